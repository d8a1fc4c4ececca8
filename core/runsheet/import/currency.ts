/** The currency of a sheet and of its bare numbers. */
import type { ImportProblem } from '../../contract/import.schema.ts';
import { toDecimal, type Currency, type Money } from '../../money/money.ts';
import { currencyIn, readAmount } from '../cells/amount.ts';
import { bareAmount, type AmountOf } from '../cells/amount.words.ts';
import { guessed, type Cell } from '../cells/cell.ts';
import type { ColumnKey, SheetLanguage } from '../columns.ts';
import type { TableHead } from './head.ts';
import { importProblem } from './problems.ts';
import { keep, take, textOf, type Row } from './row.ts';

export const AMOUNTS = [
  'listPrice',
  'lowestPrice',
  'livePrice',
  'couponMinSpend',
  'couponValue',
  'finalPrice',
] as const satisfies readonly ColumnKey[];
export type AmountKey = (typeof AMOUNTS)[number];

/** What a bare number in a column of amounts is counted in. */
export interface CurrencyRule {
  readonly sheet: Currency;
  readonly assumed: (key: AmountKey) => Currency;
}

/** What the headers' language says: yuan for Chinese, dollars for English. */
export function usualCurrency(language: SheetLanguage): Currency {
  return language === 'zh-CN' ? 'CNY' : 'USD';
}

/**
 * The currency of a sheet: what the headers of all its amounts agree on, else what most amounts are in. A bare number counts for its
 * header's unit, else for the language's currency; a zero, which stands in most coupon columns, for none.
 */
export function findCurrency(rows: readonly Row[], head: TableHead, problems: ImportProblem[]): CurrencyRule {
  const usual = usualCurrency(head.language);
  const present = AMOUNTS.filter((key) => head.headers.has(key));
  const byHeader = new Map(present.map((key) => [key, currencyIn(head.units.get(key) ?? '')]));
  const [agreed = null, ...others] = new Set(byHeader.values());
  const sheet = agreed !== null && others.length === 0 ? agreed : mostUsed();
  return { sheet, assumed: (key) => byHeader.get(key) ?? sheet };

  function mostUsed(): Currency {
    const votes = new Map<Currency, number>([[usual, 0]]);
    for (const row of rows) {
      for (const key of present) {
        const { value } = readAmount(textOf(row, key), byHeader.get(key) ?? usual);
        if (value !== null && value.minor > 0) votes.set(value.currency, (votes.get(value.currency) ?? 0) + 1);
      }
    }
    let most: Currency = usual;
    // As many with a symbol as without one: those without are of the same.
    for (const [currency, count] of votes) if (count > 0 && count >= (votes.get(most) ?? 0)) most = currency;
    const code = (votes.get(usual) ?? 0) > 0 ? 'currency-mixed' : 'currency-guessed';
    if (most !== usual) problems.push(importProblem(code, { row: 0, column: '' }, { currency: most }));
    return most;
  }
}

const WORDS_OF: Readonly<Record<AmountKey, AmountOf>> = {
  listPrice: 'price',
  lowestPrice: 'price',
  livePrice: 'price',
  finalPrice: 'price',
  couponMinSpend: 'minimum',
  couponValue: 'value',
};

/** An amount, or one with the words around it that its column knows. */
function readWorded(text: string, key: AmountKey, assumed: Currency): Cell<Money> {
  const cell = readAmount(text, assumed);
  if (cell.value !== null || !cell.keep) return cell;
  const bare = bareAmount(text, WORDS_OF[key]);
  const { value } = bare === null ? cell : readAmount(bare, assumed);
  return value === null ? cell : guessed(value, 'amount-worded', { cell: text, kept: toDecimal(value) });
}

/** Reads an amount of a row. An amount in another currency is kept as text: a sheet does its arithmetic in one currency. */
export function takeAmount(row: Row, key: AmountKey, rule: CurrencyRule): Money | null {
  const text = textOf(row, key);
  const cell = readWorded(text, key, rule.assumed(key));
  if (cell.value === null || cell.value.currency === rule.sheet) return take(row, key, cell);
  const { currency } = cell.value;
  row.report('amount-currency', key, { cell: text, currency, kept: rule.sheet });
  // Away from its column's header a bare number would be taken for one in the sheet's currency.
  keep(row, key, currencyIn(text) === null ? `${currency} ${text}` : text);
  return null;
}
