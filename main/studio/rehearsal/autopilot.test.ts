import { afterEach, expect, test } from 'vitest';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { seconds, timeOfDay } from '../../../core/time/time.ts';
import {
  afterCue,
  at,
  COUPON,
  cue,
  ENTER,
  MANUAL,
  marker,
  POP,
  segment,
  sheet,
} from '../../../core/show/testing/sheet.ts';
import { OPENED } from '../../../core/show/testing/driver.ts';
import { openStudio, fakePlatform, NEVER, type TestStudio } from '../show/testing/studio.ts';
import { autopilot } from './autopilot.ts';

const studios: TestStudio[] = [];

/** A studio whose clock runs. */
async function rehearse(plan: RunSheet, signal = NEVER) {
  const studio = openStudio(plan);
  studios.push(studio);
  const flight = autopilot(studio.loop, studio.clock, signal);
  studio.run();
  return { studio, result: await flight };
}

afterEach(async () => {
  for (const studio of studios.splice(0)) await studio.dispose();
});

test('every cue of the sheet is exercised, each segment for as long as planned, and the end is the end', async () => {
  const { studio, result } = await rehearse(
    sheet(
      segment('s1', [
        cue('enter', ENTER, POP),
        cue('manual', MANUAL, marker('m')),
        cue('wall', { on: 'wall-clock', at: timeOfDay(3_600_000) }, marker('w')),
        cue('chain', afterCue('manual', 5), marker('c')),
        cue('far', afterCue('manual', 9999), marker('f')),
      ]),
      segment('s2', [cue('pop', at(100), POP), cue('money', MANUAL, COUPON), cue('timed', at(200), COUPON)]),
      segment('s3', [cue('enter-money', ENTER, COUPON)], { duration: seconds(0) }),
    ),
  );
  expect(result).toEqual({ ok: true, value: { refused: [] } });
  const fired = studio.facts('cue-fired').map((fact) => fact.cueId);
  expect(fired.toSorted()).toEqual(
    ['enter', 'manual', 'wall', 'chain', 'far', 'pop', 'money', 'timed', 'enter-money'].toSorted(),
  );
  expect(fired.indexOf('money')).toBe(fired.indexOf('pop') - 1);
  expect(studio.facts('segment-left').map((fact) => fact.actual)).toEqual([300_000, 300_000, 0]);
  expect(studio.loop.state).toMatchObject({ phase: 'ended', endedAt: OPENED + 600_000 });
  expect(new Set(studio.platform.keys).size).toBe(studio.platform.keys.length);
});

test('what needs two people is armed by two, as the show will be', async () => {
  const one = segment('s1', [cue('m', MANUAL, COUPON), cue('t', at(200), COUPON)], { twoPersonCheck: true });
  const { studio, result } = await rehearse(sheet(one));
  expect(result).toEqual({ ok: true, value: { refused: [] } });
  expect(studio.facts('cue-arm-confirmed').map(({ cueId }) => cueId)).toEqual(['t', 'm']);
  expect(studio.facts('cue-fired').map(({ cueId }) => cueId)).toEqual(['m', 't']);
});

test('a cue that can’t be fired is told of and does not hold up the show', async () => {
  const { studio, result } = await rehearse(
    sheet(segment('s1', [cue('lost', MANUAL, { do: 'pop', productId: 'gone' })]), segment('s2')),
  );
  expect(result).toEqual({ ok: true, value: { refused: [{ cueId: 'lost', code: 'unknown-product' }] } });
  expect(studio.loop.state.phase).toBe('ended');
});

test('the stream is left to people, also where they have armed it', async () => {
  const studio = openStudio(
    sheet(
      segment('s1', [
        cue('air', MANUAL, { do: 'stream', op: 'start' }),
        cue('off', ENTER, { do: 'stream', op: 'stop' }),
        cue('note', MANUAL, marker('m')),
      ]),
      segment('s2'),
    ),
  );
  studios.push(studio);
  studio.ask({ type: 'start' });
  expect(studio.ask({ type: 'arm', cueId: 'air' }).ok).toBe(true);
  const flight = autopilot(studio.loop, studio.clock, NEVER);
  studio.run();
  expect(await flight).toEqual({ ok: true, value: { refused: [] } });
  expect(studio.facts('cue-fired').map(({ cueId }) => cueId)).toEqual(['note']);
  expect(studio.loop.state.phase).toBe('ended');
});

test('a live show is not touched', async () => {
  const studio = openStudio(sheet(segment('s1')), fakePlatform(), 'live');
  studios.push(studio);
  expect(await autopilot(studio.loop, studio.clock, NEVER)).toMatchObject({ ok: false, code: 'live-run' });
  expect(studio.loop.state.phase).toBe('ready');
});

test('it can be stopped', async () => {
  const stop = new AbortController();
  const studio = openStudio(sheet(segment('s1')));
  studios.push(studio);
  const flight = autopilot(studio.loop, studio.clock, stop.signal);
  stop.abort();
  expect(await flight).toMatchObject({ ok: false, code: 'stopped' });
});
