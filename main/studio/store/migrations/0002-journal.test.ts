import { describe, expect, it } from 'vitest';
import { migratedTo, migrateOn, tablesOf } from './migrated.ts';

const insert = (position: number, run: string, seq: number) =>
  `INSERT INTO journal VALUES (${position}, '${run}', ${seq}, 1, NULL, 'studio', 'paused', 1, '{}', '', 'h')`;

describe('migration 0002', () => {
  it('keeps what was there and adds the journal with an empty head', () => {
    const db = migratedTo(1);
    db.exec(`INSERT INTO sheet_revision VALUES ('s', 1, 't', 1, 1, 'f.csv', 1, 1, '${'a'.repeat(64)}', 1, '{}')`);
    migrateOn(db, 2);
    expect(tablesOf(db)).toEqual(['journal', 'journal_head', 'sheet_revision']);
    expect(db.prepare('SELECT * FROM journal_head').all()).toEqual([{ id: 1, count: 0, hash: '' }]);
    expect(db.prepare('SELECT count(*) FROM sheet_revision').pluck().get()).toBe(1);
  });

  it('refuses to change or delete an entry, also by way of REPLACE', () => {
    const db = migratedTo(2);
    db.exec(insert(1, 'r', 1));
    expect(() => db.exec(`UPDATE journal SET by = 'x'`)).toThrow('append-only');
    expect(() => db.exec('DELETE FROM journal')).toThrow('append-only');
    db.pragma('recursive_triggers = ON');
    expect(() => db.exec(insert(1, 'r', 2).replace('INSERT', 'REPLACE'))).toThrow('append-only');
    expect(() => db.exec('DELETE FROM journal_head')).toThrow('stays');
  });

  it('numbers each run once', () => {
    const db = migratedTo(2);
    db.exec(insert(1, 'r', 1));
    db.exec(insert(2, 'other', 1));
    expect(() => db.exec(insert(3, 'r', 1))).toThrow(/UNIQUE/);
    expect(() => db.exec(insert(3, 'r', 0))).toThrow(/CHECK/);
  });
});
