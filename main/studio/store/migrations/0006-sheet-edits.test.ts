import { describe, expect, it } from 'vitest';
import { migratedTo, migrateOn, tablesOf } from './migrated.ts';

const revision = (sheet: string, number: number, title: string) =>
  `INSERT INTO sheet_revision VALUES ('${sheet}', ${number}, '${title}', ${number}, 1, 'f.csv', ${number * 10}, 1, '${'a'.repeat(64)}', 1, '{}')`;
const edit = (number: number, kind: string, target: string) =>
  `INSERT INTO sheet_edit VALUES ('s', ${number}, 'edit-${number}', '${kind}', ${target}, 'p', 'producer', 'w', 1, 1, 1, '{}', '{}', '{}')`;

describe('migration 0006', () => {
  it('takes each sheet of before at its newest revision for its head, and has no edits yet', () => {
    const db = migratedTo(5);
    db.exec(`${revision('s', 1, 'one')}; ${revision('s', 2, 'two')}; ${revision('t', 1, 'other')}`);
    migrateOn(db, 6);
    expect(tablesOf(db)).toEqual(expect.arrayContaining(['sheet_edit', 'sheet_head', 'sheet_revision']));
    expect(db.prepare('SELECT * FROM sheet_head ORDER BY sheet_id').all()).toEqual([
      { sheet_id: 's', revision: 2, title: 'two', segments: 2, products: 1, changed_at: 20, archived_at: null },
      { sheet_id: 't', revision: 1, title: 'other', segments: 1, products: 1, changed_at: 10, archived_at: null },
    ]);
    expect(db.prepare('SELECT count(*) FROM sheet_edit').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM sheet_revision').pluck().get()).toBe(3);
  });

  it('keeps edits as they were made: one a revision, none changed, deleted or made twice', () => {
    const db = migratedTo(6);
    db.exec(edit(2, 'edit', 'NULL'));
    db.exec(edit(3, 'undo', '2'));
    expect(() => db.exec(edit(2, 'edit', 'NULL'))).toThrow(/UNIQUE/);
    expect(() => db.exec(edit(4, 'edit', 'NULL').replace('edit-4', 'edit-2'))).toThrow(/UNIQUE/);
    expect(() => db.exec(edit(5, 'undo', 'NULL'))).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE sheet_edit SET op = ''`)).toThrow('never changed');
    expect(() => db.exec('DELETE FROM sheet_edit')).toThrow('never deleted');
  });
});
