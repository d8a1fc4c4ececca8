import { describe, expect, it } from 'vitest';
import { versionOf } from '../migrations.ts';
import { migratedTo, tablesOf } from './migrated.ts';

const ROW = `INSERT INTO sheet_revision VALUES ('s', 1, 't', 1, 1, 'f.csv', 1, 1, '${'a'.repeat(64)}', 1, '{}')`;

describe('migration 0001', () => {
  it('makes the run sheets and signs the file', () => {
    const db = migratedTo(1);
    expect(tablesOf(db)).toEqual(['sheet_revision']);
    expect(versionOf(db)).toBe(1);
    expect(db.pragma('application_id', { simple: true })).toBe(0x41_4e_53_54);
  });

  it('keeps one row a revision and never changes or deletes it', () => {
    const db = migratedTo(1);
    db.exec(ROW);
    expect(() => db.exec(ROW)).toThrow(/UNIQUE/);
    expect(() => db.exec(`UPDATE sheet_revision SET title = 'x'`)).toThrow('never changed');
    expect(() => db.exec('DELETE FROM sheet_revision')).toThrow('never deleted');
    expect(() => db.exec(ROW.replace("'s', 1", "'s', 0"))).toThrow(/CHECK/);
  });
});
