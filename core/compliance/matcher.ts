/**
 * Finds risky words in what is to be said, shown or sent. One pass of an automaton over the text tells which terms are worth trying; each of
 * those is then tried in context. Pure: the same text, lexicon and words give the same findings.
 */
import type { Amendments, Spellings } from './amendments.schema.ts';
import { createCategories } from './category.ts';
import { createPinyin, readTight, type ReadPinyin } from './chinese.ts';
import { unsaid } from './disclosures.ts';
import { createEnglish } from './english.ts';
import { createFold, HOLDS } from './fold.ts';
import { createAutomaton } from '../words/automaton.ts';
import type { Disclosure, Lexicon, Term } from './lexicon.schema.ts';
import { isDenied } from './negation.ts';
import { needlesOf, phrasesOf } from './phrases.ts';
import { readChineseNumbers, readEnglishNumbers } from './numerals.ts';
import { isGuessed, replaced, spanOf, type Reading, type Span } from './reading.ts';
import type { ShopWord } from './shop.words.ts';
import { readyTerms, termOfWord, type ReadyTerm } from './terms.ts';

/** Risky words at a place of a text: `start` and `end` are offsets into the text as it was given. */
export interface Finding extends Span {
  readonly term: Term;
  /** The words as they were written. */
  readonly words: string;
}

/** What a text is about and in which language it is. */
export interface TextContext {
  /** `zh…` or `en…`; anything else: told from the text. */
  readonly language?: string;
  /** Product category as the shop writes it; '' or absent: about no product. */
  readonly category?: string;
  /** Names under which products are sold: absolute words inside them name the goods and praise nothing (exemption cn-abs-6). */
  readonly names?: readonly string[];
}

export interface Matcher {
  /** All risky words of a text, in the order of the text. */
  check(text: string, context?: TextContext): readonly Finding[];
  /** What a text calls for and does not say, e.g. what a compared price is compared with. `before`: what was said earlier in the show. */
  unsaid(text: string, context?: TextContext & { readonly before?: string }): readonly Disclosure[];
}

export interface MatcherParts {
  readonly lexicon: Lexicon;
  readonly amendments: Amendments;
  readonly spellings: Spellings;
  /** Words of the shop's own that are in force. */
  readonly words?: readonly ShopWord[];
}

type Language = Term['lang'];

/** What one needle of the automaton leads to. */
interface Target {
  readonly terms: number[];
  word: Term | null;
  spelling: boolean;
}

/** Makes a matcher. Throws a SyntaxError when the lexicon holds an expression that is none. */
export function createMatcher({ lexicon, amendments, spellings, words = [] }: MatcherParts): Matcher {
  const terms = readyTerms(lexicon, amendments);
  const rules = [...lexicon.normalise_map, ...amendments.spellings].map(([pattern, by]) => ({
    pattern: new RegExp(pattern, 'giu'),
    by,
    needles: needlesOf(pattern, 'iu'),
  }));
  const categories = createCategories(lexicon.category_aliases, amendments.categories);
  const fold = createFold(new Map(spellings.traditional.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? ''])));

  const targets = new Map<string, Target>();
  const target = (needle: string): Target => {
    const found = targets.get(needle) ?? { terms: [], word: null, spelling: false };
    targets.set(needle, found);
    return found;
  };
  const yielding = new Map(amendments.yields.map(({ term, to }) => [term, to]));
  const always: number[] = [];
  terms.forEach(({ needles }, index) => {
    if (needles === null) always.push(index);
    else for (const needle of needles) target(needle).terms.push(index);
  });
  let spellAlways = false;
  for (const { needles } of rules)
    if (needles === null) spellAlways = true;
    else for (const needle of needles) target(needle).spelling = true;
  for (const word of words) {
    const folded = lower(fold(word.word.trim()).text);
    if (folded !== '') target(folded).word = termOfWord(word);
  }
  const needles = [...targets.keys()];
  const automaton = createAutomaton(needles, { ignoreCase: true });
  const led = [...targets.values()];
  const english = createEnglish(vocabularyOf(terms, words));
  let readPinyin: ReadPinyin | null = null;
  const pinyin = (reading: Reading) => {
    readPinyin ??= createPinyin(hanPhrases(terms, words), spellings.pinyin);
    return readPinyin(reading);
  };

  /** Spellings undone, and what the automaton saw. */
  function read(reading: Reading): { readonly reading: Reading; readonly seen: readonly Seen[] } {
    const seen = see(reading.text);
    if (!spellAlways && !seen.some(({ target: { spelling } }) => spelling)) return { reading, seen };
    const spelled = rules.reduce((sofar, { pattern, by }) => replaced(sofar, pattern, by), reading);
    return spelled === reading ? { reading, seen } : { reading: spelled, seen: see(spelled.text) };
  }

  function see(text: string): readonly Seen[] {
    const seen: Seen[] = [];
    automaton.find(text, (word, end) => {
      const at = led[word];
      if (at) seen.push({ begin: end - (needles[word]?.length ?? 0), end, target: at });
    });
    return seen;
  }

  /** The findings of one reading; of a guessed one only those that rest on the guess. */
  function find(source: string, first: Reading, about: About): readonly Finding[] {
    const { languages, category } = about;
    const { reading, seen } = read(first);
    if (seen.length === 0 && always.length === 0) return NOTHING;
    const worth = new Set(always);
    const found: Finding[] = [];
    const add = (term: Term, start: number, end: number) => {
      if (reading.guessed && !isGuessed(reading, start, end)) return;
      const span = spanOf(reading, start, end);
      found.push({ term, ...span, words: source.slice(span.start, span.end) });
    };
    const hits: Hit[] = [];
    const denied: Span[] = [];
    for (const { begin, end, target: at } of seen) {
      for (const index of at.terms) worth.add(index);
      if (at.word && isWhole(reading.text, begin, end)) add(at.word, begin, end);
    }
    for (const index of worth) {
      const ready = terms[index];
      if (!ready || !languages.includes(ready.term.lang)) continue;
      if (!categories.concern(ready.term.applies_to, category)) continue;
      for (const hit of hitsOf(reading.text, ready)) (hit.denied ? denied : hits).push(hit);
    }
    // What is denied as a whole is denied in its parts: 不敢说是全网最低价 does not claim 最低价 either.
    for (const hit of hits)
      if (!hit.deniable || !denied.some(({ start, end }) => start <= hit.start && hit.start <= end))
        add(hit.term, hit.start, hit.end);
    return found;
  }

  return {
    unsaid(text, { language = '', category = '', before = '' } = {}) {
      const { text: plain, holds } = fold(text);
      return languagesOf(holds, language).flatMap((one) =>
        unsaid(
          plain,
          () => fold(before).text,
          one,
          lexicon.required_disclosures,
          (names) => categories.concern(names, category),
        ),
      );
    },
    check(text, { language = '', category = '', names = [] } = {}) {
      const plain = fold(text);
      const has = (kind: keyof typeof HOLDS) => (plain.holds & HOLDS[kind]) !== 0;
      const languages = languagesOf(plain.holds, language);
      const about = { languages, category };
      const found = [...find(text, plain, about)];
      const guesses: (Reading | null)[] = [];
      if (languages.includes('zh')) {
        const tight = has('between') ? readTight(plain) : null;
        guesses.push(tight);
        if (has('latin')) guesses.push(pinyin(tight ?? plain));
        if (has('numeral')) guesses.push(readChineseNumbers(plain));
      }
      if (languages.includes('en')) guesses.push(english(plain), readEnglishNumbers(plain));
      for (const guess of guesses)
        if (guess)
          for (const finding of find(text, guess, about))
            if (!found.some((known) => known.term.id === finding.term.id && overlap(known, finding)))
              found.push(finding);
      if (found.length === 0) return NOTHING;
      return settled(
        found.filter((finding) => !isName(text, finding, names)),
        yielding,
      );
    },
  };
}

interface Seen {
  readonly begin: number;
  readonly end: number;
  readonly target: Target;
}

interface Hit extends Span {
  readonly term: Term;
  readonly deniable: boolean;
  readonly denied: boolean;
}

/** Matches of a term that no context makes harmless. */
function hitsOf(text: string, { pattern, harmless, deniable, term }: ReadyTerm): readonly Hit[] {
  const found: Hit[] = [];
  let contexts: readonly Span[] | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    contexts ??= harmless.flatMap((context) =>
      [...text.matchAll(context)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
    );
    const allowed = contexts.some((context) => context.start <= start && start < context.end);
    if (!allowed) found.push({ start, end, term, deniable, denied: deniable && isDenied(text, start, end, term.lang) });
    // An excused match may cover one that is not; an empty one must not hold the search up.
    if (allowed || end === start) pattern.lastIndex = start + 1;
  }
  return found;
}

function isName(text: string, { term, start, end }: Finding, names: readonly string[]): boolean {
  if (term.category !== 'abs_superlative') return false;
  return names.some((name) => {
    for (let at = text.indexOf(name); name !== '' && at !== -1; at = text.indexOf(name, at + 1))
      if (at <= start && end <= at + name.length) return true;
    return false;
  });
}

/** In the order of the text, without what another category speaks for. */
function settled(found: readonly Finding[], yielding: ReadonlyMap<string, string>): readonly Finding[] {
  return found
    .filter((finding) => {
      const to = yielding.get(finding.term.id);
      return to === undefined || !found.some((other) => other.term.category === to && overlap(other, finding));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The language that was told, else those that the text is written in. */
function languagesOf(holds: number, told: string): readonly Language[] {
  if (/^zh/i.test(told)) return CHINESE;
  if (/^en/i.test(told)) return ENGLISH;
  const latin = (holds & HOLDS.latin) !== 0;
  if ((holds & HOLDS.han) === 0) return latin ? BOTH : ENGLISH;
  return latin ? BOTH : CHINESE;
}

const CHINESE: readonly Language[] = ['zh'];
const ENGLISH: readonly Language[] = ['en'];
const BOTH: readonly Language[] = ['zh', 'en'];
const NOTHING: readonly Finding[] = [];

/** What is known of a text before it is read. */
interface About {
  readonly languages: readonly Language[];
  readonly category: string;
}

/** A Latin word of the shop's own must not be a part of a longer one; Han characters know no such bounds. */
function isWhole(text: string, begin: number, end: number): boolean {
  const letter = /[\p{Script=Latin}\d]/u;
  const joined = (a: number, b: number) => letter.test(text[a] ?? '') && letter.test(text[b] ?? '');
  return !joined(begin - 1, begin) && !joined(end - 1, end);
}

/** In lower case without moving a single unit (İ would become two). */
function lower(text: string): string {
  return /[A-Z\u0080-\u2fff]/.test(text) ? text.replace(/[A-Z\u0080-\u2fff]/g, small) : text;
}

function small(character: string): string {
  const lowered = character.toLowerCase();
  return lowered.length === 1 ? lowered : character;
}

function vocabularyOf(terms: readonly ReadyTerm[], words: readonly ShopWord[]): ReadonlySet<string> {
  const phrases = terms
    .filter(({ term }) => term.lang === 'en')
    .flatMap(({ term }) => phrasesOf(term.pattern, term.flags))
    .concat(words.map(({ word }) => word));
  return new Set(phrases.flatMap((phrase) => phrase.toLowerCase().match(/[a-z]{2,}/g) ?? []));
}

function hanPhrases(terms: readonly ReadyTerm[], words: readonly ShopWord[]): readonly string[] {
  const phrases = terms
    .filter(({ term }) => term.lang === 'zh')
    .flatMap(({ term }) => phrasesOf(term.pattern, term.flags))
    .concat(words.map(({ word }) => word));
  return phrases.flatMap((phrase) => phrase.match(/\p{Script=Han}{2,}/gu) ?? []);
}
