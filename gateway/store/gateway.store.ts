/**
 * The gateway's own SQLite file: keys of acts with their answers, tokens, and nothing of what is said in a room. WAL with synchronous=FULL, since an
 * answer that was given must be the same after a power cut.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../core/result.ts';

export type GatewayDb = Database.Database;

/** Applied in order, each once; `user_version` counts them. A released one is never changed. */
const STEPS: readonly string[] = [
  `CREATE TABLE act (
     room TEXT NOT NULL,
     key TEXT NOT NULL,
     body TEXT NOT NULL,
     expires_at INTEGER,
     asked_at INTEGER NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0,
     answer TEXT,
     PRIMARY KEY (room, key)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE token (
     sha256 TEXT PRIMARY KEY,
     room TEXT NOT NULL,
     role TEXT NOT NULL,
     label TEXT NOT NULL,
     created_at INTEGER NOT NULL,
     revoked_at INTEGER
   ) STRICT, WITHOUT ROWID;`,
];

export const GATEWAY_FILE = 'gateway.sqlite';

/** Opens (or begins) the file in `dataDir`. A file of a newer gateway is left alone. */
export function openGatewayDb(dataDir: string): Result<GatewayDb, 'gateway-store'> {
  let db: GatewayDb | null = null;
  try {
    mkdirSync(dataDir, { recursive: true });
    db = new Database(join(dataDir, GATEWAY_FILE));
    db.pragma('busy_timeout = 2000');
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    db.pragma('synchronous = FULL');
    if (mode !== 'wal' || db.pragma('synchronous', { simple: true }) !== 2)
      throw new Error('it cannot be made durable');
    // A damaged index could hide a key, and the act under it would be done twice.
    const sound = db.pragma('quick_check(1)', { simple: true });
    if (sound !== 'ok') throw new Error(`it is damaged (${String(sound).slice(0, 200)})`);
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > STEPS.length) throw new Error('it was written by a newer gateway');
    bring(db, version);
    return ok(db);
  } catch (error) {
    db?.close();
    const why = error instanceof Error ? error.message : String(error);
    return fail(
      'gateway-store',
      `The gateway's file in ${dataDir} cannot be used: ${why}. Nothing was changed. Choose another folder, or mend this one.`,
      { dataDir, why },
    );
  }
}

function bring(db: GatewayDb, from: number): void {
  for (const [index, sql] of STEPS.entries()) {
    if (index < from) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}
