/** Rows of the room's lines, as they come out of the file. */
import { z } from 'zod';
import { chatLineSchema, lineModerationSchema, type ChatLine } from '../../../core/contract/chat.schema.ts';
import { parseJson } from '../store/journal.codec.ts';

/** A row as it is read. */
export interface StoredLine {
  readonly seq: number;
  readonly content: string;
  readonly moderation: string | null;
}

/** A person as the token by which their lines are found; '' for nobody. */
export function whoOf(personId: string): string {
  return Buffer.from(personId, 'utf8').toString('hex');
}

/** Lines of a person (`who` MATCH, run, person), of `line l`; in their order by `w.rowid`. */
export const OF_PERSON = `FROM who w CROSS JOIN line l ON l.position = w.rowid WHERE w.who MATCH ? AND l.run_id = ? AND l.person = ?`;

/** The columns of {@link StoredLine}, of `line l`. */
export const LINE_COLUMNS = `l.seq, l.content, (SELECT m.content FROM moderation m WHERE m.run_id = l.run_id AND m.event_id = l.event_id) AS moderation`;

const storedSchema = chatLineSchema.extend({ moderation: z.unknown() });

/** The line of a row; null for one that can't be read, which is left out. */
export function readLine(row: StoredLine | undefined): ChatLine | null {
  if (row === undefined) return null;
  const line = storedSchema.safeParse(parseJson(row.content));
  if (!line.success) return null;
  const moderation = row.moderation === null ? null : lineModerationSchema.safeParse(parseJson(row.moderation));
  return { ...line.data, seq: row.seq, moderation: moderation?.success === true ? moderation.data : null };
}
