/** 机制: more pieces for one price (买一送一, 第二件半价, 2件8折, buy one get one), as words that can be compared and as sums. */
import { narrow } from '../cells/cell.ts';
import { hanNumber } from '../cells/spoken.ts';
import type { OfferLine } from './check.lines.ts';
import { remembered } from './check.text.ts';

const N = '[一二两三四五六七八九十\\d]';
export const PIECES = '(?:个|只|支|瓶|包|套|份|条|件|张|台|盒|对|双|块|把|袋|罐|组|桶|箱|本|枚)';
const SHARE = `半价|免费|不要钱|免单|0\\s*元|零元|\\d(?:\\.\\d)?\\s*折|[一二三四五六七八九]折`;
const BUY = `[买拍]\\s*(${N}{1,2})\\s*${PIECES}?\\s*[,，]?\\s*(?:就|再)?(送|发|得|赠)\\s*(${N}{1,2})`;
const NTH = `第\\s*([二三四2-4])\\s*${PIECES}\\s*(?:[打是]\\s*)?(${SHARE})`;
const MANY = `(?<!第\\s*)(${N}{1,2})\\s*件\\s*[打享]?\\s*(\\d{1,2}(?:\\.\\d)?|[一二三四五六七八九])\\s*折`;
export const MECHANISM = new RegExp(
  [
    BUY,
    NTH,
    MANY,
    String.raw`\bbuy (?:one|two|three|\d)(?: \w+)?,? (?:and )?get (?:one|two|the|a|your|\d)\b`,
    String.raw`\bbogo\b`,
    String.raw`\b(?:second|third|2nd|3rd) (?:one|item|pair|piece|pack|box)?\s*(?:is |at |for )?(?:half(?:[- ]price)?|free|on us)\b`,
    String.raw`\b(?:two|2|three|3) for (?:one|1|two|2)\b(?!\s*(?:[a-z]*\s*)?\d)`,
  ].join('|'),
  'i',
);

/** One mechanism: `pieces` cost as much as `paid` of them. 买一送一 is two for one, 第二件半价 two for one and a half. */
export interface Mechanism {
  readonly pieces: number;
  readonly paid: number;
}

/** The mechanisms that a Chinese text names. */
export function mechanismsIn(text: string): readonly Mechanism[] {
  return named(text);
}

const named = remembered((raw): readonly Mechanism[] => {
  const text = narrow(raw);
  const buys = [...text.matchAll(new RegExp(BUY, 'g'))].map(([, buy = '', verb, get = '']) => {
    const [paid, more] = [numberOf(buy), numberOf(get)];
    // 拍一发二 sends two, 买一送一 adds one.
    return { pieces: verb === '送' || verb === '赠' ? paid + more : more, paid };
  });
  const nths = [...text.matchAll(new RegExp(NTH, 'g'))].map(([, nth = '', share = '']) => {
    const pieces = numberOf(nth);
    return { pieces, paid: pieces - 1 + shareOf(share) };
  });
  const many = [...text.matchAll(new RegExp(MANY, 'g'))].map(([, count = '', share = '']) => {
    const pieces = numberOf(count);
    return { pieces, paid: pieces * shareOf(`${share}折`) };
  });
  return [...buys, ...nths, ...many].filter(({ pieces, paid }) => pieces > 1 && paid > 0 && paid < pieces);
});

function numberOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : hanNumber(word);
}

/** What is still to be paid of one piece. */
function shareOf(word: string): number {
  if (word === '半价') return 0.5;
  const fold = /^(\d{1,2}(?:\.\d)?|[一二三四五六七八九])\s*折$/.exec(word)?.[1];
  if (fold === undefined) return 0;
  const figure = /^\d/.test(fold) ? Number(fold) : hanNumber(fold);
  return figure >= 10 ? figure / 100 : figure / 10;
}

/** All that a line sets up: what its gift, its coupon, its variant and its name say. */
export function setUpBy({ offer, product }: OfferLine): string {
  return `${offer.gift}\n${offer.couponTypeLabel}\n${offer.coupon?.name ?? ''}\n${product.variant}\n${product.name}`;
}

/** Whether a line's coupon is a mechanism of the shop, which the platform reckons by itself: nothing is dropped, and nothing to count. */
export function isMechanism({ coupon }: OfferLine): boolean {
  return coupon !== null && coupon.value === null && MECHANISM.test(narrow(`${coupon.typeLabel} ${coupon.name}`));
}

/** What several pieces, and the piece that is cheaper, cost by the mechanisms of a line, in the unit of `price`. */
export function mechanismSums(line: OfferLine, price: number): readonly number[] {
  return mechanismsIn(`${setUpBy(line)}\n${line.segment.notes}`).flatMap(({ pieces, paid }) => [
    Math.round(paid * price),
    Math.round((paid - pieces + 1) * price),
    Math.round((paid * price) / pieces),
  ]);
}
