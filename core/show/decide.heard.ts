/**
 * 评论触发: viewers wrote what a cue waits for. It fires, or is proposed, at most once in a take. What must be armed is never fired by what strangers
 * write, armed or not: that would hand the shop's money to whoever types fastest.
 */
import { fail, ok } from '../result.ts';
import { breachesOf, refusalOf } from './decide.guards.ts';
import { findCue, firedAlready, skippedAlready } from './decide.find.ts';
import type { HeardCommand } from './desk.commands.ts';
import { needsArming } from './show.asks.ts';
import type { Decision, OnShow } from './show.decide.ts';
import { fireFact } from './show.fire.ts';

/** Fires the cue, proposes it, or lists it as missed where a guard or something that is gone stands in its way. */
export function decideHeard(show: OnShow, { cueId, heard, offer }: HeardCommand): Decision {
  const { state, onAir, sheet, now } = show;
  if (state.phase === 'paused') return fail('paused', 'The segment is paused. Resume first.');
  const found = findCue(show, cueId);
  if (!found.ok) return found;
  const { cue, run } = found.value;
  // It had its turn in this take.
  if (run.heard !== null) return ok([]);
  switch (run.status) {
    case 'fired':
      return firedAlready(cueId);
    case 'skipped':
      return skippedAlready(cueId);
    case 'pending':
    case 'missed':
    case 'armed':
    case 'awaiting-second':
      break;
    default:
      return run.status satisfies never;
  }
  if (offer || needsArming(cue) || run.status === 'missed') return ok([{ kind: 'cue-offered', cueId, heard }]);
  const fired = fireFact({ state, onAir, sheet, cue, cause: 'chat', due: now, now });
  const [breach] = breachesOf(show, cue);
  if (fired.ok && breach === undefined) return ok([{ ...fired.value, heard }]);
  const why = fired.ok ? breach && refusalOf(breach) : fired.code;
  return ok([
    { kind: 'cue-offered', cueId, heard },
    { kind: 'cue-missed', cueId, due: now, ...(why === undefined ? {} : { why }) },
  ]);
}
