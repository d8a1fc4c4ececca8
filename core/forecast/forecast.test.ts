import { expect, test } from 'vitest';
import { seconds, timeOfDay } from '../time/time.ts';
import { drive, OPENED, type Driver } from '../show/testing/driver.ts';
import { segment, sheet } from '../show/testing/sheet.ts';
import { forecast, plannedLength, showElapsed, timeLeft } from './forecast.ts';

/** Three segments of 100, 200 and 300 s. */
function open(): Driver {
  const lengths = [100, 200, 300];
  return drive(sheet(...lengths.map((n, i) => segment(`s${i}`, [], { duration: seconds(n) }))));
}

function brief(show: Driver) {
  const { rows, expectedEnd, drift } = forecast(show.state, show.sheet, show.now);
  return {
    rows: rows.map(({ status, start }) => [status, start === null ? null : (start - OPENED) / 1000]),
    end: (expectedEnd - OPENED) / 1000,
    drift: drift === null ? null : drift / 1000,
  };
}

test('before the start there is a plan but no times', () => {
  const show = open();
  expect(plannedLength(show.sheet)).toBe(seconds(600));
  expect(brief(show)).toEqual({
    rows: [
      ['coming', null],
      ['coming', null],
      ['coming', null],
    ],
    end: 600,
    drift: null,
  });
  expect(showElapsed(show.state, show.now)).toBe(0);
});

test('on time, nothing drifts; in overtime the rest moves on with the clock', () => {
  const show = open();
  show.start();
  show.to(60);
  expect(brief(show)).toMatchObject({ end: 600, drift: 0 });
  show.to(130);
  expect(brief(show)).toEqual({
    rows: [
      ['on-air', 0],
      ['coming', 130],
      ['coming', 330],
    ],
    end: 630,
    drift: 30,
  });
  const { onAir } = show.state;
  expect(onAir && timeLeft(show.state, onAir, show.now)).toBe(-30_000);
});

test('an early GO brings the show ahead, an extension and a pause put it behind', () => {
  const show = open();
  show.start();
  show.to(80);
  show.go();
  expect(brief(show)).toMatchObject({ end: 580, drift: -20 });
  show.ask({ type: 'extend', by: seconds(45) });
  expect(brief(show)).toMatchObject({ drift: 25 });
  show.ask({ type: 'pause' });
  show.to(90);
  expect(brief(show)).toMatchObject({ drift: 35 });
  const { onAir } = show.state;
  expect(onAir && timeLeft(show.state, onAir, show.now)).toBe(245_000);
  show.ask({ type: 'resume' });
  show.to(100);
  expect(brief(show)).toMatchObject({ drift: 35 });
  expect(showElapsed(show.state, show.now)).toBe(100_000);
});

test('what a jump passes over is taken off, and what it repeats is put on', () => {
  const show = open();
  show.start();
  show.to(50);
  show.ask({ type: 'jump', from: null, segmentId: 's2' });
  expect(brief(show)).toEqual({
    rows: [
      ['done', 0],
      ['passed-over', null],
      ['on-air', 50],
    ],
    end: 350,
    drift: -250,
  });
  show.ask({ type: 'jump', from: null, segmentId: 's0' });
  expect(brief(show)).toMatchObject({ end: 650, drift: 50 });
});

test('a show that begins near its planned time is reckoned from that; a rehearsal at noon from its own start', () => {
  const begin = (hours: number) => {
    const first = segment('s0', [], { duration: seconds(100), plannedStart: timeOfDay(hours * 3_600_000) });
    const show = drive(sheet(first));
    show.to(60);
    show.start();
    return brief(show).drift;
  };
  // The test show is opened at 19:00 and starts a minute later.
  expect(begin(19)).toBe(60);
  expect(begin(23)).toBe(0);
});

test('the end stands still', () => {
  const show = open();
  show.start();
  show.to(50);
  show.ask({ type: 'end' });
  show.to(500);
  expect(brief(show)).toMatchObject({ end: 50, drift: -550 });
  expect(showElapsed(show.state, show.now)).toBe(50_000);
  expect(forecast(show.state, show.sheet, show.now).rows[0]).toMatchObject({ status: 'done', drift: -50_000 });
});
