/**
 * Lines as they cross to the thread that keeps them: one flat row of plain values, which is copied at a quarter of what their JSON costs. What hardly any
 * line has goes along whole.
 */
import type { ChatLine } from '../../../core/contract/chat.schema.ts';

type Rest = Pick<ChatLine, 'what' | 'count' | 'amount' | 'moderation' | 'triggers'>;
type Badges = NonNullable<ChatLine['by']>['badges'];

/** {@link FIELDS} values a line. */
export type PackedLines = readonly unknown[];

const FIELDS = 15;

/** Packs lines; {@link unpackLines} gives the same. */
export function packLines(lines: readonly ChatLine[]): PackedLines {
  const packed: unknown[] = [];
  for (const line of lines) {
    const { seq, id, at, source, kind, by, text, cut, topic, productId, clusterKey, flood } = line;
    const badges = by === null || by.badges.length === 0 ? null : by.badges;
    packed.push(seq, id, at, source, kind, by?.id ?? null, by?.name ?? null, badges, text, cut);
    packed.push(topic, productId, clusterKey, flood, restOf(line));
  }
  return packed;
}

/** Gives the lines back. Both ends are ours: what was packed is believed. */
export function unpackLines(packed: PackedLines): ChatLine[] {
  const lines: ChatLine[] = [];
  for (let start = 0; start < packed.length; start += FIELDS) {
    const [seq, id, at, source, kind, personId, name, badges, text, cut, topic, productId, clusterKey, flood, rest] =
      packed.slice(start, start + FIELDS);
    const by = personId === null ? null : { id: personId, name, badges: (badges as Badges | null) ?? [] };
    const more = (rest as Rest | null) ?? { what: null, count: null, amount: null, moderation: null, triggers: [] };
    const { what, count, amount, moderation, triggers } = more;
    const line = { seq, id, at, source, kind, by, text, cut, what, count, amount };
    lines.push({ ...line, topic, productId, clusterKey, flood, moderation, triggers } as ChatLine);
  }
  return lines;
}

function restOf({ what, count, amount, moderation, triggers }: ChatLine): Rest | null {
  const isPlain = what === null && count === null && amount === null && moderation === null && triggers.length === 0;
  return isPlain ? null : { what, count, amount, moderation, triggers };
}
