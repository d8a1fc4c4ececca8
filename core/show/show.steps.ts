/** A cue in steps: runs of actions between its waits. */
import type { Action, Cue, Segment } from '../runsheet/runsheet.schema.ts';
import { duration, sum, ZERO, type Duration } from '../time/time.ts';

/** An action with its index in the cue. */
export interface Placed {
  readonly action: Action;
  readonly place: number;
}

/** Actions that are asked for together, `offset` after the cue's due. */
export interface Step {
  readonly offset: Duration;
  readonly actions: readonly Placed[];
}

const known = new WeakMap<Cue, readonly Step[]>();

/** The steps of a cue. The first is always there, empty when the cue begins with a wait; later ones are never empty. */
export function stepsOf(cue: Cue): readonly Step[] {
  const before = known.get(cue);
  if (before) return before;
  const steps = split(cue);
  known.set(cue, steps);
  return steps;
}

function split(cue: Cue): readonly Step[] {
  const steps: { offset: Duration; actions: Placed[] }[] = [{ offset: ZERO, actions: [] }];
  let offset = ZERO;
  cue.actions.forEach((action, place) => {
    const last = steps.at(-1);
    if (action.do === 'wait') offset = sum(offset, lengthOf(action.duration));
    else if (last?.offset === offset) last.actions.push({ action, place });
    else steps.push({ offset, actions: [{ action, place }] });
  });
  return steps;
}

/** The sum of a cue's waits: how long it takes from its due to its end. */
export function waitsOf(cue: Cue): Duration {
  return sum(...cue.actions.map((action) => (action.do === 'wait' ? lengthOf(action.duration) : ZERO)));
}

/** A wait can't go back in time. */
function lengthOf(wait: Duration): Duration {
  return duration(Math.max(0, wait));
}

const indexes = new WeakMap<Segment, ReadonlyMap<string, Cue>>();

/** The cues of a segment by id, in the sheet's order; of two with one id the first counts. */
export function cuesById(segment: Segment): ReadonlyMap<string, Cue> {
  const before = indexes.get(segment);
  if (before) return before;
  const index = new Map<string, Cue>();
  for (const cue of segment.cues) if (!index.has(cue.id)) index.set(cue.id, cue);
  indexes.set(segment, index);
  return index;
}
