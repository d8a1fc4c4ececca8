import { expect, test } from 'vitest';
import { readable } from './message.text.ts';
import { HELD_OUT } from './testing/heldOut.ts';
import { LABELLED } from './testing/labelled.ts';
import { TOPICS, topicOf, type Topic } from './topics.ts';

interface Score {
  right: number;
  told: number;
  meant: number;
}

/** How well messages are told, by topic, with all misses. */
function judge(messages: readonly (readonly [string, Topic | null])[]) {
  const scores = new Map<Topic, Score>(TOPICS.map((topic) => [topic, { right: 0, told: 0, meant: 0 }]));
  const misses: string[] = [];
  for (const [text, meant] of messages) {
    const told = topicOf(readable(text));
    for (const [topic, score] of scores) {
      if (told === topic) score.told += 1;
      if (meant === topic) score.meant += 1;
      if (told === topic && meant === topic) score.right += 1;
    }
    if (told !== meant) misses.push(`  ${text}: ${told ?? 'nothing'}, meant ${meant ?? 'nothing'}`);
  }
  const sum = (of: keyof Score) => [...scores.values()].reduce((all, score) => all + score[of], 0);
  return { scores, misses, precision: sum('right') / sum('told'), recall: sum('right') / sum('meant') };
}

function print(name: string, { scores, misses, precision, recall }: ReturnType<typeof judge>): void {
  const rows = [...scores].map(
    ([topic, { right, told, meant }]) =>
      `  ${topic.padEnd(11)} precision ${(right / told).toFixed(2)}  recall ${(right / meant).toFixed(2)}  of ${meant}`,
  );
  const all = `  all         precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`;
  process.stdout.write(`${[name, ...rows, all, ...misses].join('\n')}\n`);
}

test('questions are told from talk, and from each other', () => {
  const judged = judge(LABELLED);
  print('messages that the signs were made with', judged);
  expect(judged.precision).toBeGreaterThanOrEqual(0.97);
  expect(judged.recall).toBeGreaterThanOrEqual(0.97);
});

test('so are those that the signs were not made with', () => {
  const judged = judge(HELD_OUT);
  print('messages that were held out', judged);
  expect(judged.precision).toBeGreaterThanOrEqual(0.85);
  expect(judged.recall).toBeGreaterThanOrEqual(0.5);
});

test('a flood of one character, an essay or nothing costs no time and means nothing', () => {
  expect(topicOf(readable('多少'.repeat(2000)))).toBeNull();
  expect(topicOf(readable('🔥'.repeat(560)))).toBeNull();
  expect(readable('')).toBe('');
  expect(readable('‮مرحبا كم السعر')).toContain('كم السعر');
});
