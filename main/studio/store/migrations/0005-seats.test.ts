import { describe, expect, it } from 'vitest';
import { migratedTo, migrateOn, tablesOf } from './migrated.ts';

describe('migration 0005', () => {
  it('adds secrets of seats, as hashes only', () => {
    const db = migratedTo(4);
    migrateOn(db, 5);
    expect(tablesOf(db)).toContain('seat_secret');
    const insert = db.prepare(`INSERT INTO seat_secret VALUES (?, ?, 'anchor', 'anchor', 1, 2, NULL)`);
    insert.run('a'.repeat(64), 'ticket');
    expect(() => insert.run('a'.repeat(64), 'session')).toThrow(/UNIQUE/);
    expect(() => insert.run('a plain secret', 'ticket')).toThrow(/CHECK/);
    expect(() => insert.run('b'.repeat(64), 'master')).toThrow(/CHECK/);
  });
});
