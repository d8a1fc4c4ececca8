/** What rules of the chat desk propose. A few, the newest; each until it is taken away or too old to be any good. */
import type { ChatLine, ChatSuggestion } from '../../../core/contract/chat.schema.ts';
import type { ChatRule } from '../../../core/chat/rules.ts';

export interface Suggestions {
  /** A line set a rule off. `fired`: its cue fired by itself. */
  put(rule: ChatRule, line: ChatLine, at: number, fired: boolean): void;
  dismiss(id: string): void;
  read(now: number): ChatSuggestion[];
}

const MOST = 20;
const LIFETIME_MS = 600_000;

/** None yet. */
export function createSuggestions(): Suggestions {
  let all: readonly ChatSuggestion[] = [];
  return {
    put({ trigger, does }, line, at, fired) {
      const { seq, text, topic, productId, clusterKey } = line;
      const one: ChatSuggestion = {
        id: `${trigger.id}/${seq}`,
        ruleId: trigger.id,
        at,
        seq,
        text,
        people: trigger.people,
        topic,
        productId,
        clusterKey,
        cueId: does.do === 'fire' ? does.cueId : null,
        fired,
      };
      // A rule that goes off again says the same again.
      all = [...all.filter(({ ruleId }) => ruleId !== trigger.id), one].slice(-MOST);
    },
    dismiss: (id) => void (all = all.filter((one) => one.id !== id)),
    read(now) {
      all = all.filter(({ at }) => now - at <= LIFETIME_MS);
      return [...all];
    },
  };
}
