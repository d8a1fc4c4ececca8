/** What chat sets off: a keyword, or so many people asking the same within a time. What comes of it is a suggestion or a cue; that is told elsewhere. */
import { readable, type Message } from './message.text.ts';
import type { Question } from './questions.ts';
import type { ChatTrigger } from './trigger.schema.ts';

export interface Triggers {
  /** The triggers that this message sets off. One that has gone off rests for its `within`. */
  take(message: Message, question: Question | null): readonly string[];
}

interface Watched {
  readonly trigger: ChatTrigger;
  /** As they are read; an emoji alone is no word, and would stand in every message. */
  readonly words: readonly string[];
  /** Who set it off and when last; never more than it takes. */
  readonly lately: Map<string, number>;
  restsUntil: number;
}

/** Time is the messages' own, so that a recorded room sets off the same at any speed. */
export function createTriggers(triggers: readonly ChatTrigger[]): Triggers {
  const watched = triggers.map((trigger): Watched => ({
    trigger,
    words: trigger.on === 'keyword' ? trigger.words.map(readable).filter((word) => word !== '') : [],
    lately: new Map(),
    restsUntil: Number.NEGATIVE_INFINITY,
  }));
  return {
    take({ by, at, plain }, question) {
      const set: string[] = [];
      for (const one of watched) {
        const { trigger, lately } = one;
        if (!isMet(one, plain, question) || at < one.restsUntil) continue;
        lately.delete(by);
        lately.set(by, at);
        for (const [person, when] of lately) if (at - when > trigger.within) lately.delete(person);
        if (lately.size < trigger.people) continue;
        lately.clear();
        one.restsUntil = at + trigger.within;
        set.push(trigger.id);
      }
      return set;
    },
  };
}

function isMet({ trigger, words }: Watched, text: string, question: Question | null): boolean {
  switch (trigger.on) {
    case 'keyword':
      return words.some((word) => holds(text, word));
    case 'question':
      return (
        question?.topic === trigger.topic && (trigger.productId === null || trigger.productId === question.productId)
      );
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
