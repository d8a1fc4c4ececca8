import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, toDecimal, type Currency } from '../../money/money.ts';
import { currencyIn, readAmount } from './amount.ts';
import { formatAmount } from './formats.ts';

describe('reading amounts', () => {
  it.each<[string, number, Currency]>([
    ['12.90', 1290, 'CNY'],
    ['12.9', 1290, 'CNY'],
    ['12.900', 1290, 'CNY'],
    ['.5', 50, 'CNY'],
    ['0', 0, 'CNY'],
    ['¥12.90', 1290, 'CNY'],
    ['￥ 12.90', 1290, 'CNY'],
    ['１２．９０', 1290, 'CNY'],
    ['12.9元', 1290, 'CNY'],
    ['¥12.9元', 1290, 'CNY'],
    ['1,299.00', 129_900, 'CNY'],
    ['1 299', 129_900, 'CNY'],
    ['12,345,678.9', 1_234_567_890, 'CNY'],
    ['$24', 2400, 'USD'],
    ['US$24', 2400, 'USD'],
    ['S$24', 2400, 'SGD'],
    ['24 usd', 2400, 'USD'],
    ['RM 24', 2400, 'MYR'],
    ['€1.50', 150, 'EUR'],
    ['1500円', 1500, 'JPY'],
    ['₱1,299', 129_900, 'PHP'],
    ['€59,-', 5900, 'EUR'],
    ['39.– €', 3900, 'EUR'],
    ['PHP 24.50', 2450, 'PHP'],
    ['HK$24', 2400, 'HKD'],
    ['NT$ 990', 99_000, 'TWD'],
    ['A$24', 2400, 'AUD'],
    ['₩12,900', 12_900, 'KRW'],
    ['Rp 99.000', 9_900_000, 'IDR'],
    ['199.000₫', 199_000, 'VND'],
    ['1.299.000 VND', 1_299_000, 'VND'],
  ])('reads %j without a word', (cell, minor, currency) => {
    expect(readAmount(cell, 'CNY')).toEqual({ value: { minor, currency }, note: null, keep: false });
  });

  it.each<[string, number, string]>([
    ['1.2万', 1_200_000, 'number-scaled'],
    ['¥1.2w', 1_200_000, 'number-scaled'],
    ['12,90', 1290, 'decimal-comma'],
    ['1.299,00', 129_900, 'decimal-comma'],
  ])('reads %j and says that it guessed', (cell, minor, code) => {
    const read = readAmount(cell, 'CNY');
    expect(read).toMatchObject({ value: { minor }, note: { code }, keep: false });
  });

  it.each([
    ['5折', 'amount-is-discount'],
    ['10%', 'amount-is-discount'],
    ['10 % off', 'amount-is-discount'],
    ['12.905', 'amount-too-fine'],
    ['1.299', 'amount-too-fine'],
    ['-5', 'number-negative'],
    ['-¥5', 'number-negative'],
    ['¥-5', 'number-negative'],
    ['约12', 'amount-unreadable'],
    ['12-15', 'amount-unreadable'],
    ['12.9.1', 'amount-unreadable'],
    ['¥12 USD', 'amount-unreadable'],
    ['1e3', 'amount-unreadable'],
    ['元', 'amount-unreadable'],
    ['99999999999999999999', 'amount-unreadable'],
    ['1'.repeat(100_000), 'amount-unreadable'],
  ])('does not guess at %j', (cell, code) => {
    expect(readAmount(cell, 'CNY')).toMatchObject({ value: null, note: { code }, keep: true });
  });

  it.each(['', ' ', '无', 'none', '-', '—', 'N/A'])('takes %j for no amount', (cell) => {
    expect(readAmount(cell, 'CNY')).toEqual({ value: null, note: null, keep: false });
  });

  it('has no decimals where the currency has none', () => {
    expect(readAmount('1500', 'JPY').value).toEqual({ minor: 1500, currency: 'JPY' });
    expect(readAmount('1500.5', 'JPY').note?.code).toBe('amount-too-fine');
  });

  it('reads back every amount that is written, to the last minor unit', () => {
    const currencies = fc.constantFrom<Currency>('CNY', 'USD', 'JPY', 'EUR', 'VND', 'SGD');
    const amounts = fc.record({ minor: fc.nat(Number.MAX_SAFE_INTEGER), currency: currencies });
    fc.assert(
      fc.property(amounts, currencies, ({ minor, currency }, assumed) => {
        const amount = money(minor, currency);
        expect(readAmount(formatAmount(amount, assumed), assumed).value).toEqual(amount);
        expect(readAmount(toDecimal(amount), currency).value).toEqual(amount);
      }),
    );
  });

  it('finds the currency of a unit in a header', () => {
    expect(['元', '$', 'EUR', '秒', ''].map(currencyIn)).toEqual(['CNY', 'USD', 'EUR', null, null]);
  });
});
