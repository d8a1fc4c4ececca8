/** Actions on outputs, against a real OBS 29: what it can do, and what it says yes to without doing it. */
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry, Fact } from '../../core/show/show.facts.ts';
import { openFact } from '../../core/show/show.open.ts';
import { cue, ENTER, MANUAL, segment, sheet } from '../../core/show/testing/sheet.ts';
import { chaptersOf } from '../../main/studio/formats/chapters.ts';
import { SILENT } from '../../main/studio/log.ts';
import { realClock } from '../../main/studio/show/clock.ts';
import { guidedCommerce } from '../../main/studio/show/testing/guided.ts';
import { createShowLoop } from '../../main/studio/show/loop.ts';
import { memoryJournal } from '../../main/studio/store/journal.memory.ts';
import { startActGear, type ActGear } from './actions.gear.ts';
import { until } from './studio.ts';

let gear: ActGear;
beforeAll(async () => {
  gear = await startActGear();
});
afterAll(() => gear?.dispose());

const VERIFIED = { ok: true, value: { verifiedMs: expect.any(Number) } };
const record = (op: 'start' | 'stop' | 'pause' | 'resume' | 'split' | 'chapter', name = '') =>
  gear.act({ do: 'record', op, name });

describe('the recording', () => {
  it('starts, pauses, goes on and stops, each as OBS then reads', async () => {
    const { client } = gear;
    const status = () => client.call('GetRecordStatus');
    expect(await record('pause')).toMatchObject({ ok: false, code: 'obs-refused' });
    expect(await record('start')).toMatchObject(VERIFIED);
    expect(await status()).toMatchObject({ outputActive: true });
    expect(await record('start')).toMatchObject({ value: { writes: [] } });
    // OBS says yes to a pause that can't be yet (its encoder has not begun): only the read-back tells.
    await until('frames', async () => (await status()).outputDuration > 300);
    const paused = await record('pause');
    expect(paused.ok ? 'paused' : paused.code).toBe((await status()).outputPaused ? 'paused' : 'obs-not-done');
    if (paused.ok) expect(await record('resume')).toMatchObject(VERIFIED);
    expect(await status()).toMatchObject({ outputPaused: false });
    expect(await record('stop')).toMatchObject(VERIFIED);
    expect(await status()).toMatchObject({ outputActive: false });
    expect(await record('stop')).toMatchObject({ value: { writes: [] } });
  });

  it('can’t be split or given chapters by OBS 29', async () => {
    expect(await record('split')).toMatchObject({ ok: false, code: 'obs-cannot' });
    expect(await record('chapter', '保温饭盒')).toMatchObject({ ok: false, code: 'obs-cannot' });
  });
});

describe('replay and stream', () => {
  it('save a replay only while the buffer runs', async () => {
    const { act, client } = gear;
    expect(await act({ do: 'replay' })).toMatchObject({ ok: false, code: 'obs-cannot' });
    await client.call('StartReplayBuffer');
    await until('the buffer', async () => (await client.call('GetReplayBufferStatus')).outputActive);
    await delay(1000);
    const saved = await act({ do: 'replay' });
    expect(saved).toMatchObject(VERIFIED);
    const file = saved.ok ? (saved.value.writes.at(-1) ?? '') : '';
    expect(statSync(file).size).toBeGreaterThan(1000);
    await client.call('StopReplayBuffer');
  });

  it('don’t call a stream on air that OBS gave up', async () => {
    const answer = await gear.act({ do: 'stream', op: 'start' });
    expect(answer).toMatchObject({ ok: false });
    expect((await gear.client.call('GetStreamStatus')).outputActive).toBe(false);
    expect(await gear.act({ do: 'stream', op: 'stop' })).toMatchObject({ value: { writes: [] } });
  });
});

it('a recorded show has a mark for each product, where it is in the file', async () => {
  const start = { do: 'record', op: 'start', name: '' } as const;
  const stop = { do: 'record', op: 'stop', name: '' } as const;
  const plan = sheet(
    segment('s1', [cue('rec', ENTER, start)]),
    segment('talk', [], { offer: null }),
    segment('s2', [cue('end', MANUAL, stop)]),
  );
  const journal = memoryJournal();
  const clock = realClock();
  const fact = openFact(plan, { sheetRevision: 1, sheetHash: 'h', mode: 'live', dayStart: clock.now() });
  journal.append('run-1', [{ at: clock.now(), commandId: null, by: 'studio', fact }]);
  const loop = createShowLoop({
    runId: 'run-1',
    plan: () => ({ sheet: plan, revision: 1 }),
    journal,
    clock,
    picture: gear.hand.port,
    commerce: guidedCommerce(),
    log: SILENT,
  });
  const entries = () => journal.read('run-1', 1, 1000);
  const marks = () => entries().filter(({ fact: { kind } }) => kind === 'recording-mark');
  loop.handle({ type: 'start', id: 'press-start' }, 'producer');
  await until('the first mark', () => marks().length === 1);
  await delay(1200);
  loop.handle({ type: 'go', id: 'press-go-1', from: 1 }, 'producer');
  await delay(300);
  loop.handle({ type: 'go', id: 'press-go-2', from: 2 }, 'producer');
  await until('the second mark', () => marks().length === 2);
  await delay(600);
  const { outputTimecode } = await gear.client.call('GetRecordStatus');
  loop.handle({ type: 'fire', id: 'press-stop', cueId: 'end' }, 'producer');
  await loop.idle();
  await loop.dispose();
  clock.dispose();

  const answers = entries().flatMap(({ fact: one }) => (one.kind === 'action-answered' ? [one] : []));
  expect(answers.filter(({ target }) => target === 'obs').map(({ status }) => status)).toEqual([
    'verified',
    'verified',
  ]);
  const [first, second] = marks().map((entry) => ({ at: entry.at, ...(entry.fact as MarkFact) }));
  expect([first?.take, second?.take, first?.sku, first?.chapter]).toEqual([1, 3, 'QH-p1', false]);
  expect(ms(first)).toBeLessThan(600);
  // OBS's timecode counts what its encoder has put out, so a mark is early by the encoder's delay, and never late.
  const early = (second?.at ?? 0) - (first?.at ?? 0) - (ms(second) - ms(first));
  expect(early).toBeGreaterThan(-100);
  expect(early).toBeLessThan(1500);
  expect(ms(second)).toBeLessThan(ms({ timecode: outputTimecode }));
  expect(chaptersOf(entries() as readonly Entry[])).toMatchObject([{ recording: 1 }, { recording: 1 }]);
});

type MarkFact = Extract<Fact, { kind: 'recording-mark' }>;

function ms(mark: { readonly timecode: string } | undefined): number {
  const [h = 0, m = 0, s = 0] = (mark?.timecode ?? '').split(':').map(Number);
  return Math.round(((h * 60 + m) * 60 + s) * 1000);
}
