/** What of a pre-flight keeps a live show from starting, in the form in which the log keeps it. Scenes of OBS never do: they cost looks, and no money. */
import type { Finding } from '../runsheet/check/check.model.ts';
import type { Blocked } from '../show/show.facts.ts';
import type { MachineFinding } from './preflight.schema.ts';

/** The findings that block, each with its rule and place. */
export function blocksOf(sheet: readonly Finding[], machine: readonly MachineFinding[]): readonly Blocked[] {
  return [
    ...sheet.flatMap(({ severity, rule, segmentId }) => (severity === 'block' ? [{ rule, segmentId }] : [])),
    ...machine.flatMap(({ severity, code }) => (severity === 'block' ? [{ rule: code, segmentId: null }] : [])),
  ];
}
