import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headsOf, needlesOf, phrasesOf } from './phrases.ts';
import { reachOf } from './reach.ts';
import { SHIPPED } from './testing/shipped.ts';

test('a pattern is spelled out, optional parts with and without', () => {
  expect(phrasesOf('(?:全网|全国)最低价?', 'u').toSorted()).toEqual(
    ['全国最低', '全国最低价', '全网最低', '全网最低价'].toSorted(),
  );
  expect(phrasesOf('\\bcount(?:ing)?[\\s-]?down\\b', 'iu')).toEqual(
    expect.arrayContaining(['counting down', 'countdown']),
  );
});

test('needles are the part that tells most', () => {
  expect(needlesOf('(?:全网|全国)最低价?', 'u')).toEqual(['全网最低价', '全网最低', '全国最低价', '全国最低']);
  expect(needlesOf('\\d+\\s+LEFT', 'iu')).toEqual(['left']);
  expect(needlesOf('[0-9]+', 'u')).toBeNull();
});

test('no phrase of the lexicon lacks a needle of its term', () => {
  for (const { id, pattern, flags } of SHIPPED.lexicon.entries) {
    const needles = needlesOf(pattern, flags);
    if (needles === null) throw new Error(`${id} is tried on every text`);
    for (const phrase of phrasesOf(pattern, flags)) {
      const low = phrase.toLowerCase();
      expect(
        needles.some((needle) => low.includes(needle)),
        `${id} ${phrase}`,
      ).toBe(true);
    }
  }
});

test('a text that a pattern matches holds one of its needles', () => {
  const patterns = ['a(?:b|cd)?e+', '(?:ab|[cd]e)\\d?f', 'x(?!y)a{2}|b.{0,3}c', '(?:a|b)(?:cde|fgh)'];
  const text = fc.array(fc.constantFrom(...'abcdefghx1y'), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...patterns), text, (pattern, line) => {
      const needles = needlesOf(pattern, 'u');
      if (needles === null || !new RegExp(pattern, 'u').test(line)) return;
      expect(needles.some((needle) => line.includes(needle))).toBe(true);
    }),
  );
});

test('a pattern’s heads are what its matches begin with; an empty one says that this can’t be told', () => {
  expect(headsOf('(?:全网|全国)最低价?', 'u').toSorted()).toEqual(
    ['全国最低', '全国最低价', '全网最低', '全网最低价'].toSorted(),
  );
  expect(headsOf('\\b(?:no\\s+cost|free)\\b', 'iu')).toEqual(['no', 'free']);
  expect(headsOf('\\d+ left|only', 'u')).toEqual(['', 'only']);
});

test('every match of the lexicon begins with a head of its term, and lies within its reach', () => {
  for (const { id, pattern, flags } of SHIPPED.lexicon.entries) {
    const heads = headsOf(pattern, flags);
    const reach = reachOf(pattern, flags).near;
    for (const phrase of phrasesOf(pattern, flags)) {
      const [match = ''] = new RegExp(pattern, flags).exec(phrase) ?? [];
      if (match === '') continue;
      expect(
        heads.some((head) => match.toLowerCase().startsWith(head)),
        `${id} ${phrase}`,
      ).toBe(true);
      expect(match.length, `${id} ${phrase}`).toBeLessThanOrEqual(reach);
    }
  }
});
