/** What SQLite's errors mean to the store. */
import Database from 'better-sqlite3';

/** The code of an SQLite error, e.g. `SQLITE_BUSY`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}

/** Whether the file itself is bad: not a database, or its pages do not fit together. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'));
}
