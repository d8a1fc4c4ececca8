/** The sample sheets, as the importer reads them. */
import { fromTable } from '../../core/runsheet/fromTable.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import en from '../../resources/samples/en-90min-12sku.csv?raw';
import faulty from '../../test/formats/fixtures/zh-4h-faulty.csv?raw';
import zh from '../../resources/samples/zh-4h-20sku.csv?raw';

/** Slips as they happen: a point out of place, 60 for 6, a stock that the releases miss, a price above the lowest, a word that the law forbids. */
const EN_SLIPS = [
  ['SAVE20,item 4 only,150,', 'SAVE20,item 4 only,15,'],
  ['LIVE6,item 2 only,0,6.00,', 'LIVE6,item 2 only,0,36.00,'],
  ['220,all at once', '220,120 then +60'],
  ['32.00,28.00,24.00,', '32.00,28.00,31.00,'],
  ['Boards slide and warp', 'The best board in the world'],
] as const;
const TEXTS = {
  zh: { right: zh, faulty },
  en: { right: en, faulty: EN_SLIPS.reduce((text, [was, is]) => text.replace(was, is), en) },
} as const;

/** One of the two samples, or its twin with what goes wrong in such sheets. */
export function sampleSheet(which: keyof typeof TEXTS, slips = false): RunSheet {
  const { sheet } = fromTable(split(TEXTS[which][slips ? 'faulty' : 'right']), {
    id: `sample-${which}`,
    title: which === 'zh' ? '青禾优选 晚场 4 小时' : 'Evening offers, 90 minutes',
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
