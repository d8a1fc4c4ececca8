import { afterEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../../core/result.ts';
import { apply } from '../../../core/show/show.apply.ts';
import type { ShowState } from '../../../core/show/show.state.ts';
import { OPENED } from '../../../core/show/testing/driver.ts';
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
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { openStudio, type TestStudio } from './testing/studio.ts';

const SCENE = { do: 'scene', scene: '近景' } as const;
const studios: TestStudio[] = [];

function open(plan: RunSheet): TestStudio {
  const studio = openStudio(plan);
  studios.push(studio);
  return studio;
}

afterEach(async () => {
  for (const studio of studios.splice(0)) await studio.dispose();
});

describe('a command', () => {
  test('is on the disk and in the state when it returns, and its seats hear of it in order', () => {
    const studio = open(sheet(segment('s1'), segment('s2')));
    const heard: number[] = [];
    // A listener that leads to more facts does not bring the others out of order.
    studio.loop.onEntries((entries) => {
      if (entries.some(({ fact }) => fact.kind === 'show-started'))
        studio.loop.record({ kind: 'note-seen', note: null });
    });
    const off = studio.loop.onEntries((entries) => heard.push(...entries.map(({ seq }) => seq)));
    const started = studio.ask({ type: 'start' });
    expect(started).toEqual({ ok: true, value: { seq: studio.loop.state.seq } });
    expect(studio.entries().at(-1)?.seq).toBe(studio.loop.state.seq);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(studio.loop.state.seq);
    off();
    studio.ask({ type: 'pause' });
    expect(heard.at(-1)).toBeLessThan(studio.loop.state.seq);
  });

  test('that is refused leaves no trace', () => {
    const studio = open(sheet(segment('s1')));
    const before = studio.entries().length;
    expect(studio.ask({ type: 'go', from: null })).toMatchObject({ ok: false, code: 'not-started' });
    expect(studio.entries()).toHaveLength(before);
  });

  test('that the disk refuses has not happened, and may be pressed again', () => {
    const studio = open(sheet(segment('s1', [cue('a', ENTER, SCENE)])));
    studio.journal.broken = true;
    expect(studio.ask({ type: 'start' }, 'press-again')).toMatchObject({ ok: false, code: 'journal-failed' });
    expect(studio.loop.state.phase).toBe('ready');
    expect(studio.obs.picture.scene).toBeNull();
    studio.journal.broken = false;
    expect(studio.ask({ type: 'start' }, 'press-again').ok).toBe(true);
  });
});

describe('timers', () => {
  test('fire at their due and leave lateness zero on a virtual clock', async () => {
    const chain = Array.from({ length: 100 }, (_, i) => cue(`c${i}`, i === 0 ? at(1) : afterCue(`c${i - 1}`, 1)));
    const studio = open(sheet(segment('s1', chain)));
    studio.ask({ type: 'start' });
    await studio.to(200);
    const fired = studio.entries().filter(({ fact }) => fact.kind === 'cue-fired');
    expect(fired.map((entry) => entry.at - OPENED)).toEqual(chain.map((_, i) => (i + 1) * 1000));
  });

  test('are tried again when the disk comes back, and not when it is too late', async () => {
    const studio = open(sheet(segment('s1', [cue('a', at(10), marker('a')), cue('b', at(30), marker('b'))])));
    studio.ask({ type: 'start' });
    await studio.to(9);
    studio.journal.broken = true;
    await studio.to(12.5);
    studio.journal.broken = false;
    await studio.to(29);
    studio.journal.broken = true;
    await studio.to(40);
    studio.journal.broken = false;
    await studio.to(50);
    expect(studio.facts('cue-fired').map((fact) => fact.cueId)).toEqual(['a']);
    expect(studio.facts('cue-missed').map((fact) => fact.cueId)).toEqual(['b']);
  });
});

describe('OBS', () => {
  test('gets one picture for a GO, and its receipt comes back for each action', async () => {
    const lower = { do: 'lower-third', text: '青禾' } as const;
    const studio = open(sheet(segment('s1'), segment('s2', [cue('a', ENTER, SCENE, POP), cue('b', ENTER, lower)])));
    const calls: boolean[] = [];
    const { apply: toObs } = studio.obs;
    studio.obs.apply = async (picture, why) => {
      calls.push(why.scene);
      await toObs(picture, why);
      return ok({
        acknowledgedMs: 3,
        verifiedMs: 8,
        writes: ['SetCurrentProgramScene 近景'],
        onAir: Promise.resolve(9),
      });
    };
    studio.ask({ type: 'start' });
    studio.ask({ type: 'go', from: 1 });
    await studio.loop.idle();
    expect(calls).toEqual([true]);
    expect(studio.obs.picture).toMatchObject({ scene: '近景', productCard: { product: { id: 'p1' } } });
    const answers = studio.facts('action-answered').filter(({ target }) => target === 'obs');
    expect(answers.map((fact) => [fact.actionId, fact.status, fact.ms])).toEqual([
      ['run-1/2/a/1.0', 'verified', 8],
      ['run-1/2/a/1.1', 'verified', 8],
      ['run-1/2/b/1.0', 'verified', 8],
    ]);
    expect(studio.loop.state.actions['run-1/2/a/1.0']?.answers.obs).toMatchObject({
      status: 'verified',
      times: { acknowledgedMs: 3, verifiedMs: 8, onAirMs: 9 },
    });
  });

  test('is cleared before anything else is asked of it, and so is the platform', async () => {
    const studio = open(sheet(segment('s1', [cue('a', ENTER, SCENE, POP)])));
    studio.ask({ type: 'start' });
    await studio.loop.idle();
    const calls: string[] = [];
    const { panic, apply: toObs } = studio.obs;
    studio.obs.panic = () => (calls.push('panic'), panic());
    studio.obs.apply = (...args) => (calls.push('apply'), toObs(...args));
    expect(studio.ask({ type: 'clear' })).toMatchObject({ ok: true });
    await studio.loop.idle();
    expect(calls).toEqual(['panic', 'apply']);
    expect(studio.obs.picture).toMatchObject({ scene: '近景', productCard: null });
    expect(studio.platform.keys).toHaveLength(2);
  });

  test('is cleared also when the disk is full, and the answer says that the log has no word of it', async () => {
    const studio = open(sheet(segment('s1', [cue('a', ENTER, SCENE, POP)])));
    studio.ask({ type: 'start' });
    await studio.loop.idle();
    expect(studio.obs.picture.productCard).not.toBeNull();
    studio.journal.broken = true;
    expect(studio.ask({ type: 'clear' })).toMatchObject({ ok: false, code: 'cleared-unlogged' });
    expect(studio.obs.picture.productCard).toBeNull();
    studio.journal.broken = false;
    expect(studio.ask({ type: 'clear' })).toMatchObject({ ok: true });
  });

  test('is brought back, scene and all, when a person asks for it, and the log says who', async () => {
    const studio = open(sheet(segment('s1', [cue('a', ENTER, SCENE, POP)])));
    studio.ask({ type: 'start' });
    await studio.loop.idle();
    studio.loop.record({ kind: 'obs-scene-by-hand', scene: '备用画面' });
    expect(studio.loop.state.sceneByHand).toBe('备用画面');
    const calls: { scene: string | null; asserted: boolean }[] = [];
    const { apply: toObs } = studio.obs;
    studio.obs.apply = (picture, why) => (
      calls.push({ scene: picture.scene, asserted: why.scene }),
      toObs(picture, why)
    );
    expect(studio.ask({ type: 'restore' })).toMatchObject({ ok: true });
    await studio.loop.idle();
    expect(calls).toEqual([{ scene: '近景', asserted: true }]);
    expect(studio.loop.state.sceneByHand).toBeNull();
    expect(studio.facts('picture-restored')).toHaveLength(1);
  });

  test('that fails or throws does not stop the show', async () => {
    const studio = open(sheet(segment('s1', [cue('a', ENTER, SCENE), cue('b', MANUAL, SCENE)])));
    studio.obs.apply = async () => fail('obs-offline', 'OBS is not there');
    studio.ask({ type: 'start' });
    await studio.loop.idle();
    studio.obs.apply = async () => {
      throw new Error('bug');
    };
    studio.ask({ type: 'fire', cueId: 'b' });
    await studio.loop.idle();
    expect(studio.facts('action-answered').map((fact) => [fact.status, fact.code])).toEqual([
      ['failed', 'obs-offline'],
      ['failed', 'obs-refused'],
    ]);
  });

  test('shows what a superseded picture was to show: scene and receipts go to the newer one', async () => {
    const studio = open(sheet(segment('s1', [cue('a', MANUAL, SCENE), cue('b', MANUAL, POP)])));
    const calls: { scene: boolean; end: (result: Awaited<ReturnType<typeof studio.obs.apply>>) => void }[] = [];
    studio.obs.apply = (_picture, { scene }) => new Promise((end) => calls.push({ scene, end }));
    studio.ask({ type: 'start' });
    studio.ask({ type: 'fire', cueId: 'a' });
    studio.ask({ type: 'fire', cueId: 'b' });
    calls[0]?.end(fail('superseded', ''));
    calls[1]?.end(ok({ acknowledgedMs: 4, verifiedMs: null, writes: [], onAir: Promise.resolve(null) }));
    await studio.loop.idle();
    expect(calls.map(({ scene }) => scene)).toEqual([true, true]);
    const answers = studio.facts('action-answered').filter(({ target }) => target === 'obs');
    expect(Object.fromEntries(answers.map((fact) => [fact.actionId, fact.status]))).toEqual({
      'run-1/1/a/1.0': 'acknowledged',
      'run-1/1/b/1.0': 'acknowledged',
    });
  });

  test('that reports while it is being written to is told of after what was asked', () => {
    const studio = open(sheet(segment('s1', [cue('a', ENTER, SCENE)])));
    const heard: number[] = [];
    studio.loop.onEntries((entries) => heard.push(...entries.map(({ seq }) => seq)));
    studio.obs.apply = async () => {
      studio.obs.chooseByHand('全景');
      return ok({ acknowledgedMs: 0, verifiedMs: 0, writes: [], onAir: Promise.resolve(9) });
    };
    studio.ask({ type: 'start' });
    expect(studio.facts('obs-scene-by-hand')).toHaveLength(1);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });

  test('tells of a scene chosen by hand, and of its link once', () => {
    const studio = open(sheet(segment('s1')));
    studio.obs.chooseByHand('休息');
    studio.ask({ type: 'start' });
    studio.obs.chooseByHand('全景');
    studio.obs.chooseByHand('全景');
    expect(studio.facts('obs-scene-by-hand')).toEqual([{ kind: 'obs-scene-by-hand', scene: '全景' }]);
    expect(studio.loop.state.sceneByHand).toBe('全景');
    expect(studio.facts('obs-link')).toEqual([{ kind: 'obs-link', state: 'simulated', detail: '' }]);
  });
});

describe('after a crash', () => {
  test('the show stands where it stood, says how long it was away, and lists what it slept through', async () => {
    const studio = open(
      sheet(
        segment('s1', [
          cue('a', ENTER, SCENE, POP),
          cue('early', at(30), COUPON),
          cue('late', at(200), COUPON),
          cue('soon', at(98), marker('x')),
        ]),
      ),
    );
    studio.ask({ type: 'start' });
    studio.ask({ type: 'arm', cueId: 'early' });
    studio.ask({ type: 'arm', cueId: 'late' });
    studio.ask({ type: 'note', text: '慢', urgency: 'normal' });
    await studio.to(20);
    const before = studio.loop.state;
    studio.crashUntil(100);
    const { state } = studio.loop;
    expect(studio.facts('studio-restarted')).toEqual([{ kind: 'studio-restarted', downFor: 100_000 - lastAt(before) }]);
    expect(studio.facts('cue-missed').map((fact) => fact.cueId)).toEqual(['early']);
    expect(studio.facts('cue-fired').map((fact) => fact.cueId)).toEqual(['a', 'soon']);
    expect(state.onAir?.enteredAt).toBe(before.onAir?.enteredAt);
    expect(state.notes).toEqual(before.notes);
    expect(state.onAir?.cues['late']).toMatchObject({ status: 'armed', armedBy: 'producer', timed: true });
    expect(studio.obs.picture.productCard?.product.id).toBe('p1');
    await studio.to(250);
    expect(studio.loop.state.onAir?.cues['late']?.status).toBe('fired');
  });

  test('replay gives the live state', async () => {
    const studio = open(sheet(segment('s1', [cue('a', at(5), POP)]), segment('s2', [cue('m', MANUAL, COUPON)])));
    studio.ask({ type: 'start' });
    await studio.to(10);
    studio.ask({ type: 'go', from: 1 });
    studio.ask({ type: 'arm', cueId: 'm' });
    studio.ask({ type: 'fire', cueId: 'm' });
    await studio.loop.idle();
    expect(studio.entries().reduce<ShowState | null>(apply, null)).toEqual(studio.loop.state);
  });

  test('a run that was not started or has ended comes back without a word', () => {
    const studio = open(sheet(segment('s1')));
    studio.crashUntil(50);
    studio.ask({ type: 'start' });
    studio.ask({ type: 'end' });
    studio.crashUntil(90);
    expect(studio.facts('studio-restarted')).toEqual([]);
    expect(studio.ask({ type: 'start' })).toMatchObject({ ok: false, code: 'ended' });
  });
});

test('a disposed loop does nothing more', async () => {
  const studio = open(sheet(segment('s1', [cue('a', at(5), POP)])));
  studio.ask({ type: 'start' });
  await studio.loop.dispose();
  const before = studio.entries().length;
  await studio.to(60);
  expect(studio.ask({ type: 'pause' }).ok).toBe(false);
  studio.loop.record({ kind: 'note-seen', note: null });
  expect(studio.entries()).toHaveLength(before);
});

/** Ms from opening to the newest fact of a state that has run to 20 s. */
function lastAt(state: ShowState): number {
  const times = [
    state.startedAt ?? 0,
    state.notes.at(-1)?.at ?? 0,
    ...Object.values(state.actions).map((run) => run.askedAt),
  ];
  return Math.max(...times) - OPENED;
}
