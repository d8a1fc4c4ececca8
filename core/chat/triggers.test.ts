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
