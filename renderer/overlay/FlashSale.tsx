/** The flash-sale bar (秒杀条) in HTML: same parts and same decisions as the drawn one. */
import type { CSSProperties, ReactNode } from 'react';
import type { Language } from '../../core/cards/card.words.ts';
import { flashContent } from '../../core/cards/flash.card.ts';
import { asideText, fitFlash } from '../../core/cards/flash.fit.ts';
import type { Picture } from '../../core/show/show.state.ts';
import { minutes } from '../../core/time/time.ts';
import { TimeLeft } from './Countdown.tsx';
import { Price } from './Price.tsx';

interface FlashSaleProps {
  readonly sale: NonNullable<Picture['flashSale']>;
  /** The countdown that stands in it. */
  readonly countdown: Picture['countdown'];
  readonly language: Language;
}

/** One flash sale. */
export function FlashSale({ sale, countdown, language }: FlashSaleProps): ReactNode {
  // Sized for `mm:ss`; the digits themselves are written by the page's clock.
  const running = countdown && { label: countdown.label, remaining: minutes(10) };
  const content = flashContent({ ...sale, countdown: running }, language);
  const fit = fitFlash(content);
  const sizes = {
    '--sign': length(fit.signSize),
    '--badge': length(fit.badgeSize),
    '--left': length(fit.left),
    '--column': length(fit.column),
    '--price': length(fit.priceSize),
    '--clock': length(fit.clock?.size ?? 0),
  } as CSSProperties;
  return (
    <article className="flash" style={sizes}>
      <div className="flash-sign">
        {content.sign.map((word) => (
          <b key={word}>{word}</b>
        ))}
        {content.badge !== '' && <span>{content.badge}</span>}
      </div>
      <h1>{content.name}</h1>
      <div className={fit.aside.length > 1 ? 'flash-price two' : 'flash-price'}>
        {content.condition !== '' && <i>{content.condition}</i>}
        {content.price !== null && <Price price={content.price} />}
        <ul>
          {fit.aside.map((part) => (
            <li key={part}>
              {part === 'struck' && content.struck !== null ? (
                <>
                  {content.struck.label} <s>{content.struck.amount}</s>
                </>
              ) : (
                asideText(content, part)
              )}
            </li>
          ))}
        </ul>
      </div>
      {countdown && content.countdown !== null && (
        <div className="flash-clock">
          <span>{content.countdown.label}</span>
          <b>
            <TimeLeft endsAt={countdown.endsAt} />
          </b>
        </div>
      )}
    </article>
  );
}

/** A design length in the page's unit. */
function length(design: number): string {
  return `calc(var(--u) * ${design})`;
}
