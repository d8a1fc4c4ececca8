import { expect, it } from 'vitest';
import { hanNumber, inFigures } from './spoken.ts';

it.each([
  ['十', 10],
  ['十九', 19],
  ['三十九', 39],
  ['一百二', 120],
  ['一百零二', 102],
  ['两千', 2000],
  ['二百五十', 250],
  ['五万八', 58_000],
  ['十二万', 120_000],
  ['一万两千三', 12_300],
  ['一二三', 123],
])('counts %s as %i', (words, value) => expect(hanNumber(words)).toBe(value));

it.each([
  ['今天三十九块九', '今天39.9元'],
  ['9块9包邮', '9.9元包邮'],
  ['29块9五斤到家', '29.9元五斤到家'],
  ['39块9十个', '39.9元 10个'],
  ['价值6万8', '价值68000'],
  ['2千5，1万2千', '2500，12000'],
  ['六毛六一片', '0.66元一片'],
  ['红包预算两千', '红包预算2000'],
  ['5块3件', '5块3件'],
  ['到手五百四十九', '到手549'],
  ['最后两百件', '最后200件'],
  ['再打九折，八五折也行', '再打9折，85折也行'],
  ['预算一万元', '预算10000元'],
  ['thirty seconds left, two hundred now', '30 seconds left, 200 now'],
  ['Only a dozen left', 'Only 12 left'],
  ['forty-five dollars, thirty five more', '45 dollars, 35 more'],
])('writes “%s” in figures', (words, figures) => expect(inFigures(words)).toBe(figures));

it.each([
  '一定要试试，千万别错过，万一断货',
  '三二一上链接',
  '第十二件',
  '一毛不拔，三毛的书，两千多人',
  '5万件，3千克',
  '送你一张券，两件一起拍',
  'All in one, for two',
])('leaves “%s” as it is', (words) => expect(inFigures(words)).toBe(words));
