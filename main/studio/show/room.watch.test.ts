import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { roomEventSchema } from '../../../core/gateway/room.events.ts';
import type { Fact } from '../../../core/show/show.facts.ts';
import { drive } from '../../../core/show/testing/driver.ts';
import { COUPON, cue, MANUAL, POP, segment, sheet } from '../../../core/show/testing/sheet.ts';
import { createRoomWatch, TOLD_EVERY_MS } from './room.watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened() {
  const show = drive(sheet(segment('s1', [cue('pop', MANUAL, POP), cue('m', MANUAL, COUPON)])));
  show.start();
  const record = (...facts: readonly Fact[]) => facts.forEach((fact) => show.record(fact));
  const loop = {
    record,
    get state() {
      return show.state;
    },
  };
  const watch = createRoomWatch({ run: () => ({ loop, sheet: show.sheet }), now: () => show.now });
  let n = 0;
  const event = (one: object) =>
    roomEventSchema.parse({ id: `e${++n}`, source: 'test', at: n, sku: null, link: null, ...one });
  return {
    show,
    watch,
    stock: (left: number, of: object = { sku: 'qh-P1' }) => watch.hear([event({ kind: 'stock', left, ...of })]),
    coupon: (left: number, coupon = '满100减20') => watch.hear([event({ kind: 'coupon-left', coupon, left })]),
    lefts: () => show.facts('stock-told').map(({ left }) => left),
  };
}

test('a number told a hundred times a second is written down once a second, the newest, and nought at once', () => {
  const { stock, lefts, watch } = opened();
  for (let left = 900; left > 800; left--) stock(left);
  expect(lefts()).toEqual([900]);
  vi.advanceTimersByTime(TOLD_EVERY_MS);
  expect(lefts()).toEqual([900, 801]);
  vi.advanceTimersByTime(10 * TOLD_EVERY_MS);
  stock(801);
  expect(lefts()).toEqual([900, 801]);
  stock(3);
  stock(0);
  expect(lefts().at(-1)).toBe(0);
  // What stood behind nought in the queue is older than it.
  vi.advanceTimersByTime(TOLD_EVERY_MS);
  expect(lefts().at(-1)).toBe(0);
  watch.dispose();
  expect(vi.getTimerCount()).toBe(0);
});

test('a product is known by its SKU, or by its link where no SKU is told; what may be several is nobody’s', () => {
  const { show, stock, lefts, watch } = opened();
  stock(50, { link: '2' });
  vi.advanceTimersByTime(2 * TOLD_EVERY_MS);
  stock(40, { sku: 'another', link: '1' });
  stock(30, {});
  expect(lefts()).toEqual([50]);
  show.sheet = { ...show.sheet, products: show.sheet.products.map((one) => ({ ...one, link: '1' })) };
  stock(20, { link: '1' });
  expect(lefts()).toEqual([50]);
  watch.dispose();
});

test('a coupon is known by its name or the platform’s reference, only while it is on the picture, and leaves at nought', () => {
  const { show, coupon, watch } = opened();
  coupon(400);
  show.arm('m');
  show.fire('m');
  coupon(400, '别的券');
  expect(show.facts('coupon-left')).toEqual([]);
  coupon(390);
  const [asked] = show.asked();
  const answer = { target: 'commerce', status: 'confirmed', ms: 1, code: null, detail: 'ref-77', times: null } as const;
  show.record({ kind: 'action-answered', actionId: asked?.id ?? '', ...answer });
  vi.advanceTimersByTime(2 * TOLD_EVERY_MS);
  coupon(5, 'REF-77');
  expect(show.state.picture.couponCard?.remaining?.count).toBe(5);
  coupon(0);
  expect(show.state.picture.couponCard).toBeNull();
  watch.dispose();
});
