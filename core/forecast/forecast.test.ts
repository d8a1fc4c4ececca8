import { expect, test } from 'vitest';
import { runSheetSchema, type RunSheet } from '../runsheet/runsheet.schema.ts';
import { apply } from '../show/show.apply.ts';
import type { ShowCommand } from '../show/show.commands.ts';
import { decide } from '../show/show.decide.ts';
import { USUAL_GUARDS } from '../show/show.guards.ts';
import { openFact } from '../show/show.open.ts';
import type { ShowState } from '../show/show.state.ts';
import { duration, instant, minutes } from '../time/time.ts';
import { forecast, planBegin, plannedLength, showElapsed, timeLeft } from './forecast.ts';

const MINUTE = 60_000;
const NOON = 12 * 60 * MINUTE;

function sheetOf(...lengths: readonly number[]): RunSheet {
  let start = NOON;
  return runSheetSchema.parse({
    schema: 1,
    id: 'sheet',
    title: '',
    language: 'en',
    currency: 'USD',
    products: [],
    segments: lengths.map((length, index) => {
      const plannedStart = start;
      start += length * MINUTE;
      const none = { hook: '', keyPoints: [], proof: '', priceReveal: '', close: '', mustSay: [], targetLength: null };
      const texts = {
        block: '',
        kindLabel: '',
        host: '',
        coHost: '',
        graphics: '',
        producerNote: '',
        moderatorNote: '',
      };
      const rest = { adNote: '', twoPersonCheck: false, fallback: '', notes: '', cues: [], custom: {}, offer: null };
      return {
        id: `s${index}`,
        number: `${index}`,
        title: `s${index}`,
        kind: 'other',
        scene: null,
        plannedStart,
        duration: length * MINUTE,
        script: none,
        ...texts,
        ...rest,
      };
    }),
  });
}

/** A show that is driven by minutes since noon. */
function show(sheet: RunSheet) {
  let state: ShowState = apply(null, {
    runId: 'run',
    seq: 1,
    at: instant(0),
    commandId: null,
    by: 'studio',
    fact: openFact(sheet, { sheetRevision: 1, sheetHash: '', mode: 'rehearsal', dayStart: instant(0) }),
  });
  const at = (minute: number) => instant(NOON + minute * MINUTE);
  return {
    at,
    state: () => state,
    do(minute: number, command: Partial<ShowCommand> & { type: ShowCommand['type'] }) {
      const decided = decide(
        state,
        { sheet, revision: 1 },
        { id: `command-${state.seq}`, from: null, ...command } as ShowCommand,
        at(minute),
        { asker: { name: 'producer', person: 'p', role: 'producer' }, guards: USUAL_GUARDS },
      );
      if (!decided.ok) throw new Error(decided.code);
      for (const fact of decided.value)
        state = apply(state, {
          runId: 'run',
          seq: state.seq + 1,
          at: at(minute),
          commandId: null,
          by: 'producer',
          fact,
        });
    },
    row: (minute: number, index: number) => forecast(state, sheet, at(minute)).rows[index],
    forecast: (minute: number) => forecast(state, sheet, at(minute)),
  };
}

test('before the start nothing is over or under, and the end is a whole show away', () => {
  const it = show(sheetOf(10, 5, 5));
  expect(it.forecast(0)).toMatchObject({ drift: null, expectedEnd: it.at(20) });
  expect(it.row(0, 1)).toMatchObject({ status: 'coming', start: null });
  expect(plannedLength(sheetOf(10, 5, 5))).toBe(minutes(20));
});

test('what comes is pushed by what runs over, and only then', () => {
  const it = show(sheetOf(10, 5, 5));
  it.do(0, { type: 'start' });
  expect(it.row(4, 1)?.start).toBe(it.at(10));
  expect(it.row(13, 1)?.start).toBe(it.at(13));
  expect(it.forecast(13).drift).toBe(minutes(3));
  it.do(13, { type: 'go' });
  expect(it.row(14, 0)).toEqual({
    status: 'done',
    start: it.at(0),
    planned: it.at(0),
    length: minutes(13),
    drift: minutes(3),
  });
  expect(it.row(14, 2)?.start).toBe(it.at(18));
});

test('an early GO shows as under, an extension as over', () => {
  const it = show(sheetOf(10, 5, 5));
  it.do(0, { type: 'start' });
  it.do(8, { type: 'go' });
  expect(it.forecast(8).drift).toBe(minutes(-2));
  it.do(9, { type: 'extend', by: duration(3 * MINUTE) });
  expect(it.forecast(9).drift).toBe(minutes(1));
});

test('a pause holds what is left and pushes the end', () => {
  const it = show(sheetOf(10, 5));
  it.do(0, { type: 'start' });
  it.do(4, { type: 'pause' });
  const { onAir } = it.state();
  expect(onAir && timeLeft(it.state(), onAir, it.at(7))).toBe(minutes(6));
  expect(it.forecast(7).expectedEnd).toBe(it.at(18));
  it.do(7, { type: 'resume' });
  expect(it.forecast(8).expectedEnd).toBe(it.at(18));
});

test('a jump passes segments over; they take no time any more', () => {
  const it = show(sheetOf(10, 5, 5, 5));
  it.do(0, { type: 'start' });
  it.do(2, { type: 'jump', segmentId: 's2' });
  expect(it.row(2, 1)).toMatchObject({ status: 'passed-over', start: null });
  expect(it.forecast(2).expectedEnd).toBe(it.at(12));
});

test('the plan counts from its own time of day, or from the real start when that is far off', () => {
  const sheet = sheetOf(10, 5);
  const late = show(sheet);
  late.do(4, { type: 'start' });
  expect(late.forecast(4).drift).toBe(minutes(4));
  const elsewhere = show(sheet);
  elsewhere.do(-300, { type: 'start' });
  expect(planBegin(elsewhere.state(), sheet)).toBe(elsewhere.at(-300));
  expect(elsewhere.forecast(-300).drift).toBe(0);
});

test('after the end everything stands still', () => {
  const it = show(sheetOf(10, 5));
  it.do(0, { type: 'start' });
  it.do(9, { type: 'end' });
  expect(it.forecast(60).expectedEnd).toBe(it.at(9));
  expect(showElapsed(it.state(), it.at(60))).toBe(minutes(9));
  expect(it.row(60, 1)).toMatchObject({ status: 'passed-over' });
});

test('a segment that is cut during the show makes it end sooner, not the plan shorter; each row knows when it was planned', () => {
  const it = show(sheetOf(10, 5, 5, 5));
  it.do(0, { type: 'start' });
  const whole = sheetOf(10, 5, 5, 5);
  const cut = { ...whole, segments: whole.segments.filter(({ id }) => id !== 's2') };
  const { drift, rows } = forecast(it.state(), cut, it.at(4));
  expect(drift).toBe(minutes(-5));
  expect(rows.map(({ planned }) => planned)).toEqual([it.at(0), it.at(10), it.at(20)]);
  expect(forecast(it.state(), whole, it.at(4)).drift).toBe(0);
});
