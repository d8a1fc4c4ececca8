import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAutomaton, type AutomatonOptions } from './automaton.ts';

function found(words: readonly string[], text: string, options?: AutomatonOptions, from?: number, to?: number) {
  const told: string[] = [];
  createAutomaton(words, options).find(text, (word, end) => void told.push(`${end} ${words[word]}`), from, to);
  return told;
}

/** By looking for each word at each place. */
function plainly(words: readonly string[], text: string, from = 0, to = text.length): readonly string[] {
  return Array.from({ length: to - from }, (_, index) => from + index + 1).flatMap((end) =>
    words
      .filter((word) => word !== '' && end - word.length >= from && text.slice(end - word.length, end) === word)
      .toSorted((a, b) => b.length - a.length)
      .map((word) => `${end} ${word}`),
  );
}

test('every occurrence is told, within others and across them, by its end and the longer first', () => {
  expect(found(['he', 'she', 'his', 'hers', 'e'], 'ushers')).toEqual(['4 she', '4 he', '4 e', '6 hers']);
  expect(found(['全网', '网最低', '最低价', '低'], '全网最低价')).toEqual(['2 全网', '4 网最低', '4 低', '5 最低价']);
  expect(found(['aa', 'a'], 'aaa')).toEqual(['1 a', '2 aa', '2 a', '3 aa', '3 a']);
});

test('no words, an empty word and an empty text are no trouble', () => {
  expect(found([], 'text')).toEqual([]);
  expect(found([''], 'text')).toEqual([]);
  expect(found(['', 'x'], 'text')).toEqual(['3 x']);
  expect(found(['x'], '')).toEqual([]);
  expect(createAutomaton(['', 'xyz', 'xy']).longest).toBe(3);
});

test('case is passed over where it is asked for, and never changes a place', () => {
  expect(found(['Straße', 'ÉTÉ', 'wx'], 'İ STRAßE été WX Wx')).toEqual([]);
  expect(found(['Straße', 'ÉTÉ', 'wx'], 'İ STRAßE été WX Wx', { ignoreCase: true })).toEqual([
    '8 Straße',
    '12 ÉTÉ',
    '15 wx',
    '18 wx',
  ]);
});

test('a search ends when it is told enough', () => {
  let told = 0;
  createAutomaton(['a', 'aa']).find('aaaa', () => ++told === 2);
  expect(told).toBe(2);
});

test('it finds what a plain search finds, with any alphabet, in any part of a text', () => {
  const alphabet = fc.constantFrom(
    ['a', 'b'],
    ['a', '全', '网', '\ud83d', '\udd25', '\ud800', '🔥'],
    [...'abcdefghijklmnopqrstuvwxyz最低价全网第一 \u0000\uffff'],
  );
  fc.assert(
    fc.property(
      alphabet.chain((units) => {
        const unit = fc.constantFrom(...units);
        const joined = (most: number) => fc.array(unit, { maxLength: most }).map((all) => all.join(''));
        return fc.record({
          words: fc.uniqueArray(joined(6), { maxLength: 40 }),
          text: joined(80),
          from: fc.nat(20),
          to: fc.nat(160),
        });
      }),
      ({ words, text, from, to }) => {
        expect(found(words, text)).toEqual(plainly(words, text));
        // Words that the text surely holds, each with its beginnings and ends.
        const cut = Array.from({ length: text.length }, (_, at) => text.slice(at, at + 1 + (at % 5)));
        const own = [...new Set(cut)];
        expect(found(own, text)).toEqual(plainly(own, text));
        const start = Math.min(from, text.length);
        const end = Math.max(start, Math.min(to, text.length));
        expect(found(own, text, {}, start, end)).toEqual(plainly(own, text, start, end));
      },
    ),
  );
});

test('many words with one beginning, and a word as long as a page', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `最${String.fromCharCode(0x4e00 + index)}`);
  const long = '啊'.repeat(2000);
  const text = words.join('') + long;
  expect(found([...words, long], text)).toHaveLength(3001);
  expect(found([...words, long], `${text.slice(0, -1)}x${long.slice(1)}`)).toHaveLength(3000);
});
