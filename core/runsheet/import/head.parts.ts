/** Headers that no list has, read by their parts, where the cells below agree; and listed ones that these cells make something else. */
import type { ColumnKey } from '../columns.ts';
import { isNone } from '../cells/cell.ts';
import { extraColumnOf } from '../exact/extra.columns.ts';
import { headerParts } from '../headers.parts.ts';
import { matchHeader, type MatchedHeader } from '../headers.ts';
import { fitsColumn } from './column.fit.ts';
import { areCouponKinds, segmentKindOf } from './kinds.ts';

type Cells = (place: number) => readonly string[];
type Columns = readonly (MatchedHeader | null)[];

/** The columns with what their parts tell added, and the places of these guesses. `leave`: places that mean the same as an earlier one. */
export function fillByParts(
  raw: readonly string[],
  known: Columns,
  leave: readonly number[],
  cellsOf: Cells,
): { readonly columns: Columns; readonly guessed: ReadonlySet<number> } {
  const columns = [...known];
  const guessed = new Set<number>();
  const taken = new Set(known.flatMap((match) => match?.key ?? []));
  const take = (place: number, key: ColumnKey) => {
    taken.add(key);
    columns[place] = { key, language: 'zh-CN', unit: unitOf(raw[place] ?? '') };
    guessed.add(place);
  };
  const settle = (from: ColumnKey, to: ColumnKey, agree: (cells: readonly string[], place: number) => boolean) => {
    const place = columns.findIndex((match) => match?.key === from);
    if (place < 0 || taken.has(to) || !agree(cellsOf(place), place)) return;
    taken.delete(from);
    take(place, to);
  };
  const named = (key: ColumnKey, but: number) =>
    raw.some((header, place) => place !== but && headerParts(header)[0]?.key === key);
  settle('couponName', 'couponValue', areSums);
  settle('couponName', 'couponType', (cells, place) => named('couponName', place) && areCouponKinds(cells));
  settle('block', 'kind', (cells) => !taken.has('title') && areSegmentKinds(cells));
  settle('number', 'sku', (cells, place) => !named('sku', place) && areCodes(cells));
  // 价格 over sentences is what is said of the price.
  for (const [place, match] of columns.entries())
    if (
      match !== null &&
      OF_FIGURES.has(match.key) &&
      isProse(cellsOf(place)) &&
      !fitsColumn(match.key, cellsOf(place))
    ) {
      taken.delete(match.key);
      columns[place] = null;
    }
  for (const [place, header] of raw.entries()) {
    // A second column of speech (话术 beside 卖点) says what is said of the price and to close.
    if (leave.includes(place) && matchHeader(header)?.key === 'keyPoints' && isProse(cellsOf(place))) {
      const free = (['priceReveal', 'close'] as const).find((key) => !taken.has(key));
      if (free !== undefined) take(place, free);
    }
    if ((columns[place] ?? null) !== null || leave.includes(place) || extraColumnOf(header.trim()) !== null) continue;
    const key = headerParts(header).find((one) => !taken.has(one.key) && fitsColumn(one.key, cellsOf(place)))?.key;
    if (key !== undefined) take(place, key);
  }
  return { columns, guessed };
}

/** Whether most cells are words for kinds of segments: 引流, 秒杀, 抽奖. */
function areSegmentKinds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNone(cell));
  const kinds = new Set(filled.map(segmentKindOf));
  return kinds.size > 2 && filled.filter((cell) => segmentKindOf(cell) !== null).length >= 0.7 * filled.length;
}

/** Columns of plain figures. */
const OF_FIGURES: ReadonlySet<ColumnKey> = new Set([
  ...(['listPrice', 'lowestPrice', 'livePrice', 'finalPrice', 'couponMinSpend', 'couponValue'] as const),
  ...(['couponQuantity', 'stock', 'limit'] as const),
]);

/** The share of sentences that makes a column one of speech: a single cell of words in a column of figures is a fault, to be told. */
const MOST_PROSE = 0.8;

function isProse(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNone(cell));
  const prose = filled.filter((cell) => /[，。；]|\p{Script=Han}.{0,8}\p{Script=Han}/u.test(cell));
  return prose.length > 1 && prose.length >= MOST_PROSE * filled.length;
}

/** Letters and figures, as a shop numbers its goods: rows are numbered by figures alone. */
function areCodes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNone(cell));
  return filled.length > 0 && filled.every((cell) => /^(?=.*\d)[a-z][a-z\d._/-]{2,}$/i.test(cell.trim()));
}

function areSums(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNone(cell));
  return filled.length > 0 && filled.every((cell) => /^[¥￥$€£\s]*\d[\d.,，]*\s*(?:元|块|折|%)?$/u.test(cell.trim()));
}

/** What stands in brackets in a header. */
export function unitOf(header: string): string {
  return /[([【{]([^()[\]【】{}]*)[)\]】}]/.exec(header.normalize('NFKC'))?.[1]?.trim() ?? '';
}
