/**
 * The numbers that a script claims of its product: prices, coupon, stock, limit. Found by the words before and behind them, since a bare
 * number in a script may be anything (a temperature, a link). What disagrees with the truth is told, so that nobody reads it aloud.
 */
import { CURRENCIES, type Money } from '../money/money.ts';
import type { Truth } from '../show/show.truth.ts';

/** What a number is said to be. */
export type ClaimOf = 'live' | 'final' | 'list' | 'coupon-min' | 'coupon-value' | 'stock' | 'limit';

/** A number in the text from `start` to `end` (exclusive), in major units or pieces. */
export interface Claim {
  readonly of: ClaimOf;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A claim that is not so, and what is; money in minor units. */
export interface FalseClaim extends Claim {
  readonly truth:
    | { readonly kind: 'money'; readonly money: Money }
    | { readonly kind: 'count'; readonly count: number };
}

const N = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const SIGN = String.raw`\s*[¥￥$€£]?\s*`;
/** A count of things, a time or a link stands behind such a number: it is no price. */
const NO_PRICE = String.raw`(?![\d.,]|\s*(?:号|点|月|日|分钟|秒|小时|天|年|个|件|条|盒|瓶|袋|包|张|双|份|套|单|位|人|款|%|％|折|度|℃|ml|g\b|kg|cm))`;

/** Each pattern has one group for each thing that it tells, in the order of `of`. */
const PATTERNS: readonly { readonly of: readonly ClaimOf[]; readonly pattern: RegExp }[] = [
  { of: ['coupon-min', 'coupon-value'], pattern: re(`满${SIGN}${N}\\s*(?:元|块)?\\s*[减立]\\s*减?${SIGN}${N}`) },
  { of: ['final'], pattern: re(`(?:到手|券后|红包后|叠券后?|折后)(?:价|只要|仅|只|就|是|才)*${SIGN}${N}${NO_PRICE}`) },
  {
    of: ['live'],
    pattern: re(
      `(?:直播(?:间)?(?:专享)?价|链接价|现价|返场价|福利价|今[天晚日](?:只要|只|价|卖)|秒杀价|整点)(?:只要|仅|只|就|是|才)*${SIGN}${N}${NO_PRICE}`,
    ),
  },
  {
    of: ['list'],
    pattern: re(`(?:日常价?|原价|平时(?:卖|价)?|专柜价?|门店价?|划线价)(?:要|是|卖)*${SIGN}${N}${NO_PRICE}`),
  },
  {
    of: ['stock'],
    pattern: re(`(?:库存|备货|备了|一共|总共)(?:就|只有|有|只)*\\s*${N}\\s*(?:个|件|份|套|单|条|盒|瓶|袋|包)`),
  },
  { of: ['limit'], pattern: re(`(?:限购|每人限?购?|每单限?购?|一人限?)\\s*${N}\\s*(?:个|件|份|套|单|条|盒|瓶|袋|包)`) },
  {
    of: ['coupon-value', 'coupon-min'],
    pattern: re(`${SIGN}${N}(?:\\s+dollars?)?\\s+off\\s+(?:orders?\\s+(?:of|over)\\s+)?\\$${N}`),
  },
  {
    of: ['final'],
    pattern: re(
      `(?:you pay|after (?:the )?coupon|with (?:the )?coupon|makes it|final price|down to)(?:\\s+(?:it's|only|just|is))*${SIGN}${N}${NO_PRICE}`,
    ),
  },
  {
    of: ['live'],
    pattern: re(
      `(?:today(?:'s|’s)?(?:\\s+(?:it's|it’s|only|just|price))*|live price|flash price|show price)(?:\\s+(?:is|only|just))*${SIGN}${N}${NO_PRICE}`,
    ),
  },
  {
    of: ['list'],
    pattern: re(`(?:\\bwas|list price|usually|normally|regular(?:ly)?(?: price)?)${SIGN}${N}${NO_PRICE}`),
  },
  { of: ['stock'], pattern: re(`${N}\\s+(?:in stock|units)\\b`) },
  { of: ['limit'], pattern: re(`(?:\\blimit(?:ed)?(?: to| of)?)\\s+${N}\\b`) },
];

/** A price reveal that begins with a bare number tells the live price: “109，券后94”. */
const REVEAL = { of: ['live'], pattern: re(`^${SIGN}${N}(?=\\s*(?:元|块)?\\s*(?:[，,。;；]|$))`) } as const;

/** All claims in a text, in order; of two that overlap the more telling one. @param reveal the text is the script's price reveal. */
export function claimsIn(text: string, reveal = false): readonly Claim[] {
  const found: Claim[] = [];
  for (const { of, pattern } of reveal ? [...PATTERNS, REVEAL] : PATTERNS)
    for (const match of text.matchAll(pattern))
      of.forEach((what, group) => {
        const [start, end] = match.indices?.[group + 1] ?? [];
        if (start === undefined || end === undefined) return;
        if (found.some((other) => start < other.end && end > other.start)) return;
        found.push({ of: what, start, end, value: Number(text.slice(start, end).replaceAll(',', '')) });
      });
  return found.toSorted((a, b) => a.start - b.start);
}

/** The claims of a text that are not so. What the truth does not know is not judged. */
export function falseClaims(text: string, truth: Truth | null, reveal = false): readonly FalseClaim[] {
  if (truth === null) return [];
  return claimsIn(text, reveal).flatMap((claim) => {
    const fact = factOf(claim.of, truth);
    if (fact === null) return [];
    const said = fact.kind === 'money' ? Math.round(claim.value * 10 ** CURRENCIES[fact.money.currency]) : claim.value;
    return said === (fact.kind === 'money' ? fact.money.minor : fact.count) ? [] : [{ ...claim, truth: fact }];
  });
}

function factOf(of: ClaimOf, truth: Truth): FalseClaim['truth'] | null {
  const coupon = truth.coupon?.coupon;
  switch (of) {
    case 'live':
      return paid(truth.live);
    case 'final':
      return paid(truth.final);
    case 'list':
      return paid(truth.list);
    case 'coupon-min':
      return paid(coupon?.minSpend ?? null);
    case 'coupon-value':
      return paid(coupon?.value ?? null);
    case 'stock':
      return counted(truth.stock);
    case 'limit':
      return counted(truth.offer.limitPerOrder);
    default:
      return of satisfies never;
  }
}

function paid(money: Money | null): FalseClaim['truth'] | null {
  return money && { kind: 'money', money };
}

function counted(count: number | null): FalseClaim['truth'] | null {
  return count === null ? null : { kind: 'count', count };
}

function re(source: string): RegExp {
  return new RegExp(source, 'dgiu');
}
