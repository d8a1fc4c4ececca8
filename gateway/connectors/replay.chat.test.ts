/**
 * Recorded rooms through the reading of chat. Who wrote this file has read every message of them that asks anything: only the shopping room asks for goods, and
 * there these. The recordings are not ours, so their messages stand here as hashes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFloods } from '../../core/chat/floods.ts';
import { keyOf, messageOf, type Message } from '../../core/chat/message.text.ts';
import { createQuestions } from '../../core/chat/questions.ts';
import type { Topic } from '../../core/chat/topic.names.ts';
import { topicOf } from '../../core/chat/topics.ts';
import { readRecording } from './replay.read.ts';

const CHAT = join(import.meta.dirname, '../../../shared/data/chat');
const TAOBAO = 'taobao-live/events.decoded.jsonl';
const DANMAKU = 'bilibili-xml/danmakufactory-danmaku01.xml';
const TWITCH = 'twitch/vod-1087079172.pseudonymised.json';

function messagesOf(file: string): readonly Message[] {
  return readRecording(readFileSync(join(CHAT, file), 'utf8')).events.flatMap((event) =>
    event.kind === 'comment' ? messageOf({ id: event.id, by: event.by.id, at: event.at, text: event.text }) : [],
  );
}

function hashOf(text: string): string {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return (hash >>> 0).toString(16);
}

/** What the shopping room asks for: where a thing is, what it costs, whether it is genuine. */
const ASKED: Readonly<Record<string, Topic>> = {
  '4ce4b1d8': 'which-link',
  '659a5820': 'which-link',
  '66e1c691': 'which-link',
  ebf013c3: 'which-link',
  '6c1c0932': 'price',
  '65b6a2e': 'quality',
  f3352b15: 'quality',
  f78115f6: 'quality',
};

test('of a shopping room every question is told, and at most one that is none', () => {
  const told = messagesOf(TAOBAO).map(({ plain }) => [hashOf(plain), topicOf(plain)] as const);
  for (const [hash, topic] of Object.entries(ASKED)) expect(told).toContainEqual([hash, topic]);
  expect(
    new Set(told.filter(([hash, topic]) => topic !== null && !(hash in ASKED)).map(([hash]) => hash)).size,
  ).toBeLessThanOrEqual(1);
});

test.each([DANMAKU, TWITCH])('in %s nobody asks for goods, and hardly anybody seems to', (file) => {
  const messages = messagesOf(file);
  const seems = messages.filter(({ plain }) => topicOf(plain) !== null).length;
  process.stdout.write(`${file}: ${seems} of ${messages.length} messages taken for questions about goods\n`);
  expect(seems / messages.length).toBeLessThan(0.002);
});

test.each([TAOBAO, DANMAKU, TWITCH])('%s was written by people: none is marked as a machine’s', (file) => {
  const floods = createFloods();
  const marked = messagesOf(file).filter((message) => floods.sign(message) !== null).length;
  process.stdout.write(`${file}: ${marked} marked as floods\n`);
  expect(marked).toBeLessThanOrEqual(2);
});

test('the same recordings in another order make the same clusters', () => {
  const countOf = (messages: readonly Message[]) => {
    const questions = createQuestions([]);
    for (const message of messages) questions.take(message, null);
    return questions
      .top(1000)
      .filter(({ topic }) => topic !== null)
      .map(({ key, messages: said, people, firstAt, lastAt }) => ({ key, said, people, firstAt, lastAt }));
  };
  const messages = [...messagesOf(TAOBAO), ...messagesOf(DANMAKU)];
  expect(countOf(messages.toReversed())).toEqual(countOf(messages));
});

test('a message comes out of its reading as it went in, whatever is in it', () => {
  for (const { text, plain } of [DANMAKU, TWITCH].flatMap(messagesOf)) {
    expect(plain.length).toBeLessThanOrEqual(text.length * 4 + 1);
    expect(plain.isWellFormed()).toBe(true);
    expect(keyOf(plain).length).toBeLessThanOrEqual(plain.length);
  }
});
