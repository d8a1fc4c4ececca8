import { expect, test } from 'vitest';
import { segment } from '../show/testing/sheet.ts';
import { readingTime, scriptTime } from './reading.ts';

test('240 Chinese characters or 150 English words take a minute', () => {
  expect(readingTime('好'.repeat(240), 'zh-CN')).toBe(60_000);
  expect(readingTime('word '.repeat(150), 'en')).toBe(60_000);
});

test('punctuation is not said; digits are, one by one in Chinese, as one word in English', () => {
  expect(readingTime('今天，链接价12.9！', 'zh-CN')).toBe(readingTime('今天链接价一二九', 'zh-CN'));
  expect(readingTime('only 12.90 today', 'en')).toBe(readingTime('only twelve today', 'en'));
  expect(readingTime('don’t', 'en')).toBe(readingTime('do', 'en'));
});

test('mixed scripts add up; nothing takes no time', () => {
  expect(readingTime('用 iPhone 拍', 'zh-CN')).toBe(readingTime('用拍', 'zh-CN') + readingTime('iPhone', 'zh-CN'));
  expect(readingTime(' …\n', 'en')).toBe(0);
});

test('a script is all its parts', () => {
  const { script } = segment('s');
  const said = { ...script, hook: '一'.repeat(60), keyPoints: ['二'.repeat(60)], mustSay: ['三'.repeat(120)] };
  expect(scriptTime(said, 'zh-CN')).toBe(60_000);
});
