import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../core/time/time.ts';
import { openStore } from '../store/store.ts';
import { exportCommand } from './exportCommand.ts';
import { inlineThread } from '../import/testing.ts';
import { importCommand as importInThread, type ImportOptions } from './importCommand.ts';

const SAMPLE = fileURLToPath(new URL('../../../resources/samples/zh-4h-20sku.csv', import.meta.url));

const importCommand = (path: string, options: ImportOptions) => importInThread(path, options, inlineThread);

let folder = '';
let out: string[] = [];
let err: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anchor-import-'));
  [out, err] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out.push(String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err.push(String(text)), true));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, 'data');
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('anchor-studio import', () => {
  it('prints the report that other programs count on', async () => {
    expect(await importCommand(SAMPLE, { data: data(), json: true })).toBe(0);
    const report = JSON.parse(out.join('')) as { problems: object[] };
    expect(report).toEqual({
      sheet: expect.stringMatching(/^sheet-/),
      segments: 31,
      products: 20,
      cues: 74,
      problems: expect.any(Array),
    });
    expect(report.problems.map(Object.keys)).toEqual(
      report.problems.map(() => ['row', 'column', 'code', 'severity', 'message']),
    );
  });

  it('is fine with warnings, and says them in words', async () => {
    const status = await importCommand(file('a.csv', '环节名称,环节,时长,备注\n开场,开场,约8,x\n'), { data: data() });
    expect(status).toBe(0);
    expect(out.join('')).toContain('warn  row 1, 时长: “约8” is not a length of time');
    expect(out.join('')).toContain('revision 1: 1 segments, 0 products, 0 cues.');
  });

  it('fails when a file is refused, and keeps nothing of it', async () => {
    expect(await importCommand(file('a.csv', 'x,y\n1,2\n'), { data: data(), json: true })).toBe(1);
    expect(JSON.parse(out.join(''))).toMatchObject({
      sheet: null,
      segments: 0,
      problems: [{ code: 'no-header', severity: 'error' }],
    });
    expect(await exportCommand({ data: data(), format: 'csv' })).toBe(1);
  });

  it('merges into a sheet, after a look that changes nothing', async () => {
    await importCommand(file('a.csv', '环节名称,环节,时长,商品编码,商品名称,直播价\n1号,主推,6,A-1,锅,99\n'), {
      data: data(),
    });
    const into = /as (sheet-\w+),/.exec(out.join(''))?.[1] ?? '';
    const prices = file('b.csv', '商品编码,环节名称,直播价\nA-1,1号,89\n');
    for (const dryRun of [true, false]) {
      out = [];
      expect(await importCommand(prices, { data: data(), json: true, mode: 'merge', into, dryRun })).toBe(0);
      expect(JSON.parse(out.join(''))).toMatchObject({
        sheet: into,
        changes: [
          { change: 'changed', fields: [{ path: 'offer.livePrice', before: '99.00 CNY', after: '89.00 CNY' }] },
        ],
      });
    }
    // The look came first: had it changed anything, the import after it would have had nothing to tell.
    out = [];
    expect(await importCommand(prices, { data: data(), json: true, mode: 'merge', into })).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ changes: [] });
    expect(await importCommand(prices, { data: data(), mode: 'merge' })).toBe(1);
    expect(await importCommand(prices, { data: data(), mode: 'merge', into: 'sheet-none' })).toBe(1);
  });

  it('fails when the file or the data folder can’t be opened', async () => {
    expect(await importCommand(join(folder, 'absent.csv'), { data: data() })).toBe(1);
    expect(await importCommand(SAMPLE, { data: file('plain', 'x') })).toBe(1);
    expect(err).toHaveLength(2);
  });
});

describe('anchor-studio export', () => {
  it('gives back as CSV and JSON what was imported', async () => {
    await importCommand(SAMPLE, { data: data() });
    for (const format of ['csv', 'json'] as const) {
      const path = join(folder, `zh-4h-20sku.${format}`);
      expect(await exportCommand({ data: data(), format, out: path })).toBe(0);
      out = [];
      expect(await importCommand(path, { data: join(folder, format), json: true })).toBe(0);
      expect(JSON.parse(out.join(''))).toMatchObject({ segments: 31, products: 20, cues: 74 });
    }
    expect(err).toEqual([]);
  });

  it('gives the products of a run’s recordings as chapters', async () => {
    const store = openStore(data());
    if (!store.ok) throw new Error(store.message);
    const mark = (take: number, timecode: string) =>
      ({
        kind: 'recording-mark',
        take,
        sku: `QH-${take}`,
        link: '',
        title: `商品 ${take}`,
        timecode,
        chapter: false,
      }) as const;
    const facts = [mark(1, '00:00:05.000'), mark(2, '00:01:00.000'), mark(3, '00:00:01.500')];
    store.value.journal.append(
      'run-1',
      facts.map((fact) => ({ at: instant(0), commandId: null, by: 'studio', fact })),
    );
    store.value.close();
    const path = join(folder, 'chapters');
    expect(await exportCommand({ data: data(), run: 'run-1', format: 'chapters', out: path })).toBe(0);
    // The newest recording, and a word that there was another.
    expect(readFileSync(path, 'utf8')).toBe('CHAPTER01=00:00:01.500\nCHAPTER01NAME=商品 3 · QH-3\n');
    expect(err.join('')).toContain('2 recordings');
    expect(await exportCommand({ data: data(), run: 'run-1', format: 'chapters-csv', out: path })).toBe(0);
    expect(readFileSync(path, 'utf8').split('\r\n')).toHaveLength(5);
    expect(await exportCommand({ data: data(), run: 'run-1', format: 'chapters-ffmetadata', out: path })).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('START=1500\n');
    expect(await exportCommand({ data: data(), run: 'run-2', format: 'chapters', out: path })).toBe(1);
  });

  it('leaves a file as it was when there is nothing to write', async () => {
    await importCommand(SAMPLE, { data: data() });
    const path = file('kept.json', 'mine');
    expect(await exportCommand({ data: data(), format: 'json', sheet: 'sheet-none', out: path })).toBe(1);
    expect(await exportCommand({ data: data(), format: 'log', out: path })).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(err).toHaveLength(2);
  });
});
