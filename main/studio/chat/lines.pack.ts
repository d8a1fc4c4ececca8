/**
 * Lines as they cross to the thread that keeps them: one flat row of plain values, which is copied at a fraction of what their objects cost. What a line has
 * beyond words of somebody goes along only where it has it; a number says which.
 */
import type { ChatLine } from '../../../core/contract/chat.schema.ts';

type Rest = Pick<ChatLine, 'what' | 'count' | 'amount' | 'moderation' | 'triggers'>;
type Person = NonNullable<ChatLine['by']>;

export interface PackedLines {
  readonly count: number;
  readonly values: readonly unknown[];
}

/** Packs lines as they are read, so that nothing is left to do for all of them at once. */
export interface LinePacker {
  readonly count: number;
  put(line: ChatLine): void;
  /** What was put in since the last time; {@link unpackLines} gives the same lines. */
  take(): PackedLines;
}

/** What stands behind the number, in this order: the kind and source where they are others than those of the line before, who, badges, … */
const HAS = { source: 1, kind: 2, person: 4, badges: 8, cut: 16, question: 32, flood: 64, rest: 128 } as const;

/** Nothing yet. */
export function createLinePacker(): LinePacker {
  let values: unknown[] = [];
  let count = 0;
  let source: string | null = null;
  let kind: string | null = null;
  return {
    get count() {
      return count;
    },
    put(line) {
      const { by } = line;
      const rest = restOf(line);
      let has = 0;
      if (line.source !== source) has |= HAS.source;
      if (line.kind !== kind) has |= HAS.kind;
      if (by !== null) has |= by.badges.length === 0 ? HAS.person : HAS.person | HAS.badges;
      if (line.cut) has |= HAS.cut;
      if (line.topic !== null || line.productId !== null || line.clusterKey !== null) has |= HAS.question;
      if (line.flood) has |= HAS.flood;
      if (rest !== null) has |= HAS.rest;
      ({ source, kind } = line);
      count += 1;
      values.push(has, line.seq, line.id, line.at, line.text);
      if ((has & HAS.source) !== 0) values.push(source);
      if ((has & HAS.kind) !== 0) values.push(kind);
      if (by !== null) values.push(by.id, by.name);
      if ((has & HAS.badges) !== 0) values.push(by?.badges);
      if ((has & HAS.question) !== 0) values.push(line.topic, line.productId, line.clusterKey);
      if (rest !== null) values.push(rest);
    },
    take() {
      const taken = { count, values };
      [values, count, source, kind] = [[], 0, null, null];
      return taken;
    },
  };
}

/** Gives the lines back. Both ends are ours: what was packed is believed. */
export function unpackLines({ values: packed }: PackedLines): ChatLine[] {
  const lines: ChatLine[] = [];
  let place = 0;
  const next = (): unknown => packed[place++];
  let source: unknown = null;
  let kind: unknown = null;
  while (place < packed.length) {
    const has = Number(next());
    const [seq, id, at, text] = [next(), next(), next(), next()];
    if ((has & HAS.source) !== 0) source = next();
    if ((has & HAS.kind) !== 0) kind = next();
    const [personId, name] = (has & HAS.person) === 0 ? [null, null] : [next(), next()];
    const badges = (has & HAS.badges) === 0 ? [] : (next() as Person['badges']);
    const by = (has & HAS.person) === 0 ? null : { id: personId, name, badges };
    const isQuestion = (has & HAS.question) !== 0;
    const [topic, productId, clusterKey] = isQuestion ? [next(), next(), next()] : [null, null, null];
    const rest = (has & HAS.rest) === 0 ? null : (next() as Rest);
    const { what, count, amount, moderation, triggers } = rest ?? { ...NO_REST, triggers: [] };
    const line = { seq, id, at, source, kind, by, text, cut: (has & HAS.cut) !== 0, what, count, amount };
    const flood = (has & HAS.flood) !== 0;
    lines.push({ ...line, topic, productId, clusterKey, flood, moderation, triggers } as ChatLine);
  }
  return lines;
}

const NO_REST = { what: null, count: null, amount: null, moderation: null };

function restOf({ what, count, amount, moderation, triggers }: ChatLine): Rest | null {
  const isPlain = what === null && count === null && amount === null && moderation === null && triggers.length === 0;
  return isPlain ? null : { what, count, amount, moderation, triggers };
}
