/** Terms of the lexicon and words of the shop, made ready for matching. */
import type { Amendments } from './amendments.schema.ts';
import type { Lexicon, Term } from './lexicon.schema.ts';
import { headsOf, needlesOf } from './phrases.ts';
import { furthest, reachOf, type Reach } from './reach.ts';
import type { ShopWord } from './shop.words.ts';

/** A term with its expressions compiled. */
export interface ReadyTerm {
  readonly term: Term;
  readonly pattern: RegExp;
  /** A hit that starts inside a match of one of these is harmless. */
  readonly harmless: readonly RegExp[];
  /** Whether “not …” makes it harmless. */
  readonly deniable: boolean;
  /** Every match holds one of these, in lower case; null: unknown. */
  readonly needles: readonly string[] | null;
  /** How far from a needle anything may stand that has a say in a match, in units. */
  readonly reach: Reach;
  /** How far from the beginning of a match anything may stand that makes it harmless. */
  readonly harmlessReach: Reach;
  /** The pattern to be held against a place, where every match begins with a needle; else null. */
  readonly atNeedle: RegExp | null;
}

/** Compiles all terms. Throws a SyntaxError that names the term whose expression is none. */
export function readyTerms(lexicon: Lexicon, amendments: Amendments): readonly ReadyTerm[] {
  const { allow, also, exemptions, negation } = amendments;
  return lexicon.entries.map((term) => {
    const contexts = [
      ...term.allow_context,
      ...allow.filter((one) => one.term === term.id).map(({ context }) => context),
      ...exemptions.filter((one) => one.category === term.category).map(({ context }) => context),
    ];
    const sources = [term.pattern, ...also.filter((one) => one.term === term.id).map(({ pattern }) => pattern)];
    const joined = sources.map((one) => `(?:${one})`).join('|');
    const compile = (source: string, how: 'g' | 'y') => {
      try {
        return new RegExp(source, how + term.flags);
      } catch (error) {
        throw new SyntaxError(`The term ${term.id} holds an expression that can’t be read: ${source}`, {
          cause: error,
        });
      }
    };
    const pattern = compile(joined, 'g');
    const needles = rareNeedlesOf(joined, term.flags);
    const begins =
      needles !== null && headsOf(joined, term.flags).every((head) => needles.some((one) => head.startsWith(one)));
    return {
      term,
      pattern,
      harmless: contexts.map((context) => compile(context, 'g')),
      deniable: !negation.not_in_categories.includes(term.category) && !negation.not_for_terms.includes(term.id),
      needles,
      reach: reachOf(joined, term.flags),
      harmlessReach: furthest(contexts.map((context) => reachOf(context, term.flags))),
      atNeedle: begins ? compile(joined, 'y') : null,
    };
  });
}

/** In every script and run sheet; a term for which there are others as long is looked for by those. */
const COMMON = new Set(['后台', '天', '晚', '周', 'price']);

function rareNeedlesOf(pattern: string, flags: string): readonly string[] | null {
  const any = needlesOf(pattern, flags);
  const rare = needlesOf(pattern, flags, COMMON);
  return shortestOf(rare) < shortestOf(any) ? any : rare;
}

function shortestOf(needles: readonly string[] | null): number {
  return needles === null ? 0 : Math.min(...needles.map(({ length }) => length));
}

/** A word of the shop's own as a term, so that it is shown and logged like any other. */
export function termOfWord({ id, word, severity, suggest }: ShopWord): Term {
  return {
    id,
    lang: /\p{Script=Han}/u.test(word) ? 'zh' : 'en',
    term: word,
    pattern: word,
    flags: '',
    category: 'own',
    severity,
    action: suggest === '' ? 'remove' : 'replace',
    suggest,
    allow_context: [],
    applies_to: ['all'],
    sources: [],
    note: '',
  };
}
