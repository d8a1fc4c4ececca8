import { expect, test } from 'vitest';
import { messageOf } from './message.text.ts';
import { createTriggers } from './triggers.ts';

test('a keyword that is an emoji alone stands in no message, and takes nothing from the words beside it', () => {
  const once = { on: 'keyword', people: 1, within: 1000 } as const;
  const triggers = createTriggers([
    { ...once, id: 'heart', words: ['❤️'] },
    { ...once, id: 'both', words: ['❤️', '多少钱'] },
  ]);
  expect(triggers.take(messageOf({ id: 'm1', by: 'a', at: 0, text: '好看❤️' }), null)).toEqual([]);
  expect(triggers.take(messageOf({ id: 'm2', by: 'a', at: 1, text: '多少钱' }), null)).toEqual(['both']);
});

test('says which of the words were used by those who set it off, as they were asked for', () => {
  const triggers = createTriggers([
    { on: 'keyword', id: 'up', words: ['上车', '扣1', 'Count me in'], people: 2, within: 60_000 },
  ]);
  const say = (by: string, at: number, text: string) =>
    triggers.take(messageOf({ id: `${by}${at}`, by, at, text }), null);
  expect(triggers.said('up')).toEqual([]);
  expect(say('a', 0, '上车上车')).toEqual([]);
  expect(say('a', 1000, '我要上车'), 'one person counts once').toEqual([]);
  expect(say('b', 90_000, 'COUNT ME IN!!!'), 'the first is too long ago').toEqual([]);
  expect(say('c', 91_000, '扣１')).toEqual(['up']);
  expect(triggers.said('up')).toEqual(['扣1', 'Count me in']);
  expect(triggers.said('nobody')).toEqual([]);
});

test('a clock that runs ahead makes nobody count for longer', () => {
  const triggers = createTriggers([{ on: 'keyword', id: 'up', words: ['上车'], people: 3, within: 1000 }]);
  const say = (by: string, at: number) => triggers.take(messageOf({ id: `${by}${at}`, by, at, text: '上车' }), null);
  expect(say('ahead', 10_000)).toEqual([]);
  expect(say('a', 0)).toEqual([]);
  expect(say('b', 2000), 'the second is too long ago').toEqual([]);
  expect(say('c', 2500)).toEqual(['up']);
});
