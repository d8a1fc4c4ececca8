/** The coupon card (券卡) in HTML. */
import type { CSSProperties, ReactNode } from 'react';
import { fitStub } from '../../core/cards/caption.fit.ts';
import type { CouponContent } from '../../core/cards/card.model.ts';
import { measureText } from './letters.ts';
import { Price } from './Price.tsx';

/** One coupon: its worth on the stub, its conditions beside it. */
export function CouponCard({ content }: { readonly content: CouponContent }): ReactNode {
  const fit = fitStub(content, measureText);
  const sizes = {
    '--worth': `calc(var(--u) * ${fit.worth})`,
    '--threshold': `calc(var(--u) * ${fit.threshold})`,
  } as CSSProperties;
  const scope = [content.scope, content.quantity].filter((part) => part !== '').join(' · ');
  return (
    <article className="coupon" style={sizes}>
      <div className="stub">
        <div className={content.threshold === '' ? 'worth alone' : 'worth'}>
          {content.value === null ? <b>{content.word}</b> : <Price price={content.value} />}
        </div>
        {content.threshold !== '' && <div className="threshold">{content.threshold}</div>}
      </div>
      <div className="conditions">
        <h1>
          <span>{content.name}</span>
          {content.type !== '' && <small>{content.type}</small>}
        </h1>
        {scope !== '' && <p>{scope}</p>}
        {content.validUntil !== '' && <p className="until">{content.validUntil}</p>}
      </div>
    </article>
  );
}
