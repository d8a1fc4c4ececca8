/** The outbox of commerce actions. Written only inside the journal's transactions, but for {@link OutboxRows.markSending}. */
import type { Failure } from '../../../core/result.ts';
import { isCommerce } from '../../../core/show/show.asks.ts';
import type { Asked, Fact } from '../../../core/show/show.facts.ts';
import type { Db } from './database.ts';
import { decodeRow, type JournalRow } from './journal.codec.ts';
import type { OutboxRow } from './journal.port.ts';

/** The actions that a fact asks for; none for most kinds. */
function askedOf(fact: Fact): readonly Asked[] {
  return 'asked' in fact ? fact.asked : [];
}

export interface OutboxRows {
  /** Opens and closes the rows that a fact calls for. To be called in the transaction of the journal's entry at `position`. */
  follow(runId: string, position: number, fact: Fact): void;
  open(runId: string): readonly OutboxRow[];
  markSending(key: string): void;
}

interface Row extends JournalRow {
  readonly key: string;
  readonly place: number;
  readonly status: OutboxRow['status'];
  readonly attempts: number;
}

/** Prepares the outbox of a database. @param report hears of rows whose entry can't be read; they are left out. */
export function outboxRows(db: Db, report: (problem: Failure) => void): OutboxRows {
  // The same key again is the same action: it keeps its first row, whatever became of it.
  const insert = db.prepare(
    `INSERT INTO outbox (key, run_id, entry, place, status) VALUES (?, ?, ?, ?, 'queued') ON CONFLICT (key) DO NOTHING`,
  );
  const settle = db.prepare(`UPDATE outbox SET status = 'settled' WHERE key = ?`);
  const sent = db.prepare(`UPDATE outbox SET status = 'sent' WHERE key = ? AND status <> 'settled'`);
  const sending = db.prepare(
    `UPDATE outbox SET status = 'sent', attempts = attempts + 1 WHERE key = ? AND status <> 'settled'`,
  );
  const open = db.prepare<[string], Row>(
    `SELECT o.key, o.place, o.status, o.attempts, j.* FROM outbox o JOIN journal j ON j.position = o.entry
     WHERE o.run_id = ? AND o.status <> 'settled' ORDER BY o.entry, o.place`,
  );

  function answer(fact: Extract<Fact, { kind: 'action-answered' }>): void {
    switch (fact.status) {
      case 'confirmed':
      case 'refused':
      case 'expired':
      case 'failed':
        settle.run(fact.actionId);
        return;
      case 'sent':
      case 'acknowledged':
      case 'verified':
      case 'waiting-for-person':
        sent.run(fact.actionId);
        return;
      default:
        fact.status satisfies never;
    }
  }

  function rowOf(row: Row): readonly OutboxRow[] {
    const { entry, problem } = decodeRow(row);
    if (problem !== null) report(problem);
    const asked = entry === null ? undefined : askedOf(entry.fact)[row.place];
    if (entry === null || asked === undefined) return [];
    const { key, status, attempts } = row;
    return [{ key, runId: entry.runId, asked, askedAt: entry.at, expiresAt: asked.expiresAt, status, attempts }];
  }

  return {
    follow(runId, position, fact) {
      for (const [place, asked] of askedOf(fact).entries()) {
        if (isCommerce(asked.ask)) insert.run(asked.id, runId, position, place);
      }
      if (fact.kind === 'action-answered' && fact.target === 'commerce') answer(fact);
    },
    open: (runId) => open.all(runId).flatMap(rowOf),
    markSending: (key) => void sending.run(key),
  };
}
