/** A rule while it is being written: what was typed, and what is still wrong with it. Pure. */
import { readable } from '../../../../core/chat/message.text.ts';
import type { ChatRule } from '../../../../core/chat/rules.ts';
import type { Topic } from '../../../../core/chat/topic.names.ts';

export interface RuleDraft {
  readonly id: string;
  readonly on: 'keyword' | 'question';
  /** As typed: divided by commas, semicolons or lines. */
  readonly words: string;
  readonly topic: Topic;
  /** null: of any product. */
  readonly productId: string | null;
  /** As typed. */
  readonly people: string;
  /** Ms. */
  readonly within: number;
  readonly does: 'suggest' | 'fire';
  readonly cueId: string | null;
  /** Whether the rule is switched on. */
  readonly active: boolean;
}

export type WordsWrong = 'none' | 'many' | 'long' | 'unreadable';

/** What keeps a draft from being a rule; null where nothing does. */
export interface RuleWrong {
  readonly words: WordsWrong | null;
  readonly people: boolean;
  readonly cue: boolean;
}

/** What `chatTriggerSchema` takes. */
export const MOST_WORDS = 50;
export const LONGEST_WORD = 50;
export const MOST_PEOPLE = 100_000;

/** Twenty people within a minute: what a room of some thousand viewers reaches when many want to know the same. */
export function newDraft(id: string): RuleDraft {
  const asked = { on: 'question', words: '', topic: 'price', productId: null } as const;
  return { id, ...asked, people: '20', within: 60_000, does: 'suggest', cueId: null, active: true };
}

/** A rule, to change it. */
export function draftOf({ trigger, does, on: active }: ChatRule): RuleDraft {
  const { id, within } = trigger;
  const about =
    trigger.on === 'keyword'
      ? { on: trigger.on, words: trigger.words.join('、') }
      : { on: trigger.on, topic: trigger.topic, productId: trigger.productId };
  const then = does.do === 'fire' ? { does: does.do, cueId: does.cueId } : { does: does.do };
  return { ...newDraft(id), ...about, ...then, people: String(trigger.people), within, active };
}

/** The words of a draft, each once. */
export function wordsOf(typed: string): readonly string[] {
  const words = typed.split(/[,，、;；\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The rule that was written, or what is wrong. */
export function readDraft(
  draft: RuleDraft,
): { readonly rule: ChatRule; readonly wrong: null } | { readonly rule: null; readonly wrong: RuleWrong } {
  const { id, within, cueId, active } = draft;
  const words = wordsOf(draft.words);
  const people = /^\s*\d{1,6}\s*$/.test(draft.people) ? Number(draft.people) : 0;
  const wrong: RuleWrong = {
    words: draft.on === 'keyword' ? wrongWords(words) : null,
    people: people < 1 || people > MOST_PEOPLE,
    cue: draft.does === 'fire' && cueId === null,
  };
  if (wrong.words !== null || wrong.people || wrong.cue) return { rule: null, wrong };
  const counted = { id, people, within };
  return {
    rule: {
      trigger:
        draft.on === 'keyword'
          ? { on: 'keyword', words: [...words], ...counted }
          : { on: 'question', topic: draft.topic, productId: draft.productId, ...counted },
      does: draft.does === 'fire' && cueId !== null ? { do: 'fire', cueId } : { do: 'suggest' },
      on: active,
    },
    wrong: null,
  };
}

function wrongWords(words: readonly string[]): WordsWrong | null {
  if (words.length === 0) return 'none';
  if (words.length > MOST_WORDS) return 'many';
  if (words.some((word) => word.length > LONGEST_WORD)) return 'long';
  // An emoji is no word to whoever reads the room.
  return words.some((word) => readable(word) === '') ? 'unreadable' : null;
}
