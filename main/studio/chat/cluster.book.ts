/** Which questions stand open, are on the anchor's screen or were answered: the reader's clusters with what the show's log says of them. */
import type { ChatCluster } from '../../../core/contract/chat.schema.ts';
import type { Cluster, Questions } from '../../../core/chat/questions.ts';
import { TOPICS } from '../../../core/chat/topic.names.ts';
import type { Entry, QuestionsAnswered } from '../../../core/show/show.facts.ts';

export interface ClusterBook {
  /** What the log says: a card was sent or closed, questions were answered. Gives what a closed card answered. */
  follow(entry: Entry): string | null;
  /** The open ones first, those most people ask before others; then the last that were answered. */
  read(): ChatCluster[];
  find(key: string): ChatCluster | null;
  /** Whether a line was answered in this run already. */
  isAnswered(key: string, seq: number): boolean;
}

const OPEN_TOLD = 60;
const ANSWERED_TOLD = 20;

/** Begins with what the reader knows. */
export function createClusterBook(questions: Pick<Questions, 'top' | 'answer'>): ClusterBook {
  /** Questions on the anchor's screen by their number. */
  const cards = new Map<number, string>();
  const answered = new Map<string, { readonly cluster: ChatCluster; readonly upTo: number }>();

  const cardOf = (key: string) => [...cards].findLast(([, of]) => of === key)?.[0] ?? null;

  function open(cluster: Cluster): ChatCluster {
    const question = cardOf(cluster.key);
    return { ...cluster, state: question === null ? 'open' : 'on-screen', question };
  }

  function answer({ cluster: key, text, messages, people, upTo }: QuestionsAnswered, at: number): void {
    const standing = questions.top(Number.MAX_SAFE_INTEGER).find((one) => one.key === key);
    const [about = '', productId = null] = key.split(' ');
    const cluster: Cluster = standing ?? {
      key,
      topic: TOPICS.find((topic) => topic === about) ?? null,
      productId: about.startsWith('other:') ? null : productId,
      text,
      messages,
      people,
      exact: true,
      firstAt: at,
      lastAt: at,
    };
    answered.delete(key);
    answered.set(key, { cluster: { ...cluster, state: 'answered', question: null }, upTo });
    questions.answer(key);
  }

  return {
    follow({ seq, at, fact }) {
      switch (fact.kind) {
        case 'question-sent':
          if (fact.cluster !== undefined) cards.set(seq, fact.cluster);
          return null;
        case 'question-closed': {
          const key = cards.get(fact.question) ?? null;
          cards.delete(fact.question);
          return fact.outcome === 'answered' ? key : null;
        }
        case 'questions-answered':
          answer(fact, at);
          return null;
        default:
          return null;
      }
    },
    read() {
      const standing = questions.top(OPEN_TOLD);
      const keys = new Set(standing.map(({ key }) => key));
      const done = [...answered.values()].flatMap(({ cluster }) => (keys.has(cluster.key) ? [] : [cluster]));
      return [...standing.map(open), ...done.slice(-ANSWERED_TOLD).reverse()];
    },
    find(key) {
      const standing = questions.top(Number.MAX_SAFE_INTEGER).find((one) => one.key === key);
      return standing ? open(standing) : null;
    },
    isAnswered: (key, seq) => seq <= (answered.get(key)?.upTo ?? 0),
  };
}
