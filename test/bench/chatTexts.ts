/** What the rooms of the chat's benches say: rooms repeat themselves, but not to the letter, and how much they do decides what reading them costs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST } from '../../core/chat/testing/first.ts';
import { linesOf } from '../../core/chat/testing/halves.ts';
import { ROOMS_EN } from '../../core/chat/testing/rooms.en.ts';
import { ROOMS_ZH } from '../../core/chat/testing/rooms.zh.ts';
import { readRecording } from '../../gateway/connectors/replay.read.ts';
import type { BenchRoom } from './chatServer.worker.ts';

const LABELLED = [FIRST, ROOMS_ZH, ROOMS_EN].flatMap(linesOf).map(([text]) => text);
/** Neighbours of the lists ask alike: mixed, as a room is. */
const SHOP = LABELLED.map((_, index) => LABELLED[(index * 31) % LABELLED.length] ?? '');
const CHAT = join(import.meta.dirname, '../../../shared/data/chat');
const RECORDED = ['twitch/vod-1087079172.pseudonymised.json', 'bilibili-xml/danmakufactory-danmaku01.xml'];

/** `shop`: three of four ask, one of five in words that nobody used before. `new`: the same, and nobody ever says what was said. `recorded`: real rooms, where these files are. */
export const ROOMS: Readonly<Record<string, BenchRoom>> = {
  shop: { texts: SHOP, isNew: SHOP.map((_, index) => index % 5 === 0) },
  new: { texts: SHOP, isNew: SHOP.map(() => true) },
  ...(RECORDED.every((file) => existsSync(join(CHAT, file))) ? { recorded: recorded() } : {}),
};

/** What a recording says once is new each time round; what it repeats is repeated. */
function recorded(): BenchRoom {
  const texts = RECORDED.flatMap((file) => readRecording(readFileSync(join(CHAT, file), 'utf8')).events).flatMap(
    (event) => (event.kind === 'comment' ? [event.text] : []),
  );
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return { texts, isNew: texts.map((text) => times.get(text) === 1) };
}
