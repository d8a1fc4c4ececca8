/** Finds the cue that a command names, and says what it may be refused with. */
import { fail, ok, type Failure, type Result } from '../result.ts';
import type { Cue } from '../runsheet/runsheet.schema.ts';
import type { ShowRefusal } from './show.commands.ts';
import type { OnShow } from './show.decide.ts';
import { own } from './show.lookup.ts';
import type { CueRun } from './show.state.ts';
import { cuesById } from './show.steps.ts';

/** The cue and where it stands, of the segment on air. */
export function findCue({ onAir, sheet }: OnShow, cueId: string): Result<{ cue: Cue; run: CueRun }, ShowRefusal> {
  const cue = cuesById(onAir.segment).get(cueId);
  const run = own(onAir.cues, cueId);
  if (cue && run) return ok({ cue, run });
  return sheet.segments.some((segment) => cuesById(segment).has(cueId))
    ? fail('cue-not-on-air', 'This cue belongs to a segment that is not on air.', { cueId })
    : fail('no-such-cue', 'The run sheet has no such cue.', { cueId });
}

export function firedAlready(cueId: string): Failure<ShowRefusal> {
  return fail('already-fired', 'This cue has fired already in this take.', { cueId });
}

export function skippedAlready(cueId: string): Failure<ShowRefusal> {
  return fail('already-skipped', 'This cue was skipped in this take.', { cueId });
}
