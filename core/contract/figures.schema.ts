/**
 * Figures of a show (数据): what the platforms told of audience, orders and stock, for each segment and each source apart, with the time of every number.
 * The stream `figures` brings the view whole, with plots of what is on air and of the show; `figures.read` brings every plot, of any run.
 */
import { z } from 'zod';
import { airedTakeSchema, soldSchema } from '../figures/aired.ts';
import { currencySchema, durationSchema } from '../runsheet/runsheet.schema.ts';
import { instantSchema } from '../show/show.facts.ts';

const count = z.int();
/** When the platform said so, by the studio's clock. */
const at = instantSchema;
const told = { value: z.number(), at };
const toldSchema = z.object(told).readonly();
const gainSchema = z.object({ ...told, basis: z.enum(['total', 'heard']) }).readonly();

export const plotSchema = z
  .object({
    at: z.array(at).readonly(),
    /** As many as instants; null breaks the line. */
    value: z.array(z.number().nullable()).readonly(),
  })
  .readonly();

export const plotsSchema = z
  .object({
    viewers: plotSchema.nullable(),
    likes: plotSchema.nullable(),
    /** Paid orders by the time of ordering, added up. */
    orders: plotSchema.nullable(),
    /** Turnover of the first currency of `trade.money` by the time of ordering, added up, minor units. */
    gross: plotSchema.nullable(),
    conversion: plotSchema.nullable(),
    stock: plotSchema.nullable(),
  })
  .readonly();

export const moneySumSchema = z
  .object({ currency: currencySchema, paid: count, gross: count, refunded: count })
  .readonly();

export const tradeSchema = z
  .object({
    placed: count,
    paid: count,
    refunds: count,
    units: count.nullable(),
    buyers: count.nullable(),
    unpriced: z.object({ paid: count, refunds: count }).readonly(),
    money: z.array(moneySumSchema).readonly(),
    lastPaidAt: at.nullable(),
  })
  .readonly();

export const scopeSchema = z
  .object({
    viewers: z.object({ min: z.number(), avg: z.number(), max: z.number(), at }).readonly().nullable(),
    visitors: gainSchema.nullable(),
    likes: gainSchema.nullable(),
    trade: tradeSchema.nullable(),
    conversion: z
      .object({ ...told, buyers: count, reached: count })
      .readonly()
      .nullable(),
    stock: z
      .object({
        sku: z.string().nullable(),
        link: z.string().nullable(),
        start: toldSchema.nullable(),
        end: toldSchema.nullable(),
      })
      .readonly()
      .nullable(),
    unheard: z.number(),
    settles: z.object({ audience: at.nullable(), orders: at.nullable(), refunds: at.nullable() }).readonly(),
  })
  .readonly();

/** The numbers of a stretch by one source; `plots` null where they are to be asked for. */
export const sourceScopeSchema = z
  .object({ source: z.string(), scope: scopeSchema, plots: plotsSchema.nullable() })
  .readonly();

export const figuresSourceSchema = z
  .object({
    source: z.string(),
    /** Made up, or played from a recording: never a platform's word about this show. */
    simulated: z.boolean(),
    newestAt: at,
    /** Since when nothing of it is heard; null while it is. */
    lostAt: at.nullable(),
    /** The newest figure of each kind. `holds`: how old it may get before it is missing, ms. */
    now: z
      .object({
        viewers: z
          .object({ ...told, holds: z.number() })
          .readonly()
          .nullable(),
        visitors: toldSchema.nullable(),
        likes: toldSchema.nullable(),
      })
      .readonly(),
    /** Orders that were placed while no segment was on: before the show, after it. */
    outside: z.object({ placed: count, paid: count }).readonly(),
    /** What is left of what, newest word each. */
    stock: z
      .array(z.object({ sku: z.string().nullable(), link: z.string().nullable(), ...told }).readonly())
      .readonly(),
  })
  .readonly();

export const segmentFiguresSchema = z
  .object({
    segmentId: z.string(),
    number: z.string(),
    title: z.string(),
    product: soldSchema.nullable(),
    takes: z.array(airedTakeSchema.pick({ take: true, from: true, to: true }).readonly()).readonly(),
    scopes: z.array(sourceScopeSchema).readonly(),
  })
  .readonly();

export const figuresViewSchema = z
  .object({
    runId: z.string(),
    rehearsal: z.boolean(),
    /** When this was made. */
    at,
    wallOffset: durationSchema,
    sources: z.array(figuresSourceSchema).readonly(),
    /** The whole show, all takes; empty before it starts. */
    show: z.array(sourceScopeSchema).readonly(),
    /** In the order in which they first came on. */
    segments: z.array(segmentFiguresSchema).readonly(),
  })
  .readonly();

export type FiguresView = z.infer<typeof figuresViewSchema>;
export type FiguresSource = z.infer<typeof figuresSourceSchema>;
export type SegmentFigures = z.infer<typeof segmentFiguresSchema>;
export type SourceScope = z.infer<typeof sourceScopeSchema>;
export type Scope = z.infer<typeof scopeSchema>;
export type Plots = z.infer<typeof plotsSchema>;
export type Plot = z.infer<typeof plotSchema>;

export const FIGURES_REQUESTS = [
  /** Figures with all plots, of the run that is on or of an earlier one. */
  z.object({
    type: z.literal('figures.read'),
    id: z.string().min(8).max(100),
    runId: z.string().max(400).nullable().default(null),
  }),
] as const;

export const FIGURES_ANSWERS = { 'figures.read': figuresViewSchema } as const;
export type FiguresRequest = z.infer<(typeof FIGURES_REQUESTS)[number]>;
