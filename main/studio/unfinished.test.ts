import { expect, test } from 'vitest';
import { instant, minutes } from '../../core/time/time.ts';
import { claimed, type Asked, type Unfinished } from './unfinished.ts';

const rehearsal: Unfinished = {
  runId: 'r',
  sheetId: 's',
  sheetRevision: 1,
  mode: 'rehearsal',
  started: true,
  lastAt: instant(0),
};
const nothing: Asked = { sheetId: null, mode: null, now: instant(1000) };

test('a run that was on is taken up again', () => {
  expect(claimed(rehearsal, nothing)).toEqual({ take: true, notice: null });
  expect(claimed(rehearsal, { ...nothing, sheetId: 's', mode: 'rehearsal' }).take).toBe(true);
});

test('a rehearsal gives way to another sheet, to a live run, and to half a day', () => {
  expect(claimed(rehearsal, { ...nothing, sheetId: 'other' }).take).toBe(false);
  expect(claimed(rehearsal, { ...nothing, mode: 'live' }).take).toBe(false);
  expect(claimed(rehearsal, { ...nothing, now: instant(minutes(721)) }).take).toBe(false);
});

test('a started live show is never given up, and says so', () => {
  const live: Unfinished = { ...rehearsal, mode: 'live' };
  expect(claimed(live, { sheetId: 'other', mode: 'rehearsal', now: instant(minutes(3000)) })).toEqual({
    take: true,
    notice: 'live-show-kept',
  });
  expect(claimed({ ...live, started: false }, { ...nothing, mode: 'rehearsal' }).take).toBe(false);
});
