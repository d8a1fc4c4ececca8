/**
 * Ten thousand files that somebody's disk, mail or hands have spoilt: none may crash the import, hang it, or lose a cell without a word.
 * The seed is printed by its number: `FUZZ_FROM=1234 FUZZ=1` runs one file again.
 */
import { CFB, utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { readAmount } from '../../core/runsheet/cells/amount.ts';
import { isNone } from '../../core/runsheet/cells/cell.ts';
import { readCount } from '../../core/runsheet/cells/count.ts';
import { readDuration } from '../../core/runsheet/cells/duration.ts';
import { readTimeOfDay } from '../../core/runsheet/cells/timeOfDay.ts';
import { readYesNo, splitLines, splitNames } from '../../core/runsheet/cells/words.ts';
import { readCues } from '../../core/runsheet/exact/cue.notation.ts';
import { readExact } from '../../core/runsheet/exact/exact.cell.ts';
import { extraColumnOf } from '../../core/runsheet/exact/extra.columns.ts';
import { matchHeader } from '../../core/runsheet/headers.ts';
import { runSheetSchema, type Segment } from '../../core/runsheet/runsheet.schema.ts';
import { toCsv } from '../../main/studio/formats/exportSheet.ts';
import { importFile } from '../../main/studio/formats/importSheet.ts';
import { readFile } from '../../main/studio/formats/source.ts';

const COUNT = Number(process.env['FUZZ'] ?? 10_000);
const FROM = Number(process.env['FUZZ_FROM'] ?? 0);
/** What one file may cost, ms of the processor. */
const LIMIT = 2_000;

const TABLE = [
  ['618 大促排品'],
  [
    '序号',
    '轮次',
    '环节',
    '环节名称',
    '计划开始',
    '时长',
    '链接号',
    '商品编码',
    '商品名称',
    '日常价',
    '直播价',
    '券类型',
    '券名称',
    '券面额',
    '核心卖点',
    '弹窗时点',
    '口味',
    '备注',
  ],
  ['1', '上半场', '开场', '开场欢迎', '19:00', '8', '', '', '', '', '', '', '', '', '', '', '', '置顶'],
  [
    '2',
    '',
    '主推款',
    '3号主推',
    '19:08',
    '12分钟',
    '3',
    'QH-3',
    '饭盒',
    '¥129',
    '99',
    '满减',
    '满89减10',
    '10',
    '保温；不漏',
    '420',
    '甜',
    '',
  ],
  ['第二轮'],
  [
    '3',
    '',
    '秒杀',
    '整点秒杀',
    '19:20',
    '1:30',
    '5',
    'QH-5',
    '锅铲',
    '59.00',
    '5折',
    '秒杀价',
    '',
    '',
    '一；二',
    '60',
    '',
    '=1+1',
  ],
  ['合计', '', '', '', '', '21.5', '', '', '', '', '', '', '', '', '', '', '', ''],
];
const ROWS = TABLE.map((row) => Array.from({ length: 18 }, (_, at) => row[at] ?? ''));

function bookOf(bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet['!merges'] = [{ s: { r: 2, c: 1 }, e: { r: 3, c: 1 } }];
  utils.book_append_sheet(book, sheet, '排品');
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
}

const text = (value: string) => new TextEncoder().encode(value);
const CSV = ROWS.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\r\n');
const HTML = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const ONTIME = JSON.stringify({
  rundowns: {
    a: {
      title: '晚会',
      order: ['g', 'e'],
      entries: {
        g: { type: 'group', id: 'g', title: '上半场', entries: ['e2'], custom: {} },
        e: {
          type: 'event',
          id: 'e',
          cue: '1',
          title: '开场',
          timeStart: 36e6,
          timeEnd: 372e5,
          duration: 12e5,
          custom: { a: '灯' },
        },
        e2: {
          type: 'event',
          id: 'e2',
          cue: '2',
          title: '主推',
          timeStart: 372e5,
          timeEnd: 384e5,
          duration: 12e5,
          custom: {},
        },
      },
    },
  },
  customFields: { a: { label: '灯光', type: 'text' } },
});
const RECORDS = JSON.stringify({
  rows: ROWS.slice(2).map((row) => Object.fromEntries(row.map((cell, at) => [ROWS[1]?.[at] ?? '', cell]))),
});
const SHEET = importFile('a.csv', text(CSV)).sheet;
const OWN = JSON.stringify(SHEET);
/** Our own export, with the columns of cues and exact values. */
const EXPORT = SHEET === null ? '' : toCsv({ ...SHEET, segments: SHEET.segments.map(withMore) });

function withMore(segment: Segment, index: number): Segment {
  const cue = { id: `mine-${index}`, label: '', trigger: { on: 'manual' } as const };
  const actions = [{ do: 'note' as const, text: '慢一点', urgency: 'soon' as const }, { do: 'replay' as const }];
  return { ...segment, id: `own-${index}`, cues: [...segment.cues, { ...cue, actions }] };
}

const SEEDS: readonly (readonly [string, Uint8Array])[] = [
  ['a.csv', text(CSV)],
  ['a.csv', text(`\uFEFF${CSV}`)],
  ['a.csv', text(EXPORT)],
  ['a.tsv', text(ROWS.map((row) => row.join('\t')).join('\n'))],
  ['a.csv', utf16(CSV)],
  ['a.html', text(HTML)],
  ['a.json', text(ONTIME)],
  ['a.json', text(RECORDS)],
  ['a.json', text(OWN)],
  ['a.xlsx', bookOf('xlsx')],
  ['a.ods', bookOf('ods')],
];
const ZIPS = SEEDS.filter(([name]) => /xlsx|ods/.test(name)).map(
  ([name, bytes]) => [name, CFB.read(Buffer.from(bytes), { type: 'buffer' })] as const,
);

interface ZipEntry {
  name: string;
  size: number;
  content: unknown;
}

function utf16(value: string): Uint8Array {
  return Uint8Array.from(
    [...`\uFEFF${value}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );
}

/** A small generator of its own for each file, so that any one can be made again. */
function randomOf(file: number): (below: number) => number {
  let state = (file * 2_654_435_761 + 12_345) % 2_147_483_647 || 1;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

const WORDS = [
  '"',
  ',',
  '\n',
  '\t',
  ';',
  '=',
  '<',
  '>',
  '{',
  '}',
  '[',
  ']',
  'null',
  '1e999',
  '-1',
  '\0',
  '\uFEFF',
  '９９',
  '２折',
  '环节名称',
  '__proto__',
  '&lt;',
  '<td colspan=99999>',
  '99999999999',
];

function spoil(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let out = Uint8Array.from(bytes);
  for (let hits = random(8); hits >= 0; hits -= 1) {
    const at = random(Math.max(1, out.length));
    const span = random(1 + (random(3) === 0 ? 400 : 12));
    switch (random(6)) {
      case 0:
        out[at] = random(256);
        break;
      case 1:
        out[at] = (out[at] ?? 0) ^ (1 << random(8));
        break;
      case 2:
        out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + span)]);
        break;
      case 3:
        out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(at, at + span), ...out.subarray(at)]);
        break;
      case 4:
        out = Uint8Array.from([
          ...out.subarray(0, at),
          ...text(WORDS[random(WORDS.length)] ?? ''),
          ...out.subarray(at),
        ]);
        break;
      default:
        if (random(6) === 0) out = out.subarray(0, at);
    }
  }
  return out;
}

/** A spoilt file: of a zip, half of the time, only what is inside. */
function fileOf(number: number): readonly [string, Uint8Array] {
  const random = randomOf(number);
  const [name, bytes] = SEEDS[number % SEEDS.length] ?? ['', new Uint8Array()];
  const zip = ZIPS.find(([kind]) => kind === name)?.[1];
  if (zip === undefined || random(4) === 0) return [name, spoil(bytes, random)];
  const copy = {
    ...zip,
    FullPaths: [...zip.FullPaths],
    FileIndex: zip.FileIndex.map((entry: ZipEntry) => ({ ...entry })),
  };
  const parts = copy.FileIndex.filter((entry: ZipEntry) => entry.size > 0 && entry.name.endsWith('.xml'));
  const part = parts[random(parts.length)];
  if (part !== undefined) {
    const content = spoil(Uint8Array.from(part.content as Uint8Array), random);
    part.content = Buffer.from(content);
    part.size = content.length;
  }
  return [name, new Uint8Array(CFB.write(copy, { fileType: 'zip', type: 'buffer' }) as Buffer)];
}

const NO_NAMES = { productOf: (word: string) => word, wordOf: (id: string) => id };

/** Whether a cell is where it can be found again: in the sheet, in what is told, or as the number or time that it reads as. */
function isAccounted(cell: string, found: string): boolean {
  const said = cell.trim().replace(/^'/, '').trim();
  const inside = (part: string) => found.includes(JSON.stringify(part).slice(1, -1));
  // A list is of lines or of names, by its column.
  const all = (parts: readonly string[]) => parts.length > 1 && parts.every(inside);
  return (
    isNone(said) ||
    extraColumnOf(said) !== null ||
    readExact(said) !== null ||
    readCues(said, NO_NAMES, () => 'new').cues !== null ||
    inside(said) ||
    inside(said.slice(0, 79)) ||
    all(splitLines(said)) ||
    all(splitNames(said)) ||
    matchHeader(said) !== null ||
    readAmount(said, 'CNY').value !== null ||
    readCount(said).value !== null ||
    readDuration(said, 'min').value !== null ||
    readTimeOfDay(said).value !== null ||
    readYesNo(said).note === null
  );
}

it(`takes or refuses ${COUNT} spoilt files, each in good time and with every cell accounted for`, () => {
  let [taken, refused] = [0, 0];
  const quiet = console.error;
  // The workbook library prints what it doubts; in the studio its thread is silent.
  console.error = () => undefined;
  try {
    for (let number = FROM; number < FROM + COUNT; number += 1) {
      const [name, bytes] = fileOf(number);
      const before = process.cpuUsage();
      const { sheet, problems } = importFile(name, bytes);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000, `file ${number} took too long`).toBeLessThan(LIMIT);
      if (sheet === null) {
        refused += 1;
        expect(problems.filter(({ severity }) => severity === 'error').length, `file ${number}`).toBeGreaterThan(0);
        continue;
      }
      taken += 1;
      // Every tenth whole: what comes out is a run sheet, and nothing of the file is missing.
      if (number % 10 !== 0) continue;
      expect(runSheetSchema.safeParse(sheet).success, `file ${number}`).toBe(true);
      const content = readFile(name, bytes);
      if (content.is !== 'tables' || content.tables.length !== 1) continue;
      const found = JSON.stringify([sheet, problems]);
      const lost = (content.tables[0]?.rows ?? []).flat().filter((cell) => !isAccounted(cell, found));
      expect(lost, `file ${number}`).toEqual([]);
    }
  } finally {
    console.error = quiet;
  }
  // Neither all spoilt beyond reading nor hardly touched.
  if (COUNT >= 1_000) expect(Math.min(taken, refused) / COUNT).toBeGreaterThan(0.1);
});
