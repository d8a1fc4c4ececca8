/**
 * A person's word on what the platform did, passed on to the gateway, so that its book tells the same. What can't be said now is said when the line
 * is back; the gateway takes the same word twice.
 */
import type { Settlement } from '../../../core/gateway/gateway.protocol.ts';
import type { Entry } from '../../../core/show/show.facts.ts';
import type { Log } from '../log.ts';
import type { GatewayLink } from './gateway.link.ts';

/** Refusals that asking again can mend. */
const PASSING: ReadonlySet<string> = new Set(['too-much', 'gateway-store']);

export interface PersonsWords {
  /** Tells the gateway, now or when it is there again. */
  tell(words: readonly Settlement[]): void;
  dispose(): void;
}

/** Makes the messenger over a line that outlives it. */
export function createPersonsWords(link: GatewayLink, log: Log): PersonsWords {
  const waiting = new Map<string, Settlement>();
  let telling = false;

  async function tellAll(): Promise<void> {
    if (telling) return;
    telling = true;
    for (const word of waiting.values()) {
      const answer = await link.settle(word);
      if (answer === null || ('refused' in answer && PASSING.has(answer.refused))) break;
      waiting.delete(word.key);
      if ('refused' in answer) log.info('gateway.word-not-needed', { key: word.key, why: answer.refused });
      else if (answer.status !== word.outcome)
        log.warn('gateway.word-contradicted', { key: word.key, person: word.outcome, platform: answer.status });
    }
    telling = false;
  }

  const unsubscribe = link.onView(({ state }) => {
    if (state === 'live' && waiting.size > 0) void tellAll();
  });
  return {
    tell(words) {
      for (const word of words) waiting.set(word.key, word);
      if (waiting.size > 0 && link.view.state === 'live') void tellAll();
    },
    dispose() {
      unsubscribe();
      waiting.clear();
    },
  };
}

/** What people said of the platform in these entries: answers that came from a seat, not from the platform. */
export function personsWordsOf(entries: readonly Entry[]): readonly Settlement[] {
  return entries.flatMap(({ fact, commandId }): readonly Settlement[] => {
    if (commandId === null || fact.kind !== 'action-answered' || fact.target !== 'commerce') return [];
    const { actionId: key, status, detail } = fact;
    return status === 'confirmed' || status === 'refused' ? [{ key, outcome: status, detail }] : [];
  });
}
