import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isUsual, readEventBatch } from './batch.read.ts';
import { eventBatchSchema } from './gateway.protocol.ts';
import { roomEventSchema } from './room.events.ts';

const by = { id: 'p', name: '小美', badges: ['vip'] };
const base = { id: 'e1', source: 'douyin', at: 1 };
const USUAL = [
  { kind: 'comment', ...base, by, text: '多少钱', cut: false },
  { kind: 'question', ...base, by, text: '', cut: true },
  { kind: 'enter', ...base, by },
  { kind: 'follow', ...base, by },
  { kind: 'share', ...base, by },
  { kind: 'like', ...base, by: null, count: 3, total: null },
  { kind: 'like', ...base, by, count: 1, total: 0 },
];
const ODD: readonly unknown[] = [
  null,
  '',
  ' ',
  'x'.repeat(201),
  'x'.repeat(2001),
  0,
  -1,
  1.5,
  Number.NaN,
  2 ** 53,
  true,
  [],
  {},
  by,
  [1],
  ['x'.repeat(61)],
  Array<string>(21).fill('v'),
];

test.each(USUAL)('%j needs no schema', (event) => {
  expect(isUsual(event)).toBe(true);
  expect(roomEventSchema.parse(event)).toEqual(event);
});

it('takes nothing for usual that the schema would refuse or change, whatever is changed, missing or added', () => {
  const event = fc.constantFrom(...USUAL);
  const value = fc.oneof(fc.constantFrom(...ODD), fc.jsonValue());
  const key = fc.constantFrom('kind', 'id', 'source', 'at', 'by', 'text', 'cut', 'count', 'total', 'more', '__proto__');
  const part = fc.constantFrom('id', 'name', 'badges', 'more');
  const changed = fc.oneof(
    fc.tuple(event, key, value).map(([one, name, other]) => own({ ...one }, name, other)),
    fc.tuple(event, part, value).map(([one, name, other]) => ({ ...one, by: own({ ...by }, name, other) })),
    fc.tuple(event, key).map(([one, name]) => Object.fromEntries(Object.entries(one).filter(([of]) => of !== name))),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(changed, (raw) => {
      const read = roomEventSchema.safeParse(raw);
      if (isUsual(raw)) expect(read.data).toStrictEqual(raw);
      const batch = { from: 1, missed: 0, sentAt: 1, events: [USUAL[0], raw] };
      expect(readEventBatch(batch)).toEqual(eventBatchSchema.safeParse(batch).data ?? null);
    }),
    { numRuns: 2000 },
  );
});

it.each([null, [], {}, { from: 0, missed: 0, sentAt: 1, events: [] }, { from: 1, missed: 0, sentAt: 1, events: {} }])(
  '%j is no batch',
  (raw) => expect(readEventBatch(raw)).toBeNull(),
);

/** Sets a field as a parser of JSON does: `__proto__` is a name like any other. */
function own(into: object, name: string, value: unknown): object {
  return Object.defineProperty(into, name, { value, enumerable: true, writable: true, configurable: true });
}
