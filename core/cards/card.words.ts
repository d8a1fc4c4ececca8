/**
 * The few fixed words on the cards, in the viewers' language. They live here rather than in the screens' locale files because the cards
 * are drawn without a screen too, and because each is a statement to a buyer: a change of wording is a change of meaning.
 */
export type Language = 'zh-CN' | 'en';

/** Words and phrases of one language. Numbers and amounts come in already formatted. */
export interface CardWords {
  readonly link: (number: string) => string;
  /** Stands with the big link number on a card without a product image. */
  readonly linkUnit: string;
  readonly livePrice: string;
  readonly withCoupon: string;
  readonly finalPrice: string;
  readonly listPrice: string;
  readonly gift: (what: string) => string;
  readonly limit: (count: string) => string;
  /** The stock set aside for the whole show: never worded as what is left. */
  readonly stock: (count: string) => string;
  readonly coupon: string;
  /** What it takes to use a coupon, said under its value; `off` where the sheet says nothing. */
  readonly threshold: (amount: string) => string;
  readonly noThreshold: string;
  readonly off: string;
  readonly fansOnly: string;
  readonly newcomersOnly: string;
  readonly validUntil: (clock: string) => string;
  readonly quantity: (count: string) => string;
  /** What the platform says is left, and when it said so. */
  readonly remaining: (count: string, clock: string) => string;
  readonly countdown: string;
  /** The sign of the flash-sale bar, in one or two lines. */
  readonly flashSign: readonly string[];
  /** Units set aside for a flash sale: never worded as what is left. */
  readonly flashUnits: (count: string) => string;
  readonly correction: string;
  readonly next: string;
  /** When the next product comes, in minutes; `soon` below one. */
  readonly inMinutes: (count: string) => string;
  readonly soon: string;
}

const ZH: CardWords = {
  link: (number) => `${number}号链接`,
  linkUnit: '号链接',
  livePrice: '直播价',
  withCoupon: '券后价',
  finalPrice: '到手价',
  listPrice: '日常价',
  gift: (what) => `赠 ${what}`,
  limit: (count) => `限购 ${count} 件`,
  stock: (count) => `本场 ${count} 件`,
  coupon: '优惠券',
  threshold: (amount) => `满 ${amount} 可用`,
  noThreshold: '无门槛',
  off: '',
  fansOnly: '粉丝专享',
  newcomersOnly: '新人专享',
  validUntil: (clock) => `${clock} 前有效`,
  quantity: (count) => `共 ${count} 张`,
  remaining: (count, clock) => `${clock} 剩 ${count} 张`,
  countdown: '倒计时',
  flashSign: ['秒杀'],
  flashUnits: (count) => `限量 ${count} 件`,
  correction: '更正',
  next: '下一个',
  inMinutes: (count) => `约 ${count} 分钟后`,
  soon: '马上开始',
};

const EN: CardWords = {
  link: (number) => `Link ${number}`,
  linkUnit: 'Link',
  livePrice: 'Live price',
  withCoupon: 'With coupon',
  finalPrice: 'You pay',
  listPrice: 'List',
  gift: (what) => `Gift: ${what}`,
  limit: (count) => `Limit ${count} per order`,
  stock: (count) => `${count} in this show`,
  coupon: 'Coupon',
  threshold: (amount) => `off over ${amount}`,
  noThreshold: 'off, no minimum',
  off: 'off',
  fansOnly: 'off for followers',
  newcomersOnly: 'off for new buyers',
  validUntil: (clock) => `until ${clock}`,
  quantity: (count) => `${count} coupons`,
  remaining: (count, clock) => `${count} left at ${clock}`,
  countdown: 'Countdown',
  flashSign: ['FLASH', 'SALE'],
  flashUnits: (count) => `${count} units in all`,
  correction: 'Correction',
  next: 'Up next',
  inMinutes: (count) => `in about ${count} min`,
  soon: 'starting soon',
};

/** The words of a language. */
export function wordsOf(language: Language): CardWords {
  return language === 'en' ? EN : ZH;
}
