/** Plain JSON as tables: lists of records or of rows, wherever they stand in it. */
import { plainTable, type SourceTable } from '../../../../core/runsheet/import/source.ts';

/** How deep lists are looked for, and records are opened. */
const DEEPEST = 3;

/** The lists of a JSON value, each as a table under its name. A list of texts or numbers alone is none. */
export function tablesOfJson(value: unknown, name = '', depth = 0): readonly SourceTable[] {
  const list = listOf(value);
  if (list !== null) return [plainTable(list, name)];
  if (!isRecord(value) || depth === DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) => tablesOfJson(inner, key, depth + 1));
}

/** A list of records as rows under their headers, a list of rows as it is, a record of records as a list of them. */
function listOf(value: unknown): string[][] | null {
  const items = Array.isArray(value) ? (value as unknown[]) : recordsIn(value);
  if (items === null || items.length === 0) return null;
  if (items.every((item) => Array.isArray(item))) return items.map((item) => item.map(textOf));
  if (!items.every(isRecord)) return null;
  const headers = new Map<string, number>();
  const rows = items.map((item) => {
    const cells: string[] = [];
    for (const [path, text] of fieldsOf(item, '', 0)) {
      const place = headers.get(path) ?? headers.size;
      headers.set(path, place);
      cells[place] = text;
    }
    return cells;
  });
  const width = headers.size;
  return [[...headers.keys()], ...rows.map((cells) => Array.from({ length: width }, (_, place) => cells[place] ?? ''))];
}

function recordsIn(value: unknown): Record<string, unknown>[] | null {
  if (!isRecord(value)) return null;
  const inner = Object.values(value);
  const alike =
    inner.length > 1 && inner.every(isRecord) && new Set(inner.map((one) => Object.keys(one).join())).size === 1;
  return alike ? inner.filter(isRecord) : null;
}

/** The fields of a record by their path, `price.amount`; lists and what lies deeper become one text. */
function* fieldsOf(record: Record<string, unknown>, path: string, depth: number): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(record)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (isRecord(value) && depth < DEEPEST - 1) yield* fieldsOf(value, at, depth + 1);
    else yield [at, textOf(value)];
  }
}

/** A value as the text of a cell; a list of plain values as the lines of one. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const plain = Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
  return plain ? value.join('；') : JSON.stringify(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
