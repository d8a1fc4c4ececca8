/** The guards of money and stock as they are kept and changed. What one person may arm alone is not widened in the midst of a live show. */
import { fail, ok, type Result } from '../../core/result.ts';
import { guardChanges, widensAlone, withGuards, type GuardPatch, type Guards } from '../../core/show/show.guards.ts';
import type { CurrentRun } from './runs.ts';
import { SEAT_SETTINGS, type SettingsStore } from './store/settings.store.ts';

/** The guards as they are set now. */
export function guardsOf(settings: Pick<SettingsStore, 'get'>): Guards {
  const { guards, twoPersonSum } = settings.get(SEAT_SETTINGS);
  return { ...guards, twoPersonSum };
}

/**
 * Keeps a change; in an open run it is a fact. Fails with `guards-in-show` where somebody could then arm alone, in a live show, what takes two: the caps of the show may be raised all the
 * same, as a reason passes them too.
 * @param by who changes it, by the seat's name.
 */
export function setGuards(
  settings: SettingsStore,
  { loop, plan }: CurrentRun,
  patch: GuardPatch,
  by: string,
): Result<Record<string, never>, 'guards-in-show'> {
  const was = guardsOf(settings);
  const now = withGuards(was, patch);
  const { mode, phase } = loop.state;
  const isOn = mode === 'live' && (phase === 'running' || phase === 'paused');
  if (isOn && widensAlone(was, now, plan.sheet.currency))
    return fail(
      'guards-in-show',
      'A live show is on: what one person may arm alone is not widened before it ends. Nothing was changed; somebody else types the value back.',
    );
  const { twoPersonSum, ...guards } = now;
  settings.set(SEAT_SETTINGS, { ...settings.get(SEAT_SETTINGS), twoPersonSum, guards });
  const changes = guardChanges(was, now);
  if (changes.length > 0 && phase !== 'ended') loop.record({ kind: 'guards-changed', by, changes });
  return ok({});
}
