/** Caps of a show and stock: never passed without a reason in the log, whatever is pressed and whatever the platform says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../money/money.ts';
import { apply } from './show.apply.ts';
import { roomFacts, type Told } from './decide.room.ts';
import type { Fact } from './show.facts.ts';
import { USUAL_GUARDS } from './show.guards.ts';
import { nextDue } from './show.schedule.ts';
import type { ShowState } from './show.state.ts';
import { drive, PRODUCER, SECOND, type Driver, type Wish } from './testing/driver.ts';
import { at, COUPON, coupon, cue, MANUAL, POP, segment, sheet, wait } from './testing/sheet.ts';

const WHY = { reason: '老板同意加码' };

/** Two drops of ¥20 × 500 = ¥10,000 each, in one take. */
function twoDrops(guards: Partial<Driver['guards']>, second = MANUAL): Driver {
  const show = drive(sheet(segment('s1', [cue('a', MANUAL, COUPON), cue('b', second, COUPON)]), segment('s2')));
  show.guards = { ...show.guards, ...guards };
  show.start();
  return show;
}
function answer(show: Driver, cueId: string, status: 'confirmed' | 'refused' | 'expired', code: string | null = null) {
  const actionId = show.asked().find((one) => one.cueId === cueId)?.id ?? '';
  show.record({ kind: 'action-answered', actionId, target: 'commerce', status, ms: 1, code, detail: '', times: null });
}
const tell = (show: Driver, told: Told) => roomFacts(show.state, told, show.now).forEach((fact) => show.record(fact));

describe('the budget of a show', () => {
  test('counts what is on its way, and is passed with a reason alone, which stands in the log with the sums', () => {
    const show = twoDrops({ budget: 15_000 });
    show.arm('a');
    show.arm('b');
    show.fire('a');
    expect(show.fire('b')).toMatchObject({
      ok: false,
      code: 'over-budget',
      detail: { cap: 1_500_000, held: 1_000_000, asks: 1_000_000 },
    });
    expect(show.ask({ type: 'go', from: null })).toMatchObject({ ok: false, code: 'over-budget' });
    expect(show.ask({ type: 'fire', cueId: 'b', override: WHY }).ok).toBe(true);
    expect(show.facts('guard-overridden')).toEqual([
      {
        kind: 'guard-overridden',
        cueId: 'b',
        reason: WHY.reason,
        breaches: [
          {
            guard: 'budget',
            cap: money(1_500_000, 'CNY'),
            held: money(1_000_000, 'CNY'),
            asks: money(1_000_000, 'CNY'),
          },
        ],
      },
    ]);
  });

  test.each([
    ['refused', null, true],
    ['expired', 'too-late', true],
    ['expired', 'no-answer', false],
    ['confirmed', null, false],
  ] as const)('a drop that is %s (%s) gives its money back: %s', (status, code, back) => {
    const show = twoDrops({ budget: 15_000 });
    show.arm('a');
    show.fire('a');
    answer(show, 'a', status, code);
    expect(show.arm('b').ok).toBe(back);
  });

  test('a late yes after an expiry counts again', () => {
    const show = twoDrops({ budget: 15_000 });
    show.arm('a');
    show.fire('a');
    answer(show, 'a', 'expired', 'too-late');
    expect(show.state.spent.held.coupons).toBe(0);
    answer(show, 'a', 'confirmed', 'late');
    expect(show.state.spent).toMatchObject({ held: { coupons: 500 }, confirmed: { coupons: 500 } });
  });

  test('a timer keeps to it, and one that was let through with a reason fires', () => {
    const held = twoDrops({ budget: 15_000 }, at(60));
    held.arm('b');
    held.arm('a');
    held.fire('a');
    held.to(70);
    expect(held.facts('cue-missed')).toMatchObject([{ cueId: 'b', why: 'over-budget' }]);
    const passed = twoDrops({ budget: 15_000 }, at(60));
    passed.arm('a');
    passed.fire('a');
    expect(passed.ask({ type: 'arm', cueId: 'b', override: WHY }).ok).toBe(true);
    passed.to(70);
    expect(passed.asked()).toHaveLength(2);
  });

  test('a reason against one guard is none against another, and none for more than it was given for', () => {
    const show = drive(
      sheet(segment('s1', [cue('a', MANUAL, COUPON), cue('b', MANUAL, POP, COUPON), cue('t', at(60), COUPON)])),
    );
    show.guards = { ...USUAL_GUARDS, budget: 15_000 };
    show.start();
    tell(show, { of: 'stock', productId: 'p1', left: 0 });
    expect(show.ask({ type: 'arm', cueId: 'b', override: WHY }).ok).toBe(true);
    show.arm('a');
    show.fire('a');
    expect(show.fire('b')).toMatchObject({ ok: false, code: 'over-budget' });
    expect(show.ask({ type: 'arm', cueId: 't', override: WHY }).ok).toBe(true);
    expect(show.ask({ type: 'fire', cueId: 'b', override: WHY }).ok).toBe(true);
    show.to(70);
    expect(show.facts('cue-missed')).toMatchObject([{ cueId: 't', why: 'over-budget' }]);
  });

  test('two timers of one moment count one after the other', () => {
    const show = drive(sheet(segment('s1', [cue('a', at(60), COUPON), cue('b', at(60), COUPON)])));
    show.guards = { ...USUAL_GUARDS, budget: 15_000 };
    show.start();
    show.arm('a');
    show.arm('b');
    show.to(70);
    expect(show.asked()).toHaveLength(1);
    expect(show.facts('cue-missed')).toMatchObject([{ cueId: 'b', why: 'over-budget' }]);
  });

  test('a later step of a cue keeps to it too', () => {
    const show = drive(sheet(segment('s1', [cue('a', MANUAL, wait(10), COUPON), cue('b', MANUAL, COUPON)])));
    show.guards = { ...USUAL_GUARDS, coupons: 700 };
    show.start();
    show.arm('a');
    show.arm('b');
    show.fire('a');
    show.fire('b');
    show.to(20);
    expect(show.asked()).toHaveLength(1);
    expect(show.facts('cue-missed')).toMatchObject([{ cueId: 'a', why: 'over-quantity' }]);
  });
});

describe('stock', () => {
  const popShow = () => {
    const show = drive(
      sheet(
        segment('s1', [cue('pop', MANUAL, POP), cue('t', at(60), POP)]),
        segment('s2', [cue('e', { on: 'segment-enter' }, POP)]),
      ),
    );
    show.start();
    return show;
  };

  test('is written down when it changes; at nought the card leaves, here and on the platform', () => {
    const show = popShow();
    show.fire('pop');
    for (const left of [5, 5, 1, 0, 0]) tell(show, { of: 'stock', productId: 'p1', left });
    expect(show.facts('stock-told').map(({ left }) => left)).toEqual([5, 1, 0]);
    expect(show.facts('stock-out')).toMatchObject([{ productId: 'p1', asked: [{ ask: { do: 'unpop' } }] }]);
    expect(show.state.picture.productCard).toBeNull();
    tell(show, { of: 'stock', productId: 'p2', left: 0 });
    expect(show.facts('stock-out')).toHaveLength(1);
  });

  test('that is out keeps the product from being popped by hand, timer and entering, unless somebody says why', () => {
    const show = popShow();
    tell(show, { of: 'stock', productId: 'p1', left: 0 });
    expect(show.fire('pop')).toMatchObject({ ok: false, code: 'out-of-stock' });
    show.to(70);
    expect(show.facts('cue-missed')).toMatchObject([{ cueId: 't', why: 'out-of-stock' }]);
    expect(show.ask({ type: 'fire', cueId: 'pop', override: WHY }).ok).toBe(true);
    expect(show.state.picture.productCard).not.toBeNull();
    show.go();
    expect(show.facts('cue-missed').at(-1)).toMatchObject({ cueId: 'e', why: 'out-of-stock' });
    tell(show, { of: 'stock', productId: 'p1', left: 20 });
    expect(show.fire('e').ok).toBe(true);
  });
});

describe('the caps of a sheet', () => {
  const capped = (caps: { budget: number | null; coupons: number | null }, guards: Partial<Driver['guards']> = {}) => {
    const plan = sheet(segment('s1', [cue('a', MANUAL, COUPON), cue('b', MANUAL, COUPON)]), segment('s2'));
    const budget = caps.budget === null ? null : money(caps.budget * 100, 'CNY');
    const show = drive({ ...plan, caps: { budget, coupons: caps.coupons } });
    show.guards = { ...show.guards, ...guards };
    show.start();
    show.arm('a');
    show.arm('b');
    return show;
  };

  test('are taken over when the show begins, stand in its log and hold before the settings', () => {
    const show = capped({ budget: 15_000, coupons: null }, { budget: 1_000_000, coupons: 600 });
    expect(show.facts('show-started')).toMatchObject([{ caps: { budget: { minor: 1_500_000 }, coupons: null } }]);
    expect(show.fire('a').ok).toBe(true);
    expect(show.fire('b')).toMatchObject({ ok: false, code: 'over-budget', detail: { cap: 1_500_000 } });
    show.guards = { ...show.guards, budget: null, coupons: null };
    expect(show.fire('b'), 'settings do not lift them').toMatchObject({ ok: false, code: 'over-budget' });
    expect(show.ask({ type: 'fire', cueId: 'b', override: WHY }).ok).toBe(true);
  });

  test('may be more than the settings allow, and leave those where the sheet says nothing', () => {
    const more = capped({ budget: null, coupons: 1000 }, { coupons: 500 });
    expect(more.fire('a').ok).toBe(true);
    expect(more.fire('b').ok).toBe(true);
    const none = capped({ budget: null, coupons: null }, { coupons: 500 });
    expect(none.facts('show-started')[0]).not.toHaveProperty('caps');
    expect(none.fire('a').ok).toBe(true);
    expect(none.fire('b')).toMatchObject({ ok: false, code: 'over-quantity', detail: { cap: 500 } });
  });

  test('stay as they were when the sheet is edited during the show', () => {
    const show = capped({ budget: 15_000, coupons: null });
    show.sheet = { ...show.sheet, caps: { budget: null, coupons: null } };
    expect(show.fire('a').ok).toBe(true);
    expect(show.fire('b')).toMatchObject({ ok: false, code: 'over-budget' });
  });
});

describe('a release of stock', () => {
  const release = (units: number) => ({ do: 'release', productId: 'p1', units }) as const;
  const ENTER = { on: 'segment-enter' } as const;
  /** 500 are set aside; the first 200 go out on entering. */
  function releaseShow(stock: number | null = 500, releasePlan = '') {
    const cues = [
      cue('e', ENTER, release(200)),
      cue('f', ENTER, release(200)),
      cue('a', MANUAL, release(200)),
      cue('b', MANUAL, release(100)),
      cue('t', at(60), release(300)),
      cue('l', MANUAL, release(50), wait(10), release(60)),
    ];
    const plain = segment('s1', cues);
    const offer = plain.offer && { ...plain.offer, stock, releasePlan };
    const show = drive(sheet({ ...plain, offer }, segment('s2')));
    show.start();
    return show;
  }
  const released = (show: Driver) => show.state.spent.released['s1/p1'] ?? 0;

  test('is held to what the segment sets aside, over all its cues and however they fire', () => {
    const show = releaseShow();
    expect(released(show)).toBe(400);
    expect(show.fire('a')).toMatchObject({
      ok: false,
      code: 'over-release',
      detail: { cap: 500, held: 400, asks: 200, left: 100 },
    });
    show.to(70);
    expect(show.facts('cue-missed')).toMatchObject([{ cueId: 't', why: 'over-release' }]);
    expect(show.fire('l'), 'both its steps together').toMatchObject({ ok: false, code: 'over-release' });
    expect(show.fire('b').ok).toBe(true);
    expect(show.fire('b').ok).toBe(false);
    expect(released(show)).toBe(500);
  });

  test('on entering is counted one after the other', () => {
    const show = releaseShow(300);
    expect(show.facts('cue-missed')).toMatchObject([{ cueId: 'f', why: 'over-release' }]);
    expect(released(show)).toBe(200);
  });

  test('gives back what the platform refused, and nothing that has no answer', () => {
    const show = releaseShow();
    answer(show, 'e', 'refused', 'no-such-item');
    expect(released(show)).toBe(200);
    expect(show.fire('a').ok).toBe(true);
    answer(show, 'f', 'expired', 'no-answer');
    expect(released(show)).toBe(400);
  });

  test('counts again what the platform did after all, once', () => {
    const show = releaseShow();
    answer(show, 'e', 'refused', 'no-such-item');
    for (let n = 0; n < 2; n++) answer(show, 'e', 'confirmed', 'done-after-refusal');
    expect(released(show)).toBe(400);
    answer(show, 'e', 'refused');
    expect(released(show)).toBe(400);
  });

  test('keeps to a plan that is less than the stock, is passed with a reason in the log, and is free where nothing is set aside', () => {
    const show = releaseShow(500, '先放100，再放150');
    expect(show.facts('cue-missed')).toMatchObject([{ cueId: 'f', why: 'over-release' }]);
    expect(show.ask({ type: 'fire', cueId: 'b', override: WHY }).ok).toBe(true);
    expect(show.facts('guard-overridden')).toMatchObject([
      { reason: WHY.reason, breaches: [{ guard: 'release', productId: 'p1', cap: 250, held: 200, asks: 100 }] },
    ]);
    expect(released(releaseShow(null))).toBe(400);
  });

  test('counts on when the segment is taken again', () => {
    const show = releaseShow();
    show.go();
    show.ask({ type: 'jump', segmentId: 's1', from: null });
    expect(show.facts('cue-missed').map(({ why }) => why)).toEqual(['over-release', 'over-release']);
    expect(released(show)).toBe(400);
  });
});

test('the coupon on the picture says what the platform says, and leaves when none is left or a person has closed it', () => {
  const show = twoDrops({});
  tell(show, { of: 'coupon', couponId: 'c1', left: 7 });
  show.arm('a');
  show.fire('a');
  expect(show.state.picture.couponCard?.remaining).toBeNull();
  for (const left of [480, 480, 12]) tell(show, { of: 'coupon', couponId: 'c1', left });
  expect(show.state.picture.couponCard?.remaining?.count).toBe(12);
  tell(show, { of: 'coupon', couponId: 'c1', left: 0 });
  expect(show.state.picture.couponCard).toBeNull();
  expect(show.facts('coupon-left').map(({ left }) => left)).toEqual([480, 12, 0]);
  show.arm('b');
  show.fire('b');
  expect(show.ask({ type: 'close-coupon', couponId: 'c2' })).toMatchObject({ ok: false, code: 'no-coupon' });
  expect(show.ask({ type: 'close-coupon', couponId: 'c1' }).ok).toBe(true);
  expect(show.state.picture.couponCard).toBeNull();
});

const cueId = fc.constantFrom('a', 'b', 'c', 'd');
const who = fc.constantFrom(PRODUCER, SECOND, { ...PRODUCER, person: 'person-3' });
const override = fc.option(fc.constant(WHY), { nil: undefined, freq: 4 });
const press = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('arm' as const), cueId, override }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('fire' as const), cueId, override }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('confirm-arm' as const),
      cueId,
      typed: fc.constantFrom([{ value: '20', quantity: '' }], [{ value: '60', quantity: '' }], []),
    }),
  },
  fc.record({ type: fc.constant('disarm' as const), cueId }),
  fc.constantFrom({ type: 'go' as const, from: null }, { type: 'jump' as const, from: null, segmentId: 's1' }),
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ press, who }) },
  { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 2, arbitrary: fc.record({ status: fc.constantFrom('confirmed', 'refused', 'expired'), n: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ left: fc.constantFrom(0, 3, 40) }) },
);

test('whatever is pressed by whom: no large drop by one person, never over the caps but with a reason', () => {
  const large = { ...coupon('c2'), value: money(6000, 'CNY') };
  const cues = [
    cue('a', MANUAL, COUPON),
    cue('b', at(30), COUPON),
    cue('c', MANUAL, { do: 'coupon', couponId: 'c2' }),
    cue('d', MANUAL, POP),
  ];
  const two = segment('s2');
  const plan = sheet(segment('s1', cues), { ...two, offer: two.offer && { ...two.offer, coupon: large } });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const show = drive(plan);
      show.guards = { ...USUAL_GUARDS, budget: 45_000, coupons: 1600 };
      show.start();
      let seconds = 0;
      for (const one of steps) {
        if ('press' in one) show.ask(one.press as Wish, undefined, one.who);
        else if ('wait' in one) show.to((seconds += one.wait));
        else if ('left' in one) tell(show, { of: 'stock', productId: 'p1', left: one.left });
        else {
          const asked = show.asked()[one.n];
          if (asked)
            show.record({
              kind: 'action-answered',
              actionId: asked.id,
              target: 'commerce',
              status: one.status,
              ms: 1,
              code: 'no-answer',
              detail: '',
              times: null,
            } as Fact);
        }
      }
      promisesHold(show);
      expect(show.entries.reduce<ShowState | null>(apply, null)).toEqual(show.state);
      const due = nextDue(show.state);
      if (due !== null) expect(due).toBeGreaterThan(show.now);
    }),
    { numRuns: 300 },
  );
});

function promisesHold({ entries }: Driver): void {
  const asking = new Map<string, string>();
  const confirmed = new Set<string>();
  const overridden = new Set<string>();
  const gone = new Set<string>();
  /** Refused: their money was given back, until the platform says that it did them all the same. */
  const back = new Set<string>();
  let held = 0;
  const drops = new Map<string, number>();
  let soldOut = false;
  for (const { fact } of entries) {
    if (fact.kind === 'segment-entered') [asking, confirmed, overridden].forEach((set) => set.clear());
    if (fact.kind === 'cue-arm-asked') asking.set(fact.cueId, fact.person);
    if (fact.kind === 'cue-arm-confirmed') {
      expect(asking.get(fact.cueId)).not.toBe(fact.person);
      confirmed.add(fact.cueId);
    }
    if (fact.kind === 'cue-disarmed') [confirmed, overridden].forEach((set) => set.delete(fact.cueId));
    if (fact.kind === 'guard-overridden') {
      expect(fact.reason).toBe(WHY.reason);
      overridden.add(fact.cueId);
    }
    if (fact.kind === 'stock-told') soldOut = fact.left === 0;
    if (fact.kind === 'action-answered' && fact.status === 'refused' && !gone.has(fact.actionId)) {
      held -= drops.get(fact.actionId) ?? 0;
      gone.add(fact.actionId);
      back.add(fact.actionId);
    }
    if (fact.kind === 'action-answered' && fact.status === 'confirmed') {
      gone.add(fact.actionId);
      if (back.delete(fact.actionId)) held += drops.get(fact.actionId) ?? 0;
    }
    if (fact.kind !== 'cue-fired') continue;
    for (const { id, ask } of fact.asked) {
      if (ask.do === 'pop' && soldOut) expect(overridden.has(fact.cueId)).toBe(true);
      if (ask.do !== 'coupon') continue;
      const cost = (ask.coupon.value?.minor ?? 0) * (ask.coupon.quantity ?? 0);
      if (cost > 2_000_000) expect(confirmed.has(fact.cueId)).toBe(true);
      drops.set(id, cost);
      held += cost;
      if (held > 4_500_000) expect(overridden.has(fact.cueId)).toBe(true);
    }
  }
}
