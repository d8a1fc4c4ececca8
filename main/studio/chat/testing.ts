/** Lines for the tests of the chat desk. */
import type { ChatLine } from '../../../core/contract/chat.schema.ts';

/** A comment of `viewer`. */
export function lineOf(seq: number, text: string, more: Partial<ChatLine> = {}): ChatLine {
  return {
    seq,
    id: `e${seq}`,
    at: 1_700_000_000_000 + seq,
    source: 'test',
    kind: 'comment',
    by: { id: 'viewer', name: '小美', badges: [] },
    text,
    cut: false,
    what: null,
    count: null,
    amount: null,
    topic: null,
    productId: null,
    clusterKey: null,
    flood: false,
    moderation: null,
    triggers: [],
    ...more,
  };
}
