import { describe, expect, test } from 'vitest';
import { duration, seconds, timeOfDay } from '../time/time.ts';
import { drive, OPENED } from './testing/driver.ts';
import { afterCue, at, COUPON, cue, ENTER, MANUAL, marker, POP, segment, sheet, wait } from './testing/sheet.ts';

const HOUR = 3_600_000;

function showOf(...cues: Parameters<typeof segment>[1] & {}) {
  const show = drive(sheet(segment('s1', cues), segment('s2')));
  show.start();
  return show;
}

describe('triggers', () => {
  test('a cue on segment enter fires with the GO that enters it', () => {
    const show = drive(sheet(segment('s1'), segment('s2', [cue('a', ENTER, POP)])));
    show.start();
    show.go();
    const group = show.entries.filter((entry) => entry.commandId === 'command-2').map((entry) => entry.fact.kind);
    expect(group).toEqual(['segment-left', 'segment-entered', 'cue-fired']);
    expect(show.facts('cue-fired')[0]).toMatchObject({ cause: 'go', due: OPENED });
  });

  test('offset counts from enter, before-end from the planned end with its extensions', () => {
    const show = showOf(
      cue('a', at(90), marker('a')),
      cue('b', { on: 'before-end', before: seconds(60) }, marker('b')),
    );
    show.to(10);
    show.ask({ type: 'extend', by: seconds(30) });
    show.to(400);
    expect(show.cue('a').due).toBe(OPENED + 90_000);
    expect(show.cue('b').due).toBe(OPENED + 270_000);
  });

  test('nothing fires a millisecond early', () => {
    const show = showOf(cue('a', at(90), marker('a')));
    show.to(89.999);
    expect(show.cue('a').status).toBe('pending');
    show.to(90);
    expect(show.cue('a').status).toBe('fired');
  });

  test('a wall-clock cue keeps to the wall clock when that is set', () => {
    const show = showOf(cue('a', { on: 'wall-clock', at: timeOfDay(19 * HOUR + 120_000) }, marker('a')));
    show.to(10);
    show.record({ kind: 'clock-jumped', by: duration(60_000) });
    show.to(200);
    expect(show.cue('a')).toMatchObject({ status: 'fired', due: OPENED + 60_000 });
  });

  test('a wall-clock moment that was past on enter is listed once and never fires', () => {
    const show = showOf(cue('a', { on: 'wall-clock', at: timeOfDay(18 * HOUR) }, marker('a')));
    show.to(200);
    expect(show.facts('cue-missed')).toEqual([{ kind: 'cue-missed', cueId: 'a', due: OPENED - HOUR }]);
    expect(show.facts('cue-fired')).toEqual([]);
  });

  test('a cue after another counts from the end of that one’s waits', () => {
    const show = showOf(cue('a', at(10), marker('a'), wait(20), marker('b')), cue('b', afterCue('a', 5), marker('c')));
    show.to(100);
    expect(show.cue('b').due).toBe(OPENED + 35_000);
  });

  test('cues that wait for each other wait for ever, without harm', () => {
    const show = showOf(cue('a', afterCue('b', 0), marker('a')), cue('b', afterCue('a', 0), marker('b')));
    show.to(100);
    expect(show.facts('cue-fired')).toEqual([]);
    show.fire('a');
    expect(show.facts('cue-fired').map((fact) => fact.cueId)).toEqual(['a', 'b']);
  });
});

describe('steps', () => {
  test('a wait splits a cue, and each step is due by the plan', () => {
    const show = showOf(cue('a', at(10), POP, wait(8), { do: 'unpop' }, wait(2), marker('end')));
    show.to(100);
    expect(show.facts('cue-fired')[0]?.asked.map((asked) => asked.id)).toEqual(['run-1/1/a/1.0']);
    expect(show.facts('cue-stepped').map((fact) => [fact.step, fact.due - OPENED, fact.asked[0]?.id])).toEqual([
      [1, 18_000, 'run-1/1/a/1.2'],
      [2, 20_000, 'run-1/1/a/1.4'],
    ]);
  });

  test('a cue that begins with a wait fires with nothing to ask', () => {
    const show = showOf(cue('a', ENTER, wait(3), marker('later')));
    expect(show.cue('a')).toMatchObject({ status: 'fired', actionIds: [] });
    show.to(3);
    expect(show.cue('a').actionIds).toEqual(['run-1/1/a/1.1']);
  });

  test('a step that was slept through is listed, and the cue stays fired', () => {
    const show = showOf(cue('a', ENTER, marker('x'), wait(3), marker('y')));
    show.sleepTo(60);
    expect(show.facts('cue-missed')).toHaveLength(1);
    expect(show.cue('a').status).toBe('fired');
    show.to(100);
    expect(show.facts('cue-stepped')).toEqual([]);
  });
});

describe('money', () => {
  test('needs arming, from any trigger', () => {
    const show = showOf(cue('m', MANUAL, COUPON), cue('t', at(30), COUPON), cue('e', ENTER, COUPON));
    expect(show.fire('m')).toMatchObject({ ok: false, code: 'needs-arming' });
    show.to(100);
    expect(show.asked()).toEqual([]);
    expect(show.cue('t').status).toBe('pending');
  });

  test('armed before its due it fires at its due, signed by who armed it', () => {
    const show = showOf(cue('t', at(30), COUPON));
    show.to(10);
    show.arm('t');
    expect(show.cue('t')).toMatchObject({ status: 'armed', armedBy: 'producer', timed: true });
    show.to(30);
    expect(show.cue('t')).toMatchObject({ status: 'fired', armedBy: 'producer', due: OPENED + 30_000 });
  });

  test('armed after its due it waits for a hand, whatever pauses come', () => {
    const show = showOf(cue('t', at(30), COUPON));
    show.to(31);
    show.arm('t');
    show.to(40);
    show.ask({ type: 'pause' });
    show.to(50);
    show.ask({ type: 'resume' });
    show.to(100);
    expect(show.cue('t').status).toBe('armed');
    show.go();
    expect(show.cue('t')).toMatchObject({ status: 'fired', cause: 'go' });
  });

  test('GO does not fire an armed schedule before its time', () => {
    const show = showOf(cue('t', at(30), COUPON));
    show.arm('t');
    show.go();
    expect(show.state.onAir?.segment.id).toBe('s2');
    expect(show.asked()).toEqual([]);
  });

  test('is spent once in a take, and is listed when it was not spent', () => {
    const show = showOf(cue('m', MANUAL, COUPON), cue('n', MANUAL, COUPON));
    show.arm('m');
    show.go();
    expect(show.fire('m')).toMatchObject({ ok: false, code: 'already-fired' });
    expect(show.arm('m')).toMatchObject({ ok: false, code: 'already-fired' });
    show.go();
    expect(show.facts('cue-missed').map((fact) => fact.cueId)).toEqual(['n']);
  });

  test('disarmed, it needs arming again', () => {
    const show = showOf(cue('t', at(30), COUPON));
    show.arm('t');
    expect(show.arm('t')).toMatchObject({ ok: false, code: 'already-armed', detail: { by: 'producer' } });
    show.ask({ type: 'disarm', cueId: 't' });
    show.to(60);
    expect(show.cue('t').status).toBe('pending');
    expect(show.ask({ type: 'disarm', cueId: 't' })).toMatchObject({ ok: false, code: 'not-armed' });
  });

  test('an extension that puts the due ahead again puts an armed cue back on its timer', () => {
    const show = showOf(cue('t', { on: 'before-end', before: seconds(200) }, COUPON));
    show.to(110);
    show.arm('t');
    expect(show.cue('t').timed).toBe(false);
    show.ask({ type: 'extend', by: seconds(60) });
    show.to(160);
    expect(show.cue('t')).toMatchObject({ status: 'fired', due: OPENED + 160_000 });
  });

  test('plain cues need no arming, and may be fired again', () => {
    const show = showOf(cue('a', MANUAL, POP));
    expect(show.arm('a')).toMatchObject({ ok: false, code: 'not-armable' });
    show.fire('a');
    show.fire('a');
    expect(show.asked().map((asked) => asked.id)).toEqual(['run-1/1/a/1.0', 'run-1/1/a/2.0']);
  });

  test('asks expire: a coupon in 10 s, a card in 15 s, the rest never', () => {
    const show = showOf(cue('a', MANUAL, POP, COUPON, marker('x'), { do: 'scene', scene: '近景' }));
    show.to(7);
    show.arm('a');
    show.fire('a');
    expect(show.asked().map((asked) => asked.expiresAt && asked.expiresAt - show.now)).toEqual([
      15_000,
      10_000,
      null,
      null,
    ]);
  });
});

describe('lateness', () => {
  test('within the tolerance a cue fires late by its plan; beyond it is listed', () => {
    const show = showOf(cue('a', at(10), marker('a')), cue('b', at(15), marker('b')), cue('c', at(20), marker('c')));
    show.sleepTo(20);
    expect(show.facts('cue-missed').map((fact) => fact.cueId)).toEqual(['a']);
    expect(show.facts('cue-fired').map((fact) => [fact.cueId, fact.due - OPENED])).toEqual([
      ['b', 15_000],
      ['c', 20_000],
    ]);
  });

  test('a missed cue may be fired by hand; a missed coupon is armed first and waits for a hand', () => {
    const show = showOf(cue('a', at(10), marker('a')), cue('m', at(10), COUPON));
    show.arm('m');
    show.sleepTo(60);
    expect(show.cue('m')).toMatchObject({ status: 'missed', armedBy: null });
    expect(show.fire('a').ok).toBe(true);
    expect(show.fire('m')).toMatchObject({ ok: false, code: 'needs-arming' });
    show.arm('m');
    show.to(100);
    expect(show.cue('m').status).toBe('armed');
    expect(show.fire('m').ok).toBe(true);
  });
});

test('1,000 chained one-second cues have no drift, and none is early', () => {
  const chain = Array.from({ length: 1000 }, (_, i) =>
    cue(`c${i}`, i === 0 ? ENTER : afterCue(`c${i - 1}`, i % 2), marker(''), ...(i % 2 ? [] : [wait(1)])),
  );
  const show = drive(sheet(segment('s1', chain, { duration: seconds(2000) })));
  show.start();
  show.to(2000);
  const fired = show.entries.filter(({ fact }) => fact.kind === 'cue-fired');
  expect(fired).toHaveLength(1000);
  const dues = show.facts('cue-fired').map((fact) => fact.due - OPENED);
  // Even cues wait a second at their end, and odd ones come a second after them.
  expect(dues).toEqual(chain.map((_, i) => (i % 2 ? i + 1 : i) * 1000));
  expect(fired.every(({ at: when, fact }) => fact.kind === 'cue-fired' && when === fact.due)).toBe(true);
});

test('a chain that is handled late now and then stays on its plan', () => {
  const chain = Array.from({ length: 100 }, (_, i) => cue(`c${i}`, i === 0 ? ENTER : afterCue(`c${i - 1}`, 1)));
  const show = drive(sheet(segment('s1', chain, { duration: seconds(200) })));
  show.start();
  for (let n = 0; n < 200; n += 3.217) show.sleepTo(n);
  expect(show.facts('cue-fired').map((fact) => fact.due - OPENED)).toEqual(chain.map((_, i) => i * 1000));
});

test('a cue that names what is not in the sheet is refused by hand and listed by timers', () => {
  const lost = { do: 'pop', productId: 'gone' } as const;
  const show = showOf(cue('a', ENTER, lost), cue('b', at(5), marker('x'), wait(1), lost), cue('c', MANUAL, lost));
  show.to(30);
  expect(show.facts('cue-missed').map((fact) => fact.cueId)).toEqual(['a', 'b']);
  expect(show.asked()).toEqual([]);
  expect(show.fire('c')).toMatchObject({ ok: false, code: 'unknown-product', detail: { id: 'gone' } });
  expect(show.go()).toMatchObject({ ok: false, code: 'unknown-product' });
  show.ask({ type: 'skip', cueId: 'c' });
  expect(show.go().ok).toBe(true);
  expect(show.fire('constructor')).toMatchObject({ ok: false, code: 'no-such-cue' });
});
