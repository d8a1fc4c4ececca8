/** 双人确认: what gives money away is set up by one and looked at by another. */
import { money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import { hasOffer, type CheckSheet, type Line } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { isFlashPrice } from '../../import/kinds.ts';
import { minorOf } from '../check.text.ts';
import { TWO_PERSON_SUMS } from '../../twoPerson.ts';
import { reckon, type ValueVerdict } from '../coupon.sums.ts';

export const armingTwoPerson: Rule = {
  id: 'arming.two_person',
  asks: {
    zh: '无门槛券、红包、秒杀、抽奖和大额发券有没有双人确认',
    en: 'Do two people confirm coupons without a minimum, red packets, flash prices, giveaways and large drops?',
  },
  source: {
    zh: '内部规则：花钱的动作两个人过手（金额线可在设置里改）',
    en: 'House rule: what spends money passes two pairs of eyes (the sum is a setting)',
  },
  severities: ['block'],
  says: {
    noThreshold: {
      zh: '无门槛券「{name}」{value} × {quantity} = {total}，没要求双人确认',
      en: '“{name}” has no minimum spend ({value} × {quantity} = {total}), and one person can drop it',
    },
    redPacket: {
      zh: '红包「{name}」{value} × {quantity} = {total}，没要求双人确认',
      en: 'The red packet “{name}” ({value} × {quantity} = {total}) needs only one person',
    },
    flash: {
      zh: '秒杀价 {live} × {stock} 件，没要求双人确认',
      en: 'A flash price of {live} × {stock} units needs only one person',
    },
    giveaway: { zh: '抽奖/福袋送出奖品，没要求双人确认', en: 'A giveaway hands out prizes, and needs only one person' },
    large: {
      zh: '「{name}」{value} × {quantity} = {total}，超过单人上限 {limit}，没要求双人确认',
      en: '“{name}”: {value} × {quantity} = {total} is over the {limit} that one person may drop, and needs only one',
    },
    many: {
      zh: '「{name}」发 {quantity} 张，超过单人上限 {most} 张，没要求双人确认',
      en: '“{name}”: {quantity} coupons are more than the {most} that one person may drop, and need only one',
    },
    asked: {
      zh: '中控动作写明双人确认，「双人确认」列却是否',
      en: 'The producer’s note asks for a two-person check, but the column says no',
    },
  },
  fixes: { set: { zh: '改为双人确认', en: 'Ask for two people' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.lines) {
      if (line.segment.twoPersonCheck) continue;
      const reason = reasonOf(line, sheet);
      if (reason === null) continue;
      yield {
        severity: 'block',
        ...reason,
        segmentId: line.segment.id,
        columns: ['twoPersonCheck'],
        fix: { code: 'set', args: {}, op: setField(sheet, line, ['twoPersonCheck'], true, ['twoPersonCheck']) },
      };
    }
  },
};

const ASKED = /双人(?:确认|复核|核对)|two[- ]person|two people (?:check|confirm)|second person/i;
const NOT_ASKED = /(?:无需|不需要?|no|without)\s*$/i;
const GIVES =
  /开启?.{0,4}(?:福袋|抽奖|红包雨)|发起?抽奖|(?:start|open|launch|run|draw)\b.{0,12}(?:giveaway|raffle|sweepstakes|prize)|^draw\b/i;

function reasonOf(line: Line, sheet: CheckSheet): Pick<Found, 'code' | 'args'> | null {
  const { coupon, offer, segment } = line;
  const { currency } = sheet.sheet;
  const sums = hasOffer(line) ? reckon(line, sheet) : null;
  const value = sums?.off ?? coupon?.value ?? null;
  const total = value === null || !coupon?.quantity ? null : money(value.minor * coupon.quantity, currency);
  const args = {
    name: coupon?.name || coupon?.typeLabel || '',
    value: value ?? '?',
    quantity: coupon?.quantity ?? '?',
    total: total ?? '?',
  };
  if (coupon?.kind === 'no-threshold') return { code: 'noThreshold', args };
  if (coupon?.kind === 'red-packet') return { code: 'redPacket', args };
  if (offer?.livePrice && isFlashPrice(offer.couponTypeLabel))
    return { code: 'flash', args: { live: offer.livePrice, stock: offer.stock ?? '–' } };
  if (segment.kind === 'giveaway' || GIVES.test(segment.producerNote)) return { code: 'giveaway', args: {} };
  const limit = minorOf(sheet.settings.twoPersonSum ?? TWO_PERSON_SUMS[currency], currency);
  if (total !== null && total.minor > limit && !SLIPS.has(sums?.value ?? 'ok'))
    return { code: 'large', args: { ...args, limit: money(limit, currency) } };
  const most = sheet.settings.twoPersonQuantity;
  if (most !== null && (coupon?.quantity ?? 0) > most) return { code: 'many', args: { ...args, most } };
  const asked = ASKED.exec(segment.producerNote);
  if (asked && !NOT_ASKED.test(segment.producerNote.slice(0, asked.index))) return { code: 'asked', args: {} };
  return null;
}

/** A sum that is large by a slip of the coupon is told as the slip that it is. */
const SLIPS: ReadonlySet<ValueVerdict> = new Set(['floor', 'name-value', 'unit']);
