import { describe, expect, it } from 'vitest';
import { migratedTo, migrateOn, tablesOf } from './migrated.ts';

describe('migration 0003', () => {
  it('adds an outbox whose rows belong to an entry of the journal', () => {
    const db = migratedTo(2);
    db.exec(`INSERT INTO journal VALUES (1, 'r', 1, 1, NULL, 'studio', 'cue-fired', 1, '{}', '', 'h')`);
    migrateOn(db, 3);
    db.pragma('foreign_keys = ON');
    expect(tablesOf(db)).toContain('outbox');
    db.exec(`INSERT INTO outbox (key, run_id, entry, place, status) VALUES ('k', 'r', 1, 0, 'queued')`);
    expect(() =>
      db.exec(`INSERT INTO outbox (key, run_id, entry, place, status) VALUES ('k', 'r', 1, 0, 'queued')`),
    ).toThrow(/UNIQUE/);
    expect(() =>
      db.exec(`INSERT INTO outbox (key, run_id, entry, place, status) VALUES ('l', 'r', 9, 0, 'queued')`),
    ).toThrow(/FOREIGN KEY/);
    expect(() => db.exec(`UPDATE outbox SET status = 'lost'`)).toThrow(/CHECK/);
  });
});
