/** Fire, arm, disarm, skip: one cue of the segment on air. */
import { fail, ok, type Failure, type Result } from '../result.ts';
import type { Cue } from '../runsheet/runsheet.schema.ts';
import { needsArming } from './show.asks.ts';
import type { ShowRefusal } from './show.commands.ts';
import type { Decision, OnShow } from './show.decide.ts';
import { fireFact } from './show.fire.ts';
import { own } from './show.lookup.ts';
import type { CueRun } from './show.state.ts';
import { cuesById } from './show.steps.ts';

/** Fires a cue by hand, early, late or again; one that spends money only once it is armed, and once in a take. */
export function decideFire(show: OnShow, cueId: string): Decision {
  const found = find(show, cueId);
  if (!found.ok) return found;
  const { cue, run } = found.value;
  if (run.status === 'skipped') return skippedAlready(cueId);
  if (needsArming(cue) && run.status !== 'armed') {
    if (run.status === 'fired') return firedAlready(cueId);
    return fail('needs-arming', 'This cue spends money or touches the stream: arm it first, then fire it.', { cueId });
  }
  const { state, onAir, sheet, now } = show;
  const fired = fireFact({ state, onAir, sheet, cue, cause: 'fire', due: now, now });
  return fired.ok ? ok([fired.value]) : fired;
}

/** The first of two steps for anything that spends money. Armed before its due, a timed cue fires by itself: a schedule that a person armed. */
export function decideArm(show: OnShow, cueId: string): Decision {
  const found = find(show, cueId);
  if (!found.ok) return found;
  const { cue, run } = found.value;
  if (!needsArming(cue))
    return fail('not-armable', 'This cue spends no money, leaves the stream alone and needs no arming.', { cueId });
  switch (run.status) {
    case 'armed':
      return fail('already-armed', `Armed already by ${run.armedBy ?? 'someone'}.`, { cueId, by: run.armedBy });
    case 'fired':
      return firedAlready(cueId);
    case 'skipped':
      return skippedAlready(cueId);
    case 'pending':
    case 'missed': {
      const { state, onAir, sheet, now } = show;
      const trial = fireFact({ state, onAir, sheet, cue, cause: 'fire', due: now, now });
      return trial.ok ? ok([{ kind: 'cue-armed', cueId }]) : trial;
    }
    default:
      return run.status satisfies never;
  }
}

export function decideDisarm(show: OnShow, cueId: string): Decision {
  const found = find(show, cueId);
  if (!found.ok) return found;
  if (found.value.run.status !== 'armed') return fail('not-armed', 'This cue is not armed.', { cueId });
  return ok([{ kind: 'cue-disarmed', cueId }]);
}

/** Takes a cue out of this take: neither a timer nor GO will fire it. */
export function decideSkip(show: OnShow, cueId: string): Decision {
  const found = find(show, cueId);
  if (!found.ok) return found;
  const { status } = found.value.run;
  if (status === 'fired') return firedAlready(cueId);
  if (status === 'skipped') return skippedAlready(cueId);
  return ok([{ kind: 'cue-skipped', cueId }]);
}

function find({ onAir, sheet }: OnShow, cueId: string): Result<{ cue: Cue; run: CueRun }, ShowRefusal> {
  const cue = cuesById(onAir.segment).get(cueId);
  const run = own(onAir.cues, cueId);
  if (cue && run) return ok({ cue, run });
  return sheet.segments.some((segment) => cuesById(segment).has(cueId))
    ? fail('cue-not-on-air', 'This cue belongs to a segment that is not on air.', { cueId })
    : fail('no-such-cue', 'The run sheet has no such cue.', { cueId });
}

function firedAlready(cueId: string): Failure<ShowRefusal> {
  return fail('already-fired', 'This cue has fired already in this take.', { cueId });
}

function skippedAlready(cueId: string): Failure<ShowRefusal> {
  return fail('already-skipped', 'This cue was skipped in this take.', { cueId });
}
