/** What the anchor says of the line's coupon, against what is set up: 领满99减20的券 of a 满79减10, `takes £6 off` of £4. */
import { money, type Money } from '../../money/money.ts';
import { narrow } from '../cells/cell.ts';
import { priceOf, spokenOf, type CheckSheet, type OfferLine, type SpokenPart } from './check.lines.ts';
import { clausesOf, minorOf } from './check.text.ts';
import { readCouponName, tiersIn } from './coupon.name.ts';
import { reckon } from './coupon.sums.ts';

export interface SaidCoupon {
  readonly key: SpokenPart['key'];
  readonly words: string;
  /** What is said where it is not so; null where that is right, or not said. */
  readonly threshold: Money | null;
  readonly value: Money | null;
}

const OF_COUPON = /券|红包|满|立减|[再领]减|^\s*减|coupon|voucher|code|\boff\b|\bsaves?\b|\bminus\b|\bspend\b/i;
const NAMED = /券|红包|满|coupon|voucher|code/i;
/** What is saved against another price, or by several pieces, is no coupon. */
const OTHERS =
  /换|寄回|下次|晒|评价|比|平时|日常|原价|相比|第[二三2-9]|[件盒套]减|直降|than|usual|was\b|compared|second|other/i;

/** The first clause that gives other numbers than the coupon has; null where there is none. Percent coupons have a rule of their own. */
export function saidCoupon(line: OfferLine, sheet: CheckSheet): SaidCoupon | null {
  const { coupon } = line;
  if (coupon === null || coupon.kind === 'percent') return null;
  const sums = reckon(line, sheet);
  const [off, least] = [sums?.off?.minor ?? null, coupon.minSpend?.minor ?? 0];
  // A line whose own cells do not agree is told as that.
  if (off === null || sums === null || sums.value === 'floor' || sums.threshold !== 'ok') return null;
  const { currency } = sheet.sheet;
  const live = sums.live.minor;
  const savings = [priceOf(line, 'listPrice', sheet.sheet), priceOf(line, 'lowestPrice', sheet.sheet)].flatMap(
    (price) => (price === null ? [] : [price.minor - live, price.minor - live + off]),
  );
  const name = narrow(coupon.name);
  const tiers = [coupon.name, coupon.typeLabel, line.segment.notes].flatMap(tiersIn);
  for (const { key, text } of spokenOf(line)) {
    if (key === 'proof' || key === 'hook') continue;
    for (const clause of clausesOf(text)) {
      if (!/\d|[一二三四五六七八九十]/.test(clause) || !OF_COUPON.test(clause) || OTHERS.test(clause)) continue;
      const said = readCouponName(/\d/.test(name) ? clause.replaceAll(name, ' ') : clause);
      if (!said.sure && said.threshold === null) continue;
      const isTier = tiers.some(([from, less]) => from === said.threshold && (!said.sure || less === said.value));
      if (isTier && tiers.length > 1) continue;
      const threshold = said.threshold === null ? null : minorOf(said.threshold, currency);
      const value = said.sure && said.value !== null ? minorOf(said.value, currency) : null;
      const wrongLeast = threshold !== null && least > 0 && threshold !== least;
      // 立减20 of the list price is no coupon, as long as no coupon is named.
      const saving =
        value !== null && savings.includes(value) && !NAMED.test(clause) && (name === '' || !clause.includes(name));
      const wrongValue = value !== null && value !== off && !saving && said.share === null;
      if (!wrongLeast && !wrongValue) continue;
      return {
        key,
        words: clause,
        threshold: wrongLeast ? money(threshold, currency) : null,
        value: wrongValue ? money(value, currency) : null,
      };
    }
  }
  return null;
}
