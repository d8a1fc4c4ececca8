/**
 * Finds risky words in what is to be said, shown or sent. One pass of an automaton over the text tells which terms are worth trying; each of
 * those is then tried in context. Pure: the same text, lexicon and words give the same findings.
 */
import { casesOf } from '../words/letter.case.ts';
import type { Amendments, Spellings } from './amendments.schema.ts';
import { createCategories } from './category.ts';
import { unsaid } from './disclosures.ts';
import { createEnglish } from './english.ts';
import { createFold } from './fold.ts';
import { hitsOf, type Hit } from './hits.ts';
import { KIND, without } from './kinds.ts';
import { isWhole } from './latin.ts';
import type { Disclosure, Lexicon, Term } from './lexicon.schema.ts';
import { createNeedles, type Seen, type Spelling } from './needles.ts';
import { chineseNumbers, englishNumbers } from './numerals.ts';
import { needlesOf, phrasesOf } from './phrases.ts';
import { createPinyin, runsOf, together, type ReadPinyin } from './pinyin.ts';
import { reachIn, reachOf } from './reach.ts';
import { edited, hasGuesses, isGuessed, replaced, spanOf, type Edit, type Reading, type Span } from './reading.ts';
import type { ShopWord } from './shop.words.ts';
import { createSpell } from './syllables.ts';
import { readyTerms, termOfWord, type ReadyTerm } from './terms.ts';
import { tightened } from './tight.ts';

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

/** What is known of a text before it is searched. */
interface About {
  readonly languages: readonly Language[];
  readonly category: string;
}

/** Makes a matcher. Throws a SyntaxError when the lexicon holds an expression that is none. */
export function createMatcher({ lexicon, amendments, spellings, words = [] }: MatcherParts): Matcher {
  const terms = readyTerms(lexicon, amendments);
  const rules = [...lexicon.normalise_map, ...amendments.spellings].map(([pattern, by]): Spelling => ({
    pattern: new RegExp(pattern, 'giu'),
    by,
    needles: needlesOf(pattern, 'iu'),
    reach: reachOf(pattern, 'iu').far,
  }));
  const categories = createCategories(lexicon.category_aliases, amendments.categories);
  const fold = createFold(new Map(spellings.traditional.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? ''])));
  const yielding = new Map(amendments.yields.map(({ term, to }) => [term, to]));

  const needles = createNeedles();
  const always = terms.filter((ready) => ready.needles === null);
  for (const ready of terms) for (const needle of ready.needles ?? []) needles.target(needle).terms.push(ready);
  const spellAlways = rules.some((rule) => rule.needles === null);
  for (const rule of rules) for (const needle of rule.needles ?? []) needles.target(needle).spellings.push(rule);
  for (const word of words) {
    const folded = lower(fold(word.word.trim()).text);
    if (folded !== '') needles.target(folded).word = termOfWord(word);
  }
  fold.mark(needles.alone().flatMap((needle) => casesOf(needle.charCodeAt(0))));
  const english = createEnglish(vocabularyOf(terms, words));
  const spell = createSpell(Object.keys(spellings.pinyin));
  const search = needles.search({ english, spell });
  let readPinyin: ReadPinyin | null = null;
  const pinyin: ReadPinyin = (reading, sight, runs) => {
    if (runs.length === 0) return [];
    readPinyin ??= createPinyin(hanPhrases(terms, words), spellings.pinyin);
    return readPinyin(reading, sight, runs);
  };

  function respelled(reading: Reading): Reading {
    return rules.reduce((sofar, { pattern, by }) => replaced(sofar, pattern, by), reading);
  }

  /** The findings of a reading; of a guessed one only those that rest on the guess. */
  function find(source: string, reading: Reading, seen: readonly Seen[], about: About): readonly Finding[] {
    const { languages, category } = about;
    const found: Finding[] = [];
    const guesses = hasGuesses(reading);
    const counts = (start: number, end: number) => !guesses || isGuessed(reading, start, end);
    const add = (term: Term, start: number, end: number) => {
      if (!counts(start, end)) return;
      const span = spanOf(reading, start, end);
      found.push({ term, ...span, words: source.slice(span.start, span.end) });
    };
    const worth = new Map<ReadyTerm, Seen[]>();
    const how = seen.some(({ target }) => target.terms.length > 0) ? reachIn(reading.text) : 'near';
    for (const one of seen) {
      const { word, terms: led } = one.target;
      if (word && isWhole(reading.text, one.start, one.end)) add(word, one.start, one.end);
      for (const ready of led) {
        if (
          !languages.includes(ready.term.lang) ||
          !counts(
            one.start - ready.reach[how] - ready.harmlessReach[how],
            one.end + ready.reach[how] + ready.harmlessReach[how],
          )
        )
          continue;
        const places = worth.get(ready);
        if (places) places.push(one);
        else worth.set(ready, [one]);
      }
    }
    const hits: Hit[] = [];
    const denied: Hit[] = [];
    const attempt = (ready: ReadyTerm, places: readonly Span[] | null) => {
      if (!categories.concern(ready.term.applies_to, category)) return;
      for (const hit of hitsOf(reading.text, ready, places, how)) (hit.denied ? denied : hits).push(hit);
    };
    for (const ready of always) if (languages.includes(ready.term.lang)) attempt(ready, null);
    for (const [ready, places] of worth) attempt(ready, places);
    // What is denied as a whole is denied in its parts: 不敢说是全网最低价 does not claim 最低价 either.
    for (const { start, end, ready } of hits)
      if (!ready.deniable || !denied.some((whole) => whole.start <= start && start <= whole.end))
        add(ready.term, start, end);
    return found;
  }

  return {
    unsaid(text, { language = '', category = '', before = '' } = {}) {
      const { text: plain, sight } = fold(text);
      return languagesOf(sight.holds, language).flatMap((one) =>
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
      const folded = fold(text);
      const { sight } = folded;
      const survey = search.lookOver(sight);
      if (survey.isQuiet && always.length === 0 && !spellAlways) return NOTHING;
      const { reading } = folded;
      const { seen } = survey;
      const about = { languages: languagesOf(sight.holds, language), category };
      const spelled = spellAlways || isSpelled(reading, seen) ? respelled(reading) : reading;
      const found = [...find(text, spelled, spelled === reading ? seen : search.all(spelled.text), about)];
      let byEnd: readonly Seen[] | null = null;
      /** What a guess of how the text reads brings to light. `known`: the needles of the reading that it is made of. */
      const guess = (base: Reading, edits: readonly Edit[], known?: readonly Seen[]) => {
        if (edits.length === 0) return;
        const guessed = edited(base, edits, true);
        const { fresh, beside } = search.afresh(guessed, known ?? (byEnd ??= seen.toSorted((a, b) => a.end - b.end)));
        const read = spelled !== reading || isSpelled(guessed, fresh) ? respelled(guessed) : guessed;
        const more = find(text, read, read === guessed ? [...fresh, ...beside] : search.all(read.text), about);
        if (more.length > 0) found.push(...unknown(more, found));
      };
      if (about.languages.includes('zh')) {
        const marks = tightened(reading, sight, survey.marks);
        guess(reading, marks);
        if (marks.length === 0) guess(reading, pinyin(reading, sight, survey.runs));
        // What is taken out stands between Han and brings no letters nearer to any.
        else if (together(survey.runs, sight).length > 0) {
          const tight = edited(reading, marks, true);
          const rest = without(sight, marks);
          const edits = pinyin(tight, rest, runsOf(tight.text, rest, spell));
          if (edits.length > 0) guess(tight, edits, search.all(tight.text));
        }
        guess(reading, chineseNumbers(reading, sight, survey.numerals));
      }
      if (about.languages.includes('en')) {
        guess(reading, english(reading, sight, survey.words));
        guess(reading, englishNumbers(reading, sight, survey.numbers));
      }
      if (found.length === 0) return NOTHING;
      const meant = names.length === 0 ? found : found.filter((finding) => !isName(text, finding, names));
      return settled(meant, yielding);
    },
  };
}

/** Whether there is a spelling to undo where a needle of one stands. */
function isSpelled({ text }: Reading, seen: readonly Seen[]): boolean {
  return seen.some(({ start, end, target }) =>
    target.spellings.some(
      ({ pattern, reach }) => text.slice(Math.max(0, start - reach), end + reach).search(pattern) !== -1,
    ),
  );
}

/** Findings that are not told already. */
function unknown(more: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const ids = new Set(more.map(({ term }) => term.id));
  const byTerm = Map.groupBy(
    known.filter(({ term }) => ids.has(term.id)),
    ({ term }) => term.id,
  );
  return more.filter((finding) => !byTerm.get(finding.term.id)?.some((one) => overlap(one, finding)));
}

/** Whether an absolute word stands inside a product's name. */
function isName(text: string, { term, start, end }: Finding, names: readonly string[]): boolean {
  if (term.category !== 'abs_superlative') return false;
  return names.some((name) => {
    const from = Math.max(0, end - name.length);
    return name !== '' && text.slice(from, start + name.length).includes(name);
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
  const latin = (holds & KIND.latin) !== 0;
  if ((holds & KIND.han) === 0) return latin ? BOTH : ENGLISH;
  return latin ? BOTH : CHINESE;
}

const CHINESE: readonly Language[] = ['zh'];
const ENGLISH: readonly Language[] = ['en'];
const BOTH: readonly Language[] = ['zh', 'en'];
const NOTHING: readonly Finding[] = [];

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
