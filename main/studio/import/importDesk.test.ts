import { afterEach, expect, it } from 'vitest';
import type { ImportPlan, ImportView } from '../../../core/contract/import.schema.ts';
import { ok } from '../../../core/result.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { HeadChoice } from '../../../core/runsheet/import/head.ts';
import { createImportDesk } from './importDesk.ts';
import { startImportThread } from './import.thread.ts';
import { inlineThread } from './testing.ts';

const CSV = '流程,口播时间,商品名,货编,行情\n开场,8,,,\n1号,6,饭盒,A-1,99\n';
const LI = { name: 'producer', person: 'li' };
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

function desk(startThread = inlineThread) {
  const sheets = new Map<string, { sheet: RunSheet; revision: number }>();
  const memory = new Map<string, HeadChoice>();
  const imports = createImportDesk({
    startThread,
    memory: { recall: (key) => memory.get(key) ?? null, remember: (key, choice) => void memory.set(key, choice) },
    shelf: {
      load: (id) => ok(sheets.get(id) ?? missing()),
      has: (id) => sheets.has(id),
      add(sheet) {
        sheets.set(sheet.id, { sheet, revision: 1 });
        return ok(1);
      },
      change(id, _edit, sheet) {
        const revision = (sheets.get(id)?.revision ?? 0) + 1;
        sheets.set(id, { sheet, revision });
        return ok(revision);
      },
    },
  });
  open.push(() => imports.dispose());
  const id = 'request-1';
  return {
    sheets,
    imports,
    async open(name: string, text: string) {
      const content = Buffer.from(text).toString('base64');
      const opened = await imports.answer({ type: 'import.open', id, name, content }, LI);
      if (!opened.ok) throw new Error(opened.message);
      return opened.value as ImportView;
    },
    preview: (plan: ImportPlan) => imports.answer({ type: 'import.preview', id, plan }, LI),
    apply: (plan: ImportPlan, base: number) => imports.answer({ type: 'import.apply', id, plan, base }, LI),
  };
}

function missing(): never {
  throw new Error('no such sheet');
}

const asNew = (view: ImportView, keys: HeadChoice['keys'] = null): ImportPlan => ({
  draft: view.draft,
  table: view.table,
  choice: keys === null ? null : { headerRow: 0, headerRows: 1, keys },
  mode: 'new',
  into: null,
});

it('proposes columns, takes a person’s word, and reads the next file of that template the same way', async () => {
  const { sheets, ...seat } = desk();
  const view = await seat.open('a.csv', CSV);
  expect(view.mapping?.columns.map(({ key, source }) => [key, source])).toEqual([
    ['title', 'name'],
    ['duration', 'similar'],
    ['name', 'name'],
    [null, 'none'],
    [null, 'none'],
  ]);
  expect(view.mapping?.columns[2]?.samples).toEqual(['饭盒']);
  const keys: HeadChoice['keys'] = ['title', 'duration', 'name', 'sku', 'livePrice'];
  expect(await seat.apply(asNew(view, keys), 0)).toMatchObject({ ok: true, value: { segments: 2, revision: 1 } });
  expect([...sheets.values()][0]?.sheet.segments[1]).toMatchObject({
    duration: 360_000,
    offer: { livePrice: { minor: 9900 } },
  });

  const next = await seat.open('b.csv', `${CSV}2号,5,锅,A-2,199\n`);
  expect(next.remembered).toBe(true);
  expect(next.mapping?.columns.map(({ key }) => key)).toEqual(keys);
});

it('still tells a guess where a person has spoken of another column, and takes a guess turned down as an answer', async () => {
  const seat = desk();
  const { draft, table } = await seat.open('a.csv', CSV);
  const keys: HeadChoice['keys'] = ['title', 'duration', 'name', null, 'livePrice'];
  const choice: HeadChoice = { headerRow: 0, headerRows: 1, keys };
  const looked = await seat.imports.answer({ type: 'import.look', id: 'request-1', draft, table, choice }, LI);
  const view = (looked.ok ? looked.value : missing()) as ImportView;
  expect(view.mapping?.columns.map(({ key, source }) => [key, source])).toEqual([
    ['title', 'name'],
    ['duration', 'similar'],
    ['name', 'name'],
    [null, 'none'],
    ['livePrice', 'chosen'],
  ]);
  expect(view.problems).toContainEqual(expect.objectContaining({ code: 'column-guessed', column: '口播时间' }));
  const down: HeadChoice = { ...choice, keys: ['title', null, 'name', null, 'livePrice'] };
  const again = await seat.imports.answer({ type: 'import.look', id: 'request-1', draft, table, choice: down }, LI);
  expect((again.ok ? again.value : missing()) as ImportView).toMatchObject({
    mapping: { columns: [{}, { key: null, source: 'chosen' }, {}, {}, {}] },
  });
});

it('shows what a merge would change, changes nothing until it is applied, and then only what was looked at', async () => {
  const { sheets, ...seat } = desk();
  const first = await seat.open('a.csv', '环节名称,时长,商品编码,商品名称,直播价\n1号,6,A-1,饭盒,99\n');
  await seat.apply(asNew(first), 0);
  const [into = ''] = sheets.keys();
  const view = await seat.open('b.csv', '环节名称,商品编码,直播价\n1号,A-1,89\n');
  const plan: ImportPlan = { ...asNew(view), mode: 'merge', into };
  const seen = await seat.preview(plan);
  expect(seen).toMatchObject({
    ok: true,
    value: {
      base: 1,
      changes: [{ of: 'segment', change: 'changed', fields: [{ path: 'offer.livePrice', after: '89.00 CNY' }] }],
    },
  });
  expect(sheets.get(into)?.sheet.segments[0]?.offer?.livePrice?.minor).toBe(9900);
  expect(await seat.apply(plan, 7)).toMatchObject({ ok: false, code: 'sheet-changed' });
  expect(await seat.apply(plan, 1)).toMatchObject({ ok: true, value: { sheet: into, revision: 2 } });
  expect(sheets.get(into)?.sheet.segments[0]?.offer?.livePrice?.minor).toBe(8900);
  expect(await seat.apply(plan, 2)).toMatchObject({ ok: false, code: 'no-such-draft' });
});

it('gives a new sheet an id of its own, be it of a file that was imported before', async () => {
  const { sheets, ...seat } = desk();
  for (const name of ['a.csv', 'b.csv'])
    await seat.apply(asNew(await seat.open(name, CSV), ['title', 'duration', null, null, null]), 0);
  expect(sheets.size).toBe(2);
});

it('refuses what hangs, and leaves the sheets alone', async () => {
  const program = new URL(
    `data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });")}`,
  );
  const { sheets, imports } = desk(() => startImportThread({ deadline: 200, program }));
  expect(await imports.take('a.csv', Buffer.from(CSV), LI)).toMatchObject({ ok: false, code: 'import-too-slow' });
  expect(sheets.size).toBe(0);
});

it('does the work of a real file in a real thread', async () => {
  const { sheets, imports } = desk(startImportThread);
  expect(await imports.take('a.csv', Buffer.from('环节名称,时长\n开场,8\n'), LI)).toMatchObject({
    ok: true,
    value: { segments: 1 },
  });
  expect(sheets.size).toBe(1);
});

it('survives a thread that dies', async () => {
  const program = new URL(`data:text/javascript,${encodeURIComponent('process.exit(3)')}`);
  const { imports } = desk(() => startImportThread({ program }));
  expect(await imports.take('a.csv', Buffer.from(CSV), LI)).toMatchObject({ ok: false, code: 'import-failed' });
});
