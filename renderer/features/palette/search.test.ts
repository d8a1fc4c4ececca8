import { expect, test } from 'vitest';
import { en } from '../../app/locales.en.ts';
import { zh } from '../../app/locales.zh.ts';
import { search } from './search.ts';

const ids = Object.keys(zh.action) as (keyof typeof zh.action)[];
const LINES = ids.map((id) => ({ id: id as string, name: zh.action[id], also: en.action[id] }));
LINES.push({ id: 'segment', name: '跳到 5「3号主推」', also: '双层保温饭盒' });
const first = (typed: string) => search(LINES, typed)[0]?.id;

test.each([
  ['暂停', 'pause'],
  ['zt', 'pause'],
  ['zanting', 'pause'],
  ['zan ting', 'pause'],
  ['pause', 'pause'],
  ['xiabo', 'end'],
  ['pase', 'pause'],
  ['kbcrz', 'tab-log'],
  ['overlay', 'clear'],
  ['clear all', 'clear'],
  ['all clear', 'clear'],
  ['sqqb', 'clear'],
  ['bwfh', 'segment'],
  ['baowen', 'segment'],
  ['3号', 'segment'],
  ['qqqq', undefined],
])('%s finds %s', (typed, id) => {
  expect(first(typed)).toBe(id);
});

test('nothing typed shows everything as it stands', () => {
  expect(search(LINES, '  ')).toBe(LINES);
});

test('odd signs break nothing', () => {
  for (const typed of ['(', '[', '\\', '*', '「', '.*', '-a', '"x', "'", '🎁'])
    expect(() => search(LINES, typed)).not.toThrow();
});
