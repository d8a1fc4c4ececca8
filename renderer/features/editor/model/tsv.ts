/** What spreadsheets put on the clipboard: lines of cells with tabs between, cells with breaks or quotes in quotation marks. Pure. */

/** Writes cells so that Excel, WPS, Numbers and Google Sheets paste them as they stand. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quote).join('\t')).join('\n');
}

/** Reads cells from the clipboard's text. One break at the end belongs to the last line; rows may be of unequal length. */
export function fromTsv(text: string): string[][] {
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const { cell, end } = readCell(source, at);
    row.push(cell);
    const mark = source[end];
    if (mark !== '\t') {
      rows.push(row);
      row = [];
    }
    if (mark === undefined) return rows;
    at = end + 1;
  }
}

function readCell(source: string, from: number): { readonly cell: string; readonly end: number } {
  if (source[from] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = from;
    const match = quoted.exec(source);
    if (match) return { cell: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  }
  let end = from;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return { cell: source.slice(from, end), end };
}

function quote(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
