/** What a person read on the platform, beside what was asked for. Pure. */
import { CURRENCIES, money, type Money } from '../../../core/money/money.ts';

/** `none`: nothing that is an amount was typed. */
export type ReadBack = { readonly is: 'none' } | { readonly is: 'same' | 'other'; readonly value: Money };

/** Reads an amount as people type it (`20`, `¥20`, `12.90`, `1,299`) in the currency of `asked`. */
export function readBack(typed: string, asked: Money): ReadBack {
  const text = typed.replaceAll(/[\s,，¥￥$€£]|元|RMB|CNY/gi, '');
  const match = /^(\d{1,9})(?:[.．](\d{1,4}))?$/.exec(text);
  if (match === null) return { is: 'none' };
  const digits = CURRENCIES[asked.currency];
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return { is: 'none' };
  const value = money(Number(`${match[1]}${fraction.padEnd(digits, '0')}`), asked.currency);
  return { is: value.minor === asked.minor ? 'same' : 'other', value };
}
