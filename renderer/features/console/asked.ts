/** What an action asked for, and whether its receiver has still to answer. Pure. */
import { isCommerce, isFinal } from '../../../core/show/show.asks.ts';
import type { Ask, Entry } from '../../../core/show/show.facts.ts';
import type { CueRun, ShowState } from '../../../core/show/show.state.ts';
import { toneOf } from './receipt.ts';

/** From the log's newest entries; null once it has left them. */
export function askOf(log: readonly Entry[], actionId: string): Ask | null {
  const entry = log.findLast(({ fact }) => 'asked' in fact && fact.asked.some(({ id }) => id === actionId));
  if (entry === undefined || !('asked' in entry.fact)) return null;
  return entry.fact.asked.find(({ id }) => id === actionId)?.ask ?? null;
}

/** The money of an ask that a person has to read back from the platform; null where there is none. */
export function moneyOf(ask: Ask | null) {
  switch (ask?.do) {
    case 'coupon':
      return ask.coupon.value;
    case 'price':
      return ask.price;
    default:
      return null;
  }
}

/** Whether a cue's last firing came to nothing, or not to all that it asked for. */
export function wentWrong({ status, actionIds }: CueRun, actions: ShowState['actions']): boolean {
  return (
    status === 'fired' &&
    actionIds.some((id) => Object.values(actions[id]?.answers ?? {}).some((answer) => toneOf(answer) === 'bad'))
  );
}

/** Whether the platform, or a person there, has still to say what came of a cue's last firing. */
export function isAwaited({ status, actionIds }: CueRun, actions: ShowState['actions']): boolean {
  return (
    status === 'fired' &&
    actionIds.some((id) => {
      const run = actions[id];
      const answer = run?.answers.commerce;
      return run !== undefined && isCommerce(run) && (answer === undefined || !isFinal(answer.status));
    })
  );
}
