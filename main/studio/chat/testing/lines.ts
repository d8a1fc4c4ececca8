/** Lines for the tests of the chat desk. */
import { lineOf as plainLine } from '../../../../core/chat/testing/lines.ts';
import type { ChatLine } from '../../../../core/contract/chat.schema.ts';

/** A comment of `viewer`, at a time of our days. */
export function lineOf(seq: number, text: string, more: Partial<ChatLine> = {}): ChatLine {
  const by = { id: 'viewer', name: '小美', badges: [] };
  return plainLine(seq, { id: `e${seq}`, at: 1_700_000_000_000 + seq, by, text, ...more });
}
