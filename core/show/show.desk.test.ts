/** What the chat desk writes into a show. */
import { expect, test } from 'vitest';
import { isCommerce, isPicture, HIDE_LIFETIME } from './show.asks.ts';
import { after } from '../time/time.ts';
import { drive, type Wish } from './testing/driver.ts';
import { segment, sheet } from './testing/sheet.ts';

const hide: Wish = {
  type: 'hide-message',
  event: 'e1',
  source: 'twitch',
  person: { id: 'p', name: '小美' },
  text: '加微信便宜',
  reason: 'off-platform-sale',
  note: '',
};

test('a message is hidden once for one press, through the platform, with who, what and why in the log', () => {
  const show = drive(sheet(segment('s1')));
  show.start();
  expect(show.ask(hide, 'one-press').ok && show.ask(hide, 'one-press').ok).toBe(true);
  const [fact] = show.facts('message-hidden');
  expect(fact).toMatchObject({ text: '加微信便宜', reason: 'off-platform-sale', person: { name: '小美' } });
  expect(show.facts('message-hidden')).toHaveLength(1);
  const [asked] = show.asked();
  expect(asked).toMatchObject({
    ask: { do: 'hide-message', event: 'e1', reason: 'off-platform-sale' },
    expiresAt: after(show.now, HIDE_LIFETIME),
  });
  expect(asked && isCommerce(asked.ask) && !isPicture(asked.ask)).toBe(true);
  expect(show.state.actions[asked?.id ?? '']).toMatchObject({ do: 'hide-message' });
  // The platform refused: a person tries again, and that is another action.
  show.ask(hide);
  expect(new Set(show.asked().map(({ id }) => id)).size).toBe(2);
});

test('viewers write on after the end, and are moderated and answered', () => {
  const show = drive(sheet(segment('s1')));
  show.start();
  show.ask({ type: 'end' });
  expect(show.ask(hide).ok).toBe(true);
  const answered = { cluster: 'price p1', text: '多少钱', messages: 400, people: 342, upTo: 9001 };
  expect(show.ask({ type: 'answer-questions', ...answered }).ok).toBe(true);
  expect(show.facts('questions-answered')).toMatchObject([answered]);
});

test('a card on the anchor’s screen knows the questions that it stands for', () => {
  const show = drive(sheet(segment('s1')));
  show.ask({
    type: 'question',
    text: '多少钱',
    askedBy: '',
    count: 342,
    answer: '99',
    productId: null,
    cluster: 'price',
  });
  show.ask({ type: 'question', text: '包邮吗', askedBy: '', count: 1, answer: '', productId: null });
  expect(show.state.questions.map(({ cluster }) => cluster)).toEqual(['price', undefined]);
});
