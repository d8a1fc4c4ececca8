import { describe, expect, it } from 'vitest';
import { migratedTo, migrateOn, tablesOf } from './migrated.ts';

describe('migration 0004', () => {
  it('adds settings, one value a key', () => {
    const db = migratedTo(3);
    migrateOn(db, 4);
    expect(tablesOf(db)).toContain('setting');
    db.exec(`INSERT INTO setting VALUES ('language', '"en"', 1)`);
    expect(() => db.exec(`INSERT INTO setting VALUES ('language', '"zh-CN"', 2)`)).toThrow(/UNIQUE/);
  });
});
