/** From the bytes of a file, whatever its format, to what can be imported: a whole run sheet of ours, or tables. */
import type { ImportProblem } from '../../../core/contract/import.schema.ts';
import type { ImportOutcome } from '../../../core/runsheet/fromTable.ts';
import { importProblem, type ImportCode, type ImportDetail } from '../../../core/runsheet/import/problems.ts';
import { plainTable, type SourceTable } from '../../../core/runsheet/import/source.ts';
import { parseCsv } from './csv.ts';
import { decodeText, type Decoded } from './encoding.ts';
import { isOntime, tablesOfOntime } from './json/ontime.json.ts';
import { isRecord, tablesOfJson } from './json/rows.json.ts';
import { fromJson } from './json/sheet.json.ts';
import { readHtml, readWorkbook } from './workbook.ts';

const MIB = 1024 * 1024;
const LARGEST = 20 * MIB;

export type FileContent =
  | { readonly is: 'refused'; readonly code: ImportCode; readonly detail: ImportDetail }
  | { readonly is: 'sheet'; readonly outcome: ImportOutcome }
  | {
      readonly is: 'tables';
      readonly tables: readonly SourceTable[];
      readonly problems: readonly ImportProblem[];
      readonly guessed: boolean;
    };

/** Reads a file. `guessed` says that its encoding is a guess. A run sheet of ours in JSON needs no columns told. */
export function readFile(name: string, bytes: Uint8Array): FileContent {
  if (bytes.length > LARGEST) return refused('file-too-large', { limit: `${LARGEST / MIB} MB` });
  if (isWorkbook(bytes)) return fromSource(readWorkbook(bytes));
  const decoded = decodeText(bytes);
  if (decoded.text === null) return refused(decoded.code, decoded.detail);
  if (decoded.text.trim() === '') return refused('file-empty');
  return withNote(fromText(name, decoded.text), decoded.note);
}

function fromText(name: string, text: string): FileContent {
  if (/\.json$/i.test(name) || /^\s*(?:\{\s*"|\[\s*[[{])/.test(text)) return fromJsonText(text);
  if (/^[\s\S]{0,4000}?<(?:table|html)[\s>]/i.test(text)) return fromSource(readHtml(text));
  const parsed = parseCsv(text);
  if (parsed.table === null) return refused(parsed.code, parsed.detail);
  return withNote({ is: 'tables', tables: [plainTable(parsed.table)], problems: [], guessed: false }, parsed.note);
}

function fromJsonText(text: string): FileContent {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused('json-broken', { why: error instanceof Error ? error.message : String(error) });
  }
  if (isSpx(value)) return refused('file-graphics', { program: 'SPX' });
  if (isOntime(value)) return { is: 'tables', guessed: false, ...tablesOfOntime(value) };
  if (isRecord(value) && ('schema' in value || ('segments' in value && 'products' in value)))
    return { is: 'sheet', outcome: fromJson(value) };
  const tables = tablesOfJson(value);
  return tables.length === 0 ? refused('json-no-table') : { is: 'tables', tables, problems: [], guessed: false };
}

/** A rundown of SPX: graphics and their texts, in no time and of no product. */
function isSpx(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value['templates'])) return false;
  const copyright = value['copyright'];
  const fields = value['templates'].some((one: unknown) => isRecord(one) && 'playserver' in one);
  return fields || (typeof copyright === 'string' && /SPX Graphics/i.test(copyright));
}

function fromSource(source: ReturnType<typeof readWorkbook>): FileContent {
  if (source.tables === null) return refused(source.code, source.detail);
  return { is: 'tables', tables: source.tables, problems: source.problems, guessed: false };
}

function withNote(content: FileContent, note: (Decoded & { readonly text: string })['note']): FileContent {
  if (note === null || content.is === 'refused') return content;
  const problem = importProblem(note.code, { row: 0, column: '' }, note.detail);
  if (content.is === 'sheet')
    return { ...content, outcome: { ...content.outcome, problems: [problem, ...content.outcome.problems] } };
  return {
    ...content,
    problems: [problem, ...content.problems],
    guessed: content.guessed || note.code === 'encoding-guessed',
  };
}

/** XLSX and ODS are zip archives. The old XLS is not taken: a damaged one can keep its reader busy for ever. */
function isWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

function refused(code: ImportCode, detail: ImportDetail = {}): FileContent {
  return { is: 'refused', code, detail };
}
