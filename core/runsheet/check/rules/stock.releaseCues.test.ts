import { expect, test } from 'vitest';
import { cue, MANUAL, product, segment, sheet } from '../../../show/testing/sheet.ts';
import type { Offer, RunSheet } from '../../runsheet.schema.ts';
import { checkSheet } from '../check.run.ts';

const release = (units: number, productId = 'p1') => ({ do: 'release', productId, units }) as const;

/** What is told of cues with these releases, in a segment that sets this aside. */
function told(offer: Partial<Offer>, ...releases: readonly ReturnType<typeof release>[]): string[] {
  const plain = segment(
    's1',
    releases.map((one, i) => cue(`c${i}`, MANUAL, one)),
  );
  const plan: RunSheet = {
    ...sheet(plain.offer === null ? plain : { ...plain, offer: { ...plain.offer, ...offer } }),
    products: [product('p1'), product('p2')],
  };
  const whole = (value: unknown) => (typeof value === 'number' ? ` ${value}` : '');
  return checkSheet(plan).flatMap(({ rule, code, severity, args }) =>
    rule === 'stock.release_cues' ? [`${severity} ${code}${whole(args['total'])}${whole(args['most'])}`] : [],
  );
}

test('releases keep within the stock, over all cues of the segment', () => {
  expect(told({ stock: 500 }, release(200), release(300))).toEqual([]);
  expect(told({ stock: 500 }, release(200), release(301))).toEqual(['block over 501 500']);
  expect(told({ stock: 0 }, release(1))).toEqual(['block over 1 0']);
  expect(told({ stock: 500 })).toEqual([]);
});

test('and within the plan where that is less, or where no stock is named', () => {
  expect(told({ stock: 500, releasePlan: '100+200' }, release(300))).toEqual([]);
  expect(told({ stock: 500, releasePlan: '100+200' }, release(301))).toEqual(['block over 301 300']);
  expect(told({ stock: null, releasePlan: '2轮各100' }, release(400))).not.toEqual([]);
  expect(told({ stock: 500, releasePlan: '50%+50%' }, release(500))).toEqual([]);
  expect(told({ stock: 500, releasePlan: '先放100，剩余全部' }, release(500))).toEqual([]);
});

test('what nothing holds is told', () => {
  expect(told({ stock: null }, release(5))).toEqual(['warn unplanned 5']);
  expect(told({ stock: 500 }, release(5, 'p2'))).toEqual(['warn unplanned 5']);
});
