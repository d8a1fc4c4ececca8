/** Run sheets as JSON in our own shape: parsed before it is believed, and checked that its ids hang together. */
import type { z } from 'zod';
import type { ImportProblem } from '../../../../core/contract/import.schema.ts';
import { refuse, type ImportOutcome } from '../../../../core/runsheet/fromTable.ts';
import { importProblem } from '../../../../core/runsheet/import/problems.ts';
import { runSheetSchema, type RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';

/** Reads a run sheet from a JSON value. Refuses with json-shape or json-reference. */
export function fromJson(input: unknown): ImportOutcome {
  const parsed = runSheetSchema.safeParse(input);
  if (!parsed.success) return refuseShape(parsed.error);
  const why = brokenReference(parsed.data);
  if (why !== null) return refuse('json-reference', { why });
  const problems: ImportProblem[] = [];
  noteDropped(input, parsed.data, '', problems);
  return { sheet: parsed.data, problems };
}

function refuseShape(error: z.ZodError): ImportOutcome {
  const problems = error.issues.slice(0, 20).map((issue) => {
    const path = issue.path.map(String).join('.') || 'the top';
    return importProblem('json-shape', { row: 0, column: path }, { path, why: issue.message });
  });
  return { sheet: null, problems };
}

/** The first id that is given twice or points at nothing, in words; null when all is well. */
function brokenReference(sheet: RunSheet): string | null {
  const products = new Set(sheet.products.map((product) => product.id));
  const coupons = sheet.segments.flatMap((segment) => segment.offer?.coupon?.id ?? []);
  const cues = sheet.segments.flatMap((segment) => segment.cues);
  const twice =
    repeated(sheet.segments.map((segment) => segment.id)) ??
    repeated(sheet.products.map((product) => product.id)) ??
    repeated(cues.map((cue) => cue.id)) ??
    repeated(coupons);
  if (twice !== null) return `the id “${twice}” is used twice`;
  for (const { id, offer } of sheet.segments) {
    if (offer !== null && !products.has(offer.productId))
      return `segment “${id}” offers “${offer.productId}”, which is no product`;
  }
  for (const { id, trigger, actions } of cues) {
    if (trigger.on === 'after-cue' && !cues.some((cue) => cue.id === trigger.cueId)) {
      return `cue “${id}” follows “${trigger.cueId}”, which is no cue`;
    }
    for (const action of actions) {
      if (action.do === 'pop' && !products.has(action.productId))
        return `cue “${id}” pops “${action.productId}”, which is no product`;
      if ((action.do === 'price' || action.do === 'release') && !products.has(action.productId))
        return `cue “${id}” sells “${action.productId}”, which is no product`;
      if (action.do === 'coupon' && !coupons.includes(action.couponId))
        return `cue “${id}” drops “${action.couponId}”, which is no coupon`;
    }
  }
  return null;
}

function repeated(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/** Reports every field of the input that the schema does not know: it is not in the sheet. */
function noteDropped(input: unknown, kept: unknown, path: string, problems: ImportProblem[]): void {
  if (typeof input !== 'object' || input === null || typeof kept !== 'object' || kept === null) return;
  const values = new Map<string, unknown>(Object.entries(kept));
  for (const [name, value] of Object.entries(input)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (values.has(name)) noteDropped(value, values.get(name), at, problems);
    else if (at !== '$schema') {
      const detail = { path: at, cell: JSON.stringify(value) };
      problems.push(importProblem('json-field-dropped', { row: rowIn(at), column: at }, detail));
    }
  }
}

/** Fields of a segment belong to its row. */
function rowIn(path: string): number {
  const index = /^segments\.(\d+)/.exec(path)?.[1];
  return index === undefined ? 0 : Number(index) + 1;
}
