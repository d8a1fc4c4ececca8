import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresViewSchema, type FiguresView, type Scope } from '../contract/figures.schema.ts';
import { MOST_SOURCES, type RoomEvent } from '../gateway/room.events.ts';
import { instant } from '../time/time.ts';
import type { Aired } from './aired.ts';
import { figuresView } from './figures.view.ts';
import { isProvisional, PAID_LAG, REFUND_LAG } from './settle.ts';
import { createTally, type Tally } from './tally.ts';
import { airedOf, at, figuresAt, orderAt, stockAt } from './testing.ts';

function heard(events: readonly RoomEvent[]): Tally {
  const tally = createTally();
  for (const event of events) tally.take(event, instant(event.at));
  return tally;
}

function view(events: readonly RoomEvent[], aired: Aired, now = 600): FiguresView {
  return figuresView({ tally: heard(events), aired, now: at(now), lostAt: () => null, plots: 'all' });
}

function scope(of: FiguresView, segment: string | null, source: string): Scope {
  const scopes = segment === null ? of.show : of.segments.find(({ segmentId }) => segmentId === segment)?.scopes;
  const found = scopes?.find((one) => one.source === source);
  if (found === undefined) throw new Error(`Nothing of ${source} in ${segment ?? 'the show'}`);
  return found.scope;
}

const TWO = airedOf(['a', 0, 100], ['b', 100, 200]);

describe('orders', () => {
  it('belong to the segment in whose take they were placed, whenever they were paid', () => {
    const got = view([orderAt(99, 'order-placed', '1'), orderAt(150, 'order-paid', '1')], TWO);
    expect(scope(got, 'a', 'shop').trade).toMatchObject({ placed: 1, paid: 1, money: [{ gross: 10_00 }] });
    expect(scope(got, 'b', 'shop').trade).toMatchObject({ placed: 0, paid: 0, money: [] });
  });
  it('at the instant of a change belong to the new segment, and outside of the show to none, which is told', () => {
    const got = view(
      [orderAt(100, 'order-placed', '1'), orderAt(-5, 'order-placed', '2'), orderAt(200, 'order-paid', '3')],
      TWO,
    );
    expect(scope(got, 'b', 'shop').trade?.placed).toBe(1);
    expect(scope(got, null, 'shop').trade?.placed).toBe(1);
    expect(got.sources[0]?.outside).toEqual({ placed: 2, paid: 1 });
  });
  it('of a segment that came back count with it, in both takes', () => {
    const aired = airedOf(['a', 0, 100], ['b', 100, 200], ['a', 200, null]);
    const got = view(
      [orderAt(50, 'order-paid', '1'), orderAt(150, 'order-paid', '2'), orderAt(250, 'order-paid', '3')],
      aired,
    );
    expect(scope(got, 'a', 'shop').trade?.paid).toBe(2);
    expect(got.segments.map(({ segmentId, takes }) => [segmentId, takes.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
  it('are refunded in parts, never below nought, and only where they were paid', () => {
    const got = view(
      [
        orderAt(10, 'order-paid', '1', { minor: 100 }),
        orderAt(20, 'order-refunded', '1', { minor: 30, id: 'r1' }),
        orderAt(20, 'order-refunded', '1', { minor: 30, id: 'r1' }),
        orderAt(30, 'order-refunded', '1', { minor: 20, id: 'r2' }),
        orderAt(11, 'order-paid', '2', { minor: 50 }),
        orderAt(31, 'order-refunded', '2', { minor: 50, id: 'r3' }),
        orderAt(32, 'order-refunded', '2', { minor: 50, id: 'r4' }),
        orderAt(33, 'order-refunded', 'never-paid', { minor: 999, id: 'r5' }),
      ],
      TWO,
    );
    expect(scope(got, 'a', 'shop').trade).toMatchObject({ refunds: 2, money: [{ gross: 150, refunded: 100 }] });
  });
  it('in several currencies are never summed, and without an amount are told as such', () => {
    const got = view(
      [
        orderAt(1, 'order-paid', '1', { minor: 100, currency: 'USD' }),
        orderAt(2, 'order-paid', '2', { minor: 300 }),
        orderAt(3, 'order-paid', '3', { minor: 400 }),
        orderAt(4, 'order-paid', '4', { minor: null }),
        orderAt(5, 'order-refunded', '3', { minor: 7, currency: 'USD' }),
      ],
      TWO,
    );
    expect(scope(got, 'a', 'shop').trade).toMatchObject({
      unpriced: { paid: 1, refunds: 1 },
      money: [
        { currency: 'CNY', paid: 2, gross: 700, refunded: 0 },
        { currency: 'USD', paid: 1, gross: 100, refunded: 0 },
      ],
    });
  });
  it('of two sources stay apart, though they have the same number', () => {
    const got = view([orderAt(1, 'order-paid', '1'), orderAt(1, 'order-paid', '1', { source: 'backend' })], TWO);
    expect(scope(got, 'a', 'shop').trade?.paid).toBe(1);
    expect(scope(got, 'a', 'backend').trade?.paid).toBe(1);
  });
  it('are unknown, not nought, at a source that told of none; at one that did, a segment without is nought', () => {
    const got = view([figuresAt(5, { viewers: 10 }), orderAt(5, 'order-paid', '1')], TWO);
    expect(scope(got, 'a', 'twitch').trade).toBeNull();
    expect(scope(got, 'b', 'shop').trade?.paid).toBe(0);
  });
});

describe('audience', () => {
  it('has its least, its mean over time and its most, while it was known', () => {
    const beat = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((n) => figuresAt(n, { viewers: n < 50 ? 100 : 300 }));
    const got = scope(view(beat, TWO), 'a', 'twitch').viewers;
    expect(got).toMatchObject({ min: 100, max: 300, avg: 200, at: at(90) });
  });
  it('breaks where no figure came for longer than its beat, and is never nought for it', () => {
    const told = [0, 10, 20, 30, 90, 100].map((n) => figuresAt(n, { viewers: 50 }));
    const plot = view(told, airedOf(['a', 0, null]), 110).show[0]?.plots?.viewers;
    expect(plot?.value).toEqual([50, 50, 50, 50, null, 50, 50]);
    expect(scope(view(told, airedOf(['a', 0, null]), 110), 'a', 'twitch').viewers).toMatchObject({ min: 50, avg: 50 });
  });
  it('gains by the totals of the platform; by what was heard, and so named, where there are none', () => {
    const likes = (n: number, count: number, total: number | null): RoomEvent => ({
      kind: 'like',
      id: `l${n}`,
      source: 'twitch',
      at: at(n),
      by: null,
      count,
      total,
    });
    const counted = [likes(10, 3, null), likes(20, 4, null), likes(150, 5, null)];
    expect(scope(view([...counted, ...counted], TWO), 'a', 'twitch').likes).toMatchObject({ value: 7, basis: 'heard' });
    const totals = [likes(95, 3, 1000), likes(120, 4, 1010), likes(150, 5, 1040)];
    expect(scope(view(totals, TWO), 'b', 'twitch').likes).toMatchObject({ value: 40, basis: 'total' });
  });
  it('counts who came in as heard where the platform gives no total', () => {
    const enter = (n: number): RoomEvent => ({
      kind: 'enter',
      id: `e${n}`,
      source: 'twitch',
      at: at(n),
      by: { id: 'p', name: 'p', badges: [] },
    });
    expect(scope(view([enter(3), enter(4), enter(4)], TWO), 'a', 'twitch').visitors).toMatchObject({
      value: 2,
      basis: 'heard',
    });
  });
});

describe('conversion', () => {
  const room = [
    figuresAt(95, { viewers: 40, visitors: 500 }, 'shop'),
    figuresAt(100, { viewers: 50, visitors: 510 }, 'shop'),
    figuresAt(110, { viewers: 60, visitors: 540 }, 'shop'),
    figuresAt(190, { viewers: 60, visitors: 560 }, 'shop'),
  ];
  it('of a segment is over who watched at its beginning and who came in', () => {
    const sold = [orderAt(120, 'order-paid', '1', { buyer: 'x' }), orderAt(130, 'order-paid', '2', { buyer: 'x' })];
    const got = view([...room, ...sold], TWO);
    expect(scope(got, 'b', 'shop').conversion).toEqual({ value: 0.01, buyers: 1, reached: 100, at: at(190) });
    expect(scope(got, null, 'shop').conversion).toMatchObject({ buyers: 1, reached: 560 });
    expect(got.segments[1]?.scopes[0]?.plots?.conversion?.value.at(-1)).toBe(0.01);
  });
  it('is unknown where buyers and visitors come from different sources, or an order came without its buyer', () => {
    expect(
      scope(view([...room, orderAt(120, 'order-paid', '1', { source: 'backend' })], TWO), 'b', 'shop').conversion,
    ).toBeNull();
    expect(
      scope(view([...room, orderAt(120, 'order-paid', '1', { buyer: null })], TWO), 'b', 'shop').conversion,
    ).toBeNull();
  });
});

describe('stock', () => {
  it('has what the platform told at the begin and the end, with the age of the word', () => {
    const got = view([stockAt(-30, 200), stockAt(20, 150), stockAt(90, 120), stockAt(150, 7)], TWO);
    expect(scope(got, 'a', 'shop').stock).toMatchObject({
      start: { value: 200, at: at(-30) },
      end: { value: 120, at: at(90) },
    });
    expect(got.sources[0]?.stock).toMatchObject([{ sku: 'A-1', value: 7, at: at(150) }]);
  });
});

describe('what is settled', () => {
  it('is provisional on air, orders till the paying time is over, refunds for as long as they are usual', () => {
    const on = scope(view([orderAt(5, 'order-paid', '1')], airedOf(['a', 0, null])), 'a', 'shop');
    expect(on.settles).toEqual({ audience: null, orders: null, refunds: null });
    expect(isProvisional(on.settles.orders, at(9e6))).toBe(true);
    const { settles } = scope(
      view([orderAt(99, 'order-placed', '1'), orderAt(160, 'order-paid', '1')], TWO),
      'a',
      'shop',
    );
    expect(settles).toMatchObject({ orders: at(100) + PAID_LAG, refunds: at(160) + REFUND_LAG });
    expect(isProvisional(settles.orders, instant((settles.orders ?? 0) - 1))).toBe(true);
    expect(isProvisional(settles.orders, settles.orders ?? at(0))).toBe(false);
  });
});

describe('what was not heard', () => {
  it('is told, and breaks what is counted', () => {
    const tally = heard([orderAt(10, 'order-paid', '1'), orderAt(80, 'order-paid', '2')]);
    tally.unheard({ from: at(20), to: at(60) }, 'shop');
    const got = figuresView({ tally, aired: TWO, now: at(300), lostAt: () => null, plots: 'all' });
    expect(scope(got, 'a', 'shop').unheard).toBe(40_000);
    expect(scope(got, 'b', 'shop').unheard).toBe(0);
    expect(got.segments[0]?.scopes[0]?.plots?.orders?.value).toEqual([0, 1, null, 2, 2]);
  });
  it('goes on for as long as a source is lost', () => {
    const tally = heard([orderAt(10, 'order-paid', '1')]);
    const aired = airedOf(['a', 0, null]);
    const got = figuresView({ tally, aired, now: at(100), lostAt: () => at(70), plots: 'all' });
    expect(scope(got, 'a', 'shop').unheard).toBe(30_000);
    expect(got.show[0]?.plots?.orders?.at.at(-1)).toBe(at(10));
  });
});

describe('sources that are not real', () => {
  it('are marked: all of a rehearsal, and a simulated or replayed room in a live show', () => {
    const told = [figuresAt(1, { viewers: 3 }), figuresAt(1, { viewers: 3 }, 'replay')];
    expect(view(told, TWO).sources.map(({ simulated }) => simulated)).toEqual([true, false]);
    expect(view(told, { ...TWO, rehearsal: true }).sources.every(({ simulated }) => simulated)).toBe(true);
  });
  it('without a word there are no numbers at all', () => {
    const got = view([], TWO);
    expect([got.sources, got.show, got.segments.flatMap(({ scopes }) => scopes)]).toEqual([[], [], []]);
  });
});

describe('whatever a room tells', () => {
  const seconds = fc.integer({ min: -50, max: 4000 });
  const amount = {
    minor: fc.option(fc.integer({ min: 0, max: 500 })),
    buyer: fc.option(fc.constantFrom('x', 'y', 'z')),
  };
  const event = fc.oneof(
    fc
      .record({ n: seconds, viewers: fc.nat(99), visitors: fc.nat(99) })
      .map(({ n, ...told }) => figuresAt(n, told, 'shop')),
    fc.record({ n: seconds, left: fc.nat(99) }).map(({ n, left }) => stockAt(n, left)),
    fc
      .record({
        n: seconds,
        kind: fc.constantFrom('order-placed' as const, 'order-paid' as const, 'order-refunded' as const),
        order: fc.constantFrom('1', '2', '3', '4'),
        currency: fc.constantFrom('CNY' as const, 'USD' as const),
        ...amount,
      })
      .map(({ n, kind, order, ...words }) => orderAt(n, kind, order, words)),
  );
  const aired = airedOf(['a', 0, 700], ['b', 700, 2000], ['a', 2000, 2500], ['c', 2500, 3600]);

  it('order and repetition of its words do not matter', () => {
    const shuffled = fc
      .array(event, { maxLength: 60 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
      );
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(view(again, aired, 5000)).toEqual(view(events, aired, 5000));
      }),
      { numRuns: 60 },
    );
  });
  it('a word that tells nothing new of an order still says when its source was heard', () => {
    const told = [orderAt(10, 'order-paid', '1'), orderAt(20, 'order-paid', '1')];
    for (const events of [told, told.toReversed()]) {
      const [shop] = view(events, aired, 5000).sources;
      expect(shop?.newestAt).toBe(at(20));
    }
  });
  it('the segments’ orders are the show’s, money is whole, nothing is below nought, and the view fits its schema', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        const got = view(events, aired, 5000);
        expect(figuresViewSchema.parse(got)).toEqual(got);
        for (const { source, scope: whole } of got.show) {
          const parts = got.segments.map((one) => one.scopes.find((other) => other.source === source)?.scope.trade);
          expect(whole.trade?.placed).toBe(
            whole.trade ? parts.reduce((sum, part) => sum + (part?.placed ?? 0), 0) : undefined,
          );
          for (const { gross, refunded } of whole.trade?.money ?? []) {
            expect(Number.isSafeInteger(gross)).toBe(true);
            expect(refunded).toBeGreaterThanOrEqual(0);
            expect(refunded).toBeLessThanOrEqual(gross);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('sources that are too many are not counted, and those that were there go on', () => {
  const tally = createTally();
  for (let n = 0; n < MOST_SOURCES + 5; n++) tally.take(figuresAt(n, { viewers: n }, `s${n}`), at(n));
  expect(tally.sources.size).toBe(MOST_SOURCES);
  expect(tally.take(orderAt(90, 'order-paid', '1', { source: 'one-more' }), at(90))).toBe(false);
  expect(tally.changedOrders()).toEqual([]);
  expect(tally.take(figuresAt(90, { viewers: 7 }, 's0'), at(90))).toBe(true);
});
