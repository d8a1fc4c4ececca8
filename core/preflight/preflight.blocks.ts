/** What of a pre-flight keeps a live show from starting, in the form in which the log keeps it. */
import type { Finding } from '../runsheet/check/check.model.ts';
import type { SceneFinding } from '../runsheet/preflight.scenes.ts';
import type { Blocked } from '../show/show.facts.ts';
import type { MachineFinding } from './preflight.schema.ts';

/** The findings that block, each with its rule and place. */
export function blocksOf(
  sheet: readonly Finding[],
  scenes: readonly SceneFinding[],
  machine: readonly MachineFinding[],
): readonly Blocked[] {
  return [
    ...sheet.flatMap(({ severity, rule, segmentId }) => (severity === 'block' ? [{ rule, segmentId, what: '' }] : [])),
    ...scenes.flatMap(({ severity, code, scene, places }) =>
      severity === 'block' ? [{ rule: code, segmentId: places[0]?.segmentId ?? null, what: scene }] : [],
    ),
    ...machine.flatMap(({ severity, code }) =>
      severity === 'block' ? [{ rule: code, segmentId: null, what: '' }] : [],
    ),
  ];
}
