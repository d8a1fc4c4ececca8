/** What people write around an amount in a cell of its own column: 满80元可用, 减10, $40+, 10元/张. Only words that leave no doubt of the amount. */
import { narrow } from './cell.ts';

const PIECE = '件|个|瓶|袋|盒|套|台|支|条|双|份|包|只|张|单|斤|kg|ea|each|pcs?|pieces?|units?|items?|coupons?|orders?';
const BEHIND_PRICE = new RegExp(`\\s*(?:(?:/|每|per |an? )\\s*(?:${PIECE})|\\beach|\\bea\\.?)$`, 'i');
const BEFORE_MINIMUM =
  /^(?:每?满|订单满|购物满|实付满|≥|>=|from|over|above|min(?:imum)?(?: spend| order)?|spend)\s*[:：]?\s*/i;
const BEHIND_MINIMUM =
  /\s*(?:起?可用|可减|(?:及|元)?以上(?:可用)?|起用?|\+|or more|and (?:up|over|above)|min(?:imum)?(?: spend| order)?)$/i;
const BEFORE_VALUE = /^(?:立减|直减|减|立省|省|抵扣?|优惠|-|save|minus)\s*[:：]?\s*/i;
const BEHIND_VALUE = /\s*\boff$/i;
const NO_MINIMUM = /^(?:无门槛|没有门槛|不限|无限制|no (?:minimum|min|threshold)(?: spend)?|any(?: order)?)$/i;

/** Which words may stand around an amount: those of a coupon's minimum spend, of its value, or of a price. */
export type AmountOf = 'minimum' | 'value' | 'price';

/** The amount without the words around it; null where there are none. `0` for a minimum spend that is said to be none. */
export function bareAmount(cell: string, of: AmountOf): string | null {
  const text = narrow(cell);
  if (of === 'minimum' && NO_MINIMUM.test(text)) return '0';
  const bare = strip(text, of).trim();
  // A share is no amount, whatever stands around it.
  return bare === text || !/^\D{0,3}\d/.test(bare) ? null : bare;
}

function strip(text: string, of: AmountOf): string {
  switch (of) {
    case 'minimum':
      return text.replace(BEFORE_MINIMUM, '').replace(BEHIND_MINIMUM, '');
    case 'value':
      return text.replace(BEFORE_VALUE, '').replace(BEHIND_VALUE, '').replace(BEHIND_PRICE, '');
    case 'price':
      return text.replace(BEHIND_PRICE, '');
    default:
      return of satisfies never;
  }
}
