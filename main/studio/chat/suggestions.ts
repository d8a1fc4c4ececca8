/** What rules of the chat desk propose. A few, the newest; each until it is taken away or too old to be any good. */
import type { ChatLine, ChatSuggestion } from '../../../core/contract/chat.schema.ts';

/** What was set off: a rule of the desk, or a cue of the sheet. `fired`: its cue fired by itself. */
export type Proposed = Pick<ChatSuggestion, 'ruleId' | 'people' | 'words' | 'cueId' | 'fired'>;

export interface Suggestions {
  put(proposed: Proposed, line: ChatLine, at: number): void;
  dismiss(id: string): void;
  read(now: number): ChatSuggestion[];
}

const MOST = 20;
const LIFETIME_MS = 600_000;

/** None yet. */
export function createSuggestions(): Suggestions {
  let all: readonly ChatSuggestion[] = [];
  return {
    put(proposed, line, at) {
      const { seq, text, topic, productId, clusterKey } = line;
      const { ruleId } = proposed;
      const one: ChatSuggestion = { id: `${ruleId}/${seq}`, at, seq, text, topic, productId, clusterKey, ...proposed };
      // A rule that goes off again says the same again.
      all = [...all.filter((other) => other.ruleId !== ruleId), one].slice(-MOST);
    },
    dismiss: (id) => void (all = all.filter((one) => one.id !== id)),
    read(now) {
      all = all.filter(({ at }) => now - at <= LIFETIME_MS);
      return [...all];
    },
  };
}
