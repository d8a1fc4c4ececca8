/** Lines of the chat desk for tests. */
import type { ChatLine } from '../../contract/chat.schema.ts';

/** A comment of this number; `change` for what matters to the test. */
export function lineOf(seq: number, change: Partial<ChatLine> = {}): ChatLine {
  return {
    seq,
    id: `t:${seq}`,
    at: seq * 1000,
    source: 'test',
    kind: 'comment',
    by: { id: `p${seq}`, name: `观众${seq}`, badges: [] },
    text: `第${seq}条`,
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
    ...change,
  };
}

/** Lines `from` up to and with `to`. */
export function linesOf(from: number, to: number, change: Partial<ChatLine> = {}): ChatLine[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => lineOf(from + place, change));
}
