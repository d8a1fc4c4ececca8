import { expect, test } from 'vitest';
import { GATEWAY_OFF } from '../contract/gateway.view.ts';
import { COUPON, cue, MANUAL, marker, POP, segment, sheet } from '../show/testing/sheet.ts';
import { kindsOf, reachOf, tooLongForActs } from './platform.reach.ts';

const NO_COUPONS = { url: 'http://gw:4488', platform: { name: 'webhook', can: ['pop' as const], byHand: [] } };
const BY_HAND = {
  url: 'http://gw:4488',
  platform: { name: 'webhook', can: ['pop' as const, 'coupon' as const], byHand: ['coupon' as const] },
};

test.each([
  ['coupon', NO_COUPONS, 'not-offered'],
  ['coupon', BY_HAND, 'by-hand'],
  ['pop', BY_HAND, 'platform'],
  ['coupon', GATEWAY_OFF, 'by-hand'],
  ['scene', NO_COUPONS, null],
  ['coupon', { url: 'http://gw:4488', platform: null }, null],
] as const)('%s on %j is %s', (kind, gateway, reach) => {
  expect(reachOf(kind, gateway)).toBe(reach);
});

test('a sheet tells what of it the platform has no way to do, and how often it asks', () => {
  const made = sheet(
    segment('a', [cue('a1', MANUAL, COUPON, POP), cue('a2', MANUAL, COUPON, marker('m'))]),
    segment('b', [cue('b1', MANUAL, COUPON)]),
  );
  expect([...kindsOf(made, NO_COUPONS, 'not-offered')]).toEqual([['coupon', 3]]);
  expect([...kindsOf(made, BY_HAND, 'by-hand')]).toEqual([['coupon', 3]]);
  expect([...kindsOf(made, GATEWAY_OFF, 'not-offered')]).toEqual([]);
});

test('of the products that cues name to the platform, those whose SKU or link no act carries', () => {
  const plan = sheet(segment('a', [cue('a1', MANUAL, POP), cue('a2', MANUAL, marker('m'))]));
  const withNames = (id: string, sku: number, link: number) => ({
    ...plan,
    products: plan.products.map((one) =>
      one.id === id ? { ...one, sku: 'S'.repeat(sku), link: '1'.repeat(link) } : one,
    ),
  });
  expect(tooLongForActs(withNames('p1', 100, 40))).toEqual([]);
  expect(tooLongForActs(withNames('p1', 101, 1)).map(({ id }) => id)).toEqual(['p1']);
  expect(tooLongForActs(withNames('p1', 1, 41)).map(({ id }) => id)).toEqual(['p1']);
  expect(tooLongForActs(withNames('p2', 101, 41)), 'no cue names it').toEqual([]);
});
