/** Requests: everything a seat may ask, show commands included, each with the schema of its answer's value. */
import { z } from 'zod';
import { overlayStyleSchema } from '../cards/overlay.style.ts';
import { modeSchema, entrySchema } from '../show/show.facts.ts';
import { guardPatchSchema } from '../show/show.guards.ts';
import { showCommandSchema } from '../show/show.commands.ts';
import { provisionPlanSchema } from './obs.view.ts';
import { GATEWAY_ANSWERS, GATEWAY_REQUESTS } from './gateway.view.ts';
import { IMPORT_ANSWERS, IMPORT_REQUESTS, importReportSchema } from './import.schema.ts';
import { keyChoicesSchema } from './keys.ts';
import { CHAT_ANSWERS, CHAT_REQUESTS } from './chat.schema.ts';
import { FIGURES_ANSWERS, FIGURES_REQUESTS } from './figures.schema.ts';
import { COMPLIANCE_ANSWERS, COMPLIANCE_REQUESTS } from './compliance.ts';
import { EDIT_ANSWERS, EDIT_REQUESTS } from './sheet.requests.ts';
import { PRODUCT_ANSWERS, PRODUCT_REQUESTS } from './products.schema.ts';
import { PREFLIGHT_ANSWERS, PREFLIGHT_REQUESTS } from '../preflight/preflight.schema.ts';
import { languageSchema, readingRateSchema } from './settings.ts';

const id = z.string().min(8).max(100);

export const sheetSummarySchema = z.object({
  sheetId: z.string(),
  title: z.string(),
  revision: z.int(),
  segments: z.int(),
  products: z.int(),
  createdAt: z.int(),
});

/** An OBS of this machine, as its own configuration says. */
export const foundObsSchema = z.object({
  url: z.string(),
  /** Where that stands: the server's own file (since OBS 30.2), OBS's `global.ini` before, or nowhere: the usual port just answers. */
  source: z.enum(['config.json', 'global.ini', 'usual-port']),
  /** Whether anything accepts connections there. */
  listening: z.boolean(),
  needsPassword: z.boolean(),
  /** Whether the WebSocket server is switched on in OBS's settings. */
  enabled: z.boolean(),
});
export type FoundObs = z.infer<typeof foundObsSchema>;

export const studioRequestSchema = z.discriminatedUnion('type', [
  /** Imports a run sheet file; `content` is base64 of its bytes. */
  z.object({ type: z.literal('sheet.import'), id, name: z.string().max(300), content: z.string() }),
  z.object({ type: z.literal('sheet.list'), id }),
  ...IMPORT_REQUESTS,
  ...EDIT_REQUESTS,
  ...PRODUCT_REQUESTS,
  /** Opens a new run of a sheet's newest revision. Refused while a run is on (`run-in-progress`). */
  z.object({ type: z.literal('run.open'), id, sheetId: z.string(), mode: modeSchema }),
  z.object({ type: z.literal('log.read'), id, fromSeq: z.int(), limit: z.int().min(1).max(1000) }),
  /** Connects to OBS. A null password means the one kept before, if any. */
  z.object({ type: z.literal('obs.connect'), id, url: z.string().max(300), password: z.string().max(300).nullable() }),
  /** Looks for an OBS on this machine, in its own configuration. No password is in the answer. */
  z.object({ type: z.literal('obs.find'), id }),
  /** Connects to this machine's OBS with port and password from its own configuration; that it is asked for is the consent. */
  z.object({ type: z.literal('obs.connect-local'), id }),
  z.object({ type: z.literal('obs.disconnect'), id }),
  /** A person says which scene of OBS the sheet means; null takes the word back. Kept for the scene collection that is loaded. */
  z.object({ type: z.literal('obs.map'), id, scene: z.string().min(1), obsScene: z.string().min(1).nullable() }),
  /** Makes an empty scene of that name in OBS. It is the person's from then on. */
  z.object({ type: z.literal('obs.create-scene'), id, scene: z.string().min(1).max(200) }),
  /** What provisioning would do to OBS; nothing is changed. `scenes` null: the scenes that the sheet names and OBS has. */
  z.object({ type: z.literal('obs.plan'), id, scenes: z.array(z.string()).nullable() }),
  z.object({ type: z.literal('obs.provision'), id, scenes: z.array(z.string()).nullable() }),
  z.object({ type: z.literal('obs.unprovision'), id }),
  ...GATEWAY_REQUESTS,
  /** A screen of this seat could not be drawn: kept in the studio's own log, for whoever mends it. */
  z.object({ type: z.literal('seat.fault'), id, screen: z.string().max(100), message: z.string().max(2_000) }),
  /** Makes a one-time ticket for another seat. */
  z.object({
    type: z.literal('seat.invite'),
    id,
    role: z.enum(['producer', 'anchor', 'moderator', 'viewer', 'overlay']),
  }),
  /** Changes what is given and leaves the rest. */
  z.object({
    type: z.literal('settings.set'),
    id,
    language: languageSchema.optional(),
    readingRate: readingRateSchema.optional(),
    welcomed: z.boolean().optional(),
  }),
  /** Changes what is given of the guards of money and stock, and leaves the rest. */
  z.object({ type: z.literal('guards.set'), id, guards: guardPatchSchema }),
  /** Brings in the sample sheet of a language; again where it is there already, it is the same sheet. */
  z.object({ type: z.literal('sheet.sample'), id, language: languageSchema }),
  /** What this installation is and where it keeps its data. */
  z.object({ type: z.literal('studio.about'), id }),
  ...COMPLIANCE_REQUESTS,
  ...PREFLIGHT_REQUESTS,
  ...FIGURES_REQUESTS,
  ...CHAT_REQUESTS,
  /** How the overlays look and where they stand; what is on the picture changes at once. */
  z.object({ type: z.literal('overlay.style.set'), id, style: overlayStyleSchema }),
  /** The keys that a person chose, whole: what is not named gets its default back. */
  z.object({ type: z.literal('keys.set'), id, keys: keyChoicesSchema }),
]);
export type StudioRequest = z.infer<typeof studioRequestSchema>;

export const requestSchema = z.union([showCommandSchema, studioRequestSchema]);
export type Request = z.infer<typeof requestSchema>;
export type RequestType = Request['type'];

const nothing = z.object({});
const taken = z.object({ seq: z.int() });

/** The value that each request answers with when it succeeds. Show commands answer with the number of their last fact. */
export const ANSWERS = {
  start: taken,
  go: taken,
  jump: taken,
  fire: taken,
  arm: taken,
  'confirm-arm': taken,
  'close-coupon': taken,
  disarm: taken,
  skip: taken,
  pause: taken,
  resume: taken,
  extend: taken,
  end: taken,
  clear: taken,
  restore: taken,
  replan: taken,
  note: taken,
  'see-note': taken,
  'see-must-say': taken,
  say: taken,
  pin: taken,
  question: taken,
  'close-question': taken,
  settle: taken,
  'sheet.import': importReportSchema,
  ...IMPORT_ANSWERS,
  ...EDIT_ANSWERS,
  ...PRODUCT_ANSWERS,
  'sheet.list': z.object({ sheets: z.array(sheetSummarySchema) }),
  'run.open': z.object({ runId: z.string() }),
  'log.read': z.object({ entries: z.array(entrySchema) }),
  'obs.connect': nothing,
  'obs.find': z.object({
    found: z.array(foundObsSchema),
    /** Whether the program runs; null where that can't be told. */
    running: z.boolean().nullable(),
  }),
  'obs.connect-local': z.object({ url: z.string() }),
  'obs.disconnect': nothing,
  'obs.map': nothing,
  'obs.create-scene': nothing,
  'obs.plan': provisionPlanSchema,
  'obs.provision': provisionPlanSchema,
  'obs.unprovision': provisionPlanSchema,
  ...GATEWAY_ANSWERS,
  'seat.fault': nothing,
  'seat.invite': z.object({ ticket: z.string() }),
  'settings.set': nothing,
  'guards.set': nothing,
  'sheet.sample': importReportSchema,
  'studio.about': z.object({ version: z.string(), dataDir: z.string(), node: z.string(), platform: z.string() }),
  'overlay.style.set': nothing,
  ...COMPLIANCE_ANSWERS,
  ...PREFLIGHT_ANSWERS,
  ...FIGURES_ANSWERS,
  ...CHAT_ANSWERS,
  'keys.set': nothing,
} satisfies Record<RequestType, z.ZodType>;
export type AnswerOf<T extends RequestType> = z.infer<(typeof ANSWERS)[T]>;
