/** What a coupon's name promises: 满89减10, 无门槛减10, 直播间红包8元, 9折券, SAVE20, $20 off $150. */
import { narrow } from '../cells/cell.ts';
import { inFigures } from '../cells/spoken.ts';
import { remembered } from './check.text.ts';

/** Whole units of money; null where the name says nothing of it. `sure`: it says so in words, and not by a bare figure at its end. */
export interface CouponName {
  readonly threshold: number | null;
  readonly value: number | null;
  readonly sure: boolean;
  /** Share that it takes off, 0 to 1. */
  readonly share: number | null;
  readonly noThreshold: boolean;
}

const AMOUNT = String.raw`(\d+(?:\.\d+)?)`;
const MONEY = String.raw`(?:元|块|¥|(?:US|S|A|HK)?\$|€|£|RM)?`;
const BOTH = [
  [
    new RegExp(`满\\s*${MONEY}${AMOUNT}\\s*${MONEY}\\s*(?:立|直)?(?:减|省|返|-)\\s*${MONEY}${AMOUNT}`),
    'threshold-first',
  ],
  [
    new RegExp(
      `(?:spend|buy|orders? (?:of|over))\\s*${MONEY}${AMOUNT}\\D{0,12}?(?:save|get|take|off|minus)\\s*${MONEY}${AMOUNT}`,
      'i',
    ),
    'threshold-first',
  ],
  [new RegExp(`${AMOUNT}\\s*(?:dollars?\\s*)?off\\s*(?:over\\s*)?${MONEY}${AMOUNT}(?!\\s*%)`, 'i'), 'value-first'],
] as const satisfies readonly (readonly [RegExp, 'threshold-first' | 'value-first'])[];
const THRESHOLD = new RegExp(
  `满\\s*${MONEY}${AMOUNT}(?!\\s*(?:件|个|份|套|盒|包|人))|(?:over|spend|min(?:imum)?(?: spend)?)\\s*${MONEY}${AMOUNT}`,
  'i',
);
const VALUE = new RegExp(
  `(?:立减|直减|直降|减|省|抵|返)\\s*${MONEY}${AMOUNT}(?!\\s*(?:折|%|分钟|小时|天|件))|${AMOUNT}\\s*(?:元|块)(?!\\s*起)|(?:saves?|minus)\\s*${MONEY}${AMOUNT}(?!\\s*%)|[$€£]${AMOUNT}(?=\\s*off)`,
  'i',
);
/** A name that ends in a figure: 粉丝专享20, LIVE6. */
const TAIL = /(?<![\d.])(\d{1,4}(?:\.\d+)?)$/;

/** Reads a name. */
export function readCouponName(name: string): CouponName {
  return names(name);
}

function readName(name: string): CouponName {
  const text = inFigures(narrow(name));
  const share = shareIn(text);
  const noThreshold = /无门槛|no (?:threshold|minimum|min)/i.test(text);
  for (const [pattern, order] of BOTH) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const [threshold, value] = order === 'threshold-first' ? [first, second] : [second, first];
    return { threshold, value, sure: true, share, noThreshold };
  }
  const threshold = numberOf(THRESHOLD.exec(text));
  const said = share === null ? numberOf(VALUE.exec(text)) : null;
  if (said !== null) return { threshold, value: said, sure: true, share, noThreshold };
  return { threshold, value: share === null ? numberOf(TAIL.exec(text)) : null, sure: false, share, noThreshold };
}

const names = remembered(readName);

/** All steps of a name or a note in steps (满500减50/满1000减120), as threshold and value in whole units. */
export function tiersIn(text: string): readonly (readonly [threshold: number, value: number])[] {
  return tiers(text);
}

const TIER = new RegExp(BOTH[0][0].source, 'g');
const tiers = remembered((text) =>
  [...inFigures(narrow(text)).matchAll(TIER)].map(
    ([, threshold, value]) => [Number(threshold), Number(value)] as const,
  ),
);

/** The share that `9折`, `85折`, `10%`, `10% off` takes off, 0 to 1; null where the text names none. */
export function shareIn(words: string): number | null {
  const text = inFigures(words);
  const fold = /(\d+(?:\.\d+)?)\s*折/.exec(text);
  if (fold) {
    const figure = Number(fold[1]);
    // 85折 is 8.5折.
    const left = figure >= 10 ? figure / 100 : figure / 10;
    return left > 0 && left <= 1 ? rounded(1 - left) : null;
  }
  const percent = /(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)/i.exec(text);
  return percent && Number(percent[1]) <= 100 ? rounded(Number(percent[1]) / 100) : null;
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

function numberOf(match: RegExpExecArray | null): number | null {
  const found = match?.slice(1).find((group) => group !== undefined);
  return found === undefined ? null : Number(found);
}
