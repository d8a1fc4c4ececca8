/**
 * The simulated platform's books: what a rehearsal's platform was asked to do, on disk, so that a test can kill the studio at any moment
 * and then count. The same key is the same action: it gets its first answer again and counts once.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CommerceAnswer } from '../show/commerce.port.ts';

/** One action as the platform has it. */
export interface LedgerRow {
  readonly key: string;
  readonly do: string;
  readonly status: string;
  readonly detail: string;
  /** How often it was sent. */
  readonly attempts: number;
}

export interface Ledger {
  /** Enters one send. Returns the answer of the action's first send. */
  enter(key: string, action: string, answer: CommerceAnswer): CommerceAnswer;
  rows(): readonly LedgerRow[];
  close(): void;
}

/** Where a data folder keeps its rehearsals' books. */
export const REHEARSAL_FOLDER = 'rehearsal';
const FILE = 'commerce.sqlite';
const ROWS = 'SELECT key, action AS "do", status, detail, attempts FROM ledger ORDER BY position';

/** Opens the books in `directory`, which is made when it is not there. */
export function openLedger(directory: string): Ledger {
  mkdirSync(directory, { recursive: true });
  const db = new Database(join(directory, FILE), { timeout: 5000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE IF NOT EXISTS ledger (
    position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, action TEXT NOT NULL,
    status TEXT NOT NULL, code TEXT, detail TEXT NOT NULL, attempts INTEGER NOT NULL
  ) STRICT`);
  const enter = db.prepare<[string, string, string, string | null, string], CommerceAnswer>(
    `INSERT INTO ledger (key, action, status, code, detail, attempts) VALUES (?, ?, ?, ?, ?, 1)
     ON CONFLICT (key) DO UPDATE SET attempts = attempts + 1 RETURNING status, code, detail`,
  );
  const rows = db.prepare<[], LedgerRow>(ROWS);
  return {
    enter(key, action, answer) {
      const first = enter.get(key, action, answer.status, answer.code, answer.detail);
      return first ?? answer;
    },
    rows: () => rows.all(),
    close: () => void db.close(),
  };
}

/** The books of a data folder, whether its studio runs or not; none when nothing was ever rehearsed there. */
export function readLedger(dataDir: string): readonly LedgerRow[] {
  const file = join(dataDir, REHEARSAL_FOLDER, FILE);
  if (!existsSync(file)) return [];
  const db = new Database(file, { readonly: true, timeout: 5000 });
  try {
    return db.prepare<[], LedgerRow>(ROWS).all();
  } finally {
    db.close();
  }
}
