/**
 * One studio a data folder. The lock is an open write transaction on a small SQLite file of its own: the operating system
 * drops it with the process, so a killed studio leaves nothing to clean up, and readers of the store are not disturbed.
 * Never open the lock file by other means in this process: POSIX locks go away with any handle that is closed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../../core/result.ts';
import { isDamage, sqliteCode } from './sqlite.errors.ts';

export interface FolderLock {
  release(): void;
}

const FILE = 'studio.lock';
/** Long enough for another studio to write down its name, ms. */
const WAIT = 500;

/**
 * Takes the folder for this process, or fails with `store-busy` and the other's process id.
 * @param now wall clock, ms since 1970, noted for the message to a second studio.
 */
export function lockFolder(dataDir: string, now: number): Result<FolderLock, 'store-busy'> {
  const path = join(dataDir, FILE);
  try {
    return take(path, now);
  } catch (error) {
    if (!isDamage(error)) throw error;
    // Nobody can hold a lock on a file that is not a database (left by a power cut): begin a new one.
    rmSync(path, { force: true });
    return take(path, now);
  }
}

function take(path: string, now: number): Result<FolderLock, 'store-busy'> {
  const db = new Database(path, { timeout: WAIT });
  try {
    // The lock must outlive a kill, not a power cut, so it needs no sync.
    db.pragma('synchronous = OFF');
    db.transaction(() => {
      db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER, since INTEGER); DELETE FROM holder');
      db.prepare('INSERT INTO holder VALUES (?, ?)').run(process.pid, now);
    }).immediate();
    db.exec('BEGIN IMMEDIATE');
    return ok({ release: () => void db.close() });
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_BUSY') {
      db.close();
      throw error;
    }
    const holder = db.prepare<[], { pid: number; since: number }>('SELECT pid, since FROM holder').get();
    db.close();
    return fail(
      'store-busy',
      `Another studio (process ${holder?.pid ?? 'unknown'}) uses this data folder. Nothing was changed. Close it, or choose another folder.`,
      { pid: holder?.pid ?? null, since: holder?.since ?? null },
    );
  }
}
