import { expect, test } from 'vitest';
import { money } from '../../../money/money.ts';
import { COUPON, cue, MANUAL, segment, sheet } from '../../../show/testing/sheet.ts';
import type { Caps, Coupon, RunSheet } from '../../runsheet.schema.ts';
import { checkSheet } from '../check.run.ts';

/** Two segments that each drop ¥20 × 500 = ¥10,000. */
function told(caps: Partial<Caps>, change: Partial<Coupon> = {}): string[] {
  const drop = (id: string) => {
    const plain = segment(id, [cue(`c-${id}`, MANUAL, COUPON)]);
    const coupon = plain.offer?.coupon && { ...plain.offer.coupon, ...change };
    return plain.offer === null ? plain : { ...plain, offer: { ...plain.offer, coupon: coupon ?? null } };
  };
  const plan: RunSheet = { ...sheet(drop('s1'), drop('s2')), caps: { budget: null, coupons: null, ...caps } };
  return checkSheet(plan).flatMap(({ rule, code, segmentId }) =>
    rule === 'coupon.caps' ? [`${code} ${segmentId}`] : [],
  );
}
const yuan = (whole: number) => money(whole * 100, 'CNY');

test('drops are added up in the sheet’s order, and the first that goes over is told', () => {
  expect(told({})).toEqual([]);
  expect(told({ budget: yuan(20_000), coupons: 1000 })).toEqual([]);
  expect(told({ budget: yuan(19_999) })).toEqual(['budget s2']);
  expect(told({ budget: yuan(9_999) })).toEqual(['budget s1']);
  expect(told({ coupons: 999 })).toEqual(['quantity s2']);
  expect(told({ budget: yuan(1), coupons: 1 })).toEqual(['budget s1', 'quantity s1']);
});

test('what nobody can reckon is told wherever there is a cap', () => {
  expect(told({ budget: yuan(20_000) }, { kind: 'percent' })).toEqual(['unknown s1', 'unknown s2']);
  expect(told({ coupons: 5000 }, { kind: 'percent' })).toEqual([]);
  expect(told({ coupons: 5000 }, { quantity: 0 })).toEqual(['unknown s1', 'unknown s2']);
  expect(told({}, { quantity: 0 })).toEqual([]);
});
