/**
 * A person's word on what the platform did, passed on to the gateway, so that its book tells the same. What can't be said now is said when the line
 * is back; the gateway takes the same word twice.
 */
import type { ActAnswer, Settlement } from '../../../core/gateway/gateway.protocol.ts';
import type { Entry, Fact } from '../../../core/show/show.facts.ts';
import type { Log } from '../log.ts';
import type { GatewayLink } from './gateway.link.ts';

/** Refusals that asking again can mend. */
const PASSING: ReadonlySet<string> = new Set(['too-much', 'gateway-store']);

export interface PersonsWords {
  /** Tells the gateway, now or when it is there again. `contradicted` hears what the platform has said otherwise: its last word is older and stands. */
  tell(words: readonly Settlement[], contradicted: (answer: ActAnswer) => void): void;
  dispose(): void;
}

/** Makes the messenger over a line that outlives it. */
export function createPersonsWords(link: GatewayLink, log: Log): PersonsWords {
  const waiting = new Map<string, { readonly word: Settlement; readonly contradicted: (answer: ActAnswer) => void }>();
  let telling = false;

  async function tellAll(): Promise<void> {
    if (telling) return;
    telling = true;
    for (const { word, contradicted } of waiting.values()) {
      const answer = await link.settle(word);
      if (answer === null || ('refused' in answer && PASSING.has(answer.refused))) break;
      waiting.delete(word.key);
      if ('refused' in answer) log.info('gateway.word-not-needed', { key: word.key, why: answer.refused });
      else if (answer.status !== word.outcome) {
        log.warn('gateway.word-contradicted', { key: word.key, person: word.outcome, platform: answer.status });
        contradicted(answer);
      }
    }
    telling = false;
  }

  const unsubscribe = link.onView(({ state }) => {
    if (state === 'live' && waiting.size > 0) void tellAll();
  });
  return {
    tell(words, contradicted) {
      for (const word of words) waiting.set(word.key, { word, contradicted });
      if (waiting.size > 0 && link.view.state === 'live') void tellAll();
    },
    dispose() {
      unsubscribe();
      waiting.clear();
    },
  };
}

/**
 * What people said of the platform in these entries: answers that came from a seat, not from the platform. What the platform has contradicted since is
 * left out.
 */
export function personsWordsOf(entries: readonly Entry[]): readonly Settlement[] {
  const words = new Map<string, Settlement>();
  for (const { fact, commandId } of entries) {
    if (fact.kind !== 'action-answered' || fact.target !== 'commerce') continue;
    const { actionId: key, status, detail } = fact;
    if (commandId === null) {
      if (status === 'confirmed') words.delete(key);
    } else if (status === 'confirmed' || status === 'refused') words.set(key, { key, outcome: status, detail });
  }
  return [...words.values()];
}

/** The platform's yes as a fact of the show; nothing for its other words, which take no money that was not counted. `ms`: since it was asked for. */
export function doneAfterAll({ key, status, code, detail }: ActAnswer, ms: number): readonly Fact[] {
  if (status !== 'confirmed') return [];
  return [{ kind: 'action-answered', actionId: key, target: 'commerce', status, ms, code, detail, times: null }];
}
