import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchQuery, tokensOf } from './search.words.ts';

test('Chinese is found by one character, by two, and by longer runs; words by their beginning', () => {
  expect(tokensOf('3号锅多少钱')).toBe('3 号 锅 多 少 钱 号锅 锅多 多少 少钱');
  expect(searchQuery('锅')?.match).toBe('"锅"');
  expect(searchQuery('多少')?.match).toBe('"多少"');
  expect(searchQuery('多少钱')?.match).toBe('"多少" AND "少钱"');
  expect(searchQuery('free ship')?.match).toBe('"free"* AND "ship"*');
  expect(searchQuery('3号')?.match).toBe('"3"* AND "号"');
});

test('pairs that stand apart are no run', () => {
  const query = searchQuery('多少钱');
  expect(query?.holds('多少人要？少钱不卖')).toBe(false);
  expect(query?.holds('这个多少钱啊')).toBe(true);
});

test('case, width, accents and vowel marks make no difference; emoji are found', () => {
  expect(tokensOf('ＣＡＦÉ ３')).toBe('cafe 3');
  expect(searchQuery('café')?.match).toBe('"cafe"*');
  expect(tokensOf('السِّعر كم')).toBe(tokensOf('السعر كم'));
  expect(searchQuery('🔥')?.match).toBe(`"${tokensOf('🔥')}"`);
});

test('nothing of a query is the index’s own syntax', () => {
  expect(searchQuery('"a" OR b* NOT (c:d) ^e')?.match).toBe(
    '"a"* AND "or"* AND "b"* AND "not"* AND "c"* AND "d"* AND "e"*',
  );
  expect(searchQuery(' -"*() ')).toBeNull();
});

test('whatever a text is, a part of it that can be looked for is in its tokens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(8), (text, start, length) => {
      const part = [...text].slice(start, start + length).join('');
      const tokens = tokensOf(text).split(' ');
      const query = searchQuery(part);
      // A word's middle is not its beginning.
      if (query === null || /[^\p{Script=Han}]/u.test(part)) return;
      for (const term of query.match.split(' AND ')) expect(tokens).toContain(term.replaceAll('"', ''));
      expect(query.holds(text)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'多少钱锅a1 ?'), maxLength: 20 }), (text) => {
      const query = searchQuery(text);
      expect(query === null || query.holds(text)).toBe(true);
      expect(query?.match ?? '').toMatch(/^(?:"[^"]+"\*?(?: AND |$))*$/);
    }),
  );
});
