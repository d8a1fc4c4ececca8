import { expect, test } from 'vitest';
import type { Answer } from '../../../core/show/show.state.ts';
import { instant } from '../../../core/time/time.ts';
import { stepsOf, toneOf } from './receipt.ts';

const answer = (times: Answer['times'], status: Answer['status'] = 'verified'): Answer => ({
  status,
  at: instant(1),
  ms: 61,
  code: null,
  detail: '',
  times,
});

test('a receipt tells each step that is known, and the air last', () => {
  expect(stepsOf(answer({ acknowledgedMs: 12, verifiedMs: 61, onAirMs: 48 }))).toEqual([
    { step: 'acknowledged', ms: 12 },
    { step: 'verified', ms: 61 },
    { step: 'on-air', ms: 48 },
  ]);
});

test('what nobody measured is not told', () => {
  expect(stepsOf(answer({ acknowledgedMs: 12, verifiedMs: null, onAirMs: null }))).toHaveLength(1);
  expect(stepsOf(answer(null))).toEqual([]);
});

test('an answer that ended badly is told as bad, one that waits as waiting', () => {
  expect(toneOf(answer(null, 'failed'))).toBe('bad');
  expect(toneOf(answer(null, 'waiting-for-person'))).toBe('waiting');
  expect(toneOf(answer(null, 'acknowledged'))).toBe('good');
});
