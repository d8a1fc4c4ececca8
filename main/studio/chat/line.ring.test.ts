import { expect, it } from 'vitest';
import { createLineRing, MOST_IN_BATCH, RING } from './line.ring.ts';
import { lineOf } from './testing/lines.ts';

const BEGINS = 7;

function filled(lines: number) {
  const ring = createLineRing('run', BEGINS, () => 3);
  const start = ring.end;
  for (let seq = BEGINS + 1; seq <= BEGINS + lines; seq++) ring.put(lineOf(seq, `${seq}`));
  return { ring, start };
}

it.each([1, MOST_IN_BATCH, MOST_IN_BATCH + 1, RING, RING + 1, 2 * RING + 5])(
  'of %i lines a seat is sent the newest in order, and told how many it was not',
  (count) => {
    const { ring, start } = filled(count);
    const news = ring.after(start);
    const sent = Math.min(count, MOST_IN_BATCH);
    const from = BEGINS + count - sent + 1;
    expect(news?.batch.lines.map(({ seq }) => seq)).toEqual(Array.from({ length: sent }, (_, index) => from + index));
    expect(news?.batch).toMatchObject({ from, skipped: count - sent, lagMs: 3 });
    expect(news && ring.after(news.place)).toBeNull();
  },
);

it('holds the newest lines and no others, and changes what it holds', () => {
  const { ring } = filled(RING + 10);
  const place = ring.end;
  expect(ring.find(`e${BEGINS + 10}`)).toBeNull();
  expect(ring.find(`e${BEGINS + 11}`)).toMatchObject({ seq: BEGINS + 11 });
  const moderation = { act: 'hide-message', status: 'asked', reason: 'abuse', by: 'Li', at: 1 } as const;
  ring.change(BEGINS + 11, moderation);
  ring.change(BEGINS + 1, moderation);
  expect(ring.find(`e${BEGINS + 11}`)).toMatchObject({ moderation });
  expect(ring.after(place)?.batch).toMatchObject({
    lines: [],
    skipped: 0,
    moderated: [{ seq: BEGINS + 11 }, { seq: BEGINS + 1 }],
  });
});

it('tells a seat that joined before the run was taken up of new lines only, none of them skipped', () => {
  const place = createLineRing('run', 0, () => null).end;
  const { ring } = filled(2);
  expect(ring.after(place)?.batch).toMatchObject({ lines: [{ seq: BEGINS + 1 }, { seq: BEGINS + 2 }], skipped: 0 });
});
