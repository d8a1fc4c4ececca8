import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyEdit } from '../../../core/runsheet/edit/edit.apply.ts';
import type { PlainOp } from '../../../core/runsheet/edit/edit.schema.ts';
import { wordsOf } from '../../../core/runsheet/edit/edit.words.ts';
import type { Failure } from '../../../core/result.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { dropTriggers, mustOpen, newFolder, rawDatabase, removeFolders } from './store.folders.ts';
import { sampleSheet } from './store.samples.ts';
import type { Store } from './store.ts';

afterAll(removeFolders);

const SHEET = sampleSheet('s', 3, 1);
let dir: string;
beforeEach(() => {
  dir = newFolder();
});

/** Opens the store, lets it work, and closes it. */
function within<T>(work: (store: Store, reported: readonly Failure[]) => T): T {
  const reported: Failure[] = [];
  const store = mustOpen(dir, { now: () => 1000, report: (problem) => void reported.push(problem) });
  try {
    return work(store, reported);
  } finally {
    store.close();
  }
}

/** Writes `count` edits of the title behind what is there. */
function write(store: Store, count: number): RunSheet {
  const loaded = store.sheets.load('s', 'newest');
  if (!loaded.ok) throw new Error(loaded.message);
  let { sheet } = loaded.value;
  for (let n = 1; n <= count; n++) {
    const revision = loaded.value.revision + n;
    const op: PlainOp = { op: 'set', target: { of: 'sheet' }, path: ['title'], value: `第 ${revision} 版` };
    const applied = applyEdit(sheet, op);
    if (!applied.ok) throw new Error(applied.message);
    const about = { kind: 'edit', target: null, person: 'li', by: 'producer', writer: 'w', at: 7 } as const;
    const row = { sheetId: 's', editId: `edit-${revision}`, revision, ...about, op, inverse: applied.value.inverse };
    store.edits.append(row, wordsOf(sheet, applied.value.sheet, op), applied.value.sheet);
    sheet = applied.value.sheet;
  }
  return sheet;
}

const titleAt = (store: Store, revision: number | 'newest') => {
  const loaded = store.sheets.load('s', revision);
  return loaded.ok ? loaded.value.sheet.title : loaded.code;
};

describe('a sheet with edits', () => {
  it('is any of its revisions, the newest too, and the list knows it', () => {
    within((store) => {
      store.sheets.add(SHEET, 'a.csv');
      write(store, 3);
    });
    within((store) => {
      expect([1, 2, 4, 'newest' as const, 5].map((one) => titleAt(store, one))).toEqual([
        SHEET.title,
        '第 2 版',
        '第 4 版',
        '第 4 版',
        'no-such-sheet',
      ]);
      expect(store.sheets.list()).toEqual([
        { sheetId: 's', title: '第 4 版', revision: 4, segments: 3, products: 3, createdAt: 7 },
      ]);
      expect(store.edits.find('s', 'edit-3')).toBe(3);
      expect(store.edits.find('s', 'edit-9')).toBeNull();
      expect(store.edits.history('s', 4, 1)).toMatchObject([
        { revision: 3, by: 'producer', words: { field: 'title', to: '第 3 版' } },
      ]);
    });
  });

  it('is kept whole now and then as it is loaded, and is the same then', () => {
    within((store) => {
      store.sheets.add(SHEET, 'a.csv');
      write(store, 205);
      titleAt(store, 'newest');
      write(store, 5);
    });
    const whole = rawDatabase(dir);
    expect(whole.prepare('SELECT revision FROM sheet_revision ORDER BY revision').pluck().all()).toEqual([1, 206]);
    whole.close();
    within((store) => expect([titleAt(store, 'newest'), titleAt(store, 150)]).toEqual(['第 211 版', '第 150 版']));
  });

  it('is pinned for a run under the hash of its text', () => {
    within((store) => {
      store.sheets.add(SHEET, 'a.csv');
      write(store, 2);
      const pinned = store.sheets.pin('s');
      expect(pinned).toEqual(store.sheets.pin('s'));
      expect(pinned).toMatchObject({ value: { revision: 3, sheet: { title: '第 3 版' } } });
    });
    const db = rawDatabase(dir);
    const hash = db.prepare('SELECT sha256 FROM sheet_revision WHERE revision = 3').pluck().get();
    db.close();
    expect(within((store) => store.sheets.load('s', 3))).toMatchObject({ value: { hash } });
  });

  it('stays as it is when its file comes again, and begins a new history when another does', () => {
    within((store) => {
      store.sheets.add(SHEET, 'a.csv');
      write(store, 2);
      store.sheets.archive('s', true);
      expect(store.sheets.list()).toEqual([]);
      expect(store.sheets.add(SHEET, 'a.csv').revision).toBe(3);
      expect(store.sheets.list()).toMatchObject([{ title: '第 3 版' }]);
      expect(store.edits.steps('s')).toHaveLength(2);
      expect(store.sheets.add({ ...SHEET, title: '另一份' }, 'b.csv').revision).toBe(4);
      expect(store.edits.steps('s')).toEqual([]);
      write(store, 1);
      expect(store.edits.steps('s')).toHaveLength(1);
    });
  });

  it('refuses an edit that does not follow the newest, and keeps nothing of it', () => {
    within((store) => {
      store.sheets.add(SHEET, 'a.csv');
      write(store, 1);
      const [row] = store.edits.since('s', 1);
      if (!row) throw new Error('no row');
      const words = wordsOf(SHEET, SHEET, row.op);
      expect(() => store.edits.append({ ...row, revision: 4, editId: 'other' }, words, SHEET)).toThrow(
        'does not stand at revision 3',
      );
      expect(() => store.edits.append({ ...row, revision: 3 }, words, SHEET)).toThrow(/UNIQUE/);
      expect(store.edits.since('s', 1)).toHaveLength(1);
      expect(titleAt(store, 'newest')).toBe('第 2 版');
    });
  });
});

describe('a row that is not as it was written', () => {
  const change = (sql: string) => {
    within((store) => {
      store.sheets.add(SHEET, 'a.csv');
      write(store, 3);
    });
    const db = rawDatabase(dir);
    dropTriggers(db);
    db.exec(sql);
    db.close();
    return within((store, reported) => [titleAt(store, 'newest'), reported.map(({ code }) => code)] as const);
  };

  it('is told of, and used where it is an edit still', () => {
    expect(change(`UPDATE sheet_edit SET op = replace(op, '第 4 版', '改过') WHERE revision = 4`)).toEqual([
      '改过',
      ['edit-altered'],
    ]);
  });

  it('is left out where it is none, and the sheet loads with all other edits', () => {
    expect(change(`UPDATE sheet_edit SET op = '{"op":"drop"}' WHERE revision = 3`)).toEqual([
      '第 4 版',
      ['edit-unreadable'],
    ]);
    dir = newFolder();
    expect(
      change(`UPDATE sheet_edit SET op = replace(op, '"sheet"', '"segment","ids":["x"]') WHERE revision = 4`),
    ).toEqual(['第 3 版', ['edit-altered', 'edit-lost']]);
  });

  it('of an older shape is parsed', () => {
    expect(change(`UPDATE sheet_edit SET schema = 0`)).toEqual(['第 4 版', []]);
  });
});
