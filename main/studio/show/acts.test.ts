/** What a cue asks of OBS beside the picture, through the loop: in order, once, answered, and over a crash. */
import { afterEach, describe, expect, test } from 'vitest';
import { OBS_OFF } from '../../../core/contract/obs.view.ts';
import type { Action, RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { Asked } from '../../../core/show/show.facts.ts';
import { at, cue, ENTER, MANUAL, segment, sheet } from '../../../core/show/testing/sheet.ts';
import { fail, ok } from '../../../core/result.ts';
import { seconds } from '../../../core/time/time.ts';
import { openStudio, type TestStudio } from './testing/studio.ts';

const studios: TestStudio[] = [];
afterEach(async () => {
  for (const studio of studios.splice(0)) await studio.dispose();
});

function open(plan: RunSheet): TestStudio {
  const studio = openStudio(plan);
  studios.push(studio);
  return studio;
}

const MUTE: Action = { do: 'mute', source: '麦克风', on: true };
const START: Action = { do: 'record', op: 'start', name: '' };
const SHOT: Action = { do: 'screenshot', source: null };
const DONE = ok({ acknowledgedMs: 2, verifiedMs: 5, writes: ['done'], onAir: Promise.resolve(null) });

/** Lets the studio's OBS answer when it is told to. */
function answering(studio: TestStudio) {
  const asked: Asked[] = [];
  const ends: ((result: Awaited<ReturnType<typeof studio.obs.act>>) => void)[] = [];
  studio.obs.act = (one) => {
    asked.push(one);
    return new Promise((end) => ends.push(end));
  };
  return { asked, ends };
}

describe('actions of OBS', () => {
  test('are sent in order, without waiting for each other, and answered as OBS’s', async () => {
    const studio = open(sheet(segment('s1', [cue('a', ENTER, MUTE, { do: 'marker', text: 'm' }, START)])));
    const { asked, ends } = answering(studio);
    studio.ask({ type: 'start' });
    expect(asked.map(({ id }) => id)).toEqual(['run-1/1/a/1.0', 'run-1/1/a/1.2']);
    ends[1]?.(fail('obs-cannot', 'no'));
    ends[0]?.(DONE);
    await studio.loop.idle();
    expect(
      studio.facts('action-answered').map(({ actionId, target, status, code }) => [actionId, target, status, code]),
    ).toEqual([
      ['run-1/1/a/1.2', 'obs', 'failed', 'obs-cannot'],
      ['run-1/1/a/1.0', 'obs', 'verified', null],
    ]);
  });

  test('a transition is not forestalled by the picture; a scene behind it is asserted', async () => {
    const transition: Action = { do: 'transition', scene: '远景', transition: null, duration: null };
    const scene: Action = { do: 'scene', scene: '近景' };
    const studio = open(
      sheet(segment('s1', [cue('a', MANUAL, scene, transition), cue('b', MANUAL, transition, scene)])),
    );
    const asserted: boolean[] = [];
    const { apply } = studio.obs;
    studio.obs.apply = (picture, why) => {
      asserted.push(why.scene);
      return apply(picture, why);
    };
    studio.ask({ type: 'start' });
    studio.ask({ type: 'fire', cueId: 'a' });
    await studio.loop.idle();
    studio.ask({ type: 'fire', cueId: 'b' });
    await studio.loop.idle();
    expect(asserted).toEqual([false, true]);
  });
});

test('a rehearsal’s clock goes on while a fade runs on it', async () => {
  const fade: Action = { do: 'volume', source: '音乐', db: -30, over: seconds(60) };
  const studio = open(sheet(segment('s1', [cue('a', ENTER, fade), cue('b', at(10), { do: 'marker', text: 'm' })])));
  const { ends } = answering(studio);
  studio.ask({ type: 'start' });
  await studio.to(20);
  expect(studio.facts('cue-fired').map(({ cueId }) => cueId)).toEqual(['a', 'b']);
  ends[0]?.(DONE);
  await studio.loop.idle();
  expect(studio.facts('action-answered')).toHaveLength(1);
});

test('after a crash a level is asked for again, and an edge is listed as of unknown outcome', async () => {
  const studio = open(sheet(segment('s1', [cue('a', ENTER, MUTE, START, SHOT), cue('b', MANUAL, SHOT)])));
  const before = answering(studio);
  studio.ask({ type: 'start' });
  before.ends[2]?.(DONE);
  await new Promise((resolve) => setImmediate(resolve));
  const after = answering(studio);
  studio.crashUntil(30);
  expect(after.asked.map(({ ask }) => ask)).toEqual([MUTE]);
  const lost = studio.facts('action-answered').filter(({ code }) => code === 'unknown-outcome');
  expect(lost.map(({ actionId, status }) => [actionId, status])).toEqual([['run-1/1/a/1.1', 'failed']]);
  after.ends[0]?.(DONE);
  await studio.loop.idle();
  // It is told of once: the next crash finds nothing open.
  studio.crashUntil(60);
  expect(after.asked).toHaveLength(1);
  expect(studio.facts('action-answered').filter(({ code }) => code === 'unknown-outcome')).toHaveLength(1);
});

test('each product is marked in the recording once, also over a crash, and a break is not', async () => {
  const studio = open(sheet(segment('s1'), segment('talk', [], { offer: null }), segment('s2')));
  const timecodes = ['00:00:01.000', '00:01:00.000', '00:01:30.000', '00:00:00.500'];
  const { act } = studio.obs;
  studio.obs.recordTimecode = async () => timecodes.shift() ?? null;
  studio.obs.act = async (asked) =>
    asked.ask.do === 'record' && asked.ask.op === 'chapter' ? fail('obs-cannot', 'old') : act(asked);
  const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
  const recording = async (op: 'start' | 'stop') => {
    await studio.obs.act({ id: op, cueId: null, ask: { do: 'record', op, name: '' }, expiresAt: null });
    await turn();
  };
  studio.ask({ type: 'start' });
  expect(studio.facts('recording-mark')).toEqual([]);
  await recording('start');
  studio.ask({ type: 'go', from: 1 });
  await turn();
  studio.ask({ type: 'go', from: 2 });
  await turn();
  const marks = () =>
    studio.facts('recording-mark').map(({ take, sku, title, timecode }) => [take, sku, title, timecode]);
  const two = [
    [1, 'QH-p1', '1 商品 p1', '00:00:01.000'],
    [3, 'QH-p1', '1 商品 p1', '00:01:00.000'],
  ];
  expect(marks()).toEqual(two);
  // The same recording, seen again by a studio that comes back.
  studio.crashUntil(90);
  await recording('start');
  expect(marks()).toEqual(two);
  // A new recording in the same take is marked at its begin.
  await recording('stop');
  await recording('start');
  expect(marks()).toEqual([...two, [3, 'QH-p1', '1 商品 p1', '00:00:00.500']]);
});

test('a product’s last moments are saved as it goes, where the replay buffer runs', async () => {
  const studio = open(sheet(segment('s1'), segment('talk', [], { offer: null }), segment('s2')));
  const asked: string[] = [];
  studio.obs.act = async ({ id }) => {
    asked.push(id);
    return ok({
      acknowledgedMs: 1,
      verifiedMs: 2,
      writes: ['SaveReplayBuffer', '/videos/a.mkv'],
      onAir: Promise.resolve(null),
    });
  };
  studio.ask({ type: 'start' });
  studio.ask({ type: 'go', from: 1 });
  expect(asked).toEqual([]);
  Object.defineProperty(studio.obs, 'view', { get: () => ({ ...OBS_OFF, link: 'simulated', replayActive: true }) });
  studio.ask({ type: 'jump', from: 2, segmentId: 's1' });
  studio.ask({ type: 'end' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual(['run-1/3/replay']);
  expect(studio.facts('replay-saved')).toMatchObject([{ take: 3, sku: 'QH-p1', file: '/videos/a.mkv' }]);
});
