/** Two people for what costs much: one arms, another types the value back, as leniently as people write and to the last fen. */
import { describe, expect, test } from 'vitest';
import { money } from '../money/money.ts';
import type { Coupon } from '../runsheet/runsheet.schema.ts';
import { apply } from './show.apply.ts';
import { refusalIn } from './decide.arming.ts';
import type { Asker } from './show.guards.ts';
import type { ShowState } from './show.state.ts';
import { drive, PRODUCER, SECOND, type Driver } from './testing/driver.ts';
import { at, COUPON, coupon, cue, MANUAL, segment, sheet, wait } from './testing/sheet.ts';

/** ¥50 × 500 = ¥25,000: over the ¥20,000 that a producer may arm alone. */
const LARGE: Coupon = { ...coupon('c1'), value: money(5000, 'CNY') };

function showOf(drop: Coupon, trigger = MANUAL, twoPersonCheck = false): Driver {
  const one = segment('s1', [cue('m', trigger, COUPON)], { twoPersonCheck });
  const offer = one.offer && { ...one.offer, coupon: drop };
  const show = drive(sheet({ ...one, offer }, segment('s2')));
  show.start();
  return show;
}
function confirm(show: Driver, value: string, asker: Asker = SECOND, quantity = '') {
  return show.ask({ type: 'confirm-arm', cueId: 'm', typed: [{ value, quantity }] }, undefined, asker);
}

describe('who may arm alone', () => {
  test('a producer up to the shop’s sum, a moderator nothing; unknown sums and the sheet’s own wish need two', () => {
    const status = (drop: Coupon, asker = PRODUCER, two = false) => {
      const show = showOf(drop, MANUAL, two);
      show.ask({ type: 'arm', cueId: 'm' }, undefined, asker);
      const run = show.cue('m');
      return run.second?.why ?? run.status;
    };
    const small = coupon('c1');
    expect(status(small)).toBe('armed');
    expect(status(LARGE)).toBe('sum');
    expect(status(small, SECOND)).toBe('sum');
    expect(status(small, PRODUCER, true)).toBe('sheet');
    expect(status({ ...small, quantity: null })).toBe('unknown');
    expect(status({ ...small, quantity: 0 })).toBe('unknown');
    expect(status({ ...small, value: null })).toBe('unknown');
    // Counted as it stands, it would make room in the budget for the next one.
    expect(status({ ...small, value: money(-1, 'CNY') })).toBe('unknown');
    expect(status({ ...small, kind: 'percent' })).toBe('unknown');
    expect(status({ ...small, kind: 'red-packet' })).toBe('kind');
    expect(status({ ...small, value: money(1, 'USD') })).toBe('unknown');
  });

  test('a number of coupons counts where the shop has set one', () => {
    const show = showOf(coupon('c1'));
    show.guards = { ...show.guards, quantity: 499 };
    show.arm('m');
    expect(show.cue('m').second?.why).toBe('quantity');
    expect(confirm(show, '20', SECOND, '50')).toMatchObject({ ok: true });
    expect(show.cue('m').status).toBe('awaiting-second');
    confirm(show, '20', SECOND, '500张');
    expect(show.cue('m').status).toBe('armed');
  });
});

describe('the second person', () => {
  test.each(['50', '¥50', '￥５０', '50元', '50.00', ' 50 块 '])('may write %s', (typed) => {
    const show = showOf(LARGE);
    show.arm('m');
    expect(show.fire('m')).toMatchObject({ ok: false, code: 'needs-second' });
    expect(show.ask({ type: 'go', from: null, seen: 'm' })).toMatchObject({ ok: false, code: 'stale' });
    expect(confirm(show, typed).ok).toBe(true);
    expect(show.cue('m')).toMatchObject({ status: 'armed', armedBy: 'producer', confirmedBy: 'moderator' });
    expect(show.fire('m').ok).toBe(true);
    expect(show.asked()).toHaveLength(1);
  });

  test('is another one, and can’t confirm what nobody armed', () => {
    const show = showOf(LARGE);
    expect(confirm(show, '50')).toMatchObject({ ok: false, code: 'not-awaited' });
    show.arm('m');
    expect(confirm(show, '50', { ...PRODUCER, name: 'another name' })).toMatchObject({
      ok: false,
      code: 'same-person',
    });
    expect(show.arm('m')).toMatchObject({ ok: false, code: 'already-armed' });
  });

  test('may be the same in a shop of one, which the log says', () => {
    const show = showOf(LARGE);
    show.guards = { ...show.guards, onePerson: true };
    show.arm('m');
    expect(confirm(show, '50', PRODUCER).ok).toBe(true);
    expect(show.cue('m').status).toBe('armed');
    expect(show.facts('cue-arm-asked')).toMatchObject([{ alone: true }]);
  });

  test('is told of a wrong value each time, and after three the arming is gone', () => {
    const show = showOf(LARGE);
    show.arm('m');
    for (const wrong of ['5', '5000', '50 USD']) {
      expect(show.cue('m').status).toBe('awaiting-second');
      const tried = confirm(show, wrong);
      expect(tried.ok && refusalIn(tried.value)?.code).toBe(wrong === '50 USD' ? 'disarmed-mistyped' : 'value-differs');
    }
    expect(show.cue('m')).toMatchObject({ status: 'pending', second: null, armedBy: null });
    expect(show.facts('cue-arm-mistyped')).toHaveLength(3);
    expect(show.entries.reduce<ShowState | null>(apply, null)).toEqual(show.state);
  });
});

test('a timer waits for the second person too, and fires once confirmed in time', () => {
  const late = showOf(LARGE, at(60));
  late.arm('m');
  late.to(70);
  expect(late.asked()).toEqual([]);
  confirm(late, '50');
  late.to(80);
  // Its moment is over: only a hand fires it.
  expect(late.asked()).toEqual([]);
  expect(late.cue('m')).toMatchObject({ status: 'armed', timed: false });
  const early = showOf(LARGE, at(60));
  early.arm('m');
  confirm(early, '50');
  early.to(70);
  expect(early.asked()).toHaveLength(1);
});

test('what is armed or awaited when the segment is left is listed and gone', () => {
  const show = showOf(LARGE);
  show.arm('m');
  show.go();
  expect(show.facts('cue-missed')).toMatchObject([{ cueId: 'm' }]);
  expect(confirm(show, '50')).toMatchObject({ ok: false, code: 'cue-not-on-air' });
});

test('a coupon of another segment that was edited after the arming does not fire, by hand or by timer', () => {
  const other = { ...coupon('c9'), value: money(100, 'CNY') };
  const far = segment('s2');
  const plan = (drop: Coupon) =>
    sheet(
      segment('s1', [
        cue('m', MANUAL, { do: 'coupon', couponId: 'c9' }),
        cue('t', at(60), { do: 'coupon', couponId: 'c9' }),
      ]),
      { ...far, offer: far.offer && { ...far.offer, coupon: drop } },
    );
  const show = drive(plan(other));
  show.start();
  show.arm('m');
  show.arm('t');
  show.sheet = plan({ ...other, value: money(900, 'CNY') });
  expect(show.fire('m')).toMatchObject({ ok: false, code: 'changed-since-armed' });
  show.to(70);
  expect(show.facts('cue-missed')).toMatchObject([{ cueId: 't', why: 'changed-since-armed' }]);
  show.ask({ type: 'disarm', cueId: 'm' });
  show.arm('m');
  expect(show.fire('m').ok).toBe(true);
});

test.each<[string, Partial<Coupon>]>([
  ['another sum', { value: money(50_000, 'CNY'), quantity: 100_000 }],
  ['another kind', { kind: 'no-threshold' }],
  ['no minimum', { minSpend: null }],
  ['another scope', { scope: '全店' }],
])('armed, a coupon of another segment with %s by now fires neither at once nor in a later step', (_, edit) => {
  const other: Coupon = { ...coupon('c9'), value: money(100, 'CNY'), quantity: 10 };
  const far = segment('s2');
  const drop = { do: 'coupon', couponId: 'c9' } as const;
  const plan = (now: Coupon) =>
    sheet(segment('s1', [cue('m', MANUAL, drop), cue('l', MANUAL, wait(5), drop)]), {
      ...far,
      offer: far.offer && { ...far.offer, coupon: now },
    });
  const show = drive(plan(other));
  show.start();
  show.arm('m');
  show.arm('l');
  expect(show.fire('l').ok).toBe(true);
  show.sheet = plan({ ...other, ...edit });
  expect(show.fire('m')).toMatchObject({ ok: false, code: 'changed-since-armed' });
  show.to(20);
  expect(show.asked()).toEqual([]);
  expect(show.facts('cue-missed')).toMatchObject([{ cueId: 'l', why: 'changed-since-armed' }]);
});

test('a share of the price that was typed back is the share that fires', () => {
  const share = (minor: number): Coupon => ({ ...coupon('c9'), kind: 'percent', value: money(minor, 'CNY') });
  const far = segment('s2');
  const plan = (now: Coupon) =>
    sheet(segment('s1', [cue('m', MANUAL, { do: 'coupon', couponId: 'c9' })]), {
      ...far,
      offer: far.offer && { ...far.offer, coupon: now },
    });
  const show = drive(plan(share(1000)));
  show.guards = { ...show.guards, onePerson: true };
  show.start();
  show.arm('m');
  show.sheet = plan(share(9000));
  expect(show.fire('m').ok).toBe(false);
  expect(show.asked()).toEqual([]);
});

test('a price is measured by what it lies below the planned one, times the units set aside', () => {
  const set = (minor: number, stock: number | null) => {
    const action = { do: 'price', productId: 'p1', price: money(minor, 'CNY') } as const;
    const one = segment('s1', [cue('m', MANUAL, action)]);
    const show = drive(sheet({ ...one, offer: one.offer && { ...one.offer, stock } }));
    show.start();
    show.arm('m');
    return show.cue('m').second?.why ?? 'alone';
  };
  expect(set(1290, null)).toBe('alone');
  expect(set(1190, 1000)).toBe('alone');
  expect(set(129, 5000)).toBe('sum');
  expect(set(1190, null)).toBe('unknown');
});
