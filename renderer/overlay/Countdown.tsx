/** The countdown (倒计时) in HTML. Its digits are written past React, once a second, by the page's clock. */
import { useEffect, useRef, type ReactNode } from 'react';
import { countdownContent } from '../../core/cards/card.model.ts';
import type { Language } from '../../core/cards/card.words.ts';
import type { Picture } from '../../core/show/show.state.ts';
import { between } from '../../core/time/time.ts';
import { ticker } from '../app/ticker.ts';

interface CountdownProps {
  readonly countdown: NonNullable<Picture['countdown']>;
  readonly language: Language;
}

/** A label over the time that is left. */
export function Countdown({ countdown, language }: CountdownProps): ReactNode {
  const { label, endsAt } = countdown;
  const digits = useRef<HTMLElement>(null);
  useEffect(
    () =>
      ticker.add((now) => {
        const { time } = countdownContent({ label, remaining: between(now, endsAt) }, language);
        if (digits.current !== null && digits.current.textContent !== time) digits.current.textContent = time;
      }),
    [label, endsAt, language],
  );
  return (
    <article className="countdown">
      <h1>{countdownContent({ label, remaining: between(endsAt, endsAt) }, language).label}</h1>
      <b ref={digits} />
    </article>
  );
}
