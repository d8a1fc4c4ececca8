import { afterAll, describe, expect, it } from 'vitest';
import { runSheetSchema } from '../../../core/runsheet/runsheet.schema.ts';
import { dropTriggers, mustOpen, newFolder, rawDatabase, removeFolders } from './store.folders.ts';
import { sampleSheet } from './store.samples.ts';

const sheet = sampleSheet('sheet-1', 3, 2);

afterAll(removeFolders);

describe('revisions', () => {
  it('are counted, and the same content again is the same revision', () => {
    const { sheets, close } = mustOpen(newFolder());
    const first = sheets.add(sheet, 'a.csv');
    expect(first).toMatchObject({ sheetId: 'sheet-1', revision: 1 });
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(sheets.add(structuredClone(sheet), 'b.csv')).toEqual(first);
    const second = sheets.add({ ...sheet, title: '改过的' }, 'b.csv');
    expect(second.revision).toBe(2);
    expect(second.hash).not.toBe(first.hash);
    close();
  });

  it('do not depend on the order of keys', () => {
    const { sheets, close } = mustOpen(newFolder());
    const turned = Object.fromEntries(Object.entries(sheet).toReversed()) as typeof sheet;
    expect(sheets.add(turned, 'a')).toEqual(sheets.add(sheet, 'b'));
    close();
  });

  it('go forward when older content comes back, so that the newest is what was imported last', () => {
    const { sheets, close } = mustOpen(newFolder());
    const first = sheets.add(sheet, 'a');
    sheets.add({ ...sheet, title: 'x' }, 'a');
    const third = sheets.add(sheet, 'a');
    expect(third).toEqual({ ...first, revision: 3 });
    close();
  });

  it('are loaded by number or the newest, after a restart too', () => {
    const dir = newFolder();
    const store = mustOpen(dir, { now: () => 1000 });
    const { hash } = store.sheets.add(sheet, 'a.csv');
    store.sheets.add({ ...sheet, title: '第二版' }, 'b.csv');
    store.close();
    const { sheets, close } = mustOpen(dir);
    expect(sheets.load('sheet-1', 1)).toEqual({
      ok: true,
      value: { sheetId: 'sheet-1', revision: 1, hash, sheet, source: 'a.csv', createdAt: 1000 },
    });
    expect(sheets.load('sheet-1', 'newest')).toMatchObject({ value: { revision: 2, sheet: { title: '第二版' } } });
    expect(sheets.load('sheet-1', 3)).toMatchObject({ ok: false, code: 'no-such-sheet' });
    expect(sheets.load('sheet-2', 'newest')).toMatchObject({ ok: false, code: 'no-such-sheet' });
    close();
  });

  it('are listed by their newest, the latest sheet first', () => {
    const clock = { now: 1000 };
    const { sheets, close } = mustOpen(newFolder(), { now: () => clock.now });
    sheets.add(sheet, 'a');
    clock.now = 1002;
    sheets.add(sampleSheet('sheet-2', 1, 0), 'b');
    clock.now = 1003;
    sheets.add({ ...sheet, title: '第二版', products: [] }, 'a');
    expect(sheets.list()).toEqual([
      { sheetId: 'sheet-1', title: '第二版', revision: 2, segments: 3, products: 0, createdAt: 1003 },
      { sheetId: 'sheet-2', title: expect.any(String), revision: 1, segments: 1, products: 1, createdAt: 1002 },
    ]);
    close();
  });

  it('refuse what is no run sheet', () => {
    const { sheets, close } = mustOpen(newFolder());
    expect(() => sheets.add({ ...sheet, currency: 'XXX' as never }, 'a')).toThrow(/currency/);
    expect(sheets.list()).toEqual([]);
    close();
  });
});

describe('a row that is not as we wrote it', () => {
  function loadChanged(change: string) {
    const dir = newFolder();
    const store = mustOpen(dir);
    store.sheets.add(sheet, 'a');
    store.close();
    const raw = rawDatabase(dir);
    dropTriggers(raw);
    raw.exec(change);
    raw.close();
    const problems: string[] = [];
    const again = mustOpen(dir, { report: ({ code }) => problems.push(code) });
    const loaded = again.sheets.load('sheet-1', 'newest');
    again.close();
    return { loaded, problems };
  }

  it('is parsed, and reported when it was changed', () => {
    const { loaded, problems } = loadChanged(`UPDATE sheet_revision SET content = replace(content, '春季', '冬季')`);
    expect(loaded.ok && runSheetSchema.parse(loaded.value.sheet).title).toContain('冬季');
    expect(problems).toEqual(['sheet-altered']);
  });

  it('is parsed when it is of an older shape', () => {
    expect(loadChanged('UPDATE sheet_revision SET schema = 0')).toMatchObject({ loaded: { ok: true }, problems: [] });
  });

  it.each([
    ['cut', `UPDATE sheet_revision SET content = substr(content, 1, 500)`],
    ['of another shape', `UPDATE sheet_revision SET content = replace(content, '"segments"', '"parts"')`],
  ])('is refused when it is %s', (_, change) => {
    expect(loadChanged(change).loaded).toMatchObject({ ok: false, code: 'sheet-unreadable' });
  });
});
