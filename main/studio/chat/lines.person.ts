/** What one person did in a run, from the room's lines. */
import type { ChatLine, ChatPerson, LineModeration } from '../../../core/contract/chat.schema.ts';
import type { Db } from '../store/database.ts';
import { LINE_COLUMNS, OF_PERSON, readLine, whoOf, type StoredLine } from './lines.rows.ts';

interface Counted {
  readonly kind: string;
  readonly lines: number;
  readonly asks: number;
  readonly units: number;
  readonly first: number;
  readonly last: number;
}

/** Lines, orders and acts that are told of one person. */
const TOLD = 50;

/** Prepares the reader of a database. */
export function createPersonReader(db: Db): (runId: string, personId: string) => ChatPerson | null {
  const counts = db.prepare<[string, string, string], Counted>(
    `SELECT kind, count(*) AS lines, sum(asks) AS asks, sum(count) AS units, min(at) AS first, max(at) AS last
     ${OF_PERSON} GROUP BY kind`,
  );
  const newest = db.prepare<[string, string, string, number], StoredLine>(
    `SELECT ${LINE_COLUMNS} ${OF_PERSON} ORDER BY w.rowid DESC LIMIT ?`,
  );
  const orders = db.prepare<[string, string, string, number], StoredLine>(
    `SELECT ${LINE_COLUMNS} ${OF_PERSON} AND l.kind IN ('order-placed', 'order-paid', 'order-refunded') ORDER BY w.rowid DESC LIMIT ?`,
  );
  const acts = db.prepare<[string, string, string, number], StoredLine>(
    `SELECT ${LINE_COLUMNS} ${OF_PERSON} AND EXISTS (SELECT 1 FROM moderation m WHERE m.run_id = l.run_id AND m.event_id = l.event_id)
     ORDER BY w.rowid DESC LIMIT ?`,
  );
  const read = (rows: readonly StoredLine[]) => rows.flatMap((row) => readLine(row) ?? []);

  return (runId, personId) => {
    const who = whoOf(personId);
    const counted = counts.all(who, runId, personId);
    const lines = read(newest.all(who, runId, personId, TOLD));
    const person = lines[0]?.by;
    if (!person) return null;
    const of = (...kinds: readonly string[]) => counted.filter(({ kind }) => kinds.includes(kind));
    const sum = (rows: readonly Counted[], what: 'lines' | 'asks' | 'units') =>
      rows.reduce((all, row) => all + row[what], 0);
    const done = read(acts.all(who, runId, personId, TOLD)).flatMap(actOf);
    return {
      person,
      counts: {
        messages: sum(of('comment', 'question'), 'lines'),
        questions: sum(counted, 'asks'),
        gifts: sum(of('gift'), 'units'),
        // A platform tells of the same order when it is placed and when it is paid.
        orders: Math.max(sum(of('order-placed'), 'lines'), sum(of('order-paid'), 'lines')),
        refunds: sum(of('order-refunded'), 'lines'),
        likes: sum(of('like'), 'units'),
        hidden: done.filter(({ moderation }) => isHidden(moderation)).length,
      },
      firstAt: Math.min(...counted.map(({ first }) => first)),
      lastAt: Math.max(...counted.map(({ last }) => last)),
      lines,
      orders: read(orders.all(who, runId, personId, TOLD)),
      acts: done,
    };
  };
}

function actOf(line: ChatLine): { line: ChatLine; moderation: LineModeration }[] {
  return line.moderation === null ? [] : [{ line, moderation: line.moderation }];
}

function isHidden({ act, status }: LineModeration): boolean {
  return status === 'confirmed' && (act === 'hide-message' || act === 'message-hidden');
}
