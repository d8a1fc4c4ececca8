import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roomEventSchema, type RoomEvent } from '../../core/gateway/room.events.ts';
import { readRecording } from './replay.read.ts';

const CHAT = join(import.meta.dirname, '../../../shared/data/chat');
const read = (file: string) => readRecording(readFileSync(join(CHAT, file), 'utf8'));
const kinds = (file: string) => {
  const counts: Partial<Record<RoomEvent['kind'], number>> = {};
  for (const { kind } of read(file).events) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

test('a Taobao room: every comment and entry, the likes as a figure, and what is of no known kind counted', () => {
  expect(kinds('taobao-live/events.decoded.jsonl')).toEqual({ enter: 73, comment: 17, figures: 10 });
  expect(read('taobao-live/events.decoded.jsonl').skipped).toBe(36);
});

test('danmaku come in the order of the recording, not of the file', () => {
  const { events, skipped } = read('bilibili-xml/danmakufactory-danmaku01.xml');
  expect(events.length + skipped).toBe(1200);
  expect(events.length).toBeGreaterThan(1190);
  expect(events.every((event, index) => index === 0 || event.at >= (events[index - 1]?.at ?? 0))).toBe(true);
});

test('a Twitch VOD: all comments, in the order of the file', () => {
  const { events, skipped } = read('twitch/vod-1087079172.pseudonymised.json');
  expect([events.length, skipped]).toEqual([3090, 0]);
  const start = Date.parse('2021-07-15T02:01:48.745Z');
  expect(events[0]).toMatchObject({ kind: 'comment', text: '<3', at: start });
  // A highlight of 49 minutes: its comments are spread over them, and not over the seconds in which it was cut.
  expect(events.at(-1)?.at).toBe(start + 2922 * 1000);
});

test('YouTube: chat, super chats with the words of the page, members, and the Data API with its money', () => {
  expect(kinds('youtube/chat-downloader-youtube_actions.json')).toMatchObject({ comment: expect.any(Number) });
  expect(read('youtube/pytchat-fixtures/default__superchat.json').events).toMatchObject([
    { kind: 'gift', gift: 'super-chat ￥800', value: null, text: 'dummy_message', at: 1570678496000 },
  ]);
  expect(read('youtube/pytchat-fixtures/compatible__API_SuperChat.json').events).toMatchObject([
    { kind: 'gift', value: { minor: 200, currency: 'JPY' }, text: '888' },
  ]);
});

test('whatever the file, its events are events, and nothing throws', () => {
  for (const file of readdirSync(CHAT, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(json|jsonl|xml)$/.test(file)) continue;
    const bad = read(file).events.filter((event) => !roomEventSchema.safeParse(event).success);
    expect({ file, bad }).toEqual({ file, bad: [] });
  }
});

test.each(['', '{', '<i><d p="1,1,25,0,0,0,a,b,1">cut off', 'null', '[]', '{"comments":[]}', '\uFEFF{"kind":"enter"}'])(
  '%j loses nothing and throws nothing',
  (text) => {
    expect(readRecording(text).events).toEqual([]);
  },
);
