/** A database in memory as it was after a given migration, for the migrations' own tests. */
import Database from 'better-sqlite3';
import type { Db } from '../database.ts';
import { loadMigrations, migrate, MIGRATIONS_DIR } from '../migrations.ts';

/** Applies the first `version` migrations. */
export function migratedTo(version: number): Db {
  const db = new Database(':memory:');
  migrateOn(db, version);
  return db;
}

/** Applies the next migrations up to `version`. */
export function migrateOn(db: Db, version: number): void {
  const done = migrate(db, loadMigrations(MIGRATIONS_DIR).slice(0, version));
  if (!done.ok) throw new Error(done.message);
}

/** Names of the tables, sorted. */
export function tablesOf(db: Db): readonly string[] {
  return db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();
}
