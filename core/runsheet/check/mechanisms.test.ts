import { describe, expect, it } from 'vitest';
import { mechanismsIn } from './mechanisms.ts';

describe('mechanisms in words', () => {
  it.each([
    ['买一送一', [[2, 1]]],
    ['拍一发二', [[2, 1]]],
    ['买 2 盒送 1 盒', [[3, 2]]],
    ['第二件半价', [[2, 1.5]]],
    ['第2件0元', [[2, 1]]],
    ['第三件免费', [[3, 2]]],
    ['第二件打6.8折', [[2, 1.68]]],
    ['2件8折', [[2, 1.6]]],
    ['三件七折', [[3, 2.1]]],
    ['2件88折', [[2, 1.76]]],
  ])('reads %s', (text, known) => {
    const read = mechanismsIn(text).map(({ pieces, paid }) => [pieces, Math.round(paid * 100) / 100]);
    expect(read).toEqual(known);
  });

  it.each(['两件包邮', '第二天发货', '买了送朋友', '全场8折', ''])('reads nothing in %j', (text) => {
    expect(mechanismsIn(text)).toEqual([]);
  });
});
