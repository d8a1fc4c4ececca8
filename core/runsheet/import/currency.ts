/** The currency of a sheet and of its bare numbers. */
import type { ImportProblem } from '../../contract/requests.ts';
import type { Currency, Money } from '../../money/money.ts';
import { currencyIn, readAmount } from '../cells/amount.ts';
import type { ColumnKey } from '../columns.ts';
import type { TableHead } from './head.ts';
import { importProblem } from './problems.ts';
import { take, textOf, type Row } from './row.ts';

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
export function usualCurrency(head: Pick<TableHead, 'language'>): Currency {
  return head.language === 'zh-CN' ? 'CNY' : 'USD';
}

/** The currency that most amounts are in. A bare number counts for its header's unit, else for the language's currency. */
export function findCurrency(rows: readonly Row[], head: TableHead, problems: ImportProblem[]): CurrencyRule {
  const usual = usualCurrency(head);
  const byHeader = new Map(AMOUNTS.map((key) => [key, currencyIn(head.units.get(key) ?? '')]));
  const votes = new Map<Currency, number>([[usual, 0]]);
  for (const row of rows) {
    for (const key of AMOUNTS) {
      const cell = textOf(row, key);
      const value = readAmount(cell, byHeader.get(key) ?? usual).value;
      // A bare zero says nothing of its currency: 0 stands in most coupon columns.
      if (value !== null && (value.minor > 0 || currencyIn(cell) !== null))
        votes.set(value.currency, (votes.get(value.currency) ?? 0) + 1);
    }
  }
  let sheet: Currency = usual;
  for (const [currency, count] of votes) if (count > (votes.get(sheet) ?? 0)) sheet = currency;
  if (sheet !== usual) {
    const code = (votes.get(usual) ?? 0) > 0 ? 'currency-mixed' : 'currency-guessed';
    problems.push(importProblem(code, { row: 0, column: '' }, { currency: sheet }));
  }
  // Bare numbers count in the sheet's currency unless their header says otherwise.
  return { sheet, assumed: (key) => byHeader.get(key) ?? sheet };
}

/** Reads an amount of a row. An amount in another currency is kept as text: a sheet does its arithmetic in one currency. */
export function takeAmount(row: Row, key: AmountKey, rule: CurrencyRule): Money | null {
  const cell = readAmount(textOf(row, key), rule.assumed(key));
  if (cell.value === null || cell.value.currency === rule.sheet) return take(row, key, cell);
  const detail = { cell: textOf(row, key), currency: cell.value.currency, kept: rule.sheet };
  return take(row, key, { value: null, note: { code: 'amount-currency', detail }, keep: true });
}
