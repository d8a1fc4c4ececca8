import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Risk } from '../../../core/contract/compliance.ts';
import { nextRisk, outermost, stretchesOf } from './marks.ts';

function risk(text: string, start: number, end: number, severity: Risk['severity'] = 'warn'): Risk {
  const words = text.slice(start, end);
  return { term: 't', category: 'c', severity, action: 'remove', start, end, words, suggest: '', laws: [] };
}

test('a text is cut where risky words begin and end, the hardest wins where they overlap', () => {
  const text = '今天全网最低价';
  const stretches = stretchesOf(text, [risk(text, 2, 7, 'warn'), risk(text, 4, 7, 'block')]);
  expect(stretches.map(({ text: part, severity, risks }) => [part, severity, risks])).toEqual([
    ['今天', null, []],
    ['全网', 'warn', [0]],
    ['最低价', 'block', [0, 1]],
  ]);
});

test('what was found in an older text is not drawn over other words', () => {
  const old = risk('全网最低价', 0, 5);
  expect(stretchesOf('全', [old]).every(({ severity }) => severity === null)).toBe(true);
  expect(stretchesOf('啊全网最低价', [old]).every(({ severity }) => severity === null)).toBe(true);
});

test('whatever is risky, the stretches are the text', () => {
  const place = fc.tuple(fc.nat(30), fc.nat(30));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(place, { maxLength: 6 }), (text, places) => {
      const risks = places.map(([a, b]) => risk(text, Math.min(a, b), Math.max(a, b)));
      expect(
        stretchesOf(text, risks)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('what a longer mark says already is not told again, unless it is harder', () => {
  const text = '今天全网最低价';
  const [long, short] = [risk(text, 2, 7), risk(text, 4, 7)];
  expect(outermost([long, short])).toEqual([long]);
  expect(outermost([long, { ...short, severity: 'block' }])).toHaveLength(2);
  expect(outermost([long, { ...short, category: 'medical' }])).toHaveLength(2);
  expect(outermost([long, { ...long, term: 'u' }])).toHaveLength(2);
});

test('from one to the next, and round the end', () => {
  const text = 'aaaaaaaaaaaa';
  const risks = [risk(text, 1, 2), risk(text, 5, 7)];
  expect([nextRisk(risks, 0, 1), nextRisk(risks, 1, 1), nextRisk(risks, 5, 1)]).toEqual([0, 1, 0]);
  expect([nextRisk(risks, 12, -1), nextRisk(risks, 6, -1), nextRisk(risks, 0, -1)]).toEqual([1, 0, 1]);
  expect(nextRisk([], 0, 1)).toBeNull();
});
