/**
 * Who may write rules: a rule that only proposes, whoever works with the room; one that fires a cue, a producer alone, since it presses in the producer's
 * place. Whoever works with the room may switch it off.
 */
import { fail, ok, type Result } from '../result.ts';
import { isSame } from '../runsheet/edit/edit.fields.ts';
import type { ChatRule } from './rules.ts';

/** Whether a rule fires a cue. */
export function isFiring({ does }: ChatRule): boolean {
  return does.do === 'fire';
}

/** The rules after a change, unless it writes, changes, drops or switches on one that fires and is not a producer's. */
export function passRules(
  before: readonly ChatRule[],
  after: readonly ChatRule[],
  isProducer: boolean,
): Result<readonly ChatRule[], 'rule-needs-producer'> {
  if (isProducer) return ok(after);
  const stays = (rule: ChatRule) => after.some((one) => isSame(one, rule) || isSame(one, { ...rule, on: false }));
  const was = (rule: ChatRule) => before.some((one) => isSame(rule, one) || isSame(rule, { ...one, on: false }));
  if (before.filter(isFiring).every(stays) && after.filter(isFiring).every(was)) return ok(after);
  return fail(
    'rule-needs-producer',
    'Only a producer may write, change, delete or switch on a rule that fires a cue. The rules stay as they were; you may switch it off.',
  );
}
