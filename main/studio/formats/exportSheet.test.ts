import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTable } from '../../../core/runsheet/fromTable.ts';
import { isObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import { actionSchema, type Action, type RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { tables } from '../../../core/runsheet/table.samples.ts';
import { seconds } from '../../../core/time/time.ts';
import { fitsTable, sheetJsonSchema, toCsv, toJson, toXlsx } from './exportSheet.ts';
import { importFile } from './importSheet.ts';

const NAME = { id: 'sheet-1', title: 'A show' };
const back = (name: string, text: string, id?: string) =>
  importFile(name, new TextEncoder().encode(text), { sheetId: id });

function sample(): RunSheet {
  const headers = ['序号', '环节', '环节名称', '时长', 'SKU', '商品名称', '直播价', '弹窗时点', 'OBS场景', '口味'];
  const row = ['3', '主推款', '3号主推', '12', 'QH-1', '饭盒', '99', '420', '近景', '甜'];
  const { sheet } = fromTable([headers, row], NAME);
  if (sheet === null) throw new Error('refused');
  return sheet;
}

describe('run sheets as files', () => {
  it('come back equal from CSV and from JSON, whatever was imported', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { sheet } = fromTable(table, NAME);
        if (sheet === null) throw new Error('refused');
        expect(back('A show.csv', toCsv(sheet), sheet.id).sheet).toEqual(sheet);
        expect(back('x.json', toJson(sheet))).toEqual({ sheet, problems: [] });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });

  it('come back equal from XLSX, whatever was imported', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { sheet } = fromTable(table, NAME);
        const book = sheet === null ? null : toXlsx(sheet);
        if (sheet === null || book === null) throw new Error('refused, or too long for a cell');
        expect(importFile('A show.xlsx', book, { sheetId: sheet.id }).sheet).toEqual(sheet);
      }),
      // A workbook costs some 10 ms.
      { numRuns: Number(process.env['RUNS'] ?? 25) },
    );
  });

  it('are written for Excel: BOM, CRLF, our 49 headers and the custom columns, no live formulas', () => {
    const sheet = sample();
    const first = sheet.segments[0];
    if (first === undefined) throw new Error('no segment');
    const text = toCsv({ ...sheet, segments: [{ ...first, notes: '=cmd|x', adNote: '+600' }] });
    expect(text.startsWith('\uFEFF序号,轮次,环节,环节名称,')).toBe(true);
    const [headers = '', row = ''] = text.split('\r\n');
    expect(headers.split(',')).toHaveLength(50);
    expect(headers.endsWith(',备注,口味')).toBe(true);
    expect(row.endsWith(",'=cmd|x,甜")).toBe(true);
    expect(row).toContain(',+600,');
  });

  it('are workbooks with numbers in them, and texts that are never run', () => {
    const sheet = sample();
    const [first] = sheet.segments;
    if (first === undefined) throw new Error('no segment');
    const odd = ['=1+1', '_x0041_', '007', '1e5', ' \u0001', '多行\r\n文字', '😀'];
    const full = {
      ...sheet,
      segments: odd.map((notes, at) => ({ ...first, id: `segment-${at}`, number: String(at), notes: notes.trim() })),
    };
    const book = toXlsx(full);
    if (book === null) throw new Error('too long for a cell');
    const cells = read(book, { type: 'array' }).Sheets['A show'];
    expect(cells?.['G2']).toMatchObject({ t: 'n', v: 12 });
    const notes = importFile('x.xlsx', book).sheet?.segments.map((segment) => segment.notes);
    expect(notes).toEqual(full.segments.map((segment) => segment.notes));
    expect(JSON.parse(sheetJsonSchema())).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['segments']),
    });
    expect(
      toXlsx({
        ...sheet,
        segments: [{ ...first, script: { ...first.script, keyPoints: ['x'.repeat(20_000), 'y'.repeat(20_000)] } }],
      }),
    ).toBeNull();
  });

  it('says when a CSV can’t hold a sheet', () => {
    const sheet = sample();
    expect(fitsTable(sheet)).toBe(true);
    expect(fitsTable({ ...sheet, products: sheet.products.map((product) => ({ ...product, image: 'a.png' })) })).toBe(
      true,
    );
    expect(fitsTable({ ...sheet, segments: [] })).toBe(false);
  });
});

/** One of each kind of action that is asked of OBS itself. */
const OBS_ACTIONS: readonly Action[] = [
  { do: 'transition', scene: '近景', transition: '淡入淡出', duration: seconds(0.3) },
  { do: 'preview', scene: '近景' },
  { do: 'take' },
  { do: 'item', scene: '近景', source: '价签', visible: true, place: { x: 1.5, y: -2, size: { width: 3, height: 4 } } },
  { do: 'text', source: '字', text: '多行\n文字' },
  { do: 'image', source: '图', file: 'a.png' },
  { do: 'media', source: '片头', op: 'restart' },
  { do: 'refresh', source: '网页' },
  { do: 'filter', source: '机位', filter: '调色', on: false },
  { do: 'mute', source: '麦克风', on: true },
  { do: 'volume', source: '音乐', db: -12.5, over: seconds(2) },
  { do: 'record', op: 'chapter', name: '3 号' },
  { do: 'stream', op: 'start' },
  { do: 'replay' },
  { do: 'screenshot', source: null },
  { do: 'hotkey', name: 'OBSBasic.ResetStats' },
];

it('JSON and CSV carry every action of OBS', () => {
  const sheet = sample();
  const cue = { id: 'cue-obs', label: '', trigger: { on: 'manual' } as const, actions: [...OBS_ACTIONS] };
  const full = { ...sheet, segments: sheet.segments.map((one) => ({ ...one, cues: [...one.cues, cue] })) };
  expect(new Set(OBS_ACTIONS.map((action) => action.do)).size).toBe(actionSchema.options.filter(isOfObs).length);
  expect(back('x.json', toJson(full))).toEqual({ sheet: full, problems: [] });
  expect(fitsTable(full)).toBe(true);
});

function isOfObs({ shape }: (typeof actionSchema.options)[number]): boolean {
  return isObsAction({ do: String(shape.do.values.values().next().value) });
}

describe('JSON', () => {
  const told = (value: unknown) => {
    const { sheet, problems } = back('x.json', typeof value === 'string' ? value : JSON.stringify(value));
    return { refused: sheet === null, codes: problems.map(({ code }) => code), problems };
  };

  it('is refused when it is broken, of another shape, or does not hang together', () => {
    const sheet = sample();
    const [segment] = sheet.segments;
    expect(told('{"schema":1,')).toMatchObject({ refused: true, codes: ['json-broken'] });
    expect(told({ ...sheet, currency: 'XXX' })).toMatchObject({ refused: true, codes: ['json-shape'] });
    expect(told({ ...sheet, segments: [segment, segment] })).toMatchObject({
      refused: true,
      codes: ['json-reference'],
    });
    expect(told({ ...sheet, products: [] })).toMatchObject({ refused: true, codes: ['json-reference'] });
  });

  it('names every field that a run sheet does not have', () => {
    const sheet = sample();
    const segments = sheet.segments.map((segment) => ({ ...segment, colour: '#f00' }));
    expect(told({ ...sheet, segments, author: { name: 'x' } })).toMatchObject({
      refused: false,
      problems: [
        { code: 'json-field-dropped', severity: 'error', row: 1, column: 'segments.0.colour' },
        { code: 'json-field-dropped', severity: 'error', row: 0, column: 'author' },
      ],
    });
  });
});
