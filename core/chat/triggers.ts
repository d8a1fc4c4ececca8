/** What chat sets off: a keyword, or so many people asking the same within a time. What comes of it is a suggestion or a cue; that is told elsewhere. */
import { readable, type Message } from './message.text.ts';
import type { Question } from './questions.ts';
import type { ChatTrigger } from './trigger.schema.ts';

export interface Triggers {
  /** The triggers that this message sets off. One that has gone off rests for its `within`. */
  take(message: Message, question: Question | null): string[];
  /** The words with which a trigger was set off last, as they were asked for; none where a topic was asked about. */
  said(id: string): readonly string[];
}

interface Word {
  /** As it was asked for, and as it is read. */
  readonly word: string;
  readonly read: string;
}

interface Watched {
  readonly trigger: ChatTrigger;
  /** As they are read; an emoji alone is no word, and would stand in every message. */
  readonly words: readonly Word[];
  /** Who set it off, when last and with what, the oldest first; never more than it takes. */
  readonly lately: Map<string, { readonly at: number; readonly word: string }>;
  restsUntil: number;
  said: readonly string[];
}

/** Time is the messages' own, so that a recorded room sets off the same at any speed. */
export function createTriggers(triggers: readonly ChatTrigger[]): Triggers {
  const watched = triggers.map((trigger): Watched => ({
    trigger,
    words:
      trigger.on === 'keyword'
        ? trigger.words.map((word) => ({ word, read: readable(word) })).filter(({ read }) => read !== '')
        : [],
    lately: new Map(),
    restsUntil: Number.NEGATIVE_INFINITY,
    said: [],
  }));
  return {
    take({ by, at, plain }, question) {
      let set: string[] | null = null;
      for (const one of watched) {
        const { trigger, lately } = one;
        const word = metBy(one, plain, question);
        if (word === null || at < one.restsUntil) continue;
        lately.delete(by);
        lately.set(by, { at, word });
        const oldest = at - trigger.within;
        forget(lately, oldest, false);
        if (lately.size < trigger.people) continue;
        // Times of several sources need not be in order: what stands behind a younger one is looked for when it counts.
        forget(lately, oldest, true);
        if (lately.size < trigger.people) continue;
        const used = new Set([...lately.values()].map((last) => last.word));
        one.said = one.words.flatMap((known) => (used.has(known.word) ? known.word : []));
        lately.clear();
        one.restsUntil = at + trigger.within;
        (set ??= []).push(trigger.id);
      }
      return set ?? [];
    },
    said: (id) => watched.find(({ trigger }) => trigger.id === id)?.said ?? [],
  };
}

/** Drops who is older than `oldest`: those in front, which are so nearly always; `all` of them where it has to be exact. */
function forget(lately: Watched['lately'], oldest: number, all: boolean): void {
  for (const [person, { at }] of lately) {
    if (at < oldest) lately.delete(person);
    else if (!all) return;
  }
}

/** The word of a trigger that a message holds, '' for a question; null: it has nothing to do with it. */
function metBy({ trigger, words }: Watched, text: string, question: Question | null): string | null {
  switch (trigger.on) {
    case 'keyword':
      return words.find(({ read }) => holds(text, read))?.word ?? null;
    case 'question': {
      const { topic, productId } = trigger;
      return question?.topic === topic && (productId === null || productId === question.productId) ? '' : null;
    }
    default:
      return trigger satisfies never;
  }
}

const LETTER = /[a-z0-9]/;

/** A Latin word must stand alone; Han characters know no such bounds. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = LETTER.test(word[0] ?? '') && LETTER.test(text[at - 1] ?? '');
    const after = LETTER.test(word.at(-1) ?? '') && LETTER.test(text[at + word.length] ?? '');
    if (!before && !after) return true;
  }
  return false;
}
