import { expect, test, vi } from 'vitest';
import { OBS_OFF, type ObsView } from '../../core/contract/obs.view.ts';
import { ok } from '../../core/result.ts';
import type { Ask } from '../../core/show/show.facts.ts';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import type { PicturePort } from './obs/picture.port.ts';
import { createHand } from './picture.hand.ts';

function fakePort(view: Partial<ObsView>) {
  const apply = vi.fn(async () => ok({ acknowledgedMs: 1, verifiedMs: 2, writes: [] }));
  const act = vi.fn(async () => ok({ acknowledgedMs: 1, verifiedMs: 2, writes: [], onAir: Promise.resolve(null) }));
  const port = {
    view: { ...OBS_OFF, ...view },
    apply,
    act,
    recordTimecode: async () => '00:00:01.000',
    panic: vi.fn(async () => 1),
    onView: () => () => {},
    onSceneByHand: () => () => {},
    connect: vi.fn(),
  };
  return { port: port as unknown as PicturePort & { view: ObsView }, apply, act };
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

const asked = (ask: Ask) => ({ id: 'a', cueId: 'a', ask, expiresAt: null });

test.each(['start', 'stop'] as const)('a rehearsal never reaches a stream: %s', async (op) => {
  for (const link of ['off', 'live'] as const) {
    const real = fakePort({ link });
    const simulated = fakePort({ link: 'simulated' });
    const hand = createHand('rehearsal', real.port, simulated.port);
    expect(await hand.act(asked({ do: 'stream', op }))).toMatchObject({ ok: false, code: 'obs-rehearsal' });
    expect(real.act).not.toHaveBeenCalled();
    expect(simulated.act).not.toHaveBeenCalled();
  }
  const real = fakePort({ link: 'live' });
  expect(await createHand('live', real.port, fakePort({}).port).act(asked({ do: 'stream', op }))).toMatchObject({
    ok: true,
  });
  expect(real.act).toHaveBeenCalledOnce();
});

test('a rehearsal acts on a named OBS only while that is off air', async () => {
  const real = fakePort({ link: 'live' });
  const hand = createHand('rehearsal', real.port, fakePort({ link: 'simulated' }).port);
  const mute = asked({ do: 'mute', source: '麦克风', on: true });
  expect(await hand.act(mute)).toMatchObject({ ok: true });
  expect(await hand.recordTimecode()).toBe('00:00:01.000');
  (real.port as { view: ObsView }).view = { ...real.port.view, streaming: true };
  expect(await hand.act(mute)).toMatchObject({ ok: false, code: 'obs-streaming' });
  expect(await hand.recordTimecode()).toBeNull();
  expect(real.act).toHaveBeenCalledOnce();
});
