import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration, timeOfDay } from '../../time/time.ts';
import { durationUnitIn, readDuration, type DurationUnit } from './duration.ts';
import { formatLength, formatLengthIn } from './formats.ts';
import { formatTimeOfDay, readTimeOfDay } from './timeOfDay.ts';

const S = 1000;
const MIN = 60 * S;
const H = 60 * MIN;

describe('reading lengths of time', () => {
  it.each<[string, DurationUnit, number]>([
    ['6', 'min', 6 * MIN],
    ['６', 'min', 6 * MIN],
    ['6分钟', 'min', 6 * MIN],
    ['6 min', 'min', 6 * MIN],
    ['1.5', 'min', 90 * S],
    ['00:01:30', 'min', 90 * S],
    ['0：08：00', 'min', 8 * MIN],
    ['90s', 'min', 90 * S],
    ['90秒', 'min', 90 * S],
    ['1h30m', 'min', 90 * MIN],
    ['1h30', 'min', 90 * MIN],
    ['1小时30分', 'min', 90 * MIN],
    ['1.5 hours', 'min', 90 * MIN],
    ['1\'30"', 'min', 90 * S],
    ['120', 's', 120 * S],
    ['2分钟', 's', 120 * S],
    ['2:00', 's', 120 * S],
    ['0', 's', 0],
    ['0:00:01.500', 's', 1500],
    ['PT1H5M', 'min', 65 * MIN],
    ['half an hour', 'min', 30 * MIN],
    ['six minutes', 'min', 6 * MIN],
    ['半小时', 'min', 30 * MIN],
    ['十五分钟', 'min', 15 * MIN],
    ['一刻钟', 's', 15 * MIN],
  ])('reads %j in a column of %s', (cell, unit, ms) => {
    expect(readDuration(cell, unit)).toEqual({ value: ms, note: null, keep: false, alternative: null });
  });

  it('reads 1:30 in a column of minutes as minutes and seconds, and says what else it may be', () => {
    const read = readDuration('1:30', 'min');
    expect(read).toMatchObject({ value: 90 * S, alternative: 90 * MIN, note: { code: 'duration-ambiguous' } });
  });

  it.each([
    '约6',
    '6-8',
    '1:75',
    '30m1h',
    '6分钟6分钟',
    'h',
    '1:2:3:4',
    '19:00 开始',
    '1e3',
    '2026-01-01',
    '9'.repeat(30),
  ])('does not guess at %j', (cell) => {
    expect(readDuration(cell, 'min')).toMatchObject({ value: null, keep: true, note: { code: 'duration-unreadable' } });
  });

  it('refuses lengths below zero', () => {
    expect(readDuration('-5', 'min')).toMatchObject({ value: null, note: { code: 'number-negative' } });
  });

  it('reads back every length that is written', () => {
    fc.assert(
      fc.property(fc.nat(90 * H), fc.constantFrom('min' as const, 's' as const), (ms, unit) => {
        expect(readDuration(formatLengthIn(duration(ms), unit), unit)).toMatchObject({ value: ms, note: null });
        expect(readDuration(formatLength(duration(ms)), unit)).toMatchObject({ value: ms, note: null });
      }),
    );
  });

  it('finds the unit of a header', () => {
    expect(['秒', 'sec', '分钟', 'minutes', '小时', 'h', '留档', ''].map(durationUnitIn)).toEqual([
      's',
      's',
      'min',
      'min',
      'h',
      'h',
      null,
      null,
    ]);
  });
});

describe('reading times of day', () => {
  it.each<[string, number]>([
    ['19:00', 19 * H],
    ['19：05', 19 * H + 5 * MIN],
    ['9:05:30', 9 * H + 5 * MIN + 30 * S],
    ['7:05 PM', 19 * H + 5 * MIN],
    ['12:10 am', 10 * MIN],
    ['12:10 PM', 12 * H + 10 * MIN],
    ['晚上7点半', 19 * H + 30 * MIN],
    ['下午3点05分', 15 * H + 5 * MIN],
    ['19点', 19 * H],
    ['24:10', 24 * H + 10 * MIN],
    ['7.30pm', 19 * H + 30 * MIN],
    ['6.05 p.m.', 18 * H + 5 * MIN],
  ])('reads %j', (cell, ms) => {
    expect(readTimeOfDay(cell)).toEqual({ value: ms, note: null, keep: false });
  });

  it.each<[string, number, string]>([
    ['1900', 19 * H, 'time-guessed'],
    ['19', 19 * H, 'time-guessed'],
    ['19.30', 19 * H + 30 * MIN, 'time-guessed'],
    ['8:00 PM ET', 20 * H, 'time-guessed'],
    ['8:30 (gmt)', 8 * H + 30 * MIN, 'time-guessed'],
    ['2026-06-18 19:00', 19 * H, 'date-dropped'],
    ['2026年6月18日 19:00', 19 * H, 'date-dropped'],
  ])('reads %j and says that it guessed', (cell, ms, code) => {
    expect(readTimeOfDay(cell)).toMatchObject({ value: ms, note: { code } });
  });

  it.each(['19:75', '13:00 晚点', 'soon', '190', '99', '19.5', '19:', '0 AM PM'])('does not guess at %j', (cell) => {
    expect(readTimeOfDay(cell)).toMatchObject({ value: null, keep: true, note: { code: 'time-unreadable' } });
  });

  it('reads back every time that is written', () => {
    fc.assert(
      fc.property(fc.nat(99 * H), (ms) => {
        expect(readTimeOfDay(formatTimeOfDay(timeOfDay(ms)))).toEqual({ value: ms, note: null, keep: false });
      }),
    );
  });
});
