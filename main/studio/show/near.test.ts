import { afterEach, describe, expect, it } from 'vitest';
import { cue, ENTER, MANUAL, POP, segment, sheet } from '../../../core/show/testing/sheet.ts';
import { isNear } from './near.ts';
import { openStudio, type TestStudio } from './testing/studio.ts';

describe('isNear', () => {
  it.each([
    ['ws://localhost:4455', true],
    ['ws://127.0.0.1:4455', true],
    ['ws://127.8.0.1:4455', true],
    ['ws://[::1]:4455', true],
    ['ws://192.168.1.20:4455', false],
    ['ws://127.0.0.1.example.org:4455', false],
    ['wss://obs.example.org', false],
    ['nonsense', false],
    [null, false],
  ])('%s: %s', (url, near) => {
    expect(isNear({ link: 'live', url })).toBe(near);
  });

  it('takes the simulated OBS as near', () => {
    expect(isNear({ link: 'simulated', url: null })).toBe(true);
  });
});

const SCENE = { do: 'scene', scene: '近景' } as const;
const studios: TestStudio[] = [];

afterEach(async () => {
  for (const studio of studios.splice(0)) await studio.dispose();
});

/** A show that stands before its second segment, which brings a scene. Tells how many entries were not on the disk when OBS and the seats were told. */
function beforeScene(url: string) {
  const second = segment('s2', [cue('c1', ENTER, SCENE), cue('c2', MANUAL, POP)]);
  const studio = openStudio(sheet(segment('s1'), second));
  studios.push(studio);
  const { view } = studio.obs;
  Object.defineProperty(studio.obs, 'view', { get: () => ({ ...view, link: 'live', url }) });
  // Something happens in OBS, so that the view is looked at anew.
  studio.obs.chooseByHand('远景');
  studio.ask({ type: 'start' });
  const atObs: number[] = [];
  const atSeats: number[] = [];
  const { apply } = studio.obs;
  studio.obs.apply = (...all) => {
    atObs.push(studio.journal.unflushed);
    return apply(...all);
  };
  studio.loop.onEntries(() => atSeats.push(studio.journal.unflushed));
  return { studio, atObs, atSeats };
}

describe('a GO that brings a scene', () => {
  it('is told to an OBS of this machine first, then to the disk, and to the seats when that has done', async () => {
    const { studio, atObs, atSeats } = beforeScene('ws://127.0.0.1:4455');
    studio.ask({ type: 'go', from: null });
    expect(atObs).toHaveLength(1);
    expect(atObs[0]).toBeGreaterThan(0);
    expect(atSeats).toEqual([]);
    await studio.loop.settled();
    expect(studio.journal.unflushed).toBe(0);
    expect(atSeats.length).toBeGreaterThan(0);
    expect(atSeats.every((count) => count === 0)).toBe(true);
  });

  it('takes what waits for the disk along when something else happens before OBS has answered, and before the studio goes', async () => {
    const { studio, atSeats } = beforeScene('ws://127.0.0.1:4455');
    studio.obs.apply = () => new Promise(() => {});
    studio.ask({ type: 'go', from: null });
    expect(studio.journal.unflushed).toBeGreaterThan(0);
    studio.ask({ type: 'pause' });
    expect(studio.journal.unflushed).toBe(0);
    expect(atSeats.length).toBeGreaterThan(0);
    studio.ask({ type: 'resume' });
    studio.ask({ type: 'jump', from: null, segmentId: 's2' });
    expect(studio.journal.unflushed).toBeGreaterThan(0);
    await studio.dispose();
    expect(studio.journal.unflushed).toBe(0);
  });

  it('is told to an OBS elsewhere when the disk has done', () => {
    const { studio, atObs } = beforeScene('ws://192.168.1.20:4455');
    studio.ask({ type: 'go', from: null });
    expect(atObs).toEqual([0]);
  });

  it('waits for the disk where the platform is told too', async () => {
    const { studio, atObs } = beforeScene('ws://127.0.0.1:4455');
    studio.ask({ type: 'go', from: null });
    studio.ask({ type: 'fire', cueId: 'c2' });
    expect(atObs.at(-1)).toBe(0);
    await studio.loop.idle();
    expect(studio.platform.keys).toHaveLength(1);
  });
});
