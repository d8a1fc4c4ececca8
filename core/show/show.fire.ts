/** The facts of a cue that fires, and of its later steps. */
import { fail, ok, type Result } from '../result.ts';
import type { Cue, RunSheet } from '../runsheet/runsheet.schema.ts';
import type { Instant } from '../time/time.ts';
import type { Cause, Fact } from './show.facts.ts';
import { own } from './show.lookup.ts';
import { resolveAll, type Unresolved } from './show.resolve.ts';
import type { OnAir, ShowState } from './show.state.ts';
import { stepsOf, type Step } from './show.steps.ts';

type Fired = Extract<Fact, { kind: 'cue-fired' }>;
type Stepped = Extract<Fact, { kind: 'cue-stepped' }>;

interface Firing {
  readonly state: Pick<ShowState, 'runId'>;
  readonly onAir: OnAir;
  readonly sheet: RunSheet;
  readonly cue: Cue;
  readonly cause: Cause;
  readonly due: Instant;
  readonly now: Instant;
}

/** The cue's next shot, with the asks of its first step. All its steps are looked up first: a cue that can't be finished isn't begun. */
export function fireFact(firing: Firing): Result<Fired, Unresolved> {
  const { state, onAir, sheet, cue, cause, due, now } = firing;
  const shot = (own(onAir.cues, cue.id)?.shots ?? 0) + 1;
  const place = { runId: state.runId, cueId: cue.id, shot, due, now };
  const [first, ...later] = stepsOf(cue);
  for (const step of later) {
    const found = resolveAll(step.actions, onAir, sheet, place);
    if (!found.ok) return fail(found.code, found.message, found.detail);
  }
  const asked = resolveAll(first?.actions ?? [], onAir, sheet, place);
  if (!asked.ok) return asked;
  return ok({ kind: 'cue-fired', cueId: cue.id, shot, cause, due, asked: asked.value });
}

interface Stepping extends Omit<Firing, 'cause'> {
  readonly index: number;
  readonly step: Step;
}

/** A later step of the cue's last shot. `due` is the step's own. */
export function stepFact(stepping: Stepping): Result<Stepped, Unresolved> {
  const { state, onAir, sheet, cue, index, step, due, now } = stepping;
  const shot = own(onAir.cues, cue.id)?.shots ?? 1;
  const asked = resolveAll(step.actions, onAir, sheet, { runId: state.runId, cueId: cue.id, shot, due, now });
  if (!asked.ok) return asked;
  return ok({ kind: 'cue-stepped', cueId: cue.id, shot, step: index, due, asked: asked.value });
}
