/** What the lexicon says of a text, asked for once: several rules ask, and somebody who types changes one text in thousands. */
import type { Finding, Matcher } from '../../compliance/matcher.ts';

/** Texts of a few large sheets. */
const REMEMBERED = 50_000;
const known = new WeakMap<Matcher, Map<string, readonly Finding[]>>();

/** The same matcher, which keeps its answers for as long as it lives itself. */
export function rememberTerms(terms: Matcher): Matcher {
  const answers = known.get(terms) ?? new Map<string, readonly Finding[]>();
  known.set(terms, answers);
  return {
    check(text, context = {}) {
      const { language = '', category = '', names = [] } = context;
      const question = JSON.stringify([language, category, names, text]);
      const before = answers.get(question);
      if (before !== undefined) return before;
      const found = terms.check(text, context);
      if (answers.size >= REMEMBERED) answers.clear();
      answers.set(question, found);
      return found;
    },
    unsaid: (text, context) => terms.unsaid(text, context),
  };
}
