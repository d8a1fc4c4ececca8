/** Kinds of segments and of coupons by the words that sheets use. The words themselves are kept beside the kind. */
import type { Coupon, SegmentKind } from '../runsheet.schema.ts';
import { isNone, narrow } from '../cells/cell.ts';

/** In order: the first that matches wins, so 返场秒杀 is an encore and 秒杀款 a flash sale. */
const SEGMENTS: readonly (readonly [SegmentKind, RegExp])[] = [
  [
    'closing',
    /下播|收播|收尾|结束|闭场|^(?:recap|closing|close|outro|end|wrap(?:[- ]?up)?|sign[- ]?off|(?:good)?bye(?: bye)?|farewell|thank(?:s| you))$/,
  ],
  ['encore', /返场|加场|^(?:encore|return|rerun|second chance)$|. (?:encore|again|reprise|rerun)$/],
  ['opening', /开场|开播|暖场|预热|^(?:open|opening|intro|cold open|warm[- ]?up|welcome|hello|kick[- ]?off)$/],
  [
    'giveaway',
    /抽奖|福袋|红包雨|开奖|^(?:offer|prize|lottery|sweepstakes|(?:(?:lucky|prize|grand) ?)?(?:draw|giveaway|raffle))$/,
  ],
  ['flash-sale', /秒杀|闪购|^(?:flash|lightning)(?:[- ]?(?:sale|deal|offer|price|drop))?(?: ?[:–-] ?.*)?$/],
  ['handover', /换班|交接|^(?:hand[- ]?over|hand[- ]?off|shift(?: change)?)(?: to .*)?$/],
  ['interaction', /互动|答疑|问答|连麦|^(?:qa|q ?& ?a|q and a|ama|questions|interaction|chat)$/],
  ['break', /休息|间歇|^(?:break|pause|intermission)$/],
  [
    'product',
    /款$|单品|讲品|讲解|过品|商品|产品|主推|利润|福利|引流|形象|爆品|^(?:hook|hero|bundle|deal|margin|product|item|image|traffic|main)$/,
  ],
];

/** The kind that a segment word names, null when it is none of ours. */
export function segmentKindOf(word: string): SegmentKind | null {
  const text = narrow(word).toLowerCase();
  return SEGMENTS.find(([, words]) => words.test(text))?.[0] ?? null;
}

const COUPONS: readonly (readonly [Coupon['kind'], RegExp])[] = [
  ['no-threshold', /无门槛|no[- ](?:threshold|minimum|min)/],
  ['newcomer', /新人|新客|首单|new(?:comer|[- ](?:customer|buyer|user))|first order/],
  ['fans', /粉丝|关注|会员|fans?|follower|member/],
  ['limited-time', /限时|time[- ]?limited|limited[- ]time|timed/],
  ['red-packet', /红包|red[- ](?:packet|envelope)/],
  ['percent', /折|%|percent/],
  ['threshold', /满减|每满|满\d|spend|threshold|\d\s*off\s+(?:orders? )?(?:over |above |from )?[^\d\s%]{0,3}\s?\d/],
  ['fixed', /立减|直减|直降|抵扣|fixed|amount off|money off|(?:[$€£₱฿]|\brm|\brp)\s?[\d.,]*\s*off/],
];

/** The kind of coupon that a type word names, `other` when it is none of ours. */
export function couponKindOf(word: string): Coupon['kind'] {
  const text = narrow(word).toLowerCase();
  return COUPONS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** Whether a coupon type says that there is no coupon: 无, none, 无（原限时券已失效）, or a flash price, which is no coupon. */
export function isNoCoupon(word: string): boolean {
  const bare = bareWord(word);
  return (
    isNone(bare) || /^(?:无券|不发券|没有券|预售|[定订]金|no coupon$|无[，,、;；。 ])/i.test(bare) || isFlashPrice(word)
  );
}

/** The share of such words that makes a column one of kinds. */
const MOST_KINDS = 0.7;

/** Whether cells are words for kinds of coupons, with no figure that would make them names. */
export function areCouponKinds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => isNoCoupon(cell) || !/\d/.test(cell)) &&
    filled.filter((cell) => isNoCoupon(cell) || couponKindOf(cell) !== 'other').length >= MOST_KINDS * filled.length
  );
}

/** Whether a coupon type is a flash price: its name and quantity are the flash sale's, not a coupon's. */
export function isFlashPrice(word: string): boolean {
  return /^(?:(?:限时|整点|超值|直播间?|定时)?(?:秒杀|闪购)价?|(?:flash|lightning)(?:[- ](?:price|sale|deal|offer|drop))?)$/i.test(
    bareWord(word),
  );
}

function bareWord(word: string): string {
  return narrow(word)
    .replaceAll(/[([【].*$/g, '')
    .trim();
}
