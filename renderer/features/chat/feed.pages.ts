/** Lines that this page does not hold any more, or never did: fetched from the studio's store when the reader comes to their place. */
import type { ChatLine } from '../../../core/contract/chat.schema.ts';
import { PAGE, type Feed } from './feed.ts';
import { behindOf } from './model/reader.ts';
import { placeOf } from './model/ring.ts';

/** Pages looked through at one go where a filter lets little through. */
const TRIES = 6;

/** The reader came to an end of the rows. At the lower one it follows again where nothing newer is missing. */
export async function fetchMore(feed: Feed, end: 'start' | 'end'): Promise<void> {
  const { reader } = feed;
  if (end === 'start') return fetchOlder(feed);
  const newest = Math.max(feed.held().at(-1)?.seq ?? 0, feed.newest());
  const after = behindOf(reader, newest);
  if (after === null) return feed.change((one, held) => one.follow(held));
  const lines = await linesAfter(feed, after);
  if (lines.length > 0 && reader.to === after) feed.change((one) => one.newer(lines));
}

async function linesAfter(feed: Feed, after: number): Promise<readonly ChatLine[]> {
  const held = feed.held();
  // The held ones can be taken only where they follow on without a hole.
  const first = held[0]?.seq ?? Number.POSITIVE_INFINITY;
  if (first <= after + 1) {
    const at = placeOf(held, after + 1);
    if (held[at]?.seq === after + 1) return held.slice(at, at + PAGE);
  }
  return feed.page({ before: null, after });
}

/** Goes on upwards until some rows have come, or the show's first line is there. */
async function fetchOlder(feed: Feed): Promise<void> {
  const { reader } = feed;
  for (let turn = 0; turn < TRIES; turn++) {
    const before = reader.from;
    if (before <= 1) return;
    const rows = reader.rows.length;
    const lines = await linesBefore(feed, before);
    if (lines.length === 0 || reader.from !== before) return;
    feed.change((one) => one.older(lines));
    if (reader.rows.length > rows + 20) return;
  }
}

async function linesBefore(feed: Feed, before: number): Promise<readonly ChatLine[]> {
  const held = feed.held();
  const at = placeOf(held, before);
  // Held lines may have holes of their own: those show as gaps.
  if (at > 0 && held[at - 1]?.seq === before - 1) return held.slice(Math.max(0, at - PAGE), at);
  return feed.page({ before, after: null });
}

/** Fetches what a gap left out, up to a page of it. */
export async function fetchGap(feed: Feed, before: number): Promise<void> {
  feed.change((reader) => reader.heldBy ?? reader.hold('scroll', reader.place));
  const lines = await feed.page({ before, after: null });
  feed.change((reader) => reader.close(before, lines));
}

/** Shows a line of long ago among its neighbours. @param offset px below the upper edge. */
export async function jumpTo(feed: Feed, line: ChatLine, offset: number): Promise<void> {
  const [above, below] = await Promise.all([
    feed.page({ before: line.seq + 1, after: null }),
    feed.page({ before: null, after: line.seq }),
  ]);
  const lines = [...above, ...below];
  if (!lines.some(({ seq }) => seq === line.seq)) return;
  feed.change((reader) => reader.jump(lines, line.seq, offset));
  feed.select(line);
}
