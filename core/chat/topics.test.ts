import { describe, expect, test } from 'vitest';
import { readable } from './message.text.ts';
import { FIRST } from './testing/first.ts';
import { halvesOf, linesOf } from './testing/halves.ts';
import { judge, precisionOf, recallOf, tableOf, type Judged } from './testing/judge.ts';
import { LATER_HELD_OUT } from './testing/later.held.out.ts';
import { LATER } from './testing/later.ts';
import { ROOMS_EN } from './testing/rooms.en.ts';
import { ROOMS_ZH } from './testing/rooms.zh.ts';
import { isAsking, topicOf } from './topics.ts';

const read = (text: string) => topicOf(readable(text));

/** Judges a set, prints the table, and holds it to the floors. */
function hold(name: string, judged: Judged, floors: { all: number; topic: number; shows: boolean }): void {
  process.stdout.write(tableOf(name, judged, floors.shows));
  expect(precisionOf(judged.all)).toBeGreaterThanOrEqual(floors.all);
  expect(recallOf(judged.all)).toBeGreaterThanOrEqual(floors.all);
  for (const [topic, score] of judged.topics) {
    expect({ topic, precision: precisionOf(score) >= floors.topic }).toEqual({ topic, precision: true });
    expect({ topic, recall: recallOf(score) >= floors.topic }).toEqual({ topic, recall: true });
  }
}

describe.each([
  ['zh', ROOMS_ZH],
  ['en', ROOMS_EN],
])('questions are told from talk, and from each other: %s', (language, labels) => {
  const { development, heldOut } = halvesOf(labels);
  test('the half that the signs were made with', () => {
    hold(`${language}, development`, judge(development, read), { all: 0.98, topic: 0.95, shows: true });
  });
  test('the half that was only measured', () => {
    expect(heldOut.length).toBeGreaterThan(300);
    // No misses are shown: who reads them tunes on them.
    hold(`${language}, held out`, judge(heldOut, read), { all: 0.95, topic: 0.9, shows: false });
  });
});

test('the first set, in both languages', () => {
  hold('first', judge(linesOf(FIRST), read), { all: 0.97, topic: 0.9, shows: true });
});

test('the sets that were labelled later: those that were mended by, and one that was only measured', () => {
  hold('later, development', judge(linesOf(LATER), read), { all: 0.98, topic: 0.9, shows: true });
  hold('later, held out', judge(linesOf(LATER_HELD_OUT), read), { all: 0.8, topic: 0.7, shows: false });
});

test.each([
  ['咋卖的呀', 'price'],
  ['啥价？', 'price'],
  ['几钱', 'price'],
  ['幾多錢啊', 'price'],
  ['多少钱💰💰', 'price'],
  ['３号多少钱', 'price'],
  ['how mcuh is it', 'price'],
  ['price plz', 'price'],
  ['有冇碼', 'size'],
  ['有没有大码', 'size'],
  ['does it run small', 'size'],
  ['抱邮吗', 'shipping'],
  ['發什麼快遞', 'shipping'],
  ['do u ship 2 canada', 'shipping'],
  ['有劵吗', 'coupon'],
  ['code', 'coupon'],
  ['起球吗', 'quality'],
  ['is it legit', 'quality'],
  ['能退吗', 'after-sale'],
  ['运费险', 'after-sale'],
  ['拍哪个', 'which-link'],
  ['几号连接', 'which-link'],
  ['怎么拍', 'how-to-buy'],
  ['restock', 'stock'],
  ['有 4XL 吗', 'size'],
  ['多少钱 price?', 'price'],
  ['太便宜了吧！', null],
  ['已拍', null],
  ['价格真好', null],
  ['不错不错', null],
  ['没什么味道', null],
  ['上链接上链接', null],
])('“%s” asks for %s', (text, topic) => expect(read(text)).toBe(topic));

test('a long message is a story unless something marks it as a question', () => {
  const story = '昨天下单的今天早上就收到了，快递真的很快，也不知道多少钱的运费，反正质量很好';
  expect(read(story)).toBeNull();
  expect(read('主播我想问一下那个不锈钢的锅现在下单的话大概要几天才能到新疆这边，包邮吗？')).toBe('shipping');
});

test('a flood of one character, an essay or nothing costs no time and means nothing', () => {
  expect(topicOf(readable('多少'.repeat(2000)))).toBeNull();
  expect(topicOf(readable('🔥'.repeat(560)))).toBeNull();
  expect(topicOf('')).toBeNull();
  expect(isAsking(readable('怎么这么好看'))).toBe(false);
});
