import { expect, it } from 'vitest';
import { drive, OPENED } from '../show/testing/driver.ts';
import { saying, segment, sheet } from '../show/testing/sheet.ts';
import { instant, minutes, seconds } from '../time/time.ts';
import { readingLeft } from './reading.left.ts';

/** Two minutes of a script in a segment of five. */
const SHOW = sheet(segment('a', [], { duration: minutes(5), script: saying(['字'.repeat(480)]) }), segment('b'));

function at(n: number, rate = 1) {
  const show = drive(SHOW);
  show.start();
  const { onAir } = show.state;
  if (!onAir) throw new Error('Nothing is on air');
  return readingLeft(show.state, onAir, SHOW, instant(OPENED + seconds(n)), rate);
}

it('tells what the script takes and what is left', () => {
  expect(at(60)).toEqual({ needed: minutes(2), left: minutes(4), tight: false });
  expect(at(60, 2).needed).toBe(minutes(1));
});

it('is tight only while the script can neither be said any more nor has been', () => {
  expect(at(200)).toMatchObject({ left: seconds(100), tight: false });
  const hurried = drive(
    sheet(segment('a', [], { duration: minutes(2), script: saying(['字'.repeat(600)]) }), segment('b')),
  );
  hurried.start();
  const { onAir } = hurried.state;
  expect(onAir && readingLeft(hurried.state, onAir, hurried.sheet, instant(OPENED + seconds(30)))).toMatchObject({
    needed: seconds(150),
    left: seconds(90),
    tight: true,
  });
});
