import { expect, it } from 'vitest';
import { GATEWAY_OFF, type GatewayView } from '../contract/gateway.view.ts';
import { OBS_OFF } from '../contract/obs.view.ts';
import { ACT_KINDS, type ActKind } from '../gateway/gateway.protocol.ts';
import { COUPON, cue, MANUAL, POP, segment, sheet } from '../show/testing/sheet.ts';
import { instant, timeOfDay } from '../time/time.ts';
import { machineFindings, type MachineReading } from './preflight.machine.ts';

const NINETEEN = 19 * 3_600_000;
const clock = (offset: number, error: number) => ({ offset, error, roundTrip: 2 * error });
const platform = (can: ActKind[], byHand: ActKind[]) => ({ name: 'webhook', can, byHand });
const JOINED: GatewayView = {
  ...GATEWAY_OFF,
  state: 'live',
  url: 'http://127.0.0.1:4488',
  room: 'main',
  platform: platform([...ACT_KINDS], []),
  clock: clock(12, 1),
};
const MONEY = sheet(
  segment('a', [cue('a-money', MANUAL, COUPON), cue('a-pop', MANUAL, POP)], { plannedStart: timeOfDay(NINETEEN) }),
);
const LONG = { ...MONEY, products: MONEY.products.map((one) => ({ ...one, sku: 'S'.repeat(101) })) };
const READY: MachineReading = {
  mode: 'live',
  obs: { ...OBS_OFF, link: 'live', overlays: 'ready' },
  sheet: sheet(segment('a', [], { plannedStart: timeOfDay(NINETEEN) })),
  dayStart: instant(0),
  now: instant(NINETEEN - 5 * 60_000),
  freeBytes: 50e9,
  gateway: JOINED,
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
  ['a clock that is off', { gateway: { ...JOINED, clock: clock(-1600, 20) } }, ['warn clock-off']],
  ['a clock that may be right', { gateway: { ...JOINED, clock: clock(-1600, 700) } }, []],
  ['a show that is hours away', { now: instant(9 * 3_600_000) }, ['info plan-far']],
  ['no gateway', { gateway: GATEWAY_OFF }, ['info gateway-absent']],
  ['a gateway that is gone', { gateway: { ...JOINED, state: 'lost', problem: 'closed' } }, ['warn gateway-lost']],
  [
    'a token taken back',
    { gateway: { ...JOINED, state: 'refused', problem: 'not-admitted' } },
    ['warn gateway-refused'],
  ],
  [
    'a room that is made up',
    { gateway: { ...JOINED, sources: [{ source: 'simulated', state: 'live', code: null, detail: '', since: 0 }] } },
    ['warn room-made-up'],
  ],
  [
    'a platform without coupons',
    { sheet: MONEY, gateway: { ...JOINED, platform: platform(['pop', 'unpop'], []) } },
    ['warn platform-lacks'],
  ],
  [
    'a person for the coupons',
    { sheet: MONEY, gateway: { ...JOINED, platform: platform(['pop', 'coupon'], ['coupon']) } },
    ['info platform-by-hand'],
  ],
  [
    'a platform without coupons, in a rehearsal',
    { mode: 'rehearsal', sheet: MONEY, gateway: { ...JOINED, state: 'lost', platform: platform(['pop'], []) } },
    ['warn platform-lacks'],
  ],
  ['a SKU that no act carries', { sheet: LONG }, ['warn act-too-long']],
  ['a SKU that a person will read', { sheet: LONG, gateway: GATEWAY_OFF }, ['info gateway-absent']],
  ['a card that can’t be drawn', { cards: 'timeout' }, ['warn cards-failed']],
  [
    'a rehearsal in which nothing is real',
    { mode: 'rehearsal', gateway: GATEWAY_OFF, obs: { ...OBS_OFF, link: 'simulated' } },
    [],
  ],
] satisfies readonly (readonly [string, Partial<MachineReading>, readonly string[]])[])(
  'tells of %s',
  (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  },
);

it('tells what blocks first', () => {
  expect(told({ gateway: GATEWAY_OFF, obs: OBS_OFF, freeBytes: 0 })).toEqual([
    'block disk-full',
    'warn obs-off',
    'info gateway-absent',
  ]);
});
