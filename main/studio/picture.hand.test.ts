import { expect, test, vi } from 'vitest';
import { OBS_OFF, type ObsView } from '../../core/contract/obs.view.ts';
import { ok } from '../../core/result.ts';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import type { PicturePort } from './obs/picture.port.ts';
import { createHand } from './picture.hand.ts';

function fakePort(view: Partial<ObsView>) {
  const apply = vi.fn(async () => ok({ acknowledgedMs: 1, verifiedMs: 2, writes: [] }));
  const port = {
    view: { ...OBS_OFF, ...view },
    apply,
    panic: vi.fn(async () => 1),
    onView: () => () => {},
    onSceneByHand: () => () => {},
    connect: vi.fn(),
  };
  return { port: port as unknown as PicturePort & { view: ObsView }, apply };
}
const WHY = { actionIds: [], scene: true };

test('a live run drives OBS, streaming or not', async () => {
  const real = fakePort({ link: 'live', streaming: true });
  const simulated = fakePort({ link: 'simulated' });
  await createHand('live', real.port, simulated.port).apply(EMPTY_PICTURE, WHY);
  expect(real.apply).toHaveBeenCalledOnce();
  expect(simulated.apply).not.toHaveBeenCalled();
});

test('a rehearsal without a named OBS stays in the simulator', async () => {
  const real = fakePort({ link: 'off' });
  const simulated = fakePort({ link: 'simulated' });
  const hand = createHand('rehearsal', real.port, simulated.port);
  await hand.apply(EMPTY_PICTURE, WHY);
  expect(hand.view.link).toBe('simulated');
  expect(real.apply).not.toHaveBeenCalled();
});

test('a rehearsal drives a named OBS only while that is off air', async () => {
  const real = fakePort({ link: 'live' });
  const hand = createHand('rehearsal', real.port, fakePort({ link: 'simulated' }).port);
  expect(await hand.apply(EMPTY_PICTURE, WHY)).toMatchObject({ ok: true });
  (real.port as { view: ObsView }).view = { ...real.port.view, streaming: true };
  expect(await hand.apply(EMPTY_PICTURE, WHY)).toMatchObject({ ok: false, code: 'obs-streaming' });
  expect(await hand.panic()).toBeNull();
  expect(real.apply).toHaveBeenCalledOnce();
});

test('a live run with OBS off never falls back to the simulator', async () => {
  const real = fakePort({ link: 'off' });
  const simulated = fakePort({ link: 'simulated' });
  const hand = createHand('live', real.port, simulated.port);
  await hand.apply(EMPTY_PICTURE, WHY);
  expect(hand.view.link).toBe('off');
  expect(simulated.apply).not.toHaveBeenCalled();
});
