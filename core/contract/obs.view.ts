/** What seats see of OBS: the link, the mirror in short, and the overlays' provision. Plain data, sent whole when it changes. */
import { z } from 'zod';

/** States of the link to OBS. `off`: not wanted. `simulated`: a rehearsal without OBS. */
export const obsLinkStateSchema = z.enum([
  'off',
  'simulated',
  'connecting',
  'authenticating',
  'waiting-ready',
  'syncing',
  'live',
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
  'closed',
  'kicked',
  'unsupported',
  'bad-url',
]);

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
  /** Scenes of the sheet that this OBS does not have. */
  unmapped: z.array(z.string()),
  overlays: z.enum(['absent', 'partial', 'ready']),
  /** How the cards are shown: `image` files or a `page` in the browser source; null until provisioned. */
  overlayKind: z.enum(['image', 'page']).nullable(),
  streaming: z.boolean(),
  recording: z.boolean(),
});
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
  overlays: 'absent',
  overlayKind: null,
  streaming: false,
  recording: false,
};
