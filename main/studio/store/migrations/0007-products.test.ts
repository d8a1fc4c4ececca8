import { describe, expect, it } from 'vitest';
import { migratedTo, migrateOn, tablesOf } from './migrated.ts';

describe('migration 0007', () => {
  it('adds the product library, one row for each id', () => {
    const db = migratedTo(6);
    migrateOn(db, 7);
    expect(tablesOf(db)).toContain('product');
    const insert = db.prepare(`INSERT INTO product VALUES (?, 'A-1', 'a-1', ?, 1, 1, '{}')`);
    insert.run('A-1', 0);
    expect(() => insert.run('A-1', 0)).toThrow(/UNIQUE/);
    expect(() => insert.run('A-2', 2)).toThrow(/CHECK/);
  });
});
