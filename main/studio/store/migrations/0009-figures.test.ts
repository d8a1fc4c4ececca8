import { describe, expect, it } from 'vitest';
import { migratedTo, migrateOn, tablesOf } from './migrated.ts';

describe('migration 0009', () => {
  it('adds the figures of runs: sources, points of one width, orders by their number', () => {
    const db = migratedTo(8);
    migrateOn(db, 9);
    expect(tablesOf(db)).toEqual(expect.arrayContaining(['figure_source', 'figure_point', 'figure_order']));
    const order = db.prepare(`INSERT INTO figure_order VALUES ('shop', '1', ?, '{}')`);
    order.run('run-1');
    expect(() => order.run('run-1')).toThrow(/UNIQUE/);
    const point = db.prepare(`INSERT INTO figure_point VALUES ('run-1', 'shop', 'viewers', 1, ?, 1000, 5, 5, 5)`);
    expect(() => point.run(10)).toThrow(/CHECK/);
    point.run(1000);
    expect(() => point.run(1000)).toThrow(/UNIQUE/);
  });
});
