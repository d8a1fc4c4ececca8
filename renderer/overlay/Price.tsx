/** A price with its small symbol and fraction. The element around it gives the size. */
import type { ReactNode } from 'react';
import type { PriceParts } from '../../core/cards/card.money.ts';

/** One amount. */
export function Price({ price }: { readonly price: PriceParts }): ReactNode {
  return (
    <span className="price">
      <small>{price.symbol}</small>
      <b>{price.whole}</b>
      <small>{price.fraction}</small>
    </span>
  );
}
