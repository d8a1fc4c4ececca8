/** Cues that wait for what viewers write. */
import { expect, test } from 'vitest';
import { seconds } from '../time/time.ts';
import type { Heard } from './show.facts.ts';
import { drive, type Driver } from './testing/driver.ts';
import { COUPON, cue, heardOf, MANUAL, marker, segment, sheet } from './testing/sheet.ts';

const HEARD: Heard = { words: ['上车'], people: 21, within: seconds(60), text: '上车上车' };
const CUES = [
  cue('go', heardOf(['上车'], 20), marker('m')),
  cue('money', heardOf(['上车'], 20), COUPON),
  cue('gone', heardOf(['上车'], 20), { do: 'pop', productId: 'nowhere' }),
];
const hear = (show: Driver, cueId: string, offer = false) => show.ask({ type: 'heard', cueId, heard: HEARD, offer });

function started() {
  const show = drive(sheet(segment('s1', CUES), segment('s2', [cue('other', MANUAL, marker('o'))])));
  show.start();
  return show;
}

test('it fires once in a take, and the log says who wrote what', () => {
  const show = started();
  expect(show.state.onAir?.cues['go']?.heard).toBeNull();
  expect(hear(show, 'go')).toMatchObject({ ok: true });
  expect(show.facts('cue-fired')).toMatchObject([{ cueId: 'go', cause: 'chat', heard: HEARD }]);
  expect(show.cue('go')).toMatchObject({ status: 'fired', cause: 'chat', heard: HEARD });
  expect(hear(show, 'go')).toEqual({ ok: true, value: [] });
  expect(show.facts('cue-fired')).toHaveLength(1);
  show.fire('go');
  expect(show.cue('go'), 'a hand fires it again').toMatchObject({ cause: 'fire', shots: 2 });
  show.ask({ type: 'jump', from: null, segmentId: 's1' });
  expect(hear(show, 'go'), 'another take').toMatchObject({ ok: true });
  expect(show.facts('cue-fired').at(-1)).toMatchObject({ cause: 'chat', shot: 1 });
});

test('what costs money is proposed and no more, armed or not', () => {
  const show = started();
  hear(show, 'money');
  expect(show.cue('money')).toMatchObject({ status: 'pending', heard: HEARD });
  show.ask({ type: 'jump', from: null, segmentId: 's1' });
  show.arm('money');
  expect(show.cue('money'), 'armed, it waits for a hand').toMatchObject({ status: 'armed', timed: false });
  hear(show, 'money');
  show.to(200);
  expect(show.facts('cue-offered')).toHaveLength(2);
  expect(show.facts('cue-fired')).toEqual([]);
  show.go();
  expect(show.facts('cue-fired')).toMatchObject([{ cueId: 'money', cause: 'go' }]);
});

test('it is only proposed where the sheet says so, where a hand was sooner it is nothing', () => {
  const show = started();
  hear(show, 'go', true);
  expect(show.facts('cue-offered')).toMatchObject([{ cueId: 'go' }]);
  expect(show.cue('go').status).toBe('pending');
  show.fire('go');
  show.ask({ type: 'jump', from: null, segmentId: 's1' });
  show.fire('go');
  expect(hear(show, 'go')).toMatchObject({ code: 'already-fired' });
  show.ask({ type: 'skip', cueId: 'money' });
  expect(hear(show, 'money')).toMatchObject({ code: 'already-skipped' });
});

test('what is gone, paused or not on air does not fire', () => {
  const show = started();
  expect(hear(show, 'other')).toMatchObject({ code: 'cue-not-on-air' });
  expect(hear(show, 'nobody')).toMatchObject({ code: 'no-such-cue' });
  hear(show, 'gone');
  expect(show.cue('gone')).toMatchObject({ status: 'missed', heard: HEARD });
  expect(show.facts('cue-missed')).toMatchObject([{ cueId: 'gone', why: 'unknown-product' }]);
  show.ask({ type: 'pause' });
  expect(hear(show, 'go')).toMatchObject({ code: 'paused' });
});
