/** What of the studio's surroundings a producer should know before the show. Pure: the readings come in. */
import type { GatewayView } from '../contract/gateway.view.ts';
import type { ObsView } from '../contract/obs.view.ts';
import { PLAN_HOLDS_WITHIN } from '../forecast/forecast.ts';
import { kindsOf, tooLongForActs } from '../gateway/platform.reach.ts';
import type { Product, RunSheet } from '../runsheet/runsheet.schema.ts';
import type { Mode } from '../show/show.facts.ts';
import { after, between, duration, type Instant } from '../time/time.ts';
import type { MachineFinding } from './preflight.schema.ts';

/** What was read. */
export interface MachineReading {
  readonly mode: Mode;
  readonly obs: ObsView;
  readonly sheet: RunSheet;
  /** Local midnight of the show's day, and now. */
  readonly dayStart: Instant;
  readonly now: Instant;
  /** Free bytes where the log is; null when that can't be told. */
  readonly freeBytes: number | null;
  readonly gateway: GatewayView;
  /** Why a card could not be drawn; null when it could. */
  readonly cards: string | null;
}

const MIB = 1024 * 1024;
/** A long show's log is some MB; cards and screenshots are more. */
const LOW_MIB = 2048;
const FULL_MIB = 100;
/** Off by more than this, countdowns and the platform's timers part visibly. */
const CLOCK_OFF = 1000;

/** Products that a finding names. */
const NAMED = 3;

/** Connectors whose people are not in the room. */
const NOT_REAL: ReadonlySet<string> = new Set(['simulated', 'replay']);

/** What there is to say, worst first. In a rehearsal nothing of the platform counts. */
export function machineFindings(reading: MachineReading): readonly MachineFinding[] {
  const found = [
    ...diskFindings(reading),
    ...obsFindings(reading),
    ...timeFindings(reading),
    ...platformFindings(reading),
  ];
  if (reading.cards !== null) found.push({ code: 'cards-failed', severity: 'warn', detail: { reason: reading.cards } });
  const order = ['block', 'warn', 'review', 'info'];
  return found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function diskFindings({ freeBytes }: MachineReading): MachineFinding[] {
  if (freeBytes === null || freeBytes >= LOW_MIB * MIB) return [];
  const full = freeBytes < FULL_MIB * MIB;
  const detail = { free: Math.floor(freeBytes / MIB) };
  return [{ code: full ? 'disk-full' : 'disk-low', severity: full ? 'block' : 'warn', detail }];
}

function obsFindings({ obs, mode }: MachineReading): MachineFinding[] {
  if (obs.link === 'simulated') return mode === 'live' ? [warn('obs-off')] : [];
  if (obs.link === 'off') return [warn('obs-off')];
  if (obs.link !== 'live') return [warn('obs-not-ready', { link: obs.link })];
  const found: MachineFinding[] = obs.overlays === 'ready' ? [] : [warn('overlays-absent')];
  if (obs.health?.grave === true) found.push(warn('obs-health', { codes: obs.health.codes.join(',') }));
  return found;
}

function timeFindings({ sheet, dayStart, now, gateway }: MachineReading): MachineFinding[] {
  const found: MachineFinding[] = [];
  // Told only when it is beyond doubt: the reading itself may be off by its error.
  const { offset, error } = gateway.clock ?? { offset: 0, error: 0 };
  if (Math.abs(offset) - error > CLOCK_OFF)
    found.push(warn('clock-off', { seconds: Math.round(Math.abs(offset) / 100) / 10 }));
  const first = sheet.segments[0]?.plannedStart ?? null;
  if (first === null) return found;
  const away = between(now, after(dayStart, duration(first)));
  if (Math.abs(away) > PLAN_HOLDS_WITHIN)
    found.push({ code: 'plan-far', severity: 'info', detail: { minutes: Math.round(Math.abs(away) / 60_000) } });
  return found;
}

function platformFindings({ gateway, mode, sheet }: MachineReading): MachineFinding[] {
  const found: MachineFinding[] = [];
  // A rehearsal acts on simulators, but it is where one finds out what the show will not be able to do.
  const lacking = kindsOf(sheet, gateway, 'not-offered');
  if (lacking.size > 0) found.push(warn('platform-lacks', counted(lacking)));
  const long = gateway.url === null ? [] : tooLongForActs(sheet);
  if (long.length > 0) found.push(warn('act-too-long', { count: long.length, names: namesOf(long) }));
  if (mode !== 'live') return found;
  if (gateway.url === null) return [{ code: 'gateway-absent', severity: 'info', detail: {} }];
  if (gateway.state === 'refused') found.push(warn('gateway-refused', { problem: gateway.problem ?? '' }));
  else if (gateway.state !== 'live') found.push(warn('gateway-lost', { problem: gateway.problem ?? '' }));
  const madeUp = gateway.sources.filter(({ source }) => NOT_REAL.has(source));
  if (madeUp.length > 0) found.push(warn('room-made-up'));
  const byHand = kindsOf(sheet, gateway, 'by-hand');
  if (byHand.size > 0) found.push({ code: 'platform-by-hand', severity: 'info', detail: counted(byHand) });
  return found;
}

/** The first of them, as a producer finds them. */
function namesOf(products: readonly Product[]): string {
  const names = products.slice(0, NAMED).map(({ name, sku, link }) => (name || sku || link).slice(0, 40));
  return names.join(', ');
}

/** `kinds`: their names with commas between; `count`: of the actions that ask for one of them. */
function counted(kinds: ReadonlyMap<string, number>): MachineFinding['detail'] {
  return { kinds: [...kinds.keys()].join(','), count: [...kinds.values()].reduce((sum, count) => sum + count, 0) };
}

function warn(code: MachineFinding['code'], detail: MachineFinding['detail'] = {}): MachineFinding {
  return { code, severity: 'warn', detail };
}
