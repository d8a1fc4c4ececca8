/**
 * Actions that ask OBS itself for something beside the show's own picture. A plan and an ask are the same here: names are looked up
 * in OBS when the action is carried out. Levels may be said again without harm; edges happen at most once.
 */
import { z } from 'zod';
import type { Duration } from '../time/time.ts';

/** A name as OBS has it. */
const name = z.string().min(1).max(400);
const length = (least: number, most: number) =>
  z.int().min(least).max(most) as unknown as z.ZodType<Duration, Duration>;

/** Where an item lies: canvas pixels from the top left. With a size it is fitted into that box, its proportions kept. */
export const placeSchema = z.object({
  x: z.number().min(-32_768).max(32_768),
  y: z.number().min(-32_768).max(32_768),
  size: z.object({ width: z.number().min(1).max(16_384), height: z.number().min(1).max(16_384) }).nullable(),
});

export const OBS_ACTIONS = [
  /** A scene by a transition of its own. Null transition: the one that OBS is set to; null duration: as long as OBS is set to. */
  z.object({
    do: z.literal('transition'),
    scene: name,
    transition: name.nullable(),
    /** OBS takes 50 ms to 20 s. */
    duration: length(50, 20_000).nullable(),
  }),
  /** Studio Mode: puts a scene on the preview. */
  z.object({ do: z.literal('preview'), scene: name }),
  /** Studio Mode: brings the preview on air with OBS's own transition. */
  z.object({ do: z.literal('take') }),
  /** Shows, hides or places an item of a scene or group. Null: left as it is. */
  z.object({
    do: z.literal('item'),
    scene: name,
    source: name,
    visible: z.boolean().nullable(),
    place: placeSchema.nullable(),
  }),
  z.object({ do: z.literal('text'), source: name, text: z.string().max(20_000) }),
  /** `file`: a name in the studio's own image store, or a full path on OBS's machine. */
  z.object({ do: z.literal('image'), source: name, file: z.string().min(1).max(4096) }),
  z.object({
    do: z.literal('media'),
    source: name,
    op: z.enum(['play', 'pause', 'stop', 'restart', 'next', 'previous']),
  }),
  /** Loads the page of a browser source again, its cache left aside. */
  z.object({ do: z.literal('refresh'), source: name }),
  z.object({ do: z.literal('filter'), source: name, filter: name, on: z.boolean() }),
  z.object({ do: z.literal('mute'), source: name, on: z.boolean() }),
  /** Volume in dB as OBS counts it, −100 (silence) to 26. `over`: length of the fade, null for at once. */
  z.object({
    do: z.literal('volume'),
    source: name,
    db: z.number().min(-100).max(26),
    over: length(0, 600_000).nullable(),
  }),
  /** `name` is the chapter's and counts for a chapter alone. */
  z.object({
    do: z.literal('record'),
    op: z.enum(['start', 'stop', 'pause', 'resume', 'split', 'chapter']),
    name: z.string().max(400),
  }),
  /** Goes on air or off: like money, it must be armed first. */
  z.object({ do: z.literal('stream'), op: z.enum(['start', 'stop']) }),
  /** Saves what the replay buffer holds. */
  z.object({ do: z.literal('replay') }),
  /** A picture of a source or scene as a file in the data folder; null: of the program. */
  z.object({ do: z.literal('screenshot'), source: name.nullable() }),
  /** A hotkey by the name that OBS gives it, e.g. `OBSBasic.StartVirtualCam`. */
  z.object({ do: z.literal('hotkey'), name }),
] as const;

const obsActionSchema = z.discriminatedUnion('do', OBS_ACTIONS);
export type ObsAction = z.infer<typeof obsActionSchema>;

/** Levels are states that may be asserted again; everything else is an edge. */
const LEVELS = {
  transition: false,
  preview: false,
  take: false,
  item: true,
  text: true,
  image: true,
  media: false,
  refresh: false,
  filter: true,
  mute: true,
  volume: true,
  record: false,
  stream: false,
  replay: false,
  screenshot: false,
  hotkey: false,
} as const satisfies Record<ObsAction['do'], boolean>;

type LevelName = { [K in ObsAction['do']]: (typeof LEVELS)[K] extends true ? K : never }[ObsAction['do']];
/** An action that asserts a state of OBS. */
export type ObsLevel = Extract<ObsAction, { do: LevelName }>;
/** An action that makes something happen. */
export type ObsEdge = Exclude<ObsAction, ObsLevel>;

/** Whether an action, or an ask for it, goes to OBS by itself rather than as part of the show's picture. */
export function isObsAction<T extends { readonly do: string }>(
  action: T,
): action is Extract<T, { do: ObsAction['do'] }> {
  return Object.hasOwn(LEVELS, action.do);
}

/** Whether it may be asserted again without harm. */
export function isLevel(action: ObsAction): action is ObsLevel {
  return LEVELS[action.do];
}
