/** Reads the database of a data folder without being its studio: nothing is written, and a studio may be running on it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, type Result } from '../../../core/result.ts';
import { DATABASE_FILE, type Db } from './database.ts';
import { isDamage, sqliteCode } from './sqlite.errors.ts';

export type ReadFailure = 'store-absent' | 'store-damaged' | 'store-unreadable';

/** Does some reading and closes. What SQLite refuses comes back as a failure; other errors of `work` are thrown on. */
export function readDatabase<T, C extends string>(
  dataDir: string,
  work: (db: Db) => Result<T, C>,
): Result<T, C | ReadFailure> {
  const path = join(dataDir, DATABASE_FILE);
  if (!existsSync(path)) return fail('store-absent', `There is no ${DATABASE_FILE} in this folder.`, { dataDir });
  let db: Db | null = null;
  try {
    db = new Database(path, { readonly: true, timeout: 2000 });
    return work(db);
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return isDamage(error)
      ? fail('store-damaged', `${DATABASE_FILE} is damaged: ${String(error)}. Nothing was changed.`, { dataDir })
      : fail('store-unreadable', `${DATABASE_FILE} cannot be read: ${String(error)}. Nothing was changed.`, {
          dataDir,
        });
  } finally {
    db?.close();
  }
}
