/** The product card (商品卡) in HTML: same parts, same decisions and same measures as the drawn one. */
import type { CSSProperties, ReactNode } from 'react';
import type { ProductContent } from '../../core/cards/product.card.ts';
import { fitProduct, type ProductFit } from '../../core/cards/product.fit.ts';
import { TYPE } from '../../core/cards/card.style.ts';
import { wrap } from '../../core/cards/wrap.ts';
import { measureText } from './letters.ts';
import { Price } from './Price.tsx';

/** One product with its price. */
export function ProductCard({ content }: { readonly content: ProductContent }): ReactNode {
  const fit = fitProduct(content);
  const name = wrap(content.name, fit.column, 2, (text) => measureText(text, { size: TYPE.name, weight: 700 }));
  const measures = {
    '--block': length(fit.block),
    '--left': length(fit.left),
    '--column': length(fit.column),
    '--base': length(fit.base),
    '--price': length(fit.priceSize),
  } as CSSProperties;
  return (
    <article className="product" style={measures}>
      {fit.block > 0 && <LinkNumber content={content} />}
      <div className="naming">
        <h1>
          {name.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        {content.variant !== '' && <p>{content.variant}</p>}
      </div>
      {content.price !== null && <PriceRows content={content} price={content.price} fit={fit} />}
      {fit.facts.length > 0 && (
        <ul className="facts">
          {fit.facts.map(({ kind, text }) => (
            <li key={kind} className={kind}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function LinkNumber({ content }: { readonly content: ProductContent }): ReactNode {
  const numberFirst = content.badge.startsWith(content.link);
  const digits = { '--digits': Math.max(1, content.link.length) } as CSSProperties;
  return (
    <div className={numberFirst ? 'link' : 'link unit-first'} style={digits}>
      <b>{content.link}</b>
      {content.link !== '' && <span>{content.linkUnit}</span>}
    </div>
  );
}

interface PriceRowsProps {
  readonly content: ProductContent;
  readonly price: NonNullable<ProductContent['price']>;
  readonly fit: ProductFit;
}

function PriceRows({ content, price, fit }: PriceRowsProps): ReactNode {
  return (
    <>
      <div className="terms">
        <span className={price.withCoupon ? 'chip' : ''}>{price.label}</span>
        {fit.struck && content.struck !== null && (
          <span>
            {content.struck.label} <s>{content.struck.amount}</s>
          </span>
        )}
      </div>
      <div className="amount">
        <Price price={price} />
        {fit.coupon === 'beside' && <span className="chip outlined">{content.coupon}</span>}
      </div>
    </>
  );
}

/** A design length in the page's unit. */
function length(design: number): string {
  return `calc(var(--u) * ${design})`;
}
