/**
 * The pre-flight checks of a large sheet, as they run while somebody types. Held against reading the same sheet's JSON, which every load pays, and
 * against a plain loop that looks once at every text: the checks must grow with the sheet and not with its square.
 */
import { readFileSync } from 'node:fs';
import { createMatcher } from '../../core/compliance/matcher.ts';
import { CHECK_SETTINGS, checkSheet } from '../../core/runsheet/check/check.run.ts';
import { COLUMNS } from '../../core/runsheet/columns.ts';
import { fromTable } from '../../core/runsheet/fromTable.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import { readLexicon } from '../../main/studio/compliance/lexicon.files.ts';
import { parseCsv } from '../../main/studio/formats/csv.ts';
import { ZH_SHEET } from '../support/studioProcess.ts';
import { interleave, row, type BenchRow } from './bench.ts';

const TURNS = 15;
const WARM_UP = 5;

/** Times that a check may take of a reading of the JSON. */
const AIM = 15;
/** Eight times as many products may take ten times as long. */
const GROWTH = 10;

export async function rows(): Promise<readonly BenchRow[]> {
  const [small, large] = [sheetOf(250), sheetOf(2_000)];
  const json = JSON.stringify(large);
  const terms = createMatcher(readLexicon());
  if (checkSheet(large, CHECK_SETTINGS, terms).some(({ severity }) => severity === 'block'))
    throw new Error('The bench sheet is not clean');
  const check = () => checkSheet(large, CHECK_SETTINGS, terms);
  const parse = () => JSON.parse(json) as unknown;
  const againstJson = await interleave(check, parse, TURNS, WARM_UP);
  const growth = await interleave(check, () => checkSheet(small, CHECK_SETTINGS, terms), TURNS, WARM_UP);
  return [
    row('check of 2,000 products, against JSON.parse of the sheet', againstJson, 0.5, AIM),
    row('check of 2,000 products, against 250', growth, 0.5, GROWTH),
  ];
}

/** A show of so many products, made of the sample's own rows one after the other. */
function sheetOf(products: number): RunSheet {
  const { table } = parseCsv(readFileSync(ZH_SHEET, 'utf8').replace('\uFEFF', ''));
  const [head = [], ...body] = table ?? [];
  const at = (key: string) => COLUMNS.findIndex((column) => column.key === key);
  const [link, sku, start, end, offset] = ['link', 'sku', 'start', 'end', 'offset'].map(at);
  const sold = body.filter((cells) => cells[sku ?? 0] !== '' && cells[at('kind')] !== '返场');
  const offers = Array.from({ length: products }, (_, index) => {
    const own = sold[index % sold.length] ?? [];
    const number = String(index + 1);
    return own.map((cell, place) => {
      if (place === link) return number;
      if (place === sku) return `SKU-${number}`;
      if (place === start || place === end || place === offset) return '';
      return cell.replaceAll(new RegExp(`(?<!\\d)${own[link ?? 0]}号`, 'g'), `${number}号`);
    });
  });
  const opening = body[0] ?? [];
  const first = opening.map((cell, place) => (place === start || place === end || place === offset ? '' : cell));
  const { sheet } = fromTable([head, first, ...offers], { id: 'bench', title: 'bench' });
  if (sheet === null) throw new Error('The bench sheet does not import');
  return sheet;
}
