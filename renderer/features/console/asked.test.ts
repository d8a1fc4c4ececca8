import { expect, test } from 'vitest';
import type { ActionRun, Answer, CueRun, ShowState } from '../../../core/show/show.state.ts';
import { instant } from '../../../core/time/time.ts';
import { isAwaited, wentWrong } from './asked.ts';

const cue = (status: CueRun['status'], ...actionIds: string[]) => ({ status, actionIds }) as unknown as CueRun;
function actions(kind: ActionRun['do'], status: Answer['status'] | null): ShowState['actions'] {
  const answer = { status, at: instant(0), ms: 1, code: null, detail: '', times: null };
  const run = { id: 'a', cueId: 'c', do: kind, askedAt: instant(0), expiresAt: null };
  return { a: { ...run, answers: status === null ? {} : { commerce: answer as Answer } } };
}

test.each([
  [null, true],
  ['sent', true],
  ['waiting-for-person', true],
  ['confirmed', false],
  ['refused', false],
  ['expired', false],
] as const)('a coupon that was fired and whose answer is %s is awaited: %s', (status, awaited) => {
  expect(isAwaited(cue('fired', 'a'), actions('coupon', status))).toBe(awaited);
});

test('nothing is awaited of what is not the platform’s, not fired, or forgotten', () => {
  expect(isAwaited(cue('fired', 'a'), actions('scene', null))).toBe(false);
  expect(isAwaited(cue('armed', 'a'), actions('coupon', null))).toBe(false);
  expect(isAwaited(cue('fired', 'gone'), actions('coupon', null))).toBe(false);
});

test.each([
  ['confirmed', false],
  ['waiting-for-person', false],
  ['refused', true],
  ['expired', true],
  ['failed', true],
] as const)('a firing whose answer is %s went wrong: %s', (status, wrong) => {
  expect(wentWrong(cue('fired', 'a'), actions('coupon', status))).toBe(wrong);
});

test('nothing went wrong before it was fired, or before it was answered', () => {
  expect(wentWrong(cue('armed', 'a'), actions('coupon', 'failed'))).toBe(false);
  expect(wentWrong(cue('fired', 'a'), actions('coupon', null))).toBe(false);
});
