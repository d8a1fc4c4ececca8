import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/time/time.ts';
import { openStore } from '../store/store.ts';
import { exportCommand } from './exportCommand.ts';
import { inlineThread } from '../import/testing.ts';
import { terminal } from './testing/terminal.ts';
import { importCommand as importInThread, type ImportOptions } from './importCommand.ts';

const SAMPLE = fileURLToPath(new URL('../../../resources/samples/zh-4h-20sku.csv', import.meta.url));

const importCommand = (path: string, options: ImportOptions) => importInThread(path, options, inlineThread);

const { file, path, out, err, clear } = terminal();
const data = () => path('data');

describe('anchor-studio import', () => {
  it('prints the report that other programs count on', async () => {
    expect(await importCommand(SAMPLE, { data: data(), json: true })).toBe(0);
    const report = JSON.parse(out()) as { problems: object[] };
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
    expect(out()).toContain('warn  row 1, 时长: “约8” is not a length of time');
    expect(out()).toContain('revision 1: 1 segments, 0 products, 0 cues.');
  });

  it('fails when a file is refused, and keeps nothing of it', async () => {
    expect(await importCommand(file('a.csv', 'x,y\n1,2\n'), { data: data(), json: true })).toBe(1);
    expect(JSON.parse(out())).toMatchObject({
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
    const into = /as (sheet-\w+),/.exec(out())?.[1] ?? '';
    const prices = file('b.csv', '商品编码,环节名称,直播价\nA-1,1号,89\n');
    for (const dryRun of [true, false]) {
      clear();
      expect(await importCommand(prices, { data: data(), json: true, mode: 'merge', into, dryRun })).toBe(0);
      expect(JSON.parse(out())).toMatchObject({
        sheet: into,
        changes: [
          { change: 'changed', fields: [{ path: 'offer.livePrice', before: '99.00 CNY', after: '89.00 CNY' }] },
        ],
      });
    }
    // The look came first: had it changed anything, the import after it would have had nothing to tell.
    clear();
    expect(await importCommand(prices, { data: data(), json: true, mode: 'merge', into })).toBe(0);
    expect(JSON.parse(out())).toMatchObject({ changes: [] });
    expect(await importCommand(prices, { data: data(), mode: 'merge' })).toBe(1);
    expect(await importCommand(prices, { data: data(), mode: 'merge', into: 'sheet-none' })).toBe(1);
  });

  it('fails when the file or the data folder can’t be opened', async () => {
    expect(await importCommand(path('absent.csv'), { data: data() })).toBe(1);
    expect(await importCommand(SAMPLE, { data: file('plain', 'x') })).toBe(1);
    expect(err().trim().split('\n')).toHaveLength(2);
  });
});

describe('anchor-studio export', () => {
  it('gives back as CSV and JSON what was imported', async () => {
    await importCommand(SAMPLE, { data: data() });
    for (const format of ['csv', 'json'] as const) {
      const copy = path(`zh-4h-20sku.${format}`);
      expect(await exportCommand({ data: data(), format, out: copy })).toBe(0);
      clear();
      expect(await importCommand(copy, { data: path(format), json: true })).toBe(0);
      expect(JSON.parse(out())).toMatchObject({ segments: 31, products: 20, cues: 74 });
    }
    expect(err()).toBe('');
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
    const list = path('chapters');
    expect(await exportCommand({ data: data(), run: 'run-1', format: 'chapters', out: list })).toBe(0);
    // The newest recording, and a word that there was another.
    expect(readFileSync(list, 'utf8')).toBe('CHAPTER01=00:00:01.500\nCHAPTER01NAME=商品 3 · QH-3\n');
    expect(err()).toContain('2 recordings');
    expect(await exportCommand({ data: data(), run: 'run-1', format: 'chapters-csv', out: list })).toBe(0);
    expect(readFileSync(list, 'utf8').split('\r\n')).toHaveLength(5);
    expect(await exportCommand({ data: data(), run: 'run-1', format: 'chapters-ffmetadata', out: list })).toBe(0);
    expect(readFileSync(list, 'utf8')).toContain('START=1500\n');
    expect(await exportCommand({ data: data(), run: 'run-2', format: 'chapters', out: list })).toBe(1);
  });

  it('leaves a file as it was when there is nothing to write', async () => {
    await importCommand(SAMPLE, { data: data() });
    const kept = file('kept.json', 'mine');
    expect(await exportCommand({ data: data(), format: 'json', sheet: 'sheet-none', out: kept })).toBe(1);
    expect(await exportCommand({ data: data(), format: 'log', out: kept })).toBe(1);
    expect(readFileSync(kept, 'utf8')).toBe('mine');
    expect(err().trim().split('\n')).toHaveLength(2);
  });

  it('prints call sheets to PDF, and only those', async () => {
    expect(await importCommand(SAMPLE, { data: data(), json: true })).toBe(0);
    const browser = file(
      'browser',
      '#!/bin/sh\nfor one in "$@"; do case "$one" in --print-to-pdf=*) printf %%PDF-1.4 > "${one#*=}";; esac; done\n',
    );
    chmodSync(browser, 0o755);
    const options = { data: data(), browser, pdf: true, out: path('sheet.pdf') } as const;
    expect(await exportCommand({ ...options, format: 'csv' })).toBe(1);
    expect(err()).toContain('--format callsheet');
    expect(await exportCommand({ ...options, format: 'callsheet', role: 'host' })).toBe(0);
    expect(readFileSync(path('sheet.pdf'), 'utf8')).toBe('%PDF-1.4');
    expect(await exportCommand({ ...options, format: 'callsheet', browser: path('gone'), out: path('no.pdf') })).toBe(
      1,
    );
    expect(existsSync(path('no.pdf'))).toBe(false);
  });
});
