/** Data folders for tests: each test has its own, and they go when the file's tests are done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE, type Db } from './database.ts';
import { openStore, type Store, type StoreOptions } from './store.ts';

const made: string[] = [];

/** A new empty folder. */
export function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'anchor-store-'));
  made.push(dir);
  return dir;
}

/** Takes all folders away; for `afterAll`. */
export function removeFolders(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
}

/** Opens a store that must open. */
export function mustOpen(dir: string, options: StoreOptions = {}): Store {
  const opened = openStore(dir, options);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

/** A raw connection to a folder's database, as somebody with a tool would have. */
export function rawDatabase(dir: string): Db {
  return new Database(join(dir, DATABASE_FILE));
}

/** Takes all triggers away, as somebody who wants to change the past would do. */
export function dropTriggers(db: Db): void {
  const names = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all();
  for (const name of names) db.exec(`DROP TRIGGER "${name}"`);
}
