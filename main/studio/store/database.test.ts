import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { DATABASE_FILE, makeDurable, openDatabase } from './database.ts';
import { loadMigrations, MIGRATIONS_DIR } from './migrations.ts';
import { mustOpen, newFolder, rawDatabase, removeFolders } from './store.folders.ts';
import { sampleSheet } from './store.samples.ts';
import { openStore } from './store.ts';

const NOW = Date.UTC(2026, 2, 5, 12, 30, 15);
const open = (dir: string, migrations = MIGRATIONS_DIR) => openDatabase(dir, migrations, NOW);

afterAll(removeFolders);

describe('durability', () => {
  it('is set on the connection that writes, and read back', () => {
    const opened = open(newFolder());
    if (!opened.ok) throw new Error(opened.message);
    const { db, close } = opened.value;
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('busy_timeout', { simple: true })).toBe(2000);
    close();
  });

  it('is refused where it cannot be had', () => {
    const memory = new Database(':memory:');
    expect(makeDurable(memory)).toMatchObject({ ok: false, code: 'store-not-durable' });
    memory.close();
  });
});

describe('one studio a folder', () => {
  it('refuses a second one, says who holds it, and lets it in after the first has closed', () => {
    const dir = newFolder();
    const first = mustOpen(dir);
    expect(openStore(dir)).toMatchObject({ ok: false, code: 'store-busy', detail: { pid: process.pid } });
    first.close();
    first.close();
    mustOpen(dir).close();
  });

  it('is not kept out by a lock file that a power cut has spoilt', () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'studio.lock'), 'nothing that SQLite knows'.repeat(100));
    const store = mustOpen(dir);
    expect(openStore(dir)).toMatchObject({ ok: false, code: 'store-busy' });
    store.close();
  });

  it('frees the folder when opening fails', () => {
    const dir = newFolder();
    writeFileSync(join(dir, DATABASE_FILE), Buffer.alloc(8192));
    expect(open(dir)).toMatchObject({ ok: false, code: 'store-damaged' });
    mustOpen(dir).close();
  });
});

describe('a damaged file', () => {
  /** A store with enough pages that damage in the middle is damage to content. */
  function filled(): string {
    const dir = newFolder();
    const store = mustOpen(dir);
    store.sheets.add(sampleSheet('sheet-1', 50, 5), 'test');
    store.close();
    return dir;
  }

  function keptFiles(dir: string): readonly string[] {
    return readdirSync(dir).filter((name) => name.includes('.damaged-'));
  }

  it.each([
    ['filled with zeros', (path: string) => writeFileSync(path, Buffer.alloc(65_536))],
    ['cut in half', (path: string) => truncateSync(path, 40_960)],
    ['of garbage', (path: string) => writeFileSync(path, 'x'.repeat(10_000))],
  ])('%s is kept byte for byte under a dated name', (_, spoil) => {
    const dir = filled();
    spoil(join(dir, DATABASE_FILE));
    const before = readFileSync(join(dir, DATABASE_FILE));
    const refused = open(dir);
    expect(refused).toMatchObject({
      ok: false,
      code: 'store-damaged',
      detail: { kept: 'studio.damaged-2026-03-05T12-30-15.sqlite' },
    });
    expect(refused.ok ? '' : refused.message).toContain('studio.damaged-2026-03-05T12-30-15.sqlite');
    expect(readFileSync(join(dir, 'studio.damaged-2026-03-05T12-30-15.sqlite'))).toEqual(before);
  });

  it('does not overwrite one that was set aside in the same second', () => {
    const dir = newFolder();
    for (let n = 0; n < 3; n++) {
      writeFileSync(join(dir, DATABASE_FILE), `garbage ${n} `.repeat(1000));
      expect(open(dir)).toMatchObject({ ok: false, code: 'store-damaged' });
    }
    expect(keptFiles(dir)).toHaveLength(3);
    for (const [n, name] of keptFiles(dir)
      .toSorted((a, b) => a.length - b.length || a.localeCompare(b))
      .entries()) {
      expect(readFileSync(join(dir, name), 'utf8')).toContain(`garbage ${n} `);
    }
  });

  it('takes its write-ahead log along, so that nothing committed is left behind', () => {
    const dir = filled();
    const path = join(dir, DATABASE_FILE);
    const raw = rawDatabase(dir);
    raw.exec('CREATE TABLE later (x)');
    copyFileSync(`${path}-wal`, join(dir, 'wal-copy'));
    raw.close();
    copyFileSync(join(dir, 'wal-copy'), `${path}-wal`);
    writeFileSync(path, Buffer.alloc(65_536));
    const refused = open(dir);
    if (refused.ok) throw new Error('opened a file of zeros');
    expect(existsSync(join(dir, `${String(refused.detail['kept'])}-wal`))).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

describe('a file that is not for us', () => {
  it('from a newer studio is left alone', () => {
    const dir = newFolder();
    mustOpen(dir).close();
    const raw = rawDatabase(dir);
    raw.pragma('user_version = 99');
    raw.close();
    const before = readFileSync(join(dir, DATABASE_FILE));
    expect(open(dir)).toMatchObject({ ok: false, code: 'store-newer', detail: { version: 99 } });
    expect(readFileSync(join(dir, DATABASE_FILE))).toEqual(before);
  });

  it('of another program is left alone', () => {
    const dir = newFolder();
    const raw = rawDatabase(dir);
    raw.exec('CREATE TABLE theirs (x)');
    raw.close();
    expect(open(dir)).toMatchObject({ ok: false, code: 'store-foreign' });
  });

  it('in a place where no folder can be is an answer, not a throw', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(openStore(join(file, 'data'))).toMatchObject({ ok: false, code: 'store-unwritable' });
  });
});

describe('migrating an existing database', () => {
  /** The real migrations, the first `count` of them, with more of the test's own behind them. */
  function migrationsDir(count: number, more: readonly string[]): string {
    const dir = join(newFolder(), 'migrations');
    mkdirSync(dir);
    const first = loadMigrations(MIGRATIONS_DIR).slice(0, count);
    for (const { version, name, sql } of first)
      writeFileSync(join(dir, `${String(version).padStart(4, '0')}-${name}.sql`), sql);
    for (const [n, sql] of more.entries())
      writeFileSync(join(dir, `${String(count + n + 1).padStart(4, '0')}-more.sql`), sql);
    return dir;
  }

  it('copies it first', () => {
    const dir = newFolder();
    const first = open(dir, migrationsDir(1, []));
    if (!first.ok) throw new Error(first.message);
    expect(existsSync(join(dir, 'backups'))).toBe(false);
    first.value.close();
    mustOpen(dir, { now: () => NOW }).close();
    const copy = new Database(join(dir, 'backups/studio.v1-2026-03-05T12-30-15.sqlite'), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  it('that fails leaves the database as it was', () => {
    const dir = newFolder();
    mustOpen(dir).close();
    const known = loadMigrations(MIGRATIONS_DIR).length;
    const bad = migrationsDir(known, ['CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);']);
    expect(open(dir, bad)).toMatchObject({ ok: false, code: 'store-migration-failed', detail: { version: known } });
    const raw = rawDatabase(dir);
    expect(raw.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`).get()).toBeUndefined();
    raw.close();
    mustOpen(dir).close();
  });

  it('refuses a gap in the numbers', () => {
    const dir = migrationsDir(2, []);
    writeFileSync(join(dir, '0004-late.sql'), '');
    expect(() => loadMigrations(dir)).toThrow(RangeError);
  });
});
