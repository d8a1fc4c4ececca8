import { expect, test } from 'vitest';
import { EMPTY_PICTURE, type Picture } from '../show/show.state.ts';
import { instant } from '../time/time.ts';
import { sampleProduct } from './cards.samples.ts';
import { flashCountdown, shownCards, wholeMinutes, wholeSeconds } from './picture.cards.ts';

const countdown = { actionId: 'd', label: '秒杀', endsAt: instant(90_000) };
const lowerThird = { actionId: 'l', text: '欢迎' };
const flashSale = { actionId: 'f', product: sampleProduct(), offer: null, price: null, units: null };
const correction = { actionId: 'k', wrong: '24 小时', right: '6 小时' };
const PLAIN: Picture = { ...EMPTY_PICTURE, countdown, lowerThird };

test('the countdown goes into the flash-sale bar and comes back out of it', () => {
  expect(shownCards(PLAIN).countdown).toBe(countdown);
  expect(flashCountdown(PLAIN)).toBeNull();
  const sale = { ...PLAIN, flashSale };
  expect(shownCards(sale).countdown).toBeNull();
  expect(flashCountdown(sale)).toBe(countdown);
});

test('a lower third makes way for a correction and comes back after it', () => {
  expect(shownCards({ ...PLAIN, correction })).toMatchObject({ lowerThird: null, correction });
  expect(shownCards(PLAIN).lowerThird).toBe(lowerThird);
});

test('a started unit counts whole, and nothing counts below nought', () => {
  expect(wholeSeconds(instant(1_001), instant(0))).toBe(2_000);
  expect(wholeMinutes(instant(60_001), instant(0))).toBe(120_000);
  expect(wholeMinutes(instant(0), instant(5))).toBe(0);
});
