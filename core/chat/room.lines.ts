/**
 * The room as it is read: each event becomes a line, each message is told what it asks and of which product, what looks like a machine's is marked,
 * and what sets a rule off is told. Bounded, whatever comes; time is the room's own.
 */
import type { ChatLine } from '../contract/chat.schema.ts';
import type { RoomEvent } from '../gateway/room.events.ts';
import type { Product } from '../runsheet/runsheet.schema.ts';
import { createFloods } from './floods.ts';
import { createLately, type Lately } from './lately.ts';
import { messageOf, type Message } from './message.text.ts';
import { createQuestions, type Question, type Questions } from './questions.ts';
import type { ChatTrigger } from './trigger.schema.ts';
import { createTriggers } from './triggers.ts';

export interface RoomReader {
  /** Null: no line (a figure), or one that was seen before. `onAir`: the product on screen as it was written. */
  take(event: RoomEvent, seq: number, onAir: string | null): ChatLine | null;
  /** A question of before the studio was started again. */
  recall(line: ChatLine): void;
  readonly questions: Pick<Questions, 'top' | 'answer'>;
  /** Other rules from now on. */
  setTriggers(triggers: readonly ChatTrigger[]): void;
}

/** Events that are remembered to tell a doubled one; platforms repeat within seconds, polled ones within minutes. */
const REMEMBERED = 200_000;

type Body = Pick<ChatLine, 'kind' | 'by' | 'text' | 'cut' | 'what' | 'count' | 'amount'>;
const NO_WORDS = { text: '', cut: false, what: null, count: null, amount: null };

/** @param products The sheet's, that questions may mean. */
export function createRoomReader(products: readonly Product[], rules: readonly ChatTrigger[]): RoomReader {
  const questions = createQuestions(products);
  const floods = createFloods();
  let triggers = createTriggers(rules);
  /** By connector: an id is unique in its own. */
  const seen = new Map<string, Lately<{ isNew: boolean }>>();

  function isNew({ source, id }: RoomEvent): boolean {
    const ids = seen.get(source) ?? createLately(REMEMBERED, () => ({ isNew: true }));
    seen.set(source, ids);
    const known = ids.of(id);
    const fresh = known.isNew;
    known.isNew = false;
    return fresh;
  }

  function read(message: Message, onAir: string | null) {
    const question = questions.take(message, onAir);
    const triggered = triggers.take(message, question);
    return { question, flood: floods.sign(message) !== null, triggers: [...triggered] };
  }

  return {
    take(event, seq, onAir) {
      const body = bodyOf(event);
      if (body === null || !isNew(event)) return null;
      const { id, at, source } = event;
      const line = { seq, id, at, source, ...body, moderation: null };
      if (body.by === null || (body.kind !== 'comment' && body.kind !== 'question'))
        return { ...line, ...asking(null), flood: false, triggers: [] };
      const { question, flood, triggers: set } = read(messageOf({ id, by: body.by.id, at, text: body.text }), onAir);
      return { ...line, ...asking(question), flood, triggers: set };
    },
    recall({ id, by, at, text, productId }) {
      if (by !== null) questions.take(messageOf({ id, by: by.id, at, text }), productId);
    },
    questions,
    setTriggers: (next) => void (triggers = createTriggers(next)),
  };
}

function asking(question: Question | null): Pick<ChatLine, 'topic' | 'productId' | 'clusterKey'> {
  const { topic = null, productId = null, key = null } = question ?? {};
  return { topic, productId, clusterKey: key };
}

/** What is told of an event as a line; null for figures, which are no lines. */
function bodyOf(event: RoomEvent): Body | null {
  switch (event.kind) {
    case 'comment':
    case 'question':
      return { ...NO_WORDS, kind: event.kind, by: event.by, text: event.text, cut: event.cut };
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
