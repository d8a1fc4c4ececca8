/**
 * Numbered SQL files, `0001-name.sql` and on, each applied once in a transaction of its own. `user_version` is the number of
 * the last one. A released file is never changed; what was wrong is set right by the next number.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Db } from './database.ts';

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
export function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Applies the migrations that the database does not have yet. One that fails leaves no trace, and those before it stay applied:
 * `detail.version` is where the database stands then.
 */
export function migrate(db: Db, migrations: readonly Migration[]): Result<null, 'store-migration-failed'> {
  for (const { version, name, sql } of migrations) {
    if (version <= versionOf(db)) continue;
    try {
      db.transaction(() => {
        db.exec(sql);
        db.pragma(`user_version = ${version}`);
      }).immediate();
    } catch (error) {
      const message = `The database stays at version ${version - 1}, since step ${name} failed: ${String(error)}. If it is not new, a copy from before is in backups/.`;
      return fail('store-migration-failed', message, { version: version - 1 });
    }
  }
  return ok(null);
}
