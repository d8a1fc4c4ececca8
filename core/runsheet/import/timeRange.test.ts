import { expect, it } from 'vitest';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import { splitRange } from './timeRange.ts';

const clock = (cell: string) => {
  const range = splitRange(cell);
  return range === null
    ? null
    : [range.start, range.end].map((text) => (readTimeOfDay(text).value ?? Number.NaN) / 60_000);
};

it.each<[string, number, number]>([
  ['19:00-19:08', 1140, 1148],
  ['7:00 PM to 7:08 PM', 1140, 1148],
  ['7:00-7:08 PM', 1140, 1148],
  ['11:50-12:10 PM', 710, 730],
  ['9:55-10:05 am', 595, 605],
  ['11:55-12:10 AM', 1435, 10],
  ['12:30-1:15 PM', 750, 795],
])('reads %j', (cell, start, end) => {
  expect(clock(cell)).toEqual([start, end]);
});

it.each(['19:00', 'part 1 - 2', '5-7 min', ''])('takes %j for no range', (cell) => {
  expect(splitRange(cell)).toBeNull();
});
