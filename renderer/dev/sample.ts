/** The sample sheets, as the importer reads them. */
import { fromTable } from '../../core/runsheet/fromTable.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import en from '../../resources/samples/en-90min-12sku.csv?raw';
import faulty from '../../test/formats/fixtures/zh-4h-faulty.csv?raw';
import zh from '../../resources/samples/zh-4h-20sku.csv?raw';

const TEXTS = { zh, en, faulty } as const;

/** One of the two samples, or the faulty twin of the Chinese one. */
export function sampleSheet(which: keyof typeof TEXTS): RunSheet {
  const { sheet } = fromTable(split(TEXTS[which]), {
    id: `sample-${which}`,
    title: which !== 'en' ? '青禾优选 晚场 4 小时' : 'Evening offers, 90 minutes',
  });
  if (sheet === null) throw new Error('The sample was refused.');
  return sheet;
}

/** The cells of a CSV as our samples are written. */
export function split(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (quoted) {
      if (char === '"' && source[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      rows.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell);
  return rows.filter((row) => row.length > 1);
}
