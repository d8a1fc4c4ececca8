/**
 * A busy room through core/chat: each message is read, told by topic and product, put to its cluster, looked at for floods and triggers. The baseline parses the
 * same messages from JSON, which is the least that a program does with a message.
 */
import { createFloods } from '../../core/chat/floods.ts';
import { messageOf, type Message } from '../../core/chat/message.text.ts';
import { createQuestions } from '../../core/chat/questions.ts';
import { FIRST } from '../../core/chat/testing/first.ts';
import { linesOf } from '../../core/chat/testing/halves.ts';
import { product } from '../../core/chat/testing/products.ts';
import { ROOMS_EN } from '../../core/chat/testing/rooms.en.ts';
import { ROOMS_ZH } from '../../core/chat/testing/rooms.zh.ts';
import { createTriggers } from '../../core/chat/triggers.ts';
import { interleave, rowsOf, type BenchRow } from './bench.ts';

const MESSAGES = 10_000;
const PEOPLE = 4000;
const PRODUCTS = ['一次性洗碗布', '双层保温饭盒', '陶瓷釉不粘平底锅', 'Bamboo cutting board', 'Linen towels'].map(
  (name, index) => product(String(index + 1), name),
);

export async function rows(): Promise<readonly BenchRow[]> {
  const texts = [FIRST, ROOMS_ZH, ROOMS_EN].flatMap(linesOf).map(([text]) => text);
  const messages = Array.from({ length: MESSAGES }, (_, index): Omit<Message, 'plain' | 'words'> => ({
    id: `m${index}`,
    by: `u${(index * 7919) % PEOPLE}`,
    at: index,
    // Rooms repeat themselves, but not to the letter.
    text: `${texts[(index * 31) % texts.length] ?? ''}${index % 3 === 0 ? '啊' : ''}`,
  }));
  const lines = messages.map((message) => JSON.stringify(message));
  const samples = await interleave(
    () => {
      const questions = createQuestions(PRODUCTS);
      const floods = createFloods();
      const triggers = createTriggers([
        { on: 'keyword', id: 'song', words: ['唱歌', 'giveaway'], people: 20, within: 30_000 },
        { on: 'question', id: 'price', topic: 'price', productId: null, people: 50, within: 30_000 },
      ]);
      for (const written of messages) {
        const message = messageOf(written);
        floods.sign(message);
        triggers.take(message, questions.take(message, 'p3'));
      }
      return questions.top(20);
    },
    () => lines.map((line) => JSON.parse(line) as (typeof messages)[number]),
    30,
    5,
  );
  return rowsOf(`chat: ${MESSAGES} messages read, clustered, matched / JSON.parse of the same`, samples, null);
}
