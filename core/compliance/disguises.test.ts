/** Every term of the lexicon, spelled out from its own pattern, plain and in each disguise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Term } from './lexicon.schema.ts';
import { phrasesOf } from './phrases.ts';
import { INNOCENT_ZH, RISKY_ZH } from './testing/cases.ts';
import { MATCHER, SHIPPED } from './testing/shipped.ts';

const { lexicon, amendments, spellings } = SHIPPED;
const PHRASES_OF_A_TERM = 5;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Phrases that the lexicon itself takes for the term, spread over its alternatives. */
const samples = lexicon.entries.flatMap((term) => {
  const all = phrasesOf(term.pattern, term.flags).filter((phrase) => isMeant(term, phrase));
  const step = Math.max(1, Math.floor(all.length / PHRASES_OF_A_TERM));
  return all
    .filter((_, index) => index % step === 0)
    .slice(0, PHRASES_OF_A_TERM)
    .map((phrase) => ({ term, phrase }));
});

function isMeant(term: Term, phrase: string): boolean {
  const contexts = [
    ...term.allow_context,
    ...amendments.allow.filter((one) => one.term === term.id).map(({ context }) => context),
  ];
  return (
    new RegExp(term.pattern, term.flags).test(phrase) &&
    !contexts.some((context) => new RegExp(context, term.flags).test(phrase)) &&
    !amendments.yields.some((one) => one.term === term.id)
  );
}

/** A category in which the term holds. */
function categoryOf({ applies_to }: Term): string {
  return applies_to.includes('all') || applies_to.some((name) => name.startsWith('not:')) ? '' : (applies_to[0] ?? '');
}

const traditional = new Map(spellings.traditional.split(' ').map((pair) => [pair[1] ?? '', pair[0] ?? '']));
const sounds = new Map(
  Object.entries(spellings.pinyin).flatMap(([sound, all]) => [...all].map((one) => [one, sound] as const)),
);
const han = (write: (characters: readonly string[]) => string) => (phrase: string) =>
  HAN_ONLY.test(phrase) ? write([...phrase]) : phrase;
const latin = (write: (phrase: string) => string) => (phrase: string) =>
  /^[a-z' -]+$/i.test(phrase) ? write(phrase) : phrase;

const DISGUISES: Readonly<Record<string, (phrase: string) => string>> = {
  plain: (phrase) => phrase,
  'full-width': (phrase) => phrase.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  'zero-width': (phrase) => [...phrase].join('\u200b'),
  'traditional characters': (phrase) => [...phrase].map((one) => traditional.get(one) ?? one).join(''),
  'spaces between': han((all) => all.join(' ')),
  'stops between': han((all) => all.join('.')),
  'emoji between': han((all) => all.join('🔥')),
  'one in pinyin': han(
    ([first = '', second = '', ...rest]) => `${first}${sounds.get(second) ?? second}${rest.join('')}`,
  ),
  'in capitals': latin((phrase) => phrase.toUpperCase()),
  'Cyrillic look-alikes': latin((phrase) => phrase.replaceAll('o', 'о').replaceAll('e', 'е')),
  'digits for letters': latin((phrase) =>
    phrase.replace(/(?<=[a-z])[eo](?=[a-z])/g, (one) => (one === 'e' ? '3' : '0')),
  ),
};

describe.each(Object.entries(DISGUISES))('%s', (name, disguise) => {
  test('hides nothing', () => {
    const disguised = samples.filter(({ phrase }) => name === 'plain' || disguise(phrase) !== phrase);
    expect(disguised.length).toBeGreaterThan(30);
    const missed = disguised.filter(({ term, phrase }) => {
      const found = MATCHER.check(disguise(phrase), { language: term.lang, category: categoryOf(term) });
      return !found.some((one) => one.term.id === term.id);
    });
    expect(missed.map(({ term, phrase }) => `${term.id} ${disguise(phrase)}`)).toEqual([]);
  });
});

test('a disguise is seen in a long text as in a short one', () => {
  const plain = '这款毛巾吸水又软，家里都能用。'.repeat(40);
  const told = (text: string) =>
    MATCHER.check(text, { language: 'zh' }).map(({ term, words }) => `${term.id} ${words}`);
  for (const words of ['zui好', '全网di一', 'guo家级', '国jia级品质', 'zui低jia']) {
    const alone = told(words);
    expect(alone).toHaveLength(1);
    for (const text of [plain + words, words + plain, plain + words + plain]) expect(told(text)).toEqual(alone);
    expect(told(plain + words + plain + words)).toEqual([...alone, ...alone]);
  }
});

test('every term has phrases to try, and none fires for goods that it is not for', () => {
  const tried = new Set(samples.map(({ term }) => term.id));
  const untried = lexicon.entries.filter(({ id }) => !tried.has(id)).map(({ id }) => id);
  expect(untried).toEqual(amendments.yields.map(({ term }) => term));
  const scoped = samples.filter(({ term }) => !term.applies_to.includes('all'));
  expect(new Set(scoped.map(({ term }) => term.id)).size).toBeGreaterThan(10);
  const wrongly = scoped.filter(({ term, phrase }) => {
    const exempt = term.applies_to.find((name) => name.startsWith('not:'));
    const category = exempt === undefined ? '厨具' : exempt.slice(4);
    return MATCHER.check(phrase, { language: term.lang, category }).some((one) => one.term.id === term.id);
  });
  expect(wrongly.map(({ term, phrase }) => `${term.id} ${phrase}`)).toEqual([]);
});

test('what is told of a line is told of it among others, at its place', () => {
  const filler = '。这款毛巾吸水又软，家里都能用，洗了也不掉毛。';
  const lines = [...INNOCENT_ZH, ...RISKY_ZH].map(([text]) => text).filter((text) => !/ [a-z]/.test(text));
  const told = (text: string) =>
    MATCHER.check(text, { language: 'zh', category: '厨具' }).map(
      ({ term, start, end }) => `${term.id} ${start} ${text.slice(start, end)}`,
    );
  const moved = (text: string, by: number) =>
    MATCHER.check(text, { language: 'zh', category: '厨具' }).map(
      ({ term, start, words }) => `${term.id} ${start + by} ${words}`,
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 12 }), fc.nat(20), (some, apart) => {
      let text = filler.repeat(apart);
      const wanted: string[] = [];
      for (const line of some) {
        wanted.push(...moved(line, text.length));
        text += line + filler.repeat(apart + 1);
      }
      expect(told(text).toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 40 },
  );
});
