/** A run sheet from a file, whatever its format. A file that can't be taken whole is refused with one clear problem. */
import { createHash } from 'node:crypto';
import { fromTable, refuse, type ImportOutcome } from '../../../core/runsheet/fromTable.ts';
import { importProblem } from '../../../core/runsheet/import/problems.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { fromJson } from './json.ts';

const MIB = 1024 * 1024;
const LARGEST = 20 * MIB;

/**
 * Imports a file. `name` gives the title; `sheetId` the sheet that it is to be a new revision of. Without one, the id is the
 * file's own (JSON) or made of a hash of the bytes, so that the same file is the same sheet.
 */
export function importFile(name: string, bytes: Uint8Array, sheetId?: string): ImportOutcome {
  if (bytes.length > LARGEST) return refuse('file-too-large', { limit: `${LARGEST / MIB} MB` });
  const decoded = decodeText(bytes);
  if (decoded.text === null) return refuse(decoded.code, decoded.detail);
  if (decoded.text.trim() === '') return refuse('file-empty');
  const title = titleOf(name);
  const id = sheetId ?? hashId(bytes);
  const outcome = isJson(name, decoded.text)
    ? fromJson(decoded.text, sheetId ?? null)
    : fromCsv(decoded.text, { id, title });
  if (decoded.note === null) return outcome;
  // A guess at the encoding that gives no sheet was a wrong guess: the encoding is what to repair.
  if (outcome.sheet === null && outcome.problems.some(({ code }) => code === 'no-header'))
    return refuse('file-encoding');
  const note = importProblem(decoded.note.code, { row: 0, column: '' }, decoded.note.detail);
  return { sheet: outcome.sheet, problems: [note, ...outcome.problems] };
}

function fromCsv(text: string, name: { readonly id: string; readonly title: string }): ImportOutcome {
  const parsed = parseCsv(text);
  if (parsed.table === null) return refuse(parsed.code, parsed.detail);
  const outcome = fromTable(parsed.table, name);
  if (parsed.note === null) return outcome;
  const note = importProblem(parsed.note.code, { row: 0, column: '' }, parsed.note.detail);
  return { sheet: outcome.sheet, problems: [note, ...outcome.problems] };
}

function isJson(name: string, text: string): boolean {
  return /\.json$/i.test(name) || /^\s*\{\s*"/.test(text);
}

/** The file's name without its folder and ending. */
function titleOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return (
    base
      .replace(/\.[A-Za-z0-9]{1,5}$/, '')
      .trim()
      .slice(0, 200) ||
    base.slice(0, 200) ||
    'Run sheet'
  );
}

function hashId(bytes: Uint8Array): string {
  return `sheet-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
}
