import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AirWatch } from './obs.air.ts';
import type { Write, Writes } from './obs.diff.ts';

const NOTHING: Pick<Writes, 'scene' | 'hide' | 'swap'> = { scene: null, hide: [], swap: [] };
const SWITCH: Write = { type: 'SetCurrentProgramScene', label: '' };
const tally = (input: string, on: boolean): Write => ({ type: 'SetSceneItemEnabled', label: '', tally: { input, on } });
const active = (inputName: string, videoActive: boolean) => ({ inputName, inputUuid: 'u', videoActive });
let watch: AirWatch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  watch = new AirWatch();
});
afterEach(() => void vi.useRealTimers());

it('knows the moment when the last word has come, in whatever order, also before all is sent', async () => {
  const track = watch.track(performance.now());
  track.expect({ ...NOTHING, scene: SWITCH, swap: [tally('A', true), tally('B', false)] });
  vi.advanceTimersByTime(20);
  watch.onEvent('SceneTransitionEnded', {});
  watch.onEvent('InputActiveStateChanged', active('A', true));
  watch.onEvent('InputActiveStateChanged', active('B', true));
  watch.onEvent('SceneTransitionStarted', {});
  vi.advanceTimersByTime(10);
  watch.onEvent('InputActiveStateChanged', active('B', false));
  vi.advanceTimersByTime(10);
  expect(await track.close(300)).toBe(30);
});

it('counts from the beginning over two parts of one change', async () => {
  const track = watch.track(performance.now());
  track.expect({ ...NOTHING, scene: SWITCH });
  watch.onEvent('SceneTransitionStarted', {});
  watch.onEvent('SceneTransitionEnded', {});
  track.expect({ ...NOTHING, swap: [tally('A', true)] });
  const moment = track.close(0);
  vi.advanceTimersByTime(45);
  watch.onEvent('InputActiveStateChanged', active('A', true));
  expect(await moment).toBe(45);
});

it('knows nothing where nothing was sent, where no word comes, and when the link is lost', async () => {
  expect(await watch.track(0).close(0)).toBeNull();
  const patient = watch.track(0);
  patient.expect({ ...NOTHING, swap: [tally('A', true)] });
  const late = patient.close(300);
  vi.advanceTimersByTime(799);
  watch.onEvent('InputActiveStateChanged', { inputName: 'A' });
  vi.advanceTimersByTime(1);
  expect(await late).toBeNull();
  const cut = watch.track(0);
  cut.expect({ ...NOTHING, scene: SWITCH });
  const never = cut.close(300);
  watch.lost();
  expect(await never).toBeNull();
});
