/** Prices, releases of stock and words for the room: cues and seats ask for them through the outbox. */
import { describe, expect, test } from 'vitest';
import { money } from '../money/money.ts';
import type { Action } from '../runsheet/runsheet.schema.ts';
import { after, seconds } from '../time/time.ts';
import { isCommerce, isPicture } from './show.asks.ts';
import { drive, OPENED } from './testing/driver.ts';
import { at, cue, ENTER, MANUAL, segment, sheet } from './testing/sheet.ts';

const PRICE: Action = { do: 'price', productId: 'p1', price: null };

function showOf(...cues: Parameters<typeof segment>[1] & {}) {
  const show = drive(sheet(segment('s1', cues), segment('s2')));
  show.start();
  return show;
}

describe('a price', () => {
  test('is armed like money, and is the segment’s live price where the cue names none', () => {
    const show = showOf(cue('a', MANUAL, PRICE), cue('b', at(10), { ...PRICE, price: money(990, 'CNY') }));
    expect(show.fire('a')).toMatchObject({ ok: false, code: 'needs-arming' });
    expect(show.arm('a').ok && show.fire('a').ok).toBe(true);
    show.to(20);
    const [asked, ...more] = show.asked();
    expect(asked).toMatchObject({
      id: 'run-1/1/a/1.0',
      ask: { do: 'price', product: { id: 'p1' }, price: money(1290, 'CNY') },
      expiresAt: after(OPENED, seconds(10)),
    });
    expect(more).toEqual([]);
  });

  test('that nobody knows is not asked for', () => {
    const show = showOf(
      cue('a', MANUAL, { ...PRICE, productId: 'p2' }),
      cue('b', MANUAL, { ...PRICE, productId: 'x' }),
    );
    expect(show.arm('a')).toMatchObject({ ok: false, code: 'no-price' });
    expect(show.arm('b')).toMatchObject({ ok: false, code: 'unknown-product' });
  });
});

test('a release and words of a cue go to the platform and leave the picture alone', () => {
  const show = showOf(
    cue('a', ENTER, { do: 'release', productId: 'p1', units: 300 }, { do: 'say', text: ' 加量300件 ' }),
    cue('b', at(5), { do: 'pin-comment', text: '3号链接已加量' }),
    cue('c', at(9), { do: 'pin-comment', text: null }),
    cue('d', at(12), { do: 'say', text: '  ' }),
  );
  show.to(20);
  const asks = show.asked().map(({ ask }) => ask);
  expect(asks).toMatchObject([
    { do: 'release', product: { id: 'p1' }, units: 300 },
    { do: 'say', text: '加量300件', replyTo: null },
    { do: 'pin-comment', text: '3号链接已加量' },
    { do: 'pin-comment', text: null },
  ]);
  expect(asks.every((ask) => isCommerce(ask) && !isPicture(ask))).toBe(true);
  expect(show.cue('d').status).toBe('missed');
});

describe('a seat’s own words', () => {
  test('are said before and during a show, once for one press, and never after it', () => {
    const show = drive(sheet(segment('s1')));
    const say = { type: 'say', text: '还有10分钟开播', replyTo: null } as const;
    expect(show.ask(say, 'one-press').ok && show.ask(say, 'one-press').ok).toBe(true);
    show.start();
    show.ask({ type: 'say', text: '在的', replyTo: 'twitch:5' });
    show.ask({ type: 'pin', text: '三号链接' });
    show.ask({ type: 'pin', text: null });
    expect(show.asked().map(({ ask }) => ask)).toEqual([
      { do: 'say', text: '还有10分钟开播', replyTo: null },
      { do: 'say', text: '在的', replyTo: 'twitch:5' },
      { do: 'pin-comment', text: '三号链接' },
      { do: 'pin-comment', text: null },
    ]);
    expect(new Set(show.asked().map(({ id }) => id)).size).toBe(4);
    expect(Object.keys(show.state.actions)).toHaveLength(4);
    show.ask({ type: 'end' });
    expect(show.ask(say)).toMatchObject({ ok: false, code: 'ended' });
  });
});
