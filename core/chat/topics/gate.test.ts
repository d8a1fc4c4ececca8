import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAny, createGate } from './gate.ts';

const EXPRESSIONS = [
  /多少(?:钱|米)/,
  /(?:券|红包).{0,4}(?:吗|没有)/,
  /^(?:how|what) much\b/,
  /(?<!不)是\d+吗/,
  /\bcodes?\b.*\?/,
];
const PIECES = [
  '多少',
  '钱',
  '米',
  '券',
  '红包',
  '有',
  '吗',
  '没有',
  'how',
  'what',
  ' much',
  '不是',
  '是',
  '39',
  'code',
  's',
  '?',
  ' ',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));

test('an expression that matches is always among those worth trying, which come in their order and once', () => {
  const worthTrying = createGate(EXPRESSIONS);
  const any = createAny(EXPRESSIONS);
  fc.assert(
    fc.property(text, (one) => {
      const tried = worthTrying(one);
      expect(tried).toEqual([...new Set(tried)].sort((a, b) => a - b));
      const matching = EXPRESSIONS.flatMap((expression, index) => (expression.test(one) ? [index] : []));
      expect(tried).toEqual(expect.arrayContaining(matching));
      expect(any(one)).toBe(matching.length > 0);
    }),
    { numRuns: 600 },
  );
});

test('what says nothing of the kind costs no trying, and common words alone call for none that need more', () => {
  const worthTrying = createGate(EXPRESSIONS);
  expect(worthTrying('主播好')).toEqual([]);
  expect(worthTrying('好看吗')).toEqual([]);
  expect(worthTrying('红包有没有')).toEqual([1]);
});

test('an expression without any sure piece is refused', () => {
  expect(() => createGate([/\d+/])).toThrow('No piece');
});
