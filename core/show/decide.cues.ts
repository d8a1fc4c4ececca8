/** Fire and skip: one cue of the segment on air. Arming has a file of its own. */
import { fail, ok } from '../result.ts';
import type { Cue } from '../runsheet/runsheet.schema.ts';
import { findCue, firedAlready, skippedAlready } from './decide.find.ts';
import { passGuards } from './decide.guards.ts';
import { needsArming } from './show.asks.ts';
import type { Decision, OnShow } from './show.decide.ts';
import type { Cause } from './show.facts.ts';
import { fireFact } from './show.fire.ts';
import { sameSpends, spendsOf } from './show.spends.ts';
import type { CueRun } from './show.state.ts';

/** Fires a cue by hand, early, late or again; one that spends money only once it is armed, and once in a take. */
export function decideFire(show: OnShow, cueId: string, reason?: string): Decision {
  const found = findCue(show, cueId);
  if (!found.ok) return found;
  const { cue, run } = found.value;
  if (run.status === 'skipped') return skippedAlready(cueId);
  if (needsArming(cue) && run.status !== 'armed') {
    if (run.status === 'fired') return firedAlready(cueId);
    if (run.status === 'awaiting-second')
      return fail('needs-second', 'A second person has yet to type the value back. Nothing was fired.', { cueId });
    return fail('needs-arming', 'This cue spends money or touches the stream: arm it first, then fire it.', { cueId });
  }
  return fireNow(show, cue, run, 'fire', reason);
}

/** Fires a cue now, unless it costs another sum than it was armed for, or a guard stands against it and no reason was given. */
export function fireNow(show: OnShow, cue: Cue, run: CueRun, cause: Cause, reason?: string): Decision {
  const { state, onAir, sheet, now } = show;
  if (run.status === 'armed' && run.spends !== null && !sameSpends(run.spends, spendsOf(cue, onAir, sheet)))
    return fail(
      'changed-since-armed',
      'The run sheet has another value by now than this was armed for. Disarm it, look, and arm it anew.',
      {
        cueId: cue.id,
      },
    );
  const fired = fireFact({ state, onAir, sheet, cue, cause, due: now, now });
  if (!fired.ok) return fired;
  const passed = passGuards(show, cue, run, reason);
  return passed.ok ? ok([...passed.value, fired.value]) : passed;
}

/** Takes a cue out of this take: neither a timer nor GO will fire it. */
export function decideSkip(show: OnShow, cueId: string): Decision {
  const found = findCue(show, cueId);
  if (!found.ok) return found;
  const { status } = found.value.run;
  if (status === 'fired') return firedAlready(cueId);
  if (status === 'skipped') return skippedAlready(cueId);
  return ok([{ kind: 'cue-skipped', cueId }]);
}
