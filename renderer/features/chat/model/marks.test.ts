import { expect, test } from 'vitest';
import { stretchesOf } from './marks.ts';

const shown = (text: string, query: string) =>
  stretchesOf(text, query)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['3号多少钱啊', '多少', '3号[多少]钱啊'],
  ['How much is it, HOW?', 'how', '[How] much is it, [HOW]?'],
  ['包邮吗 3号', '3号 包邮', '[包邮]吗 [3号]'],
  ['哈哈哈', '哈哈', '[哈哈哈]'],
  ['👨‍👩‍👧 好', '好', '👨‍👩‍👧 [好]'],
  ['ＡＢ折', 'ab', '[ＡＢ]折'],
  ['没有', '', '没有'],
])('%s for “%s”', (text, query, marked) => expect(shown(text, query)).toBe(marked));
