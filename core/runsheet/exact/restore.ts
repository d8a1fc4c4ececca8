/** Gives rows back what their extra columns say: exact values, then cues. What a person has changed in the columns since holds, and is told. */
import type { ImportProblem } from '../../contract/import.schema.ts';
import { importProblem, type ImportCode, type ImportDetail } from '../import/problems.ts';
import {
  cueSchema,
  productSchema,
  segmentSchema,
  type Cue,
  type Product,
  type RunSheet,
  type Segment,
} from '../runsheet.schema.ts';
import { readCues, writeStep } from './cue.notation.ts';
import { productsOf, readExact, type ExactCell } from './exact.cell.ts';
import { markOf, withDifferences } from './exact.values.ts';
import { cueNames, extraHeader } from './extra.columns.ts';

/** A row's extra cells, '' where it has none; `number` counts the rows under the headers from 1. */
export interface ExtraCells {
  readonly number: number;
  readonly cues: string;
  readonly exact: string;
}

/** `left`: the cell is none of ours and stays as a custom field. */
type Restored = ExactCell & { readonly left?: boolean };

type Tell = (code: ImportCode, row: number, column: 'cues' | 'exact', detail?: ImportDetail) => void;

/** The sheet as its columns and extra cells say it together; one entry of `rows` for each segment. */
export function restore(plain: RunSheet, rows: readonly ExtraCells[], problems: ImportProblem[]): RunSheet {
  const tell: Tell = (code, row, column, detail = {}) =>
    problems.push(importProblem(code, { row, column: extraHeader(column, plain.language) }, detail));
  const cells = rows.map(({ number, exact }): Restored => {
    const cell = readExact(exact);
    if (cell === null) tell('exact-unreadable', number, 'exact', { cell: exact });
    return cell ?? { left: true };
  });
  const exact = withExact(plain, cells, rows, tell);
  return { ...exact, segments: withCues(exact, plain, cells, rows, tell) };
}

function withExact(plain: RunSheet, cells: readonly Restored[], rows: readonly ExtraCells[], tell: Tell): RunSheet {
  const productOf = productsOf(plain);
  const products = new Map<string, Product>();
  const ids = new Set<string>();
  const segments = plain.segments.map((columns, index) => {
    const { segment: own = {}, product: ofProduct = {} } = cells[index] ?? {};
    const row = rows[index]?.number ?? 0;
    const { value, stale } = withDifferences(columns, own);
    const read = segmentSchema.safeParse(value);
    if (!read.success) tell('exact-unreadable', row, 'exact', { cell: rows[index]?.exact ?? '' });
    const segment = ownId(read.success ? read.data : columns, columns, ids);
    if (segment.id !== read.data?.id && read.success) tell('exact-copied', row, 'exact', { cell: read.data.id });
    ids.add(segment.id);
    const theirs = productOf(columns);
    const restored = theirs === null ? null : withDifferences(theirs, ofProduct);
    const product = restored === null ? null : (productSchema.safeParse(restored.value).data ?? theirs);
    for (const path of [...stale, ...(restored?.stale ?? [])]) tell('exact-stale', row, 'exact', { path });
    if (product === null || segment.offer === null) return segment;
    if (!products.has(product.id)) products.set(product.id, product);
    // Without its own product it keeps the one that its columns name.
    return segment.offer.productId === product.id
      ? segment
      : { ...segment, offer: { ...segment.offer, productId: product.id } };
  });
  const { unused = [], order = [] } = cells.find(({ sheet }) => sheet !== undefined)?.sheet ?? {};
  for (const product of unused) if (!products.has(product.id)) products.set(product.id, product);
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Product) => places.get(id) ?? order.length;
  const caps = cells.find((cell) => cell.caps !== undefined)?.caps ?? plain.caps;
  return { ...plain, caps, segments, products: [...products.values()].toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

function withCues(
  exact: RunSheet,
  plain: RunSheet,
  cells: readonly Restored[],
  rows: readonly ExtraCells[],
  tell: Tell,
): RunSheet['segments'] {
  const names = cueNames(exact.products);
  const taken = new Set<string>();
  return exact.segments.map((segment, index) => {
    const { cues: cell = '', number = 0 } = rows[index] ?? {};
    const implied = impliedCues(segment.cues, plain.segments[index]?.offer?.productId, segment.offer?.productId);
    let count = 0;
    const reading = readCues(cell, names, () => `${segment.id}-cue-${(count += 1)}`);
    if (reading.cues === null) tell('cue-unreadable', number, 'cues', { cell: reading.line });
    const { cues: whole, implied: mark, left } = cells[index] ?? {};
    const written = cell.trim() === '' ? cueSchema.array().safeParse(whole).data : reading.cues;
    if (written && markOf(implied) !== mark)
      for (const [trigger, action] of unlike(written, implied))
        tell('cue-unlike', number, 'cues', { cell: writeStep(trigger, action, exact.language, names) });
    const cues = (written ?? implied).map((cue) => (taken.has(cue.id) ? { ...cue, id: freeId(cue.id, taken) } : cue));
    for (const { id } of cues) taken.add(id);
    const kept = {
      ...(reading.cues === null && { [extraHeader('cues', exact.language)]: cell }),
      ...(left === true && { [extraHeader('exact', exact.language)]: rows[index]?.exact ?? '' }),
    };
    return { ...segment, cues, custom: { ...segment.custom, ...kept } };
  });
}

/** A row that was copied in a spreadsheet has the ids of another: it keeps those of its columns. */
function ownId(segment: Segment, columns: Segment, taken: ReadonlySet<string>): Segment {
  if (!taken.has(segment.id)) return segment;
  const coupon = segment.offer?.coupon ?? null;
  const couponId = columns.offer?.coupon?.id;
  const offer =
    segment.offer === null || coupon === null || couponId === undefined
      ? segment.offer
      : { ...segment.offer, coupon: { ...coupon, id: couponId } };
  return { ...segment, id: freeId(columns.id, taken), offer };
}

/** Cues of the columns pop what the row's product is called now. */
function impliedCues(cues: readonly Cue[], before: string | undefined, now: string | undefined): readonly Cue[] {
  if (before === now || now === undefined) return cues;
  return cues.map((cue) => ({
    ...cue,
    actions: cue.actions.map((action) =>
      action.do === 'pop' && action.productId === before ? { ...action, productId: now } : action,
    ),
  }));
}

/** The list of cues holds. Where the columns beside it ask for one that is not in it, a person has changed one of the two. */
function unlike(written: readonly Cue[], implied: readonly Cue[]) {
  const steps = (cues: readonly Cue[]) =>
    cues.flatMap(({ trigger, actions }) => actions.map((action) => [trigger, action] as const));
  const kept = new Set(steps(written).map((step) => JSON.stringify(step)));
  return steps(implied).filter((step) => !kept.has(JSON.stringify(step)));
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return taken.has(id) ? `${id}-${count}` : id;
}
