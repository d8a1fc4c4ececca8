import { expect, it } from 'vitest';
import { OBS_OFF } from '../contract/obs.view.ts';
import { segment, sheet } from '../show/testing/sheet.ts';
import { instant, timeOfDay } from '../time/time.ts';
import { machineFindings, type MachineReading } from './preflight.machine.ts';

const NINETEEN = 19 * 3_600_000;
const READY: MachineReading = {
  mode: 'live',
  obs: { ...OBS_OFF, link: 'live', overlays: 'ready' },
  sheet: sheet(segment('a', [], { plannedStart: timeOfDay(NINETEEN) })),
  dayStart: instant(0),
  now: instant(NINETEEN - 5 * 60_000),
  freeBytes: 50e9,
  gateway: { live: true, why: '', offset: 12 },
  cards: null,
};
const told = (change: Partial<MachineReading>) =>
  machineFindings({ ...READY, ...change }).map(({ code, severity }) => `${severity} ${code}`);

it('has nothing to say of a machine that is ready', () => {
  expect(told({})).toEqual([]);
});

it.each([
  ['no OBS', { obs: OBS_OFF }, ['warn obs-off']],
  ['an OBS that is coming back', { obs: { ...READY.obs, link: 'reconnecting' } }, ['warn obs-not-ready']],
  ['no overlays', { obs: { ...READY.obs, overlays: 'absent' } }, ['warn overlays-absent']],
  ['a small disk', { freeBytes: 1e9 }, ['warn disk-low']],
  ['a full disk', { freeBytes: 50e6 }, ['block disk-full']],
  ['a disk that can’t be asked', { freeBytes: null }, []],
  ['a clock that is off', { gateway: { live: true, why: '', offset: -1600 } }, ['warn clock-off']],
  ['a show that is hours away', { now: instant(9 * 3_600_000) }, ['info plan-far']],
  ['no gateway', { gateway: null }, ['info gateway-absent']],
  ['a gateway that is gone', { gateway: { live: false, why: 'unreachable', offset: null } }, ['warn gateway-lost']],
  ['a card that can’t be drawn', { cards: 'timeout' }, ['warn cards-failed']],
  [
    'a rehearsal in which nothing is real',
    { mode: 'rehearsal', gateway: null, obs: { ...OBS_OFF, link: 'simulated' } },
    [],
  ],
] satisfies readonly (readonly [string, Partial<MachineReading>, readonly string[]])[])(
  'tells of %s',
  (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  },
);

it('tells what blocks first', () => {
  expect(told({ gateway: null, obs: OBS_OFF, freeBytes: 0 })).toEqual([
    'block disk-full',
    'warn obs-off',
    'info gateway-absent',
  ]);
});
