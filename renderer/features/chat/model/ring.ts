/** The newest lines that this page holds, in order and bounded: what is older is in the studio's store. */
import type { ChatBatch, ChatLine } from '../../../../core/contract/chat.schema.ts';

/** Lines held. At 200 a second that is a minute and a half; a line is some 400 bytes. */
export const RING_KEPT = 20_000;

export interface Ring {
  /** Oldest first. The same array as before, longer or shorter. */
  readonly lines: readonly ChatLine[];
  /** Takes a batch in. Gives the lines that are new, in order. */
  take(batch: Pick<ChatBatch, 'lines' | 'moderated'>): readonly ChatLine[];
  /** Puts lines of the store before those that are held. */
  fill(older: readonly ChatLine[]): void;
  clear(): void;
}

/** Begins empty. @param kept A quarter more is held at times, so that it is cut seldom. */
export function createRing(kept = RING_KEPT): Ring {
  const lines: ChatLine[] = [];
  const last = () => lines.at(-1)?.seq ?? 0;
  return {
    lines,
    take(batch) {
      const newest = last();
      const fresh = batch.lines.filter(({ seq }) => seq > newest);
      for (const line of fresh) lines.push(line);
      if (lines.length > kept * 1.25) lines.splice(0, lines.length - kept);
      for (const { seq, moderation } of batch.moderated) {
        const at = placeOf(lines, seq);
        const held = lines[at];
        if (held?.seq === seq) lines[at] = { ...held, moderation };
      }
      return fresh;
    },
    fill(older) {
      const first = lines[0]?.seq ?? Number.POSITIVE_INFINITY;
      lines.unshift(...older.filter(({ seq }) => seq < first));
    },
    clear: () => void lines.splice(0),
  };
}

/** Where a number stands, or would stand. */
export function placeOf(lines: readonly { readonly seq: number }[], seq: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
