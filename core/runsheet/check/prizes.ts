/** Giveaways (抽奖, 福袋): which lines hand out prizes, and where their words stand. */
import type { Line } from './check.lines.ts';

const PRIZE = /抽奖|福袋|奖品|中奖|大奖|红包雨|开奖|giveaway|raffle|sweepstakes|prize|winner/i;

/** The texts of a line that may describe a giveaway, with their columns. */
export function prizeTexts({ segment }: Line) {
  return [
    { key: 'producerNote', text: segment.producerNote },
    { key: 'moderatorNote', text: segment.moderatorNote },
    { key: 'notes', text: segment.notes },
    {
      key: 'close',
      text: [segment.script.hook, ...segment.script.keyPoints, segment.script.close, segment.script.priceReveal].join(
        '\n',
      ),
    },
    { key: 'title', text: segment.title },
  ] as const;
}

/** Whether a line opens, draws or speaks of a giveaway. */
export function drawsPrizes(line: Line): boolean {
  return line.segment.kind === 'giveaway' || prizeTexts(line).some(({ text }) => PRIZE.test(text));
}
