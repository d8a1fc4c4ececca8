/** What set-up makes of what it is given. Pure. */
import type { AnswerOf, FoundObs } from '../../../core/contract/requests.ts';

/** What `obs.find` tells. */
export type Found = AnswerOf<'obs.find'>;

/** Which of the found ones a press would connect to: the one that answers, else the one that is set up. */
export function bestOf(found: readonly FoundObs[]): FoundObs | null {
  return found.find((one) => one.listening) ?? found.find((one) => one.enabled) ?? found[0] ?? null;
}

/** How things stand with it, as a key of `obs.local.<state>`. */
export function localState({ found, running }: Found): 'ready' | 'disabled' | 'closed' | 'none' {
  const best = bestOf(found);
  if (best === null) return 'none';
  if (best.listening) return 'ready';
  return best.enabled || running === false ? 'closed' : 'disabled';
}

/** Whether the text is OBS's connect code (`obsws://host:port/password`): the password is in it. */
export function isConnectCode(text: string): boolean {
  return /^\s*obswss?:\/\//i.test(text);
}
