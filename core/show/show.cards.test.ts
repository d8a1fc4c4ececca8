/** Flash sale, correction and what's next: what a cue asks for, and when they leave the picture. */
import { describe, expect, test } from 'vitest';
import { money } from '../money/money.ts';
import type { Action } from '../runsheet/runsheet.schema.ts';
import { minutes, seconds } from '../time/time.ts';
import { drive } from './testing/driver.ts';
import { cue, ENTER, MANUAL, segment, sheet } from './testing/sheet.ts';

const FLASH: Action = { do: 'flash-sale', productId: 'p1', price: money(990, 'CNY'), units: 50 };
const CORRECTION: Action = { do: 'correction', notice: { wrong: '24 小时', right: '6 小时' } };
const NEXT: Action = { do: 'whats-next', on: true };
const offered = segment('x').offer;
const second = offered && { ...offered, productId: 'p2' };

function showOf(...actions: Action[]) {
  const show = drive(
    sheet(
      segment('s1', [cue('a', ENTER, ...actions)]),
      segment('s2', [], { offer: null, duration: minutes(2) }),
      segment('s3', [], { offer: second }),
    ),
  );
  show.start();
  return show;
}

describe('a cue', () => {
  test('puts a flash sale on the picture with copies of product and offer', () => {
    const { picture } = showOf(FLASH).state;
    expect(picture.flashSale).toMatchObject({ product: { id: 'p1' }, offer: { productId: 'p1' }, units: 50 });
    expect(picture.flashSale?.price).toEqual(money(990, 'CNY'));
  });

  test('does not sell a product at the price of another segment’s offer', () => {
    expect(showOf({ ...FLASH, productId: 'p2', price: null }).state.picture.flashSale).toMatchObject({
      product: { id: 'p2' },
      offer: null,
    });
  });

  test('shows a correction, and takes each of the three down again', () => {
    expect(showOf(CORRECTION).state.picture.correction).toMatchObject({ wrong: '24 小时', right: '6 小时' });
    const off: Action[] = [
      { do: 'flash-sale', productId: null, price: null, units: null },
      { do: 'correction', notice: null },
      { do: 'whats-next', on: false },
    ];
    expect(showOf(FLASH, CORRECTION, NEXT, ...off).state.picture).toMatchObject({
      flashSale: null,
      correction: null,
      whatsNext: null,
    });
  });

  test('that names a product which is not there asks for nothing', () => {
    expect(showOf({ ...FLASH, productId: 'gone' }).facts('cue-missed')).toHaveLength(1);
  });
});

describe('what is next', () => {
  test('is the next segment that offers something, when the plan says so', () => {
    const show = showOf(NEXT);
    expect(show.state.picture.whatsNext).toMatchObject({ product: { id: 'p2' }, livePrice: money(1290, 'CNY') });
    expect(show.state.picture.whatsNext?.expectedAt).toBe(show.now + minutes(7));
  });

  test('comes later by what the segment is extended or paused', () => {
    const show = showOf(NEXT);
    const planned = show.now + minutes(7);
    show.ask({ type: 'extend', by: minutes(1) });
    expect(show.state.picture.whatsNext?.expectedAt).toBe(planned + minutes(1));
    show.to(10);
    show.ask({ type: 'pause' });
    show.to(40);
    show.ask({ type: 'resume' });
    expect(show.state.picture.whatsNext?.expectedAt).toBe(planned + minutes(1) + seconds(30));
  });

  test('is refused in the last segment that offers anything', () => {
    const show = drive(sheet(segment('s1', [cue('a', MANUAL, NEXT)])));
    show.start();
    expect(show.fire('a')).toMatchObject({ ok: false, code: 'nothing-next' });
    expect(show.state.picture.whatsNext).toBeNull();
  });
});

test('all three leave with their segment', () => {
  const show = showOf(FLASH, CORRECTION, NEXT);
  show.go();
  expect(show.state.picture).toMatchObject({ flashSale: null, correction: null, whatsNext: null });
});
