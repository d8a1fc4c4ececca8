import { expect, test } from 'vitest';
import { simulatedEvent } from '../../../core/gateway/simulated.room.ts';
import { randomOf } from '../../../core/gateway/simulated.random.ts';
import { roomEventSchema, type RoomEvent } from '../../../core/gateway/room.events.ts';
import { drive } from '../../../core/show/testing/driver.ts';
import { COUPON, cue, ENTER, MANUAL, POP, segment, sheet } from '../../../core/show/testing/sheet.ts';
import { simulatedSale } from './simulated.sale.ts';

const SEED = 7;
const opened = () => {
  const one = segment('s1', [cue('go', ENTER, POP), cue('m', MANUAL, COUPON)]);
  return drive(sheet({ ...one, offer: one.offer && { ...one.offer, stock: 200 } }));
};

/** An evening of `ticks`, each with a handful of viewers' events. */
function evening(show: ReturnType<typeof opened>, ticks: number, seed = SEED) {
  const sale = simulatedSale(seed, () => show);
  const random = randomOf(seed);
  const told: RoomEvent[] = [];
  for (let tick = 0, made = 0; tick < ticks; tick++) {
    const heard = Array.from({ length: 3 }, () =>
      simulatedEvent(made++, tick, { seed, language: 'zh-CN', links: 9 }, random),
    );
    told.push(...sale.sell(heard, tick));
  }
  return told;
}
const lefts = (events: readonly RoomEvent[], kind: 'stock' | 'coupon-left') =>
  events.flatMap((event) => (event.kind === kind ? [event.left] : []));

test('stock falls by what is ordered, one order at a time, to a rest that keeps the product on the picture', () => {
  const show = opened();
  show.start();
  const told = evening(show, 5000);
  expect(told.map((event) => roomEventSchema.safeParse(event).success)).not.toContain(false);
  const stock = lefts(told, 'stock');
  expect(stock[0]).toBeGreaterThanOrEqual(199);
  expect(stock.every((left, at) => left <= (stock[at - 1] ?? 200) && left >= 80)).toBe(true);
  expect(stock.at(-1)).toBe(80);
  let left = 200;
  for (const event of told.slice(0, 4000)) {
    if (event.kind === 'order-placed') left -= event.lines.filter(({ link }) => link === '1').length;
    if (event.kind === 'stock') expect(event.left).toBeGreaterThanOrEqual(Math.max(80, left));
  }
});

test('of a coupon on the picture the rest is told, from its quantity down and never to nought', () => {
  const show = opened();
  show.start();
  expect(lefts(evening(show, 300), 'coupon-left')).toEqual([]);
  show.arm('m');
  show.fire('m');
  const rest = lefts(evening(show, 6000), 'coupon-left');
  expect(rest[0]).toBe(500);
  expect(rest.every((left, at) => left <= (rest[at - 1] ?? 500))).toBe(true);
  expect(rest[200]).toBeLessThan(500);
  expect(rest.at(-1)).toBe(200);
});

test('the same seed sells the same, another another', () => {
  const show = opened();
  show.start();
  expect(evening(show, 400)).toEqual(evening(show, 400));
  expect(lefts(evening(show, 400), 'stock')).not.toEqual(lefts(evening(show, 400, 8), 'stock'));
});

test('before the show, and of what the sheet sets nothing aside, nothing is told; what viewers say stays theirs', () => {
  const waiting = opened();
  expect(lefts(evening(waiting, 200), 'stock')).toEqual([]);
  const nothing = drive(sheet(segment('s1', [cue('go', ENTER, POP)])));
  const { offer } = nothing.sheet.segments[0] ?? {};
  if (offer) offer.stock = null;
  nothing.start();
  const told = evening(nothing, 400);
  expect(told.filter(({ kind }) => kind === 'stock' || kind === 'coupon-left')).toEqual([]);
  const said = (events: readonly RoomEvent[]) => events.filter(({ kind }) => kind === 'comment');
  expect(said(told)).toEqual(said(evening(waiting, 400)));
});
