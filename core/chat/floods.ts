/**
 * Marks messages that look like a machine's: one person many times in a moment, or the same long words from many. Marked, never hidden: that is a person's
 * decision. Many people who ask the same short question are viewers, not a flood.
 */
import type { Message } from './message.text.ts';

export type FloodSign = 'same-person' | 'same-words';

export interface Floods {
  /** Why a message looks like a machine's; null: it does not. */
  sign(message: Message): FloodSign | null;
}

/** More messages of one person than this within the window: faster than anybody types for long. */
export const PERSON_MOST = 6;
export const PERSON_WINDOW = 10_000;
/** The same words of at least so many characters from more people than this within the window. */
export const WORDS_MOST = 5;
export const WORDS_LENGTH = 12;
export const WORDS_WINDOW = 60_000;
/** People and phrases that are remembered at a time. */
const REMEMBERED = 5000;

/** Remembers the last minute, of at most {@link REMEMBERED} people and as many phrases. */
export function createFloods(): Floods {
  const persons = new Map<string, number[]>();
  const phrases = new Map<string, Map<string, number>>();
  return {
    sign({ by, at, plain: words }) {
      const times = remembered(persons, by, () => []);
      times.push(at);
      keepLast(times, PERSON_MOST + 1);
      if (words.length >= WORDS_LENGTH) {
        const people = remembered(phrases, words, () => new Map<string, number>());
        people.set(by, at);
        if (people.size > WORDS_MOST * 4) people.delete(people.keys().next().value ?? '');
        const lately = [...people.values()].filter((one) => Math.abs(at - one) <= WORDS_WINDOW).length;
        if (lately > WORDS_MOST) return 'same-words';
      }
      const lately = times.filter((one) => Math.abs(at - one) <= PERSON_WINDOW).length;
      return lately > PERSON_MOST ? 'same-person' : null;
    },
  };
}

/** The entry of a key, moved to the end; the one that was untouched longest makes way. */
function remembered<T>(all: Map<string, T>, key: string, make: () => T): T {
  const found = all.get(key) ?? make();
  all.delete(key);
  all.set(key, found);
  if (all.size > REMEMBERED) all.delete(all.keys().next().value ?? '');
  return found;
}

function keepLast(times: number[], most: number): void {
  if (times.length > most) times.splice(0, times.length - most);
}
