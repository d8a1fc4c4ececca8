import { expect, test } from 'vitest';
import type { Hole } from '../../../core/figures/holes.ts';
import { instant } from '../../../core/time/time.ts';
import { createListening, type RoomLine } from './listening.ts';

type State = 'live' | 'lost';

function setUp(before: Readonly<Record<string, number>> = {}) {
  let now = 100;
  const holes: (Hole & { readonly source: string | null })[] = [];
  const kept = new Map(Object.entries(before).map(([source, at]) => [source, instant(at)]));
  const listening = createListening(
    () => instant(now),
    kept,
    (hole, source) => holes.push({ ...hole, source }),
  );
  const line = (state: string, boot = 'a', twitch: State = 'live'): RoomLine => ({
    state,
    room: { boot, sources: [{ source: 'twitch', state: twitch, code: null, detail: '', since: 0 }] },
  });
  return { listening, holes, line, to: (at: number) => void (now = at) };
}

test('a line that was down leaves no hole where the gateway still had everything', () => {
  const { listening, holes, line, to } = setUp();
  listening.line(line('live'));
  to(200);
  listening.line(line('lost'));
  expect(listening.lostAt('twitch')).toBe(200);
  to(300);
  listening.line(line('live'));
  expect([listening.lostAt('twitch'), holes]).toEqual([null, []]);
});

test('events that are gone leave one, from the last that was heard', () => {
  const { listening, holes, line, to } = setUp();
  listening.line(line('live'));
  listening.heard(new Set(['twitch']), 0);
  to(500);
  listening.heard(new Set(['twitch']), 12);
  expect(holes).toEqual([{ from: 100, to: 500, source: null }]);
});

test('a gateway that was started anew leaves one for as long as it was away', () => {
  const { listening, holes, line, to } = setUp();
  listening.line(line('live'));
  to(200);
  listening.line(line('lost'));
  to(300);
  listening.line(line('live', 'b'));
  expect(holes).toEqual([{ from: 200, to: 300, source: null }]);
  expect(listening.lostAt('twitch')).toBeNull();
});

test('a connector that was away leaves one of its own, a studio that was off one for each source', () => {
  const { listening, holes, line, to } = setUp({ shop: 40 });
  expect(listening.lostAt('shop')).toBe(40);
  listening.line(line('live', 'a', 'lost'));
  expect(holes).toEqual([{ from: 40, to: 100, source: 'shop' }]);
  expect([listening.lostAt('twitch'), listening.lostAt('shop')]).toEqual([100, null]);
  to(150);
  listening.line(line('live'));
  expect(holes.at(-1)).toEqual({ from: 100, to: 150, source: 'twitch' });
});

test('in a rehearsal, which has no line, the first word of a source ends its silence', () => {
  const { listening, holes, to } = setUp({ simulated: 40 });
  to(90);
  listening.heard(new Set(['simulated']), 0);
  expect(holes).toEqual([{ from: 40, to: 90, source: 'simulated' }]);
});

test('a studio that was off leaves none where the gateway kept it all, and one where some of it is gone', () => {
  const { listening, holes, line, to } = setUp({ twitch: 40 });
  listening.line({ ...line('live'), goesOn: true });
  expect([listening.lostAt('twitch'), holes]).toEqual([null, []]);
  to(150);
  listening.heard(new Set(['twitch']), 3);
  expect(holes).toEqual([{ from: 40, to: 150, source: null }]);
});
