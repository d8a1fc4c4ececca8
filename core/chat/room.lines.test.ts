import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_SOURCES, roomEventSchema, type RoomEvent } from '../gateway/room.events.ts';
import { chatLineSchema } from '../contract/chat.schema.ts';
import { viewerKey } from '../show/show.muted.ts';
import { createRoomReader } from './room.lines.ts';

const by = { id: 'p', name: '小美', badges: [] };
const comment = (id: string, text: string, at = 1): RoomEvent => ({
  kind: 'comment',
  id,
  source: 's',
  at,
  by,
  text,
  cut: false,
});

it('a doubled event is one line, also when another source has the same id', () => {
  const reader = createRoomReader([], []);
  expect(reader.take(comment('a', '1'), 1, null)).toMatchObject({ seq: 1 });
  expect(reader.take(comment('a', '1'), 2, null)).toBeNull();
  expect(reader.take({ ...comment('a', '1'), source: 'other' }, 2, null)).toMatchObject({ seq: 2 });
});

it('a doubled event is one line however many sources there are', () => {
  const reader = createRoomReader([], []);
  for (let n = 0; n < MOST_SOURCES + 10; n++) {
    const event = { ...comment('a', '1'), source: `s${n}` };
    expect(reader.take(event, n + 1, null), `source ${n}`).toMatchObject({ seq: n + 1 });
  }
  for (let n = 0; n < MOST_SOURCES + 10; n++)
    expect(reader.take({ ...comment('a', '1'), source: `s${n}` }, 99, null), `source ${n}`).toBeNull();
});

it('“this one” is what was on screen as it was written', () => {
  const reader = createRoomReader([], []);
  expect(reader.take(comment('a', '这个多少钱'), 1, 'p1')).toMatchObject({ productId: 'p1', clusterKey: 'price p1' });
  expect(reader.take(comment('b', '这个多少钱'), 2, 'p2')).toMatchObject({ productId: 'p2', clusterKey: 'price p2' });
  expect(reader.questions.top(9).map(({ key }) => key)).toEqual(['price p1', 'price p2']);
});

it('a recalled question counts as if it had just come', () => {
  const reader = createRoomReader([], []);
  const line = reader.take(comment('a', '多少钱'), 1, null);
  const again = createRoomReader([], []);
  if (line) again.recall(line);
  expect(again.questions.top(9)).toEqual(reader.questions.top(9));
});

it('gifts, orders and likes are lines with what they are; figures are none', () => {
  const reader = createRoomReader([], []);
  const base = { source: 's', at: 1 };
  const lines = [{ sku: null, link: '3', quantity: 2 }];
  const taken = [
    { kind: 'gift', id: 'g', ...base, by, gift: '玫瑰', count: 9, value: null, text: '' },
    { kind: 'order-paid', id: 'o', ...base, by, orderId: 'N1', lines, amount: { minor: 100, currency: 'CNY' } },
    { kind: 'like', id: 'l', ...base, by: null, count: 5, total: null },
    { kind: 'stock', id: 's', ...base, sku: null, link: '3', left: 4 },
  ].map((event, index) => reader.take(roomEventSchema.parse(event), index + 1, null));
  expect(taken).toMatchObject([
    { kind: 'gift', what: '玫瑰', count: 9 },
    { kind: 'order-paid', what: 'N1', count: 2, amount: { minor: 100 } },
    { kind: 'like', by: null, count: 5 },
    null,
  ]);
});

it('whatever is written, it is a line of the contract with its own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.nat(), (text, at) => {
      const line = createRoomReader([], []).take(comment('x', text, at), 1, null);
      expect(chatLineSchema.parse(line)).toMatchObject({ text, at });
    }),
  );
});

it('who is muted is read and kept, asks nothing and sets nothing off, until they are heard again', () => {
  const reader = createRoomReader([], [{ on: 'keyword', id: 'r', words: ['上车'], people: 1, within: 60_000 }]);
  reader.setCues([{ on: 'keyword', id: 'c', words: ['上车'], people: 1, within: 60_000 }]);
  reader.setMuted(new Set([viewerKey({ source: 's', person: by })]));
  expect(reader.take(comment('a', '上车，多少钱'), 1, null)).toMatchObject({
    text: '上车，多少钱',
    topic: null,
    clusterKey: null,
    triggers: [],
  });
  expect(reader.questions.top(9)).toEqual([]);
  expect(reader.take({ ...comment('b', '多少钱'), source: 'other' }, 2, null)).toMatchObject({ topic: 'price' });
  reader.setMuted(new Set());
  expect(reader.take(comment('c', '上车，多少钱'), 3, null)).toMatchObject({ topic: 'price', triggers: ['r', 'c'] });
});
