/** The columns of a table and what each is taken for, as a value: a screen shows it, a person changes it, and it comes back as a choice. */
import { z } from 'zod';
import { COLUMNS, type ColumnKey } from '../columns.ts';
import { foldHeader } from '../headers.ts';
import { findHead, type HeadChoice } from './head.ts';

export const columnKeySchema = z.enum(COLUMNS.map(({ key }) => key) as [ColumnKey, ...ColumnKey[]]);

/** What a person says of a table; null keys mean custom fields. Without `keys` the columns are proposed. */
export const headChoiceSchema = z.object({
  headerRow: z.int().min(0).max(20_000),
  headerRows: z.union([z.literal(1), z.literal(2)]),
  keys: z.array(columnKeySchema.nullable()).max(1_000).nullable(),
  sure: z.boolean().optional(),
}) satisfies z.ZodType<HeadChoice>;

export const mappedColumnSchema = z.object({
  /** The header as the file writes it. */
  header: z.string(),
  /** Our column; null: its cells become custom fields. */
  key: columnKeySchema.nullable(),
  /** Where that comes from: a word of ours, a likeness, an earlier choice of a person. */
  source: z.enum(['name', 'similar', 'chosen', 'none']),
  /** 0 to 1. */
  confidence: z.number(),
  /** The first cells under it that say something, shortened. */
  samples: z.array(z.string()),
});

export const mappingSchema = z.object({
  /** Index of the (first) header row in the table. */
  headerRow: z.int(),
  headerRows: z.union([z.literal(1), z.literal(2)]),
  columns: z.array(mappedColumnSchema),
});
export type Mapping = z.infer<typeof mappingSchema>;

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** Proposes what the columns of a table are, or shows what a choice makes of them; null when no row looks like headers. */
export function proposeMapping(
  table: readonly (readonly string[])[],
  choice: HeadChoice | null = null,
): Mapping | null {
  const head = findHead(table, [], choice);
  if (head === null) return null;
  const body = table.slice(head.at + head.rows);
  const columns = head.columns.map(({ header, key, source, confidence }, place) => ({
    header,
    key,
    source,
    confidence,
    samples: samplesOf(body, place),
  }));
  return { headerRow: head.at, headerRows: head.rows, columns };
}

/** What tells a template from others: its headers in their order, folded. */
export function fingerprintOf({ columns }: Mapping): string {
  return columns.map(({ header }) => foldHeader(header)).join('|');
}

function samplesOf(body: readonly (readonly string[])[], place: number): string[] {
  const samples: string[] = [];
  for (const row of body) {
    const text = (row[place] ?? '').trim();
    if (text !== '' && !samples.includes(text.slice(0, LONGEST_SAMPLE))) samples.push(text.slice(0, LONGEST_SAMPLE));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}
