/**
 * Opens the studio's one database. A write that returned is on the disk: WAL with synchronous=FULL, set and read back, since
 * better-sqlite3 is built with NORMAL for WAL, which loses the last commits in a power cut.
 */
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Failure, type Result } from '../../../core/result.ts';
import { openAhead, type Ahead } from './ahead.ts';
import { fileDate, inspect, setAside } from './damaged.ts';
import { lockFolder, type FolderLock } from './folder.lock.ts';
import { loadMigrations, migrate, type Migration } from './migrations.ts';

export type Db = Database.Database;

export const DATABASE_FILE = 'studio.sqlite';
const BACKUPS = 'backups';

export type OpenFailure =
  | 'store-busy'
  | 'store-newer'
  | 'store-damaged'
  | 'store-foreign'
  | 'store-unwritable'
  | 'store-not-durable'
  | 'store-migration-failed';

export interface OpenDatabase {
  readonly db: Db;
  /** What is on its way into it. */
  readonly ahead: Ahead;
  /** Tidies, closes and frees the folder. Safe to call twice. */
  close(): void;
}

/**
 * Opens (or begins) the database of a data folder for this process alone, brought to the newest migration. An existing
 * database is copied to `backups/` before it is migrated. A damaged file is kept under a dated name and never written to. Throws only
 * when the migrations themselves are missing or misnumbered.
 */
export function openDatabase(dataDir: string, migrationsDir: string, now: number): Result<OpenDatabase, OpenFailure> {
  const migrations = loadMigrations(migrationsDir);
  let lock: FolderLock | null = null;
  try {
    mkdirSync(dataDir, { recursive: true });
    const locked = lockFolder(dataDir, now);
    if (!locked.ok) return locked;
    lock = locked.value;
    const opened = openLocked(dataDir, migrations, new Date(now));
    if (!opened.ok) return opened;
    const ahead = openAhead(opened.value);
    const held = lock;
    lock = null;
    return ok(closing(opened.value, ahead, held));
  } catch (error) {
    return unwritable(dataDir, error);
  } finally {
    lock?.release();
  }
}

function openLocked(dataDir: string, migrations: readonly Migration[], now: Date): Result<Db, OpenFailure> {
  const path = join(dataDir, DATABASE_FILE);
  const found = inspect(path);
  switch (found.is) {
    case 'damaged':
      return damaged(setAside(path, now));
    case 'foreign':
      return fail(
        'store-foreign',
        `${DATABASE_FILE} is not a studio's database. Nothing was changed. Choose another folder.`,
      );
    case 'ours':
      if (found.version > migrations.length) return newer(found.version, migrations.length);
      break;
    case 'new':
      break;
    default:
      found satisfies never;
  }
  const db = new Database(path);
  const ready = prepare(db, dataDir, found.is === 'ours' ? found.version : null, migrations, now);
  if (!ready.ok) db.close();
  return ready;
}

/** Makes an open database durable and up to date. `version` is where it stands, null when it is new. */
function prepare(
  db: Db,
  dataDir: string,
  version: number | null,
  migrations: readonly Migration[],
  now: Date,
): Result<Db, OpenFailure> {
  try {
    const durable = makeDurable(db);
    if (!durable.ok) return durable;
    if (version !== null && version < migrations.length) backUp(db, dataDir, version, now);
    const migrated = migrate(db, migrations);
    if (!migrated.ok) return migrated;
    makeRoom(db);
    return ok(db);
  } catch (error) {
    return unwritable(dataDir, error);
  }
}

/** Sets what durability needs and reads it back, since a pragma that is not understood says nothing. */
export function makeDurable(db: Db): Result<null, 'store-not-durable'> {
  db.pragma('busy_timeout = 2000');
  const journal = db.pragma('journal_mode = WAL', { simple: true });
  db.pragma('synchronous = FULL');
  // On macOS a plain fsync leaves data in the drive's cache; elsewhere these two do nothing.
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  const synchronous = db.pragma('synchronous', { simple: true });
  if (journal === 'wal' && synchronous === 2) return ok(null);
  return fail(
    'store-not-durable',
    'This file system cannot keep the journal safely. Choose a folder on a local disk.',
    {
      journal: String(journal),
      synchronous: Number(synchronous),
    },
  );
}

/** Bytes that the log is grown by: about what it holds between two checkpoints. */
const ROOM = 4_000_000;

/**
 * Grows the write-ahead log once, at the start, by a transaction that is rolled back: commits then overwrite what is there instead of making
 * the file longer, which costs a fifth less, and a GO waits for its commit. The database itself is not touched.
 */
function makeRoom(db: Db): void {
  const usual = db.pragma('cache_size', { simple: true });
  // A small cache makes the pages go to the log before the end of the transaction.
  db.pragma('cache_size = 100');
  db.exec(`BEGIN; CREATE TABLE room (x); INSERT INTO room VALUES (zeroblob(${ROOM})); ROLLBACK`);
  db.pragma(`cache_size = ${Number(usual)}`);
}

/** `VACUUM INTO` rather than the backup call: it takes one consistent copy and is synchronous, as opening is. */
function backUp(db: Db, dataDir: string, version: number, now: Date): void {
  mkdirSync(join(dataDir, BACKUPS), { recursive: true });
  const copy = join(dataDir, BACKUPS, `studio.v${version}-${fileDate(now)}.sqlite`);
  db.prepare('VACUUM INTO ?').run(copy);
  const handle = openSync(copy, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function closing(db: Db, ahead: Ahead, lock: FolderLock): OpenDatabase {
  return {
    db,
    ahead,
    close() {
      if (!db.open) return;
      try {
        ahead.close();
        db.pragma('optimize');
      } finally {
        db.close();
        lock.release();
      }
    },
  };
}

function damaged(kept: string): Failure<'store-damaged'> {
  return fail(
    'store-damaged',
    `The database was damaged. It is kept whole as ${kept}. Put a copy from ${BACKUPS}/ in its place as ${DATABASE_FILE}, or start again with an empty one.`,
    { kept },
  );
}

function newer(version: number, known: number): Failure<'store-newer'> {
  return fail(
    'store-newer',
    `The database is of version ${version}, this studio knows ${known}. Nothing was changed. Use the newer studio.`,
    { version, known },
  );
}

function unwritable(dataDir: string, error: unknown): Failure<'store-unwritable'> {
  return fail(
    'store-unwritable',
    `The data folder cannot be used: ${String(error)}. Check its permissions and the disk.`,
    {
      dataDir,
      reason: String(error),
    },
  );
}
