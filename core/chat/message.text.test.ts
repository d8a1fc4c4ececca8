import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable, readSlowly } from './message.text.ts';
import { plainSpeech, spokenSlowly } from './topics/speech.ts';

/** What rooms write with, and what makes trouble: pictures, marks, pairs, invisible characters, capitals that become two, dots that become three. */
const PIECES = [
  ...'多少钱吗啊哈幾錢發々〇①㎏？?!！。，,…～’\'"[]@＠ａＢßΣİ é가あ  \t\n\u200b\u200d\ufe0f\u0301\u20e3\u2028\ufeff❤©™'.match(
    /[\s\S]/gu,
  )!,
  ...[
    '🔥',
    '🇨🇳',
    '👨‍👩‍👧',
    '👍🏽',
    '𠮷',
    '\ud83d',
    '\udc4d',
    '1️⃣',
    '[赞]',
    '[a[b]',
    '[太长太长太长太长太长太长太长]',
    '[🔥]',
    '[a b]',
  ],
  ...[
    '@小美 ',
    '@bob: ',
    'a@b.c',
    '哈哈哈哈',
    '多多',
    '???',
    '。。。',
    'aaaa',
    'Sooo',
    '666',
    '多 多 多',
    ' '.repeat(3),
    'ＨＯＷ',
  ],
  ...[
    '咋',
    '有冇',
    '多少前',
    '多少q',
    '几多钱',
    'duoshaoqian',
    'xzenmemaiy',
    "don't",
    "it's",
    "pric'ee",
    ' u ',
    'r',
    'linkk',
    'how muchh',
    'colour',
  ],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

/** Any units, lone halves of pairs among them. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

function sameAsRules(one: string): void {
  expect(readable(one)).toBe(readSlowly(one));
}

test('the quick way of reading gives what the rules give, one after the other', () => {
  fc.assert(fc.property(text, sameAsRules), { numRuns: 600 });
  fc.assert(fc.property(anything, sameAsRules));
});

test('so does the quick way to plain speech', () => {
  fc.assert(
    fc.property(text, (one) => {
      const read = readSlowly(one);
      expect(plainSpeech(read)).toBe(spokenSlowly(read));
    }),
    { numRuns: 600 },
  );
});

test.each([
  ['多少钱钱钱？？？', '多少钱?'],
  ['多 少 钱 ＡＢＣ', '多少钱 abc'],
  ['[赞]3号👍多少钱', '3号多少钱'],
  ['  How   MUCHHHH ', 'how muchh'],
  ['@小美 幾多錢', '几多钱'],
  ['哈哈', '哈哈'],
  ['哈哈哈', '哈'],
  ['🔥🔥', ''],
  ['[这不是表情而是很长很长很长的话]', '[这不是表情而是很长很长很长的话]'],
])('“%s” is read as “%s”', (written, read) => expect(readable(written)).toBe(read));

test('the longest message is read as well', () => {
  const long = '多少钱呀 how much? '.repeat(120);
  expect(readable(long)).toBe(readSlowly(long));
});
