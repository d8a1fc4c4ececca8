import { expect, test } from 'vitest';
import { labelled, MATCHER, SHIPPED } from './testing/shipped.ts';
import { firedOf } from './verdict.ts';

const categories = new Map(SHIPPED.lexicon.entries.map(({ id, category }) => [id, category]));

/** A miss as a person would want to read it. */
function missOf({ id, lang, text, product_category, expect: wanted }: ReturnType<typeof labelled>[number]): string[] {
  const fired = firedOf(MATCHER.check(text, { language: lang, category: product_category }));
  const told = fired.map((term) => categories.get(term));
  const silent = wanted.filter((category) => !told.includes(category));
  if (silent.length > 0)
    return [`${id} “${text}” should fire ${silent.join(', ')}, fired ${fired.join(', ') || 'nothing'}`];
  return wanted.length === 0 && fired.length > 0
    ? [`${id} “${text}” should stay silent, fired ${fired.join(', ')}`]
    : [];
}

test('every labelled line agrees', () => {
  expect(labelled().length).toBeGreaterThan(70);
  expect(labelled().flatMap(missOf)).toEqual([]);
});

test('what the law has said in so many words never fires', () => {
  const said = SHIPPED.lexicon.required_disclosures.filter(({ lang }) => lang === 'en').map(({ text }) => text);
  const lines = [
    ...said.filter((text) => text.startsWith('This statement')),
    '本品不能代替药物',
    '保健食品不能代替药物',
  ];
  expect(lines.length).toBe(3);
  for (const text of lines) expect(MATCHER.check(text, { category: '保健食品' })).toEqual([]);
});
