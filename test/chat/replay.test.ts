/** Recorded rooms through a real gateway and the studio: every message once, in order, found again, whatever its clock and its letters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import { readRecording } from '../../gateway/connectors/replay.read.ts';
import { replay } from '../../gateway/connectors/replay.ts';
import { openRoom, type TestRoom, type TestSeat } from './room.ts';

const CHAT = join(import.meta.dirname, '../../../shared/data/chat');
const NO_LINE: ReadonlySet<RoomEvent['kind']> = new Set(['stock', 'coupon-left', 'figures']);
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 60_000, interval: 50 });

let room: TestRoom;
afterEach(() => room.close());

async function open(): Promise<TestSeat> {
  room = await openRoom('live');
  const seat = room.seat('moderator');
  await soon(() => seat.desk()?.room.room).toBe('main');
  return seat;
}

/** The lines that a recording must become: each event that is one, once. */
function expected(file: string): readonly RoomEvent[] {
  const events = readRecording(readFileSync(join(CHAT, file), 'utf8')).events.filter(({ kind }) => !NO_LINE.has(kind));
  const seen = new Set<string>();
  return events.filter(({ source, id }) => !seen.has(`${source}\n${id}`) && seen.add(`${source}\n${id}`));
}

it.each(['bilibili-xml/danmakufactory-danmaku01.xml', 'taobao-live/events.decoded.jsonl'])(
  '%s at 100×',
  { timeout: 90_000 },
  async (file) => {
    const seat = await open();
    const lines = expected(file);
    const pushed: Promise<void>[] = [];
    const running = await replay.start(
      { file: join(CHAT, file), speed: 100, loop: false },
      { push: (events) => void pushed.push(room.feed(...events)), state: () => undefined, now: Date.now },
    );
    await soon(() => seat.lines.length).toBe(lines.length);
    await running.stop();
    await Promise.all(pushed);
    expect(seat.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    expect(seat.lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    expect(seat.batches.every(({ skipped }) => skipped === 0)).toBe(true);
    await soon(() => seat.desk()?.total).toBe(lines.length);
  },
);

it('a Twitch room with its own times, all at once', { timeout: 90_000 }, async () => {
  const seat = await open();
  const lines = expected('twitch/vod-1087079172.pseudonymised.json');
  for (let begin = 0; begin < lines.length; begin += 500) await room.feed(...lines.slice(begin, begin + 500));
  await soon(() => seat.desk()?.total).toBe(lines.length);
  const page = await seat.ask('chat.page', { before: null, after: 0, limit: 500 });
  const wanted = lines.slice(0, 500).map((event) => ('text' in event ? event.text : ''));
  expect(page.ok && (page.value['lines'] as { text: string }[]).map(({ text }) => text)).toEqual(wanted);
  const told = seat.batches.reduce((all, batch) => all + batch.lines.length + batch.skipped, 0);
  expect(told, 'nothing is neither sent nor told of').toBe(lines.length);
  // Every message with a word of four letters is found by it.
  const [, word = ''] =
    /\b([a-z]{4,})\b/.exec(lines.flatMap((event) => ('text' in event ? event.text : [])).join(' ')) ?? [];
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu');
  const holding = lines.filter(
    (event) => 'text' in event && 'by' in event && event.by && whole.test(`${event.text} ${event.by.name}`),
  );
  const found = await seat.ask('chat.search', { text: word, before: null, limit: 500, kinds: null, person: null });
  expect(found.ok && (found.value['lines'] as { id: string }[]).map(({ id }) => id).toReversed()).toEqual(
    holding.slice(-500).map(({ id }) => id),
  );
});
