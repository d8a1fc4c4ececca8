/** Findings as a seat is told them: plain values with the laws' names. */
import type { Risk } from '../contract/compliance.ts';
import type { Lexicon } from './lexicon.schema.ts';
import type { Finding } from './matcher.ts';

/** @param sources The lexicon's sources, by their ids. */
export function risksOf(findings: readonly Finding[], sources: Lexicon['sources']): Risk[] {
  return findings.map(({ term, start, end, words }) => ({
    term: term.id,
    category: term.category,
    severity: term.severity,
    action: term.action,
    start,
    end,
    words,
    suggest: term.suggest,
    laws: term.sources.map(({ id, ref }) => ({ name: sources[id]?.name ?? id, ref })),
  }));
}
