import { expect, test } from 'vitest';
import { createRing } from './ring.ts';
import { lineOf, linesOf } from '../../../../core/chat/testing/lines.ts';

const seqs = (lines: readonly { readonly seq: number }[]) => lines.map(({ seq }) => seq);

test('is bounded however much comes, and keeps the newest', () => {
  const ring = createRing(100);
  for (let from = 1; from <= 10_000; from += 50) ring.take({ lines: linesOf(from, from + 49), moderated: [] });
  expect(ring.lines.length).toBeLessThanOrEqual(125);
  expect(ring.lines.length).toBeGreaterThanOrEqual(100);
  expect(ring.lines.at(-1)?.seq).toBe(10_000);
});

test('a line that comes twice, as after a reconnect, stands once', () => {
  const ring = createRing();
  ring.take({ lines: linesOf(1, 5), moderated: [] });
  expect(seqs(ring.take({ lines: linesOf(4, 7), moderated: [] }))).toEqual([6, 7]);
  expect(seqs(ring.lines)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('an earlier line takes what was done about it; one that is gone is left alone', () => {
  const ring = createRing();
  ring.take({ lines: linesOf(3, 5), moderated: [] });
  const moderation = { act: 'hide-message', status: 'confirmed', reason: 'spam', by: 'producer', at: 9 } as const;
  ring.take({ lines: [], moderated: [1, 4].map((seq) => ({ seq, moderation })) });
  expect(ring.lines.map((line) => line.moderation?.status)).toEqual([undefined, 'confirmed', undefined]);
});

test('what the store has is put before what is held, without doubles', () => {
  const ring = createRing();
  ring.take({ lines: [lineOf(10)], moderated: [] });
  ring.fill(linesOf(7, 10));
  expect(seqs(ring.lines)).toEqual([7, 8, 9, 10]);
});
