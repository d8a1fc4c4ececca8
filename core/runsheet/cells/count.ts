/** Whole numbers from 0 up: stock, limits, quantities, word targets. */
import { BLANK, guessed, isNone, narrow, plain, unreadable, type Cell } from './cell.ts';
import { readDecimal, splitMultiplier, toInteger } from './decimal.ts';

const UNIT = /\s*(?:份|件|个|套|张|台|只|单|盒|包|瓶|条|双|字|词|pcs?|pieces?|units?|items?|words?|chars?)$/i;
const UNLIMITED = /^(?:不限量?|不限张数|无限|不限购|unlimited|no limit)$/i;

/**
 * Reads a count. Notes: count-unit (`600份`), number-scaled (`1.2万`), count-unlimited, decimal-comma; unreadable:
 * count-unreadable, number-negative.
 */
export function readCount(cell: string): Cell<number> {
  const text = narrow(cell);
  if (isNone(text)) return BLANK;
  if (UNLIMITED.test(text)) return { value: null, note: { code: 'count-unlimited', detail: { cell } }, keep: false };
  const bare = text.replace(UNIT, '');
  const { rest, factor } = splitMultiplier(bare);
  const number = readDecimal(rest);
  if (number === null) return unreadable('count-unreadable', { cell });
  if (number.digits < 0n) return unreadable('number-negative', { cell });
  const value = toInteger(number, 0, factor);
  if (value === null) return unreadable('count-unreadable', { cell });
  if (number.comma) return guessed(value, 'decimal-comma', { cell, kept: String(value) });
  if (factor !== 1n) return guessed(value, 'number-scaled', { cell, kept: String(value) });
  return bare === text ? plain(value) : guessed(value, 'count-unit', { cell, kept: String(value) });
}
