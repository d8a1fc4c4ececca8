/** What facts about cues do to the segment on air. A cue that is not on air is not there. */
import { ZERO, type Instant } from '../time/time.ts';
import { pausedUntil } from './show.clock.ts';
import { dueOf, waitsForPause } from './show.dues.ts';
import type { Fact, Heard } from './show.facts.ts';
import { own } from './show.lookup.ts';
import type { CueRun, OnAir, ShowState } from './show.state.ts';
import type { Cue } from '../runsheet/runsheet.schema.ts';
import { cuesById, stepsOf } from './show.steps.ts';

type Fired = Extract<Fact, { kind: 'cue-fired' }>;
type Armed = Extract<Fact, { kind: 'cue-armed' }>;
type ArmAsked = Extract<Fact, { kind: 'cue-arm-asked' }>;
type Overridden = Extract<Fact, { kind: 'guard-overridden' }>;
type Stepped = Extract<Fact, { kind: 'cue-stepped' }>;
type Change = (run: CueRun, cue: Cue, onAir: OnAir) => CueRun;

/** What disarming takes back. */
const UNARMED = {
  armedBy: null,
  timed: false,
  second: null,
  confirmedBy: null,
  spends: null,
  override: null,
  passed: [],
} as const;

/** A cue as it stands when its segment is entered. */
export function freshRun(cueId: string): CueRun {
  return {
    cueId,
    status: 'pending',
    ...UNARMED,
    shots: 0,
    due: null,
    firedAt: null,
    pausedBefore: ZERO,
    cause: null,
    heard: null,
    stepsDone: 0,
    actionIds: [],
  };
}

function change(state: ShowState, cueId: string, to: Change): ShowState {
  const { onAir } = state;
  const run = onAir && own(onAir.cues, cueId);
  const cue = onAir && cuesById(onAir.segment).get(cueId);
  if (!onAir || !run || !cue) return state;
  return { ...state, onAir: { ...onAir, cues: { ...onAir.cues, [cueId]: to(run, cue, onAir) } } };
}

export function applyArmed(state: ShowState, fact: Armed, at: Instant, by: string): ShowState {
  return change(state, fact.cueId, (run, cue, onAir) => {
    // Once missed, its moment is over: only a hand fires it.
    const timed = run.status !== 'missed' && isAhead(state, onAir, cue, at);
    return { ...run, status: 'armed', armedBy: by, timed, spends: fact.spends ?? null };
  });
}

/** The first of two people armed it: nothing fires it yet. */
export function applyArmAsked(state: ShowState, fact: ArmAsked, by: string): ShowState {
  const { person, why, spends, alone } = fact;
  return change(state, fact.cueId, (run) => ({
    ...run,
    status: 'awaiting-second',
    armedBy: by,
    timed: false,
    second: { by, person, why, spends, alone, wrong: 0 },
  }));
}

/** The second person typed it back. */
export function applyArmConfirmed(state: ShowState, cueId: string, at: Instant, by: string): ShowState {
  return change(state, cueId, (run, cue, onAir) => {
    if (run.second === null) return run;
    const timed = isAhead(state, onAir, cue, at);
    return { ...run, status: 'armed', timed, spends: run.second.spends, second: null, confirmedBy: by };
  });
}

export function applyMistyped(state: ShowState, cueId: string): ShowState {
  return change(state, cueId, (run) =>
    run.second === null ? run : { ...run, second: { ...run.second, wrong: run.second.wrong + 1 } },
  );
}

export function applyDisarmed(state: ShowState, cueId: string): ShowState {
  return change(state, cueId, (run) => ({ ...run, ...UNARMED, status: 'pending' }));
}

export function applyOverridden(state: ShowState, { cueId, reason, breaches }: Overridden): ShowState {
  return change(state, cueId, (run) => ({ ...run, override: reason, passed: [...run.passed, ...breaches] }));
}

export function applyFired(state: ShowState, fact: Fired, at: Instant): ShowState {
  return change(state, fact.cueId, (run, _cue, onAir) => ({
    ...run,
    status: 'fired',
    timed: false,
    shots: fact.shot,
    due: fact.due,
    firedAt: at,
    pausedBefore: pausedUntil(state, onAir, at),
    cause: fact.cause,
    heard: fact.heard ?? run.heard,
    stepsDone: 1,
    actionIds: fact.asked.map((asked) => asked.id),
  }));
}

/** Viewers asked for it: that is shown beside it, and told once in a take. */
export function applyOffered(state: ShowState, cueId: string, heard: Heard): ShowState {
  return change(state, cueId, (run) => ({ ...run, heard }));
}

export function applyStepped(state: ShowState, fact: Stepped): ShowState {
  return change(state, fact.cueId, (run) => ({
    ...run,
    stepsDone: fact.step + 1,
    actionIds: [...run.actionIds, ...fact.asked.map((asked) => asked.id)],
  }));
}

export function applySkipped(state: ShowState, cueId: string): ShowState {
  return change(state, cueId, (run) => ({ ...run, ...UNARMED, status: 'skipped' }));
}

/** A missed cue waits for a hand. One that had fired stays fired: what is missed is the rest of its steps. */
export function applyMissed(state: ShowState, cueId: string): ShowState {
  return change(state, cueId, (run, cue) =>
    run.status === 'fired' ? { ...run, stepsDone: stepsOf(cue).length } : { ...run, ...UNARMED, status: 'missed' },
  );
}

/** An extension may put the due of an armed cue ahead again: then its timer is on once more. */
export function withTimersAfterExtension(state: ShowState, onAir: OnAir, at: Instant): ShowState {
  let next = state;
  for (const cue of cuesById(onAir.segment).values()) {
    if (cue.trigger.on !== 'before-end' || own(onAir.cues, cue.id)?.status !== 'armed') continue;
    next = change(next, cue.id, (run) => ({ ...run, timed: run.timed || isAhead(state, onAir, cue, at) }));
  }
  return next;
}

/** Whether the moment of a cue is still to come. In a pause, a timer that waits for the pause is read at the pause's beginning. */
function isAhead(state: ShowState, onAir: OnAir, cue: Cue, at: Instant): boolean {
  // What must be armed is never fired by viewers' words: armed, it waits for a hand.
  if (cue.trigger.on === 'manual' || cue.trigger.on === 'chat-keyword') return false;
  const due = dueOf(state, onAir, cue);
  const moment = waitsForPause(cue) ? (state.pausedAt ?? at) : at;
  return due === null || due >= moment;
}
