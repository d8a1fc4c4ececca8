/** Words of the sheet's other rows, offered while a cell is written. Pure. */
import { SEGMENT_KINDS, type Product } from '../../../../core/runsheet/runsheet.schema.ts';
import type { Field } from './fields.ts';
import { readCell, type RowView } from './read.ts';

/** One thing to choose: what is written into the cell, and what tells it apart. */
export interface Choice {
  readonly text: string;
  readonly about: string;
}

const MOST = 50;

/** What fits a field: products by their link number, yes and no, kinds, and whatever the sheet says elsewhere in that column. */
export function choicesFor(
  field: Field,
  rows: readonly RowView[],
  products: readonly Product[],
  words: { readonly kind: (kind: (typeof SEGMENT_KINDS)[number]) => string; readonly yes: string; readonly no: string },
): readonly Choice[] {
  if (field.kind === 'product')
    return products.map(({ link, sku, name }) => ({ text: link || sku || name, about: name }));
  if (field.kind === 'yes-no') return [words.yes, words.no].map(plain);
  const said = field.offers ? saidIn(field, rows) : [];
  const kinds = field.kind === 'kind' ? SEGMENT_KINDS.map(words.kind) : [];
  return [...new Set([...said, ...kinds])].map(plain);
}

/** The choices that the typed text leaves: those that begin with it first, then those that hold it. */
export function narrowed(choices: readonly Choice[], typed: string): readonly Choice[] {
  const word = typed.trim().toLowerCase();
  if (word === '') return choices.slice(0, MOST);
  const starts: Choice[] = [];
  const holds: Choice[] = [];
  for (const choice of choices) {
    const text = choice.text.toLowerCase();
    if (text.startsWith(word)) starts.push(choice);
    else if (text.includes(word) || choice.about.toLowerCase().includes(word)) holds.push(choice);
  }
  return [...starts, ...holds].slice(0, MOST);
}

function saidIn(field: Field, rows: readonly RowView[]): readonly string[] {
  const times = new Map<string, number>();
  for (const row of rows) {
    const text = readCell(row, field.key);
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times].toSorted(([, a], [, b]) => b - a).map(([text]) => text);
}

function plain(text: string): Choice {
  return { text, about: '' };
}
