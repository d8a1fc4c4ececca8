/**
 * The room as it is read: each event becomes a line, each message is told what it asks and of which product, what looks like a machine's is marked,
 * and what sets a rule off is told. Bounded, whatever comes; time is the room's own.
 */
import type { ChatLine } from '../contract/chat.schema.ts';
import { MOST_SOURCES, type RoomEvent } from '../gateway/room.events.ts';
import type { Product } from '../runsheet/runsheet.schema.ts';
import { viewerKey } from '../show/show.muted.ts';
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
  /** Viewers who are muted, from now on, by `viewerKey`: their lines are lines like others, and ask nothing and set nothing off. */
  setMuted(viewers: ReadonlySet<string>): void;
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

type Said = Extract<RoomEvent, { kind: 'comment' | 'question' }>;
type Body = Pick<ChatLine, 'kind' | 'by' | 'text' | 'cut' | 'what' | 'count' | 'amount'>;
const NO_WORDS = { text: '', cut: false, what: null, count: null, amount: null };

/** @param products The sheet's, that questions may mean. */
export function createRoomReader(products: readonly Product[], rules: readonly ChatTrigger[]): RoomReader {
  const questions = createQuestions(products);
  const floods = createFloods();
  let triggers = createTriggers(rules);
  let cues = createTriggers([]);
  let muted: ReadonlySet<string> = new Set();
  /** By connector: an id is unique in its own. Those beyond the most share one memory. */
  const seen = new Map<string, (id: string) => boolean>();
  const seenElsewhere = createSeen(REMEMBERED);

  /** One after the other mostly come from the same one. */
  let last: { readonly source: string; readonly ids: (id: string) => boolean } | null = null;

  function isSeen({ source, id }: RoomEvent): boolean {
    if (last?.source !== source) {
      last = { source, ids: memoryOf(source) };
    }
    return last.ids(id);
  }

  function memoryOf(source: string): (id: string) => boolean {
    const known = seen.get(source);
    if (known !== undefined) return known;
    if (seen.size >= MOST_SOURCES) return (id) => seenElsewhere(`${source}\n${id}`);
    const made = createSeen(REMEMBERED);
    seen.set(source, made);
    return made;
  }

  function setOff(message: Message, question: Question | null, counts: Counts): string[] {
    const byRules = counts.rules ? triggers.take(message, question) : [];
    return counts.cues ? [...byRules, ...cues.take(message, question)] : byRules;
  }

  /** What somebody says, which is nearly all of a busy room: ten thousand a second, so that nothing is made on the way to the line. */
  function messageLine(event: Said, seq: number, onAir: string | null, counts: Counts): ChatLine {
    const { id, at, source, kind, by, text, cut } = event;
    const message = messageOf({ id, by: by.id, at, text });
    const isMuted = muted.size > 0 && muted.has(viewerKey({ source, person: by }));
    const question = isMuted ? null : questions.take(message, onAir);
    return {
      seq,
      id,
      at,
      source,
      kind,
      by,
      text,
      cut,
      what: null,
      count: null,
      amount: null,
      topic: question === null ? null : question.topic,
      productId: question === null ? null : question.productId,
      clusterKey: question === null ? null : question.key,
      flood: floods.sign(message) !== null,
      moderation: null,
      triggers: isMuted ? [] : setOff(message, question, counts),
    };
  }

  return {
    take(event, seq, onAir, counts = COUNTS) {
      if (event.kind === 'comment' || event.kind === 'question')
        return isSeen(event) ? null : messageLine(event, seq, onAir, counts);
      const body = bodyOf(event);
      if (body === null || isSeen(event)) return null;
      return otherLine(event, body, seq);
    },
    recall({ id, by, at, text, productId }) {
      if (by !== null) questions.take(messageOf({ id, by: by.id, at, text }), productId);
    },
    questions,
    setTriggers: (next) => void (triggers = createTriggers(next)),
    setCues: (next) => void (cues = createTriggers(next)),
    setMuted: (viewers) => void (muted = viewers),
    said: (id) => [...triggers.said(id), ...cues.said(id)],
  };
}

/** The line of what is no message: it asks nothing. */
function otherLine({ id, at, source }: RoomEvent, body: Body, seq: number): ChatLine {
  const { kind, by, text, cut, what, count, amount } = body;
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
    topic: null,
    productId: null,
    clusterKey: null,
    flood: false,
    moderation: null,
    triggers: [],
  };
}

/** What is told of an event as a line; null for figures, which are no lines. */
function bodyOf(event: Exclude<RoomEvent, Said>): Body | null {
  switch (event.kind) {
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
