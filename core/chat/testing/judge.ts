/** How well a reading of messages is: precision and recall by topic and over all, with every miss in words. */
import { TOPICS, type Topic } from '../topic.names.ts';
import type { Labelled } from './halves.ts';

export interface Score {
  /** Told and meant. */
  right: number;
  told: number;
  meant: number;
}

export interface Judged {
  readonly topics: ReadonlyMap<Topic, Score>;
  readonly all: Score;
  readonly misses: readonly string[];
}

/** Reads every message of a set. */
export function judge(messages: Labelled, read: (text: string) => Topic | null): Judged {
  const topics = new Map<Topic, Score>(TOPICS.map((topic) => [topic, { right: 0, told: 0, meant: 0 }]));
  const all = { right: 0, told: 0, meant: 0 };
  const misses: string[] = [];
  for (const [text, meant] of messages) {
    const told = read(text);
    for (const [topic, score] of topics)
      for (const one of [score, all]) {
        one.told += Number(told === topic);
        one.meant += Number(meant === topic);
        one.right += Number(told === topic && meant === topic);
      }
    if (told !== meant) misses.push(`  ${text}: ${told ?? 'nothing'}, meant ${meant ?? 'nothing'}`);
  }
  return { topics, all, misses };
}

/** How much of what is told is so, 0 to 1. */
export function precisionOf({ right, told }: Score): number {
  return right / told;
}

/** How much of what is meant is told, 0 to 1. */
export function recallOf({ right, meant }: Score): number {
  return right / meant;
}

/** The table, with the misses below where they may be seen. */
export function tableOf(name: string, { topics, all, misses }: Judged, showsMisses: boolean): string {
  const row = (title: string, score: Score) =>
    `  ${title.padEnd(11)} precision ${precisionOf(score).toFixed(2)}  recall ${recallOf(score).toFixed(2)}  of ${score.meant}`;
  const rows = [...topics].map(([topic, score]) => row(topic, score));
  return `${[name, ...rows, row('all', all), ...(showsMisses ? misses : [])].join('\n')}\n`;
}
