/**
 * Numbered SQL files, `0001-name.sql` and on, each applied once in a transaction of its own. `user_version` is the number of
 * the last one. A released file is never changed; what was wrong is set right by the next number.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Where the files are in the source tree; a packaged studio passes its own place. */
export const MIGRATIONS_DIR = join(import.meta.dirname, '../../../resources/migrations');

/** Reads the migrations of a folder in order. Throws when a number is missing or doubled: that is a programmer's error. */
export function loadMigrations(dir: string): readonly Migration[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((file, index) => {
      const version = Number(file.slice(0, 4));
      if (version !== index + 1) throw new RangeError(`Migration ${file} should have number ${index + 1}`);
      return { version, name: file.slice(5, -4), sql: readFileSync(join(dir, file), 'utf8') };
    });
}

/** The `user_version` of a database: the number of the last migration applied to it. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Applies the migrations that the database does not have yet. Throws when one fails; those before it stay applied. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const from = versionOf(db);
  for (const { version, sql } of migrations) {
    if (version <= from) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}
