import { describe, expect, test } from 'vitest';
import type { Product } from '../runsheet/runsheet.schema.ts';
import { readable } from './message.text.ts';
import { createFindProduct } from './product.ref.ts';
import { MEANT_EN, MEANT_EN_HELD_OUT, SHEET_EN } from './testing/meant.en.ts';
import { MEANT_ZH, MEANT_ZH_HELD_OUT, SHEET_ZH } from './testing/meant.zh.ts';

/** Precision and recall over a set, printed; the misses only where they may be seen. */
function judge(name: string, sheet: readonly Product[], lines: string, shows: boolean) {
  const find = createFindProduct(sheet);
  const sums = { right: 0, told: 0, meant: 0 };
  const misses: string[] = [];
  for (const line of lines.trim().split('\n')) {
    const [link = '', ...words] = line.split(' ');
    const text = words.join(' ');
    const wanted = link === '-' ? null : `p${link}`;
    const told = find(readable(text), 'p5', 'p4')?.productId ?? null;
    sums.told += Number(told !== null);
    sums.meant += Number(wanted !== null);
    sums.right += Number(told !== null && told === wanted);
    if (told !== wanted) misses.push(`  ${text}: ${told ?? 'nothing'}, meant ${wanted ?? 'nothing'}`);
  }
  const [precision, recall] = [sums.right / sums.told, sums.right / sums.meant];
  const head = `product, ${name}: precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  of ${sums.meant}`;
  process.stdout.write(`${[head, ...(shows ? misses : [])].join('\n')}\n`);
  return { precision, recall };
}

test.each([
  ['zh, development', SHEET_ZH, MEANT_ZH, true],
  ['en, development', SHEET_EN, MEANT_EN, true],
  ['zh, held out', SHEET_ZH, MEANT_ZH_HELD_OUT, false],
  ['en, held out', SHEET_EN, MEANT_EN_HELD_OUT, false],
])('messages are tied to the product that they mean: %s', (name, sheet, lines, shows) => {
  const { precision, recall } = judge(name, sheet, lines, shows);
  expect(precision).toBeGreaterThanOrEqual(0.93);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

describe('how a product was meant', () => {
  const find = createFindProduct(SHEET_ZH);
  test.each([
    ['3号', 'number'],
    ['饭盒还有吗', 'name'],
    ['这个多少钱', 'pointing'],
    ['上一个多少钱', 'before'],
  ])('%s: by %s', (text, by) => expect(find(text, 'p5', 'p4')?.by).toBe(by));

  test('with nothing on screen, 这个 means nothing; with nothing before, neither does 上一个', () => {
    expect(find('这个多少钱', null)).toBeNull();
    expect(find('上一个多少钱', 'p5')).toBeNull();
  });

  test('what several could be is settled by the one on screen, and by nothing else', () => {
    expect(find('那个锅多大', null)).toBeNull();
    expect(find('那个锅多大', 'p12')?.productId).toBe('p12');
    expect(find('那个锅多大', 'p1')).toBeNull();
  });

  test('a number that the sheet does not have is no product, whatever else is said', () => {
    expect(find('99号饭盒', 'p5')).toBeNull();
  });
});
