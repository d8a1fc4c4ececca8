import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAutomaton } from '../words/automaton.ts';
import { casesOf } from '../words/letter.case.ts';
import { createEnglish } from './english.ts';
import { createFold } from './fold.ts';
import { createSurvey } from './survey.ts';
import { createSpell } from './syllables.ts';
import type { Target } from './needles.ts';

const READERS = { english: createEnglish(new Set(['free', 'cure'])), spell: createSpell(['zui', 'di']) };

/** A look at texts for needles that lead to a spelling, so that each counts wherever it stands. */
function lookFor(needles: readonly string[]) {
  const fold = createFold(new Map());
  fold.mark(needles.filter(({ length }) => length === 1).flatMap((one) => casesOf(one.charCodeAt(0))));
  const spellings = [{ pattern: /x/, by: '', needles: null, reach: 0 }];
  const targets = needles.map((): Target => ({ terms: [], word: null, spellings }));
  const automaton = createAutomaton(needles, { ignoreCase: true });
  const lookOver = createSurvey({ needles, targets, automaton, ...READERS });
  return (text: string) => lookOver(fold(text).sight);
}

test('every needle is seen at each of its places, in whatever it begins, goes on or ends', () => {
  const unit = fc.constantFrom('a', 'B', 'b', '1', ' ', '-', "'", '全', '网', '一', '🔥', 'é', '+', '。', 'ß');
  const joined = (least: number, most: number) =>
    fc.array(unit, { minLength: least, maxLength: most }).map((all) => all.join(''));
  fc.assert(
    fc.property(
      fc.uniqueArray(joined(1, 5), { maxLength: 20, selector: (needle) => needle.toLowerCase() }),
      fc.array(joined(0, 40), { maxLength: 4 }),
      (words, texts) => {
        const needles = words.map((word) => word.toLowerCase());
        const look = lookFor(needles);
        for (const text of [...texts, ...texts]) {
          const low = createFold(new Map())(text).text.toLowerCase();
          const wanted = needles.flatMap((needle) =>
            Array.from({ length: low.length }, (_, at) => at)
              .filter((at) => low.startsWith(needle, at))
              .map((at) => `${at} ${at + needle.length}`),
          );
          expect(
            look(text)
              .seen.map(({ start, end }) => `${start} ${end}`)
              .toSorted(),
          ).toEqual(wanted.toSorted());
        }
      },
    ),
  );
});

test('where a text may read otherwise is told, and nothing is where it can’t', () => {
  const look = lookFor(['龘']);
  const told = (text: string) => {
    const { marks, numerals, words, numbers, runs } = look(text);
    return { marks, numerals, words, numbers, runs: runs.map(({ start }) => start) };
  };
  const nothing = { marks: [], numerals: [], words: [], numbers: [], runs: [] };
  expect(look('这款毛巾吸水又软，家里都能用。').isQuiet).toBe(true);
  expect(look('A towel that dries in the shower').isQuiet).toBe(true);
  expect(told('最-低🔥价')).toEqual({ ...nothing, marks: [1, 3] });
  expect(told('3-低 ')).toEqual({ ...nothing, marks: [1, 3] });
  expect(told('只剩十单、一百九，一样')).toEqual({ ...nothing, numerals: [2, 5] });
  expect(told('it cures, fr33 or f r e e')).toEqual({ ...nothing, words: [3, 8, 10, 14, 18, 19, 20, 21] });
  expect(told('only five left')).toEqual({ ...nothing, numbers: [5, 9] });
  expect(told('全网zui低')).toEqual({ ...nothing, words: [2, 5], runs: [2] });
});

test('more different words than are remembered, and a very long one, are looked into all the same', () => {
  const look = lookFor(['abc']);
  const many = Array.from({ length: 9000 }, (_, index) => `w${index.toString(36)}x`);
  const text = `${many.join(' ')} ${'x'.repeat(500)}abc`;
  for (let pass = 0; pass < 2; pass++)
    expect(look(text).seen.map(({ start }) => start)).toEqual([...text.matchAll(/abc/g)].map(({ index }) => index));
});
