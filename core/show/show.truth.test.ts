import { expect, test } from 'vitest';
import { money } from '../money/money.ts';
import type { Action } from '../runsheet/runsheet.schema.ts';
import { drive } from './testing/driver.ts';
import { COUPON, cue, MANUAL, segment, sheet } from './testing/sheet.ts';
import { truthOf } from './show.truth.ts';

const FLASH: Action = { do: 'flash-sale', productId: 'p1', price: money(990, 'CNY'), units: 600 };

function shown() {
  const show = drive(sheet(segment('s0', [cue('flash', MANUAL, FLASH), cue('券', MANUAL, COUPON)])));
  show.start();
  return { show, truth: () => show.state.onAir && truthOf(show.state, show.state.onAir) };
}

test('a flash sale on the picture is the price and the stock', () => {
  const { show, truth } = shown();
  expect(truth()).toMatchObject({ live: money(1290, 'CNY'), final: money(1290, 'CNY'), flash: false, stock: null });
  show.fire('flash');
  expect(truth()).toMatchObject({ live: money(990, 'CNY'), final: money(990, 'CNY'), flash: true, stock: 600 });
});

test('a coupon is out when the platform has said so, not before', () => {
  const { show, truth } = shown();
  expect(truth()?.coupon).toMatchObject({ state: 'planned', quantity: 500, left: null });
  show.arm('券');
  show.fire('券');
  expect(truth()?.coupon?.state).toBe('asked');
  show.ask({
    type: 'settle',
    actionId: show.state.picture.couponCard?.actionId ?? '',
    status: 'confirmed',
    detail: '',
  });
  expect(truth()?.coupon?.state).toBe('out');
});

test('a coupon that was refused is told as refused, and one whose card was cleared away is out all the same', () => {
  for (const [status, state] of [
    ['refused', 'refused'],
    ['confirmed', 'out'],
  ] as const) {
    const { show, truth } = shown();
    show.arm('券');
    show.fire('券');
    const actionId = show.state.picture.couponCard?.actionId ?? '';
    if (status === 'confirmed') {
      show.ask({ type: 'clear' });
      expect(truth()?.coupon?.state).toBe('asked');
    }
    show.ask({ type: 'settle', actionId, status, detail: '' });
    expect(show.state.picture.couponCard).toBeNull();
    expect(truth()?.coupon?.state).toBe(state);
    show.ask({ type: 'jump', from: null, segmentId: 's0' });
    expect(truth()?.coupon?.state).toBe('planned');
  }
});
