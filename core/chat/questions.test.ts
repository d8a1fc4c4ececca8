import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageOf, type Message } from './message.text.ts';
import { createPeople, EXACT } from './people.ts';
import { createQuestions, MOST_OTHERS } from './questions.ts';
import { product } from './testing/products.ts';
import { createTriggers } from './triggers.ts';

const PRODUCTS = [product('3', '双层保温饭盒'), product('4', '陶瓷釉不粘平底锅')];
let ids = 0;
const message = (text: string, by = `u${ids}`, at = ids): Message => messageOf({ id: `m${ids++}`, by, at, text });
const ask = (texts: readonly string[], onAir: string | null = null) => {
  const questions = createQuestions(PRODUCTS);
  for (const text of texts) questions.take(message(text), onAir);
  return questions;
};

test('the same question in many words is one line, with how many people ask it', () => {
  const texts = ['多少钱', '多少钱啊？？', '主播 多少钱', '怎么卖', '多少钱🔥', '3号多少钱', '好看', '还有货吗'];
  const top = ask(texts).top(10);
  expect(top.map(({ topic, productId, people, text }) => [topic, productId, people, text])).toEqual([
    ['price', null, 5, '多少钱'],
    ['price', 'p3', 1, '3号多少钱'],
    ['stock', null, 1, '还有货'],
  ]);
});

test('people count, not messages', () => {
  const questions = createQuestions(PRODUCTS);
  for (let turn = 0; turn < 50; turn++) questions.take(message('包邮吗', 'one'), null);
  for (const by of ['a', 'b']) questions.take(message('多少钱', by), null);
  expect(questions.top(2)).toMatchObject([
    { topic: 'price', people: 2, messages: 2 },
    { topic: 'shipping', people: 1, messages: 50 },
  ]);
});

test('“this one” is the product on screen', () => {
  expect(ask(['这个多少钱'], 'p4').top(1)).toMatchObject([{ productId: 'p4' }]);
});

test('上一个 is what was on screen before, whoever comes late', () => {
  const questions = createQuestions(PRODUCTS);
  const take = (text: string, onAir: string | null, at: number) =>
    questions.take(messageOf({ id: `b${at}`, by: 'b', at, text }), onAir)?.productId;
  expect(take('上一个多少钱', 'p3', 1)).toBeNull();
  expect(take('上一个多少钱', 'p4', 2)).toBe('p3');
  // Between two products there may be none.
  expect(take('上一个多少钱', null, 3)).toBe('p4');
  expect(take('上一个多少钱', 'p3', 4)).toBe('p4');
  // Written while 4 was on screen, heard afterwards.
  expect(take('这个多少钱', 'p4', 2)).toBe('p4');
  expect(take('上一个多少钱', 'p3', 5)).toBe('p4');
});

test('questions of no known kind go together by their words', () => {
  const top = ask(['主播老家哪里的', '主播老家哪里的呀', '老家哪里的??', '666']).top(5);
  expect(top).toMatchObject([{ topic: null, people: 3 }]);
});

test('an answered question is gone until somebody asks again', () => {
  const questions = ask(['多少钱', '多少钱']);
  questions.answer('price');
  expect(questions.top(5)).toEqual([]);
  questions.take(message('多少钱'), null);
  expect(questions.top(5)).toMatchObject([{ people: 1 }]);
});

const TEXTS = ['多少钱', '怎么卖', '3号还有吗', '那个锅多大', '包邮吗', 'price?', '哈哈', '主播老家哪的吗', '666'];
const room = fc.array(
  fc.record({ text: fc.constantFrom(...TEXTS), by: fc.constantFrom('a', 'b', 'c', 'd', 'e'), at: fc.nat(99) }),
  { maxLength: 80 },
);

test('neither the order in which messages come nor taking them in one go changes the counts', () => {
  const countOf = (messages: readonly Omit<Message, 'id' | 'plain' | 'words'>[]) => {
    const questions = createQuestions(PRODUCTS);
    messages.forEach((one, index) => questions.take(messageOf({ ...one, id: `m${index}` }), null));
    return questions.top(100);
  };
  fc.assert(
    fc.property(room, fc.infiniteStream(fc.nat()), (messages, keys) => {
      const shuffled = messages.map((one) => [keys.next().value as number, one] as const).sort(([a], [b]) => a - b);
      expect(countOf(shuffled.map(([, one]) => one))).toEqual(countOf(messages));
      const plain = new Map<string, Set<string>>();
      const alone = createQuestions(PRODUCTS);
      for (const one of messages) {
        const question = alone.take(messageOf({ ...one, id: 'm' }), null);
        if (question) plain.set(question.key, (plain.get(question.key) ?? new Set()).add(one.by));
      }
      const batch = Object.fromEntries([...plain].map(([key, people]) => [key, people.size]));
      expect(Object.fromEntries(countOf(messages).map(({ key, people }) => [key, people]))).toEqual(batch);
    }),
  );
});

test('a room of any size fits: what few ask makes way', () => {
  const questions = createQuestions(PRODUCTS);
  for (let turn = 0; turn < MOST_OTHERS * 3; turn++) questions.take(message(`谁是第${turn}位`, `u${turn}`), null);
  for (let turn = 0; turn < 3; turn++) questions.take(message('多少钱'), null);
  const top = questions.top(100_000);
  expect(top.length).toBeLessThanOrEqual(MOST_OTHERS + 1);
  expect(top[0]).toMatchObject({ topic: 'price', people: 3 });
});

test('people are counted exactly while they are few, and within a few per cent when they are not', () => {
  const people = createPeople();
  for (let turn = 0; turn < 3; turn++) for (let one = 0; one < EXACT; one++) people.add(`u${one}`);
  expect(people.count()).toEqual({ count: EXACT, exact: true });
  for (const size of [2000, 20_000]) {
    for (let one = 0; one < size; one++) people.add(`u${one}`);
    const { count, exact } = people.count();
    expect(exact).toBe(false);
    expect(Math.abs(count - size) / size).toBeLessThan(0.08);
  }
});

test('a keyword or a rate of questions sets a trigger off, once, then it rests', () => {
  const questions = createQuestions(PRODUCTS);
  const triggers = createTriggers([
    { on: 'keyword', id: 'song', words: ['唱歌', 'sing'], people: 2, within: 10_000 },
    { on: 'question', id: 'ask-3', topic: 'price', productId: 'p3', people: 3, within: 5000 },
  ]);
  const take = (text: string, by: string, at: number) => {
    const one = message(text, by, at);
    return triggers.take(one, questions.take(one, null));
  };
  expect(take('唱歌', 'a', 0)).toEqual([]);
  expect(take('唱歌', 'a', 1)).toEqual([]);
  expect(take('using it', 'b', 2)).toEqual([]);
  expect(take('Sing!', 'b', 3)).toEqual(['song']);
  expect([take('唱歌', 'c', 4), take('唱歌', 'd', 5)]).toEqual([[], []]);
  expect([take('唱歌', 'c', 11_000), take('唱歌', 'd', 11_001)]).toEqual([[], ['song']]);
  expect(['a', 'b', 'c'].map((by, turn) => take('3号多少钱', by, turn * 4000))).toEqual([[], [], []]);
  expect(['d', 'e'].map((by, turn) => take('3号多少钱', by, 8001 + turn))).toEqual([['ask-3'], []]);
  expect(take('多少钱', 'z', 20_000)).toEqual([]);
});
