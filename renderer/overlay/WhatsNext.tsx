/** What's next (下一个) in HTML. Its minutes are written past React, by the page's clock. */
import type { ReactNode } from 'react';
import type { Language } from '../../core/cards/card.words.ts';
import { nextContent } from '../../core/cards/notice.card.ts';
import { layNext } from '../../core/cards/notice.fit.ts';
import { wholeMinutes } from '../../core/cards/picture.cards.ts';
import type { Picture } from '../../core/show/show.state.ts';
import { minutes } from '../../core/time/time.ts';
import { Ticking } from './Countdown.tsx';
import { measureText } from './letters.ts';
import { Price } from './Price.tsx';

interface WhatsNextProps {
  readonly next: NonNullable<Picture['whatsNext']>;
  readonly language: Language;
}

/** The product that comes next. */
export function WhatsNext({ next, language }: WhatsNextProps): ReactNode {
  const { expectedAt } = next;
  // Laid out for a time of two digits, so that nothing moves while the minutes pass.
  const content = nextContent({ ...next, remaining: minutes(60) }, language);
  const { name, badge } = layNext(content, measureText);
  const when = (now: Parameters<typeof wholeMinutes>[1]) =>
    nextContent({ ...next, remaining: wholeMinutes(expectedAt, now) }, language).when;
  return (
    <article className="next">
      <header>
        <b>{content.label}</b>
        <span>{badge}</span>
        <span className="when">
          <Ticking of={when} />
        </span>
      </header>
      <h1 className={content.price === null ? 'two' : ''}>
        {name.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h1>
      {content.price !== null && (
        <p>
          <i>{content.priceLabel}</i>
          <Price price={content.price} />
        </p>
      )}
    </article>
  );
}
