/** What seats see of OBS: the link, the mirror in short, and the overlays' provision. Plain data, sent whole when it changes. */
import { z } from 'zod';
import { mappedSceneSchema } from '../obs/scene.map.ts';
import { capabilitySchema } from './obs.capability.ts';
import { obsHealthSchema } from './obs.health.ts';

/**
 * States of the link to OBS. `off`: not wanted. `simulated`: a rehearsal without OBS. `stale`: linked, but OBS does not answer. Each has
 * its sentence (`obs.link.<state>`) and what to do about it (`obs.help.<state>`) in the locales.
 */
export const obsLinkStateSchema = z.enum([
  'off',
  'simulated',
  'connecting',
  'authenticating',
  'waiting-ready',
  'syncing',
  'live',
  'stale',
  'reconnecting',
  'needs-password',
  'kicked',
  'unsupported',
]);
/** Why the link is not live; each has its own sentence and remedy in the locales (`obs.problem.<code>`). */
export const obsProblemSchema = z.enum([
  'not-running',
  'wrong-port',
  'wrong-password',
  'password-missing',
  'not-obs',
  'unreachable',
  'silent',
  'garbled',
  'closed',
  'kicked',
  'unsupported',
  'bad-url',
]);

/** What of a change made by hand in OBS a person sees: `name` is the scene's or source's, as OBS lists it. */
export const byHandSchema = z.object({
  what: z.enum(['scene', 'visibility', 'settings', 'position']),
  name: z.string(),
});

/** An input of the user's; ours are not listed. */
export const obsInputSchema = z.object({
  name: z.string(),
  kind: z.string(),
  /** Null: it has no sound. */
  muted: z.boolean().nullable(),
  /** Volume, -100 to 26 dB; null: it has no sound. */
  db: z.number().nullable(),
});
export type ObsInput = z.infer<typeof obsInputSchema>;

export const obsViewSchema = z.object({
  link: obsLinkStateSchema,
  problem: obsProblemSchema.nullable(),
  url: z.string().nullable(),
  version: z.string().nullable(),
  collection: z.string().nullable(),
  studioMode: z.boolean(),
  scenes: z.array(z.string()),
  program: z.string().nullable(),
  /** `live`: confirmed by a re-read; `settling`: events came in; `stale`: the link is down. */
  confidence: z.enum(['live', 'settling', 'stale']),
  /** Scenes of the sheet for which this OBS has none: neither of that name, nor one that a person chose. */
  unmapped: z.array(z.string()),
  /** Every scene that the sheet switches to and how it is found in this scene collection; empty while OBS is not known. */
  sceneMap: z.array(mappedSceneSchema),
  overlays: z.enum(['absent', 'partial', 'ready']),
  /** How the cards are shown: `image` files or a `page` in the browser source; null until provisioned. */
  overlayKind: z.enum(['image', 'page']).nullable(),
  streaming: z.boolean(),
  recording: z.boolean(),
  recordPaused: z.boolean(),
  replayActive: z.boolean(),
  virtualCamera: z.boolean(),
  profile: z.string().nullable(),
  /** The scene in preview; null outside of Studio Mode. */
  preview: z.string().nullable(),
  /** The current transition; `ms` is null where it has a fixed length. */
  transition: z.object({ name: z.string(), ms: z.number().nullable() }).nullable(),
  transitions: z.array(z.string()),
  inputs: z.array(obsInputSchema),
  /** What this OBS can do. */
  capabilities: z.array(capabilitySchema),
  /**
   * Whether the `program` stream shows what is on air. In Studio Mode OBS airs a copy of the scene and gives pictures of the original only:
   * `may-show-edits` from the first edit of the scene on air until the next take.
   */
  programPicture: z.enum(['exact', 'may-show-edits']),
  /** Once a second; null while OBS is not live. */
  health: obsHealthSchema.nullable(),
  /** What a person changed in OBS of what the show had put there. It stays until the next cue. */
  byHand: z.array(byHandSchema).default([]),
});
export type ByHand = z.infer<typeof byHandSchema>;
export type ObsView = z.infer<typeof obsViewSchema>;
export type ObsLinkState = z.infer<typeof obsLinkStateSchema>;
export type ObsProblem = z.infer<typeof obsProblemSchema>;

/** What provisioning would do, shown before it is done. */
export const provisionPlanSchema = z.object({
  /** Names of what will be made. */
  creates: z.array(z.object({ what: z.enum(['scene', 'input', 'item']), name: z.string(), in: z.string().nullable() })),
  /** Names of what will be taken away (for a removal plan). */
  removes: z.array(z.object({ what: z.enum(['scene', 'input', 'item']), name: z.string(), in: z.string().nullable() })),
  /** User scenes that the overlay is put on. */
  scenes: z.array(z.string()),
});
export type ProvisionPlan = z.infer<typeof provisionPlanSchema>;

export const OBS_OFF: ObsView = {
  link: 'off',
  problem: null,
  url: null,
  version: null,
  collection: null,
  studioMode: false,
  scenes: [],
  program: null,
  confidence: 'stale',
  unmapped: [],
  sceneMap: [],
  overlays: 'absent',
  overlayKind: null,
  streaming: false,
  recording: false,
  recordPaused: false,
  replayActive: false,
  virtualCamera: false,
  profile: null,
  preview: null,
  transition: null,
  transitions: [],
  inputs: [],
  capabilities: [],
  programPicture: 'exact',
  health: null,
  byHand: [],
};
