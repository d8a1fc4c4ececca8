import { expect, test } from 'vitest';
import { createMatcher } from './matcher.ts';
import { INNOCENT_EN, INNOCENT_ZH, RISKY_EN, RISKY_ZH } from './testing/cases.ts';
import { MATCHER, SHIPPED } from './testing/shipped.ts';
import { firedOf } from './verdict.ts';

const told = (text: string, language: string, category = '') =>
  MATCHER.check(text, { language, category }).map(({ term, words }) => `${term.id} ${words}`);
const categoriesOf = (text: string, language: string, category = '') =>
  MATCHER.check(text, { language, category }).map(({ term }) => term.category);

test.each(INNOCENT_ZH)('“%s” (%s) is innocent', (text, category) => {
  expect(told(text, 'zh', category)).toEqual([]);
});
test.each(INNOCENT_EN)('“%s” (%s) is innocent', (text, category) => {
  expect(told(text, 'en', category)).toEqual([]);
});
test.each(RISKY_ZH)('“%s” (%s) is risky: %s', (text, category, wanted) => {
  expect(categoriesOf(text, 'zh', category)).toContain(wanted);
});
test.each(RISKY_EN)('“%s” (%s) is risky: %s', (text, category, wanted) => {
  expect(categoriesOf(text, 'en', category)).toContain(wanted);
});

test('words are found where they stand in what was written', () => {
  const text = '家人们：全\u200b网　最🔥低价！加薇信';
  const found = MATCHER.check(text, { language: 'zh' });
  expect(found.map(({ words }) => words)).toEqual(expect.arrayContaining(['加薇信']));
  for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
  expect(found.find(({ term }) => term.id === 'zh-abs-007')?.words).toBe('全\u200b网　最🔥低价');
});

test('the same claim is told once, however it was found', () => {
  expect(firedOf(MATCHER.check('全网蕞低价，全网zui低价', { language: 'zh' }))).toEqual(['zh-abs-007', 'zh-abs-008']);
});

test('“last 50” is urgency’s business where urgency speaks of the same words', () => {
  expect(categoriesOf('只剩最后50单', 'zh')).toEqual(['urgency']);
  expect(told('最后机会', 'zh')).toEqual(['zh-abs-033 最后机会']);
});

test('coaching is not told beside what has to be mended', () => {
  expect(firedOf(MATCHER.check('赶紧拍', { language: 'zh' }))).toEqual(['zh-urg-006']);
  expect(firedOf(MATCHER.check('全网最低价，赶紧拍', { language: 'zh' }))).not.toContain('zh-urg-006');
});

test('terms for some goods keep to them, by any of their names', () => {
  const cosmetic = (category: string) => categoriesOf('美白淡斑', 'zh', category).includes('cosmetics');
  const names = ['化妆品', '美妆个护', '男士护肤', '护肤品', 'beauty', '面膜', '洗发水', 'Hair Care'];
  expect(names.filter(cosmetic)).toEqual(names);
  expect(['', '厨具', '服装', '面膜碗', '咖啡机'].filter(cosmetic)).toEqual([]);
  const food = (category: string) => categoriesOf('零添加', 'zh', category).includes('food');
  expect(['坚果', '进口牛奶', '零食/饼干', 'Coffee & Tea', '咖啡机', '水果刀', '牛奶锅'].filter(food)).toEqual([
    '坚果',
    '进口牛奶',
    '零食/饼干',
    'Coffee & Tea',
  ]);
  expect(categoriesOf('治疗仪', 'zh', '医疗器械')).toEqual([]);
  expect(categoriesOf('治疗仪', 'zh', '家电')).toEqual(['medical']);
});

test('without a language both are looked for where both are written', () => {
  expect(MATCHER.check('买它！DM me，全网最低').map(({ term }) => term.lang)).toEqual(['en', 'zh']);
  expect(MATCHER.check('全网最低', { language: 'en' })).toEqual([]);
});

test('an absolute word inside a product’s name praises nothing', () => {
  const names = ['至尊比萨锅'];
  expect(MATCHER.check('至尊比萨锅今天有货', { names })).toEqual([]);
  expect(MATCHER.check('至尊享受', { names }).map(({ term }) => term.id)).toEqual(['zh-abs-018']);
});

test('a shop’s own words: whole words in English, in any disguise', () => {
  const word = (text: string) => ({ id: `own:${text}`, word: text, severity: 'warn' as const, suggest: '' });
  const matcher = createMatcher({ ...SHIPPED, words: [word('Acme'), word('竹盘'), word('giftcard')] });
  const found = (text: string) => matcher.check(text).map(({ term }) => term.id);
  expect(found('ACME pans')).toEqual(['own:Acme']);
  expect(found('Acmeville')).toEqual([]);
  expect(found('竹 盘、zhu盘、竹盤')).toEqual(['own:竹盘', 'own:竹盘', 'own:竹盘']);
  expect(found('two giftcards')).toEqual(['own:giftcard']);
});

test('an expression that is none is named when the matcher is made', () => {
  const [first, ...rest] = SHIPPED.lexicon.entries;
  if (!first) throw new Error('The lexicon is empty.');
  const lexicon = { ...SHIPPED.lexicon, entries: [{ ...first, pattern: '(' }, ...rest] };
  expect(() => createMatcher({ ...SHIPPED, lexicon })).toThrow(first.id);
});
