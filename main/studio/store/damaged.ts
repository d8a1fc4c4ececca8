/**
 * Looks at a database file before it is opened for writing, and sets a damaged one aside. Only read-only handles touch the
 * file until it is known to be good: a writing handle would fold the write-ahead log into it when it closes.
 */
import { existsSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AHEAD } from './ahead.ts';
import { isDamage } from './sqlite.errors.ts';

/** `PRAGMA application_id` of our files: 'ANST'. */
const APPLICATION_ID = 0x41_4e_53_54;

export type Inspection =
  | { readonly is: 'new' | 'damaged' | 'foreign' }
  | { readonly is: 'ours'; readonly version: number };

/** Tells what a file is. Reads all its pages once (`quick_check`), about 1 ms a megabyte. */
export function inspect(path: string): Inspection {
  if (!existsSync(path) || statSync(path).size === 0) return { is: 'new' };
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true, timeout: 2000 });
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return { is: 'damaged' };
    const version = Number(db.pragma('user_version', { simple: true }));
    const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
    if (version === 0 && tables === 0) return { is: 'new' };
    return db.pragma('application_id', { simple: true }) === APPLICATION_ID
      ? { is: 'ours', version }
      : { is: 'foreign' };
  } catch (error) {
    if (isDamage(error)) return { is: 'damaged' };
    throw error;
  } finally {
    db?.close();
  }
}

/**
 * Renames a file and its write-ahead log to a dated name beside it, e.g. `studio.damaged-2026-01-31T20-15-00.sqlite`. Never
 * overwrites a file that was set aside before. Returns the new name.
 */
export function setAside(path: string, now: Date): string {
  const stem = basename(path, '.sqlite');
  for (let attempt = 1; ; attempt++) {
    const name = `${stem}.damaged-${fileDate(now)}${attempt === 1 ? '' : `-${attempt}`}.sqlite`;
    const kept = join(dirname(path), name);
    if (existsSync(kept)) continue;
    for (const suffix of ['-wal', '-shm', AHEAD])
      if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
    renameSync(path, kept);
    return name;
  }
}

/** A UTC date and time that may stand in a file name on every system. */
export function fileDate(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll(':', '-');
}
