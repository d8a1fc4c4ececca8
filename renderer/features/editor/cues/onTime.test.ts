import { expect, test } from 'vitest';
import { afterCue, at, cue, ENTER, MANUAL, segment } from '../../../../core/show/testing/sheet.ts';
import { minutes, seconds, timeOfDay } from '../../../../core/time/time.ts';
import { ACTION_NAMES, freshAction, paramsOf } from './actionForms.ts';
import { lanesOf, movedTo, ticksOf, timeOf } from './onTime.ts';
import { actionSchema } from '../../../../core/runsheet/runsheet.schema.ts';
import { valueAt } from '../../../../core/runsheet/edit/edit.fields.ts';
import { sheet as sheetOf } from '../../../../core/show/testing/sheet.ts';

const long = { ...segment('s'), duration: minutes(10) };

test('a cue stands where its trigger puts it', () => {
  const end = { on: 'before-end', before: seconds(30) } as const;
  const clock = { on: 'wall-clock', at: timeOfDay(72_060_000) } as const;
  const cues = [cue('a', at(90)), cue('b', afterCue('a', 5)), cue('c', afterCue('d', 1)), cue('d', afterCue('c', 1))];
  const with_ = { ...long, cues };
  const place = (trigger: Parameters<typeof cue>[1]) => timeOf(cue('x', trigger), with_, timeOfDay(72_000_000));
  expect(place(MANUAL)).toBeNull();
  expect(place(ENTER)).toBe(0);
  expect(place(end)).toBe(570_000);
  expect(place(clock)).toBe(60_000);
  expect(place(afterCue('b', 2))).toBe(97_000);
  expect(place(afterCue('c', 0)), 'two that wait for each other').toBeNull();
  expect(place(at(601)), 'past the end').toBeNull();
});

test('a moved cue keeps its kind of trigger, to the second and within the segment', () => {
  expect(movedTo(at(10), 12_400, 60_000)).toEqual(at(12));
  expect(movedTo(at(10), -5, 60_000)).toEqual(at(0));
  expect(movedTo(ENTER, 0, 60_000)).toBe(ENTER);
  expect(movedTo(ENTER, 3_000, 60_000)).toEqual(at(3));
  expect(movedTo({ on: 'before-end', before: seconds(5) }, 50_000, 60_000)).toEqual({
    on: 'before-end',
    before: 10_000,
  });
  expect(movedTo(MANUAL, 3_000, 60_000)).toBeNull();
});

test('marks that would lie on each other get lanes', () => {
  expect(lanesOf([0, 0.02, 0.5, 0.03], 0.1)).toEqual([0, 1, 0, 2]);
  expect(lanesOf([], 0.1)).toEqual([]);
});

test('ticks are few and round', () => {
  for (const length of [1, 4_000, 61_000, 720_000, 5_400_000]) {
    const ticks = ticksOf(length);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(7);
  }
});

test.each(ACTION_NAMES)('%s begins as a valid action, and its form reaches all its parts', (name) => {
  const action = freshAction(name, long, sheetOf(long));
  expect(actionSchema.safeParse(action).success).toBe(true);
  for (const { path } of paramsOf(name)) expect(valueAt(action, path)).not.toBeUndefined();
});
