/** Headers that mean one thing in one shop and another in the next: what stands below them tells which. */
import type { ColumnKey } from '../columns.ts';
import { isNone } from '../cells/cell.ts';
import { matchHeader, type HeaderMatch, type MatchedHeader } from '../headers.ts';
import { fitsColumn } from './column.fit.ts';
import { fillByParts } from './head.parts.ts';
import { areCouponKinds } from './kinds.ts';

type Cells = (place: number) => readonly string[];

export interface SettledMatch extends HeaderMatch {
  /** Places that mean something else than their header alone: guesses, to be told as such. */
  readonly guessed: ReadonlySet<number>;
}

/** What listed words mean here, then what the parts of the others tell. */
export function settleMeanings(raw: readonly string[], match: HeaderMatch, cellsOf: Cells): SettledMatch {
  const settled = settleListed(raw, match, cellsOf);
  const { columns, guessed } = fillByParts(raw, settled.columns, settled.duplicates, cellsOf);
  return { ...settled, columns, guessed: new Set([...settled.guessed, ...guessed]) };
}

/** 时段 that holds times is no block; of 优惠 and 优惠券 (promo and promo code) the one that says 满减, 无, 秒杀价 is the kind of coupon. */
function settleListed(raw: readonly string[], match: HeaderMatch, cellsOf: Cells): SettledMatch {
  const columns = [...match.columns];
  const has = (key: ColumnKey) => columns.some((column) => column?.key === key);
  const guessed = new Set<number>();
  const say = (place: number, key: ColumnKey, header: MatchedHeader) => {
    columns[place] = { ...header, key };
    guessed.add(place);
  };
  const [block, heldBlock] = find(columns, 'block');
  if (heldBlock && !has('start') && isFilled(cellsOf(block)) && fitsColumn('start', cellsOf(block)))
    say(block, 'start', heldBlock);
  const [name, heldName] = find(columns, 'couponName');
  if (!heldName || has('couponType')) return { ...match, columns, guessed };
  const other = match.duplicates.find((place) => matchHeader(raw[place] ?? '')?.key === 'couponName');
  if (other === undefined) return { ...match, columns, guessed };
  const own = matchHeader(raw[other] ?? '') ?? heldName;
  if (areCouponKinds(cellsOf(name))) {
    say(name, 'couponType', heldName);
    say(other, 'couponName', own);
  } else if (areCouponKinds(cellsOf(other))) say(other, 'couponType', own);
  else return { ...match, columns, guessed };
  return { ...match, columns, guessed, duplicates: match.duplicates.filter((place) => place !== other) };
}

function find(columns: readonly (MatchedHeader | null)[], key: ColumnKey): readonly [number, MatchedHeader | null] {
  const place = columns.findIndex((column) => column?.key === key);
  return [place, columns[place] ?? null];
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => !isNone(cell));
}
