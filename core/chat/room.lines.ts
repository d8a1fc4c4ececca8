/**
 * The room as it is read: each event becomes a line, each message is told what it asks and of which product, what looks like a machine's is marked,
 * and what sets a rule off is told. Bounded, whatever comes; time is the room's own.
 */
import type { ChatLine } from '../contract/chat.schema.ts';
import type { RoomEvent } from '../gateway/room.events.ts';
import type { Product } from '../runsheet/runsheet.schema.ts';
import { createFloods } from './floods.ts';
import { createSeen } from './lately.ts';
import { messageOf, type Message } from './message.text.ts';
import { createQuestions, type Question, type Questions } from './questions.ts';
import type { ChatTrigger } from './trigger.schema.ts';
import { createTriggers } from './triggers.ts';

export interface RoomReader {
  /**
   * Null: no line (a figure), or one that was seen before. `onAir`: the product on screen as it was written. `counts`: what it may set off; all, where
   * nothing is said.
   */
  take(event: RoomEvent, seq: number, onAir: string | null, counts?: Counts): ChatLine | null;
  /** A question of before the studio was started again. */
  recall(line: ChatLine): void;
  readonly questions: Pick<Questions, 'top' | 'answer'>;
  /** Other rules from now on. */
  setTriggers(triggers: readonly ChatTrigger[]): void;
  /** What the segment on air waits for, from now on; it has counts of its own, which begin anew. */
  setCues(triggers: readonly ChatTrigger[]): void;
  /** The words with which a rule or a cue was set off last. */
  said(id: string): readonly string[];
}

/** What a message may set off: the rules of the desk, the cues of the segment on air. */
export interface Counts {
  readonly rules: boolean;
  readonly cues: boolean;
}
const COUNTS: Counts = { rules: true, cues: true };

/** Events that are remembered to tell a doubled one; platforms repeat within seconds, polled ones within minutes. */
const REMEMBERED = 200_000;

type Body = Pick<ChatLine, 'kind' | 'by' | 'text' | 'cut' | 'what' | 'count' | 'amount'>;
const NO_WORDS = { text: '', cut: false, what: null, count: null, amount: null };

/** @param products The sheet's, that questions may mean. */
export function createRoomReader(products: readonly Product[], rules: readonly ChatTrigger[]): RoomReader {
  const questions = createQuestions(products);
  const floods = createFloods();
  let triggers = createTriggers(rules);
  let cues = createTriggers([]);
  /** By connector: an id is unique in its own. */
  const seen = new Map<string, (id: string) => boolean>();

  function isSeen({ source, id }: RoomEvent): boolean {
    let ids = seen.get(source);
    if (ids === undefined) seen.set(source, (ids = createSeen(REMEMBERED)));
    return ids(id);
  }

  function setOff(message: Message, question: Question | null, counts: Counts): string[] {
    const byRules = counts.rules ? triggers.take(message, question) : [];
    return counts.cues ? [...byRules, ...cues.take(message, question)] : [...byRules];
  }

  function lineOf(event: RoomEvent, body: Body, seq: number, onAir: string | null, counts: Counts): ChatLine {
    const { id, at, source } = event;
    const { kind, by, text, cut, what, count, amount } = body;
    const message =
      by !== null && (kind === 'comment' || kind === 'question') ? messageOf({ id, by: by.id, at, text }) : null;
    const question = message && questions.take(message, onAir);
    // Written out: a busy room makes ten thousand of these a second.
    return {
      seq,
      id,
      at,
      source,
      kind,
      by,
      text,
      cut,
      what,
      count,
      amount,
      topic: question?.topic ?? null,
      productId: question?.productId ?? null,
      clusterKey: question?.key ?? null,
      flood: message !== null && floods.sign(message) !== null,
      moderation: null,
      triggers: message === null ? [] : setOff(message, question, counts),
    };
  }

  return {
    take(event, seq, onAir, counts = COUNTS) {
      const body = bodyOf(event);
      return body === null || isSeen(event) ? null : lineOf(event, body, seq, onAir, counts);
    },
    recall({ id, by, at, text, productId }) {
      if (by !== null) questions.take(messageOf({ id, by: by.id, at, text }), productId);
    },
    questions,
    setTriggers: (next) => void (triggers = createTriggers(next)),
    setCues: (next) => void (cues = createTriggers(next)),
    said: (id) => [...triggers.said(id), ...cues.said(id)],
  };
}

/** What is told of an event as a line; null for figures, which are no lines. */
function bodyOf(event: RoomEvent): Body | null {
  switch (event.kind) {
    case 'comment':
    case 'question':
      return {
        kind: event.kind,
        by: event.by,
        text: event.text,
        cut: event.cut,
        what: null,
        count: null,
        amount: null,
      };
    case 'gift': {
      const { by, gift, count, value, text } = event;
      return { ...NO_WORDS, kind: 'gift', by, what: gift, count, amount: value, text };
    }
    case 'like':
      return { ...NO_WORDS, kind: 'like', by: event.by, count: event.count };
    case 'enter':
    case 'follow':
    case 'share':
      return { ...NO_WORDS, kind: event.kind, by: event.by };
    case 'fan-club':
      return { ...NO_WORDS, kind: 'fan-club', by: event.by, what: event.level, text: event.text };
    case 'order-placed':
    case 'order-paid':
    case 'order-refunded': {
      const { kind, by, lines, amount, orderId } = event;
      const count = lines.reduce((all, { quantity }) => all + quantity, 0);
      return { ...NO_WORDS, kind, by, what: orderId, count, amount };
    }
    case 'moderation':
      return { ...NO_WORDS, kind: 'moderation', by: null, what: event.act, text: event.reason };
    case 'stream-end':
      return { ...NO_WORDS, kind: 'stream-end', by: null };
    case 'stock':
    case 'coupon-left':
    case 'figures':
      return null;
    default:
      return event satisfies never;
  }
}
