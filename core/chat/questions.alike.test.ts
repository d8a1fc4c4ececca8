import { expect, test } from 'vitest';
import { messageOf } from './message.text.ts';
import { createQuestions } from './questions.ts';
import { ALIKE } from './testing/alike.labelled.ts';
import { SHEET_ZH } from './testing/meant.zh.ts';

test('questions that are one to whoever answers are one line, and others are not: by pairs', () => {
  const questions = createQuestions(SHEET_ZH);
  const asked = ALIKE.trim()
    .split('\n')
    .flatMap((line, group) => line.split('|').map((text) => ({ group, text: text.trim() })))
    .map(({ group, text }, index) => {
      const message = messageOf({ id: `m${index}`, by: `u${index}`, at: index, text });
      return { group, text, key: questions.take(message, 'p5')?.key ?? `none ${index}` };
    });
  const sums = { both: 0, together: 0, alike: 0 };
  const wrong: string[] = [];
  asked.forEach((one, index) => {
    for (const other of asked.slice(0, index)) {
      const [together, alike] = [one.key === other.key, one.group === other.group];
      sums.together += Number(together);
      sums.alike += Number(alike);
      sums.both += Number(together && alike);
      if (together !== alike) wrong.push(`  ${together ? 'merged' : 'apart'}: ${one.text} / ${other.text}`);
    }
  });
  const [precision, recall] = [sums.both / sums.together, sums.both / sums.alike];
  process.stdout.write(
    `${[`clusters, ${asked.length} questions: pairwise precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`, ...wrong].join('\n')}\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});
