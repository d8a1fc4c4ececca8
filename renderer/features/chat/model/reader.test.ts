import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatLine } from '../../../../core/contract/chat.schema.ts';
import { FIRST_FILTERS } from './filters.ts';
import { heightOf, placeAt, topOf } from './place.ts';
import { behindOf, createReader, FOLLOWED, READ_MOST, type Reader } from './reader.ts';
import { lineOf, linesOf } from '../../../../core/chat/testing/lines.ts';

const reckon = () => 32;
const keys = ({ rows }: Reader) => rows.map(({ key }) => key);

function begun(lines: ChatLine[] = linesOf(1, 100)) {
  const held = [...lines];
  const reader = createReader(reckon);
  reader.follow(held);
  return {
    reader,
    held,
    come(more: readonly ChatLine[]) {
      held.push(...more);
      reader.take(more, held, []);
    },
  };
}

test('it follows, and forgets the oldest rows', () => {
  const { reader, come } = begun([]);
  for (let from = 1; from <= 20_000; from += 800) come(linesOf(from, from + 799));
  expect(reader.rows.length).toBeLessThanOrEqual(FOLLOWED * 1.25);
  expect(keys(reader).at(-1)).toBe(20_000);
  expect(reader.heldBy).toBeNull();
});

test('while it is read back, whatever comes moves nothing and is counted', () => {
  const { reader, come } = begun();
  const place = placeAt(reader.rows, 1_000);
  reader.hold('scroll', place);
  const before = topOf(reader.rows, place!);
  for (let from = 101; from <= 30_100; from += 1000) come(linesOf(from, from + 999));
  expect(topOf(reader.rows, reader.place!)).toBe(before);
  expect(keys(reader).slice(0, 100)).toEqual(linesOf(1, 100).map(({ seq }) => seq));
  expect(reader.waiting).toBe(30_000);
  expect(reader.rows.length, 'and is bounded').toBeLessThanOrEqual(READ_MOST + 1000);
});

test('going on downwards from where it stopped, nothing is left out; then it follows again', () => {
  const { reader, held, come } = begun();
  reader.hold('scroll', placeAt(reader.rows, 0));
  for (let from = 101; from <= 9_100; from += 1000) come(linesOf(from, from + 999));
  for (let after = behindOf(reader, 9_100); after !== null; after = behindOf(reader, 9_100))
    reader.newer(linesOf(after + 1, Math.min(9_100, after + 300)));
  expect(keys(reader)).toEqual(linesOf(1, 9_100).map(({ seq }) => seq));
  reader.follow(held);
  expect(reader.heldBy).toBeNull();
  expect(reader.waiting).toBe(0);
});

test('lines of the store come above without moving what is read', () => {
  const { reader } = begun(linesOf(301, 400));
  const place = placeAt(reader.rows, 500)!;
  reader.hold('scroll', place);
  const gone = topOf(reader.rows, place);
  reader.older(linesOf(1, 300));
  expect(topOf(reader.rows, reader.place!) - gone).toBe(300 * 32);
  expect(keys(reader)).toEqual(linesOf(1, 400).map(({ seq }) => seq));
});

test('a place of long ago is shown among its neighbours, whatever the filter left out', () => {
  const { reader, held } = begun(linesOf(9_000, 9_100));
  reader.filter({ ...FIRST_FILTERS, shown: 'orders' }, held);
  reader.jump(linesOf(100, 300), 200, 96);
  expect(reader.heldBy).toBe('scroll');
  expect(reader.filters.shown).toBe('talk');
  expect(topOf(reader.rows, reader.place!)).toBe(100 * 32 - 96);
  expect(behindOf(reader, 9_100)).toBe(300);
});

test('a change of filters keeps the line that is read, or the next that is left', () => {
  const { reader, held } = begun(
    linesOf(1, 100).map((line) => (line.seq % 10 === 0 ? { ...line, kind: 'gift' } : line)),
  );
  reader.hold('scroll', { key: 44, offset: 5 });
  reader.filter({ ...FIRST_FILTERS, shown: 'gifts' }, held);
  expect(reader.place).toEqual({ key: 50, offset: 0 });
});

test('a gap is closed a page at a time, and what is left of it is still told', () => {
  const { reader, come } = begun(linesOf(1, 10));
  come(linesOf(1_011, 1_020));
  const gap = () => reader.rows.find(({ kind }) => kind === 'gap');
  expect(gap()).toMatchObject({ count: 1_000, before: 1_011 });
  reader.close(1_011, linesOf(711, 1_010));
  expect(gap()).toMatchObject({ count: 700, before: 711 });
  reader.close(711, linesOf(411, 710));
  reader.close(411, linesOf(111, 410));
  reader.close(111, linesOf(1, 110));
  expect(keys(reader)).toEqual(linesOf(1, 1_020).map(({ seq }) => seq));
});

test('what was done about a line is seen where it stands', () => {
  const { reader, held } = begun();
  const moderation = { act: 'hide-message', status: 'asked', reason: 'spam', by: 'producer', at: 9 } as const;
  reader.take([], held, [{ seq: 50, moderation }]);
  expect(reader.rows[49]).toMatchObject({ version: 1, line: { moderation } });
});

test('whatever comes in whatever order: rows stand in order, once each, and the place holds', () => {
  const step = fc.oneof(
    fc.record({
      what: fc.constant('come' as const),
      n: fc.integer({ min: 1, max: 400 }),
      skip: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({ what: fc.constant('hold' as const), n: fc.integer({ min: 0, max: 9_000 }), skip: fc.constant(0) }),
    fc.record({ what: fc.constant('follow' as const), n: fc.constant(0), skip: fc.constant(0) }),
    fc.record({ what: fc.constant('filter' as const), n: fc.integer({ min: 0, max: 1 }), skip: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { reader, held, come } = begun(linesOf(1, 50));
      let next = 51;
      for (const { what, n, skip } of steps) {
        if (what === 'come') {
          const place = reader.heldBy === null ? null : reader.place;
          const top = place && topOf(reader.rows, place);
          come(linesOf(next + skip, next + skip + n - 1).map((line) => lineOf(line.seq, { flood: line.seq % 7 < 3 })));
          next += skip + n;
          if (place) expect(topOf(reader.rows, place)).toBe(top);
        } else if (what === 'hold') reader.hold('scroll', placeAt(reader.rows, Math.min(n, heightOf(reader.rows))));
        else if (what === 'follow') reader.follow(held);
        else reader.filter({ ...FIRST_FILTERS, floods: n === 1 }, held);
        const all = keys(reader);
        expect(all).toEqual([...new Set(all)].toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 60 },
  );
});

test('who is muted is folded at once while it follows; while somebody reads, nothing moves before it follows again', () => {
  const { reader, held, come } = begun();
  const everybody = new Set(linesOf(1, 110).map((line) => `${line.source}\n${line.by?.id}`));
  reader.mute(everybody, held);
  expect(reader.rows.every(({ kind }) => kind === 'muted')).toBe(true);
  reader.mute(new Set(), held);
  expect(reader.rows).toHaveLength(100);

  reader.hold('scroll', placeAt(reader.rows, 1_000));
  const before = topOf(reader.rows, reader.place!);
  reader.mute(everybody, held);
  expect(reader.rows.slice(0, 100).every(({ kind }) => kind === 'line')).toBe(true);
  expect(topOf(reader.rows, reader.place!)).toBe(before);
  come(linesOf(101, 110));
  expect(topOf(reader.rows, reader.place!), 'what comes is folded far below').toBe(before);
  expect(reader.rows.at(-1)?.kind).toBe('muted');
  reader.follow(held);
  expect(reader.rows.every(({ kind }) => kind === 'muted')).toBe(true);
  expect(reader.to).toBe(110);
});
