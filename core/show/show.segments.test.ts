import { describe, expect, test } from 'vitest';
import { instant, minutes, seconds, timeOfDay } from '../time/time.ts';
import { dayStartFor } from './show.open.ts';
import { standingBy } from './show.standing.ts';
import { EMPTY_PICTURE } from './show.state.ts';
import { drive, OPENED } from './testing/driver.ts';
import { at, COUPON, cue, ENTER, MANUAL, marker, POP, segment, sheet } from './testing/sheet.ts';

const THREE = () => sheet(segment('s1'), segment('s2', [cue('a', MANUAL, POP)]), segment('s3'));

describe('GO', () => {
  test('fires what stands by, then advances, and stops at the last segment', () => {
    const show = drive(THREE());
    expect(standingBy(show.state, show.sheet)).toEqual({ kind: 'segment', segmentId: 's1', index: 0 });
    expect(show.go()).toMatchObject({ ok: false, code: 'not-started' });
    show.start();
    expect(standingBy(show.state, show.sheet)).toEqual({ kind: 'segment', segmentId: 's2', index: 1 });
    show.go();
    expect(standingBy(show.state, show.sheet)).toEqual({ kind: 'cue', cueId: 'a' });
    show.go();
    expect(show.cue('a')).toMatchObject({ status: 'fired', cause: 'go' });
    show.go();
    expect(standingBy(show.state, show.sheet)).toEqual({ kind: 'nothing' });
    const before = show.entries.length;
    expect(show.go()).toMatchObject({ ok: false, code: 'last-segment' });
    expect(show.entries).toHaveLength(before);
    expect(show.state.phase).toBe('running');
  });

  test('pressed twice with one id it advances once', () => {
    const show = drive(THREE());
    show.start();
    show.ask({ type: 'go', from: null }, 'the-same-press');
    expect(show.ask({ type: 'go', from: null }, 'the-same-press')).toEqual({ ok: true, value: [] });
    expect(show.state.onAir?.segment.id).toBe('s2');
  });

  test('pressed by two people who looked at one take it advances once', () => {
    const show = drive(sheet(segment('s1'), segment('s2'), segment('s3')));
    show.start();
    expect(show.ask({ type: 'go', from: 1 }).ok).toBe(true);
    expect(show.ask({ type: 'go', from: 1 })).toMatchObject({ ok: false, code: 'stale', detail: { take: 2 } });
    expect(show.ask({ type: 'jump', from: 1, segmentId: 's1' })).toMatchObject({ ok: false, code: 'stale' });
  });

  test('pressed by two people who looked at one cue it fires that cue and no other', () => {
    const show = drive(sheet(segment('s1', [cue('a', MANUAL, POP), cue('b', MANUAL, POP)]), segment('s2')));
    show.start();
    expect(show.ask({ type: 'go', from: 1, seen: 'a' }).ok).toBe(true);
    expect(show.ask({ type: 'go', from: 1, seen: 'a' })).toMatchObject({
      ok: false,
      code: 'stale',
      detail: { take: 1 },
    });
    expect([show.cue('a').status, show.cue('b').status]).toEqual(['fired', 'pending']);
    expect(show.ask({ type: 'go', from: 1, seen: 'b' }).ok).toBe(true);
    expect(show.ask({ type: 'go', from: 1, seen: 'b' })).toMatchObject({ code: 'stale' });
    expect(show.state.onAir?.segment.id).toBe('s1');
    expect(show.ask({ type: 'go', from: 1, seen: 's2' }).ok).toBe(true);
    expect(show.state.onAir?.segment.id).toBe('s2');
  });

  test('does not enter another segment than the one that was seen to come', () => {
    const show = drive(THREE());
    show.start();
    const [first, second, third] = THREE().segments;
    if (!first || !second || !third) throw new Error('Three segments.');
    show.sheet = sheet(first, third, second);
    expect(show.ask({ type: 'go', from: 1, seen: 's2' })).toMatchObject({ ok: false, code: 'stale' });
    expect(show.ask({ type: 'go', from: 1, seen: 's3' }).ok).toBe(true);
  });

  test('finds its place again in a sheet that was edited under it', () => {
    const show = drive(THREE());
    show.start();
    show.sheet = sheet(segment('s0'), ...THREE().segments);
    expect(standingBy(show.state, show.sheet)).toMatchObject({ segmentId: 's2', index: 2 });
    show.sheet = sheet(...THREE().segments.slice(1));
    expect(standingBy(show.state, show.sheet)).toMatchObject({ segmentId: 's2', index: 0 });
  });
});

test('what is on air is a copy: an edit of the sheet does not reach it', () => {
  const show = drive(sheet(segment('s1', [cue('a', MANUAL, POP)])));
  show.start();
  const edited = sheet(segment('s1', []));
  show.sheet = { ...edited, products: [] };
  expect(show.fire('a').ok).toBe(true);
  expect(show.state.picture.productCard?.offer?.livePrice).toEqual({ minor: 1290, currency: 'CNY' });
});

test('a jump enters any segment; the same again is a new take', () => {
  const show = drive(THREE());
  show.start();
  show.ask({ type: 'jump', from: 1, segmentId: 's3' });
  show.to(20);
  show.ask({ type: 'jump', from: 2, segmentId: 's3' });
  expect(show.state.onAir).toMatchObject({ take: 3, index: 2 });
  expect(show.state.takes.map((take) => [take.take, take.segmentId, take.actual])).toEqual([
    [1, 's1', 0],
    [2, 's3', 20_000],
  ]);
  expect(show.ask({ type: 'jump', from: null, segmentId: 'sX' })).toMatchObject({ ok: false, code: 'no-such-segment' });
});

describe('leaving a segment', () => {
  test('takes the cards and the lower third off, asks the platform to unpin, and keeps the countdown’s promise', () => {
    const countdown = { do: 'countdown', duration: seconds(90), label: '秒杀' } as const;
    const show = drive(
      sheet(
        segment('s1', [
          cue('a', ENTER, POP, countdown, { do: 'lower-third', text: '青禾优选' }, { do: 'scene', scene: '近景' }),
          cue('m', MANUAL, COUPON),
        ]),
        segment('s2'),
      ),
    );
    show.start();
    show.arm('m');
    show.fire('m');
    expect(show.state.picture).toMatchObject({ couponCard: { expiresAt: OPENED + 300_000 } });
    show.to(60);
    show.go();
    expect(show.facts('segment-left')[0]).toMatchObject({ planned: minutes(5), actual: seconds(60) });
    expect(show.facts('segment-left')[0]?.asked).toEqual([
      { id: 'run-1/1/leave/0.0', cueId: null, ask: { do: 'unpop' }, expiresAt: show.now + 15_000 },
    ]);
    expect(show.state.picture).toMatchObject({ scene: '近景', productCard: null, couponCard: null, lowerThird: null });
    expect(show.state.picture.countdown).not.toBeNull();
    show.to(90);
    expect(show.state.picture.countdown).toBeNull();
    expect(show.facts('coupon-expired')).toEqual([]);
  });

  test('asks for nothing when no card is up', () => {
    const show = drive(THREE());
    show.start();
    show.go();
    expect(show.facts('segment-left')[0]?.asked).toEqual([]);
  });
});

test('a coupon card leaves when the coupon expires, and when the platform refuses it', () => {
  const show = drive(sheet(segment('s1', [cue('m', MANUAL, COUPON), cue('n', MANUAL, COUPON)])));
  show.start();
  show.arm('m');
  show.fire('m');
  show.to(300);
  expect(show.facts('coupon-expired')).toEqual([{ kind: 'coupon-expired', couponId: 'c1' }]);
  show.arm('n');
  show.fire('n');
  const actionId = show.state.picture.couponCard?.actionId ?? '';
  show.ask({ type: 'settle', actionId, status: 'refused', detail: '库存不足' });
  expect(show.state.picture.couponCard).toBeNull();
  expect(show.ask({ type: 'settle', actionId, status: 'confirmed', detail: '' })).toMatchObject({
    code: 'already-settled',
  });
  expect(show.ask({ type: 'settle', actionId: 'toString', status: 'confirmed', detail: '' })).toMatchObject({
    code: 'no-such-action',
  });
});

describe('a pause', () => {
  test('freezes the segment’s timers, and its waits and chains with them', () => {
    const show = drive(
      sheet(
        segment('s1', [
          cue('a', at(10), marker('x'), { do: 'wait', duration: seconds(20) }, marker('y')),
          cue('b', { on: 'after-cue', cueId: 'a', delay: seconds(5) }, marker('z')),
          cue('c', at(40), marker('c')),
        ]),
      ),
    );
    show.start();
    show.to(15);
    show.ask({ type: 'pause' });
    show.to(115);
    expect(show.go()).toMatchObject({ ok: false, code: 'paused' });
    expect(show.ask({ type: 'pause' })).toMatchObject({ ok: false, code: 'paused' });
    show.ask({ type: 'resume' });
    expect(show.ask({ type: 'resume' })).toMatchObject({ ok: false, code: 'not-paused' });
    show.to(200);
    expect(show.facts('cue-stepped')[0]?.due).toBe(OPENED + 130_000);
    expect(show.cue('b').due).toBe(OPENED + 135_000);
    expect(show.cue('c').due).toBe(OPENED + 140_000);
    expect(show.facts('cue-missed')).toEqual([]);
  });

  test('a cue fired by hand in a pause goes on where the pause ends', () => {
    const show = drive(sheet(segment('s1', [cue('a', MANUAL, { do: 'wait', duration: seconds(20) }, marker('y'))])));
    show.start();
    show.to(10);
    show.ask({ type: 'pause' });
    show.to(13);
    show.fire('a');
    show.to(50);
    show.ask({ type: 'resume' });
    show.to(100);
    expect(show.facts('cue-stepped')[0]?.due).toBe(OPENED + 70_000);
  });

  test('does not hold the wall clock or what viewers were promised', () => {
    const wall = (id: string, n: number) =>
      cue(id, { on: 'wall-clock', at: timeOfDay(19 * 3_600_000 + n * 1000) }, marker(id));
    const countdown = { do: 'countdown', duration: seconds(30), label: '' } as const;
    const show = drive(sheet(segment('s1', [cue('k', ENTER, countdown), wall('early', 40), wall('late', 57)])));
    show.start();
    show.to(20);
    show.ask({ type: 'pause' });
    show.to(60);
    expect(show.facts('countdown-ended')).toHaveLength(1);
    expect(show.cue('early').status).toBe('pending');
    show.ask({ type: 'resume' });
    expect(show.cue('early').status).toBe('missed');
    expect(show.cue('late').status).toBe('fired');
  });

  test('does not count as running time', () => {
    const show = drive(THREE());
    show.start();
    show.to(10);
    show.ask({ type: 'pause' });
    show.to(70);
    show.ask({ type: 'end' });
    expect(show.state.takes[0]).toMatchObject({ actual: 10_000, leftAt: OPENED + 70_000 });
    expect(show.state.phase).toBe('ended');
  });
});

test('an extension can shorten, but not below what has run', () => {
  const show = drive(THREE());
  show.start();
  show.to(100);
  expect(show.ask({ type: 'extend', by: seconds(-201) })).toMatchObject({ ok: false, code: 'too-short' });
  expect(show.ask({ type: 'extend', by: seconds(-200) }).ok).toBe(true);
  show.to(500);
  expect(show.ask({ type: 'extend', by: seconds(10) }).ok).toBe(true);
});

test('the end is final', () => {
  const show = drive(THREE());
  show.start();
  show.ask({ type: 'end' });
  for (const type of ['start', 'pause', 'resume', 'end'] as const)
    expect(show.ask({ type })).toMatchObject({ ok: false, code: 'ended' });
  expect(show.go()).toMatchObject({ code: 'ended' });
  expect(show.ask({ type: 'note', text: 'x', urgency: 'normal' })).toMatchObject({ code: 'ended' });
  expect(show.state.onAir).toBeNull();
});

test('the panic key takes all but the scene off the picture, in a pause too, and asks the platform to take the product down', () => {
  const scene = { do: 'scene', scene: '近景' } as const;
  const lower = { do: 'lower-third', text: '青禾' } as const;
  const show = drive(sheet(segment('s1', [cue('a', MANUAL, scene, POP, lower), cue('b', MANUAL, POP)])));
  expect(show.ask({ type: 'clear' })).toMatchObject({ ok: false, code: 'not-started' });
  show.start();
  show.fire('a');
  show.ask({ type: 'pause' });
  expect(show.ask({ type: 'clear' })).toMatchObject({ value: [{ asked: [{ ask: { do: 'unpop' } }] }] });
  expect(show.state.picture).toEqual({ ...EMPTY_PICTURE, scene: '近景' });
  // Pressed again it is done again, but there is no product to take down.
  expect(show.ask({ type: 'clear' })).toEqual({ ok: true, value: [{ kind: 'overlays-cleared', asked: [] }] });
  show.ask({ type: 'resume' });
  show.fire('b');
  show.ask({ type: 'clear' });
  const ids = show.entries.flatMap(({ fact }) =>
    fact.kind === 'overlays-cleared' ? fact.asked.map(({ id }) => id) : [],
  );
  expect(new Set(ids).size).toBe(2);
  show.ask({ type: 'end' });
  expect(show.ask({ type: 'clear' })).toMatchObject({ ok: false, code: 'ended' });
});

test('notes reach the anchor and are seen once', () => {
  const show = drive(THREE());
  expect(show.ask({ type: 'see-note', note: null })).toMatchObject({ ok: false, code: 'no-note' });
  show.ask({ type: 'note', text: '讲慢一点', urgency: 'urgent' });
  expect(show.state.notes.at(-1)).toMatchObject({ text: '讲慢一点', by: 'producer', seenAt: null });
  show.to(5);
  show.ask({ type: 'see-note', note: null });
  show.to(9);
  expect(show.ask({ type: 'see-note', note: null })).toEqual({ ok: true, value: [] });
  expect(show.state.notes.at(-1)?.seenAt).toBe(OPENED + 5000);
});

test('a scene chosen by hand is known until the next scene cue', () => {
  const show = drive(sheet(segment('s1', [cue('a', MANUAL, { do: 'scene', scene: '近景' }), cue('b', MANUAL, POP)])));
  show.start();
  show.fire('a');
  show.record({ kind: 'obs-scene-by-hand', scene: '全景' });
  show.fire('b');
  expect(show.state.sceneByHand).toBe('全景');
  show.fire('a');
  expect(show.state.sceneByHand).toBeNull();
});

test('a sheet without segments can’t be started', () => {
  expect(drive(sheet()).start()).toMatchObject({ ok: false, code: 'no-such-segment' });
});

test('the show’s day is the one that puts the planned start nearest', () => {
  const late = sheet(segment('s1', [], { plannedStart: timeOfDay(23.5 * 3_600_000) }));
  const midnight = instant(1_000_000_000_000);
  const after = (ms: number) => instant(midnight + ms);
  const local = (day: number, time: number) => after(day * 86_400_000 + time);
  expect(dayStartFor(late, local, after(600_000))).toBe(after(-86_400_000));
  expect(dayStartFor(late, local, after(20 * 3_600_000))).toBe(midnight);
  expect(dayStartFor(sheet(), local, after(600_000))).toBe(midnight);
});

test('on a day on which the clocks are changed the times about the planned start are right', () => {
  const hour = 3_600_000;
  const evening = sheet(segment('s1', [], { plannedStart: timeOfDay(20 * hour) }));
  const midnight = 1_000_000_000_000;
  // The clocks go back at three: that day has 25 hours.
  const local = (day: number, time: number) =>
    instant(midnight + day * 24 * hour + time + (day === 0 && time >= 3 * hour ? hour : 0));
  for (const plan of [evening, sheet()]) {
    const start = dayStartFor(plan, local, instant(midnight + 19 * hour));
    expect(start + 20 * hour).toBe(local(0, 20 * hour));
  }
});
