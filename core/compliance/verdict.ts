/** What a text's findings come to. */
import type { Severity } from './lexicon.schema.ts';
import type { Finding } from './matcher.ts';

const RANK: Readonly<Record<Severity, number>> = { info: 0, review: 1, warn: 2, block: 3 };

/** The hardest severity among findings; null where there are none. */
export function hardest(findings: readonly { readonly term: { readonly severity: Severity } }[]): Severity | null {
  let worst: Severity | null = null;
  for (const { term } of findings) if (worst === null || RANK[term.severity] > RANK[worst]) worst = term.severity;
  return worst;
}

/**
 * The ids of the terms that fired, each once, in the order of the text. Coaching is left out beside something that has to be mended: the
 * line will not be said as it stands.
 */
export function firedOf(findings: readonly Finding[]): readonly string[] {
  const worst = hardest(findings);
  const fired = worst === 'info' ? findings : findings.filter(({ term }) => term.severity !== 'info');
  return [...new Set(fired.map(({ term }) => term.id))];
}
