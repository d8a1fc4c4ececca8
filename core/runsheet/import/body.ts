/** The rows under the headers: which of them are segments, and what the others are (blank, totals, headings of a part). */
import { narrow } from '../cells/cell.ts';
import type { ImportProblem } from '../../contract/import.schema.ts';
import { foldHeader } from '../headers.ts';
import { joined, type TableHead } from './head.ts';
import { importProblem } from './problems.ts';

/** A row that becomes a segment; `number` counts the rows under the headers from 1. */
export interface BodyRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** The heading of its part, where a row of its own gives it; '' for none. */
  readonly section: string;
}

const TOTAL =
  /^(?:(?:本场|全场|直播)?(?:合计|总计|小计|汇总|共计|总时长|总和)|(?:grand |sub)?totals?|sum|total (?:time|duration|runtime))\s*[:：]?$/i;
/** A numbered or named part of a show, where a row says nothing else. */
const AT_START = 3;

/** Sorts the rows. Blank lines at the end of a file are no rows; rows of blank cells are, and are reported. */
export function bodyRows(
  body: readonly (readonly string[])[],
  head: TableHead,
  problems: ImportProblem[],
): readonly BodyRow[] {
  const rows: BodyRow[] = [];
  const end = body.findLastIndex((cells) => cells.length > 1 || joined(cells) !== '') + 1;
  const typeAt = head.ours ? -1 : head.columns.findIndex(({ header }) => foldHeader(header) === 'timertype');
  let section = '';
  let empty = 0;
  const closeGap = (next: number) => {
    const place = { row: next - empty, column: '' };
    if (empty > 0) problems.push(importProblem('row-empty', place, { count: String(empty) }));
    empty = 0;
  };
  for (const [index, cells] of body.slice(0, end).entries()) {
    const text = joined(cells);
    if (text === '') {
      empty += 1;
      continue;
    }
    closeGap(index + 1);
    const place = { row: index + 1, column: '' };
    const heading = head.ours ? null : headingIn(cells, head);
    const part = typeAt === -1 ? null : partIn(cells, cells[typeAt] ?? '', head);
    if (part !== null) {
      section = part.section ?? section;
      problems.push(importProblem(part.code, place, { cell: text }));
    } else if (head.ours) rows.push({ number: index + 1, cells, section: '' });
    else if (isTotal(cells, head)) problems.push(importProblem('row-total', place, { cell: text }));
    else if (isRepeatedHead(cells, head)) problems.push(importProblem('row-header-again', place, { cell: text }));
    else if (heading !== null) {
      section = heading;
      problems.push(importProblem('row-section', place, { cell: heading }));
    } else rows.push({ number: index + 1, cells, section });
  }
  closeGap(end + 1);
  return rows;
}

/** What a row of Ontime's says by its timer type, null when it is an event. A group holds until the next, or until its end. */
function partIn(
  cells: readonly string[],
  type: string,
  head: TableHead,
): { readonly code: 'row-section' | 'row-group-end' | 'row-skip-import'; readonly section: string | null } | null {
  switch (type.trim().toLowerCase()) {
    case 'group':
    case 'group-start':
    case 'block':
      return {
        code: 'row-section',
        section: cells[head.columns.findIndex(({ key }) => key === 'title')]?.trim() ?? '',
      };
    case 'group-end':
      return { code: 'row-group-end', section: '' };
    case 'skip-import':
      return { code: 'row-skip-import', section: null };
    default:
      return null;
  }
}

/** A row of sums: it begins with a word for them and names neither segment nor product. */
function isTotal(cells: readonly string[], head: TableHead): boolean {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  if (at === -1 || !TOTAL.test(narrow(cells[at] ?? ''))) return false;
  return !cells.some((cell, place) => {
    const key = head.columns[place]?.key;
    return place !== at && cell.trim() !== '' && (key === 'title' || key === 'name' || key === 'sku' || key === 'kind');
  });
}

/** The headers once more, as at the top of each printed page. */
function isRepeatedHead(cells: readonly string[], head: TableHead): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const same = cells.filter((cell, place) => cell.trim() !== '' && cell.trim() === head.columns[place]?.header).length;
  return filled > 1 && same === filled;
}

/** The heading of a part: words that stand alone at the start of a row, in a column that holds numbers, times or parts. */
function headingIn(cells: readonly string[], head: TableHead): string | null {
  const filled = cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [{ place, text: cell.trim() }]));
  const [only] = filled;
  if (only === undefined || !filled.every(({ text }) => text === only.text)) return null;
  const key = head.columns[only.place]?.key ?? null;
  const merged = filled.length > 1 && filled.length >= Math.min(head.width, AT_START);
  const lone = filled.length === 1 && only.place < AT_START && head.width > 1;
  const holdsNoWords = key === 'number' || key === 'block' || key === 'start' || key === 'link' || key === null;
  if (!merged && !(lone && holdsNoWords)) return null;
  return /\p{L}{2}/u.test(only.text) && only.text.length <= 200 ? only.text : null;
}
