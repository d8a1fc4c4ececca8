/** What a pre-flight (开播前检查) tells: the sheet's findings, OBS's scenes, and the machine it runs on. Plain data for any seat. */
import { z } from 'zod';
import { COLUMNS, type ColumnKey } from '../runsheet/columns.ts';
import { SEVERITIES, type Finding } from '../runsheet/check/check.model.ts';
import { editOpSchema } from '../runsheet/edit/edit.schema.ts';
import type { SceneFinding } from '../runsheet/preflight.scenes.ts';
import { durationSchema, moneySchema, timeOfDaySchema } from '../runsheet/runsheet.schema.ts';

const severity = z.enum(SEVERITIES);
const args = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    moneySchema,
    z.object({ length: durationSchema }),
    z.object({ clock: timeOfDaySchema }),
    z.array(z.string()),
  ]),
);
const column = z.enum(COLUMNS.map(({ key }) => key) as [ColumnKey, ...ColumnKey[]]);

/** A finding of `core/runsheet/check`, which says it in words. */
export const findingSchema: z.ZodType<Finding> = z.object({
  rule: z.string(),
  severity,
  code: z.string(),
  args,
  segmentId: z.string().nullable(),
  others: z.array(z.string()),
  columns: z.array(column),
  fix: z.object({ op: editOpSchema, code: z.string(), args }).nullable(),
  source: z.object({ zh: z.string(), en: z.string() }),
});

/** A finding of `core/runsheet/preflight.scenes`. */
export const sceneFindingSchema: z.ZodType<SceneFinding> = z.object({
  code: z.enum(['scene-unmapped', 'scene-gone', 'scene-shared']),
  severity: z.enum(['warn', 'review']),
  scene: z.string(),
  places: z.array(z.object({ segmentId: z.string(), cueId: z.string() })),
  detail: z.object({ gone: z.string().nullable(), other: z.string().nullable() }),
  fixes: z.array(
    z.discriminatedUnion('fix', [
      z.object({ fix: z.literal('map'), obsScene: z.string(), confidence: z.number() }),
      z.object({ fix: z.literal('choose') }),
      z.object({ fix: z.literal('create') }),
    ]),
  ),
});

/** What the studio sees of its surroundings; each has its sentence in the locales (`preflight.machine.<code>`). */
export const machineCodeSchema = z.enum([
  /** No OBS is linked: scenes and cards go nowhere. */
  'obs-off',
  /** OBS is linked, but does not answer or is not ready. */
  'obs-not-ready',
  /** The overlays are not in OBS. */
  'overlays-absent',
  /** OBS itself tells of trouble; `codes` names it. */
  'obs-health',
  /** Little room for the log and the cards. */
  'disk-low',
  /** So little that the show's log may stop. */
  'disk-full',
  /** The machine's clock is off the gateway's. */
  'clock-off',
  /** The sheet's first time of day is far from now: the plan would count from the real start. */
  'plan-far',
  /** No gateway: a person does pops and coupons on the platform. */
  'gateway-absent',
  /** A gateway is set up, and not there. */
  'gateway-lost',
  /** A card could not be drawn. */
  'cards-failed',
]);
export const machineFindingSchema = z.object({
  code: machineCodeSchema,
  severity,
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** `blocks`: how many findings keep a live show from starting. `scenes` and `machine` are empty for a sheet that is not the show's. */
export const preflightSchema = z.object({
  sheetId: z.string(),
  revision: z.int(),
  sheet: z.array(findingSchema).readonly(),
  scenes: z.array(sceneFindingSchema).readonly(),
  machine: z.array(machineFindingSchema).readonly(),
  blocks: z.int(),
});

export type MachineFinding = z.infer<typeof machineFindingSchema>;
export type Preflight = z.infer<typeof preflightSchema>;

export const PREFLIGHT_REQUESTS = [
  /** Runs the pre-flight. `sheetId` null: the show's own sheet, with OBS and the machine; else that sheet alone. Nothing is changed. */
  z.object({ type: z.literal('preflight.run'), id: z.string().min(8).max(100), sheetId: z.string().nullable() }),
] as const;
export const PREFLIGHT_ANSWERS = { 'preflight.run': preflightSchema };
