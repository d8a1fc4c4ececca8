/** The countdown (倒计时) in HTML. Its digits are written past React, once a second, by the page's clock. */
import { useEffect, useRef, type ReactNode } from 'react';
import { countdownContent, countdownTime } from '../../core/cards/card.model.ts';
import type { Language } from '../../core/cards/card.words.ts';
import type { Picture } from '../../core/show/show.state.ts';
import { between, type Instant } from '../../core/time/time.ts';
import { ticker } from '../app/ticker.ts';

interface CountdownProps {
  readonly countdown: NonNullable<Picture['countdown']>;
  readonly language: Language;
}

/** A label over the time that is left. */
export function Countdown({ countdown, language }: CountdownProps): ReactNode {
  const { label, endsAt } = countdown;
  return (
    <article className="countdown">
      <h1>{countdownContent({ label, remaining: between(endsAt, endsAt) }, language).label}</h1>
      <b>
        <TimeLeft endsAt={endsAt} />
      </b>
    </article>
  );
}

/** What is left until then, as `mm:ss`. */
export function TimeLeft({ endsAt }: { readonly endsAt: Instant }): ReactNode {
  return <Ticking of={(now) => countdownTime(between(now, endsAt))} />;
}

/** A text that changes with the studio's clock. `of` must give the same text for the same moment for ever. */
export function Ticking({ of }: { readonly of: (now: Instant) => string }): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const words = useRef(of);
  useEffect(() => {
    words.current = of;
  });
  useEffect(
    () =>
      ticker.add((now) => {
        const text = words.current(now);
        if (place.current !== null && place.current.textContent !== text) place.current.textContent = text;
      }),
    [],
  );
  return <span ref={place} />;
}
