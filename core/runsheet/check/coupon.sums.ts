/**
 * A coupon's arithmetic on its own line: what it takes off, what is left to pay, and the first thing about it that does not add up. One slip shows in
 * several places (the value, the final price, the name), so the line gets one verdict on its value and one on its threshold, and each rule takes its own.
 */
import { money, type Money } from '../../money/money.ts';
import type { Coupon } from '../runsheet.schema.ts';
import type { CheckSheet, OfferLine } from './check.lines.ts';
import { figuresIn, isSlip, minorOf } from './check.text.ts';
import { readCouponName, shareIn, type CouponName } from './coupon.name.ts';

/** A final price below this share of the live price is a slip until somebody says otherwise. */
export const FLOOR_SHARE = 0.3;
/** Below this it is worth a look. */
export const DEEP_SHARE = 0.5;
/** A coupon that takes this share of its own threshold has lost a digit somewhere. */
const GREEDY_SHARE = 0.8;

export type ValueVerdict = 'unit' | 'floor' | 'name-value' | 'final' | 'deep' | 'ok';
export type ThresholdVerdict =
  | 'name-threshold'
  | 'no-threshold-said'
  | 'no-threshold'
  | 'slip'
  | 'less'
  | 'beyond'
  | 'ok';

export interface CouponSums {
  readonly live: Money;
  /** What comes off one piece; null where the cell can't be read. */
  readonly off: Money | null;
  /** Live price less the coupon. */
  readonly final: Money | null;
  /** As the sheet states it. */
  readonly stated: Money | null;
  readonly value: ValueVerdict;
  readonly threshold: ThresholdVerdict;
  /** What the name, or the words of the line, say instead; null where they say nothing. */
  readonly namedValue: Money | null;
  readonly namedThreshold: Money | null;
}

const reckoned = new WeakMap<OfferLine, CouponSums | null>();

/** Reckons a line, once; null where it has no live price. */
export function reckon(line: OfferLine, sheet: CheckSheet): CouponSums | null {
  const known = reckoned.get(line);
  if (known !== undefined) return known;
  const sums = reckonLine(line, sheet);
  reckoned.set(line, sums);
  return sums;
}

function reckonLine(line: OfferLine, { sheet }: CheckSheet): CouponSums | null {
  const { offer, coupon } = line;
  const live = offer.livePrice;
  if (live === null) return null;
  const stated = offer.finalPrice;
  const none = { live, stated, namedValue: null, namedThreshold: null } as const;
  if (coupon === null) {
    const value = stated !== null && stated.minor !== live.minor ? 'final' : 'ok';
    return { ...none, off: null, final: live, value, threshold: 'ok' };
  }
  const off = takenOff(line, coupon, live.minor, stated?.minor ?? null);
  const name = nameOf(coupon);
  const amount = (value: number | null) =>
    value === null ? null : money(minorOf(value, sheet.currency), sheet.currency);
  const said = thresholdOf(line, coupon, live.minor, off, (value) => minorOf(value, sheet.currency));
  const final = off === null ? null : live.minor - off;
  return {
    live,
    stated,
    off: off === null ? null : money(off, sheet.currency),
    final: final === null ? null : money(final, sheet.currency),
    namedValue: coupon.kind === 'percent' ? namedShare() : amount(name.value),
    namedThreshold: said.named === null ? null : money(said.named, sheet.currency),
    value: valueVerdict(),
    threshold: said.verdict,
  };

  /** LIVE10 and 9折 as an amount of this price. */
  function namedShare(): Money | null {
    const share = name.share ?? (name.value !== null && name.value < 100 ? name.value / 100 : null);
    return share === null || live === null ? null : money(Math.round(live.minor * share), sheet.currency);
  }

  function valueVerdict(): ValueVerdict {
    if (line.raw('couponValue') !== null && coupon?.value === null && off === null) return 'unit';
    if (off === null || final === null || live === null) return 'ok';
    const least = Math.min(final, stated?.minor ?? final);
    if (least <= 0 || least < FLOOR_SHARE * live.minor) return 'floor';
    if (nameSaysOtherwise(name, off / live.minor)) return 'name-value';
    if (stated !== null && stated.minor !== final) return 'final';
    return least < DEEP_SHARE * live.minor ? 'deep' : 'ok';
  }

  function nameSaysOtherwise({ value, sure, share }: ReturnType<typeof readCouponName>, taken: number): boolean {
    if (off === null) return false;
    if (share !== null) return Math.abs(share - taken) > 0.011;
    if (value === null) return false;
    const named = minorOf(value, sheet.currency);
    if (Math.abs(value / 100 - taken) < 0.011) return false;
    // LIVE90 for 10 %, and LIVE10 that takes off 10 in money.
    if (coupon?.kind === 'percent' && (named === off || Math.abs(value / 100 - (1 - taken)) < 0.011)) return true;
    if (named === off) return false;
    return sure || isSlip(named, off);
  }
}

/** What the coupon's name promises; where it says nothing of both, the mechanism in its type does (满80减10). */
function nameOf({ name, typeLabel }: Coupon): CouponName {
  const own = readCouponName(name);
  if (own.threshold !== null || own.share !== null || own.noThreshold || (own.sure && own.value !== null)) return own;
  const type = readCouponName(typeLabel);
  return type.threshold !== null && type.value !== null && type.sure ? type : own;
}

/** What a coupon takes off one piece of `live` minor units; null where its value can't be read as money, or as a share of a percent coupon. */
export function takenOff(line: OfferLine, coupon: Coupon, live: number, stated: number | null): number | null {
  const share = shareIn(line.raw('couponValue') ?? '');
  // A type of the shop's own (subscribe & save) leaves it to the cell whether it is a share.
  const shared = coupon.kind === 'percent' || (coupon.kind === 'other' && coupon.value === null && share !== null);
  if (!shared) return coupon.value?.minor ?? null;
  if (share !== null) return Math.round(live * share);
  const value = coupon.value?.minor ?? null;
  if (value === null || stated === null || live - value === stated) return value;
  // A bare figure in a percent coupon: `10` is 10 %, or 9 is 9折.
  const figure = value / 100;
  const folds = /折/.test(`${coupon.typeLabel}${coupon.name}`);
  const reading = Math.round(folds ? live * (1 - figure / (figure > 10 ? 100 : 10)) : live * (figure / 100));
  return Math.abs(live - reading - stated) <= 1 || value > live ? reading : value;
}

interface SaidThreshold {
  readonly verdict: ThresholdVerdict;
  readonly named: number | null;
}

function thresholdOf(
  line: OfferLine,
  coupon: Coupon,
  live: number,
  off: number | null,
  minor: (value: number) => number,
): SaidThreshold {
  const name = nameOf(coupon);
  const least = coupon.minSpend?.minor ?? 0;
  const named = name.threshold === null ? null : minor(name.threshold);
  if (line.raw('couponMinSpend') !== null && coupon.minSpend === null) return { verdict: 'ok', named };
  if (named !== null) return { verdict: named === least ? 'ok' : 'name-threshold', named };
  if ((name.noThreshold || coupon.kind === 'no-threshold') && least > 0)
    return { verdict: 'no-threshold-said', named: 0 };
  if (least === 0) return { verdict: coupon.kind === 'threshold' ? 'no-threshold' : 'ok', named: null };
  const told = toldThreshold(line, coupon, (value) => isSlip(minor(value), least));
  const same = toldThreshold(line, coupon, (value) => minor(value) === least);
  if (told !== null && same === null) return { verdict: 'slip', named: minor(told) };
  if (off !== null && off >= GREEDY_SHARE * least && live - off >= FLOOR_SHARE * live)
    return { verdict: 'less', named: null };
  return { verdict: least > live ? 'beyond' : 'ok', named: null };
}

/** A figure that the line's words give as the threshold: 满150, over 150, (150/20/120). */
function toldThreshold({ segment }: OfferLine, coupon: Coupon, is: (value: number) => boolean): number | null {
  const { script, producerNote, notes } = segment;
  for (const text of [producerNote, script.priceReveal, script.close, ...script.mustSay, notes]) {
    for (const { value, before, behind } of figuresIn(text)) {
      const worded = /(?:满|门槛|spend|over|above|min(?:imum)?)\s*[¥$€£]?$/i.test(before);
      const listed = /[(（]$/.test(before) && /^\s*\//.test(behind) && text.includes(coupon.name);
      if ((worded || listed) && is(value)) return value;
    }
  }
  return null;
}
