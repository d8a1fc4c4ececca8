/** What a pre-flight (开播前检查) tells: the sheet's findings, OBS's scenes, and the machine it runs on. Plain data for any seat. */
import { z } from 'zod';
import { SEVERITIES } from '../runsheet/check/check.model.ts';
import { findingSchema } from './finding.schema.ts';
import { MOST_ROWS, rowFindingsSchema } from './preflight.rows.ts';
import type { SceneFinding } from '../runsheet/preflight.scenes.ts';

const severity = z.enum(SEVERITIES);
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
  /** A gateway is set up, and does not let us in. */
  'gateway-refused',
  /** The sheet asks for what the joined platform can't be asked for. */
  'platform-lacks',
  /** The sheet asks for what a person has to do on the platform. */
  'platform-by-hand',
  /** A SKU or link that cues name to the platform is longer than a gateway takes. */
  'act-too-long',
  /** Chat and orders of the room are made up, or of a recording. */
  'room-made-up',
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
  /** What the checks find beside some lines of a sheet, and how much there is in all: for a table that shows part of a long sheet. Nothing is changed. */
  z.object({
    type: z.literal('preflight.rows'),
    id: z.string().min(8).max(100),
    sheetId: z.string(),
    segmentIds: z.array(z.string()).max(MOST_ROWS),
  }),
] as const;
export const PREFLIGHT_ANSWERS = { 'preflight.run': preflightSchema, 'preflight.rows': rowFindingsSchema };
