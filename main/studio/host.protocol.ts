/** What the desktop shell and the studio's own process say to each other, besides the seats' messages. Plain data. */
import { z } from 'zod';
import { roleSchema } from '../../core/contract/roles.ts';
import { modeSchema } from '../../core/show/show.facts.ts';
import { SECRETS } from './secretPlace.ts';

const secretNameSchema = z.enum(SECRETS);

/** How the studio is started: what a person gave on the command line, looked up and made absolute. */
export const hostStartSchema = z.object({
  /** Absolute folder of the studio's data. */
  data: z.string(),
  version: z.string(),
  /** Absolute file of a run sheet to open, null for what the studio opens by itself. */
  sheet: z.string().nullable(),
  /** null: as the data says, else a rehearsal. */
  mode: modeSchema.nullable(),
  /** null, or OBS as given on the command line. A null password means the kept one, if any. */
  obs: z.object({ url: z.string(), password: z.string().nullable() }).nullable(),
  /** null, or the gateway as given on the command line. */
  gateway: z.object({ url: z.string(), token: z.string() }).nullable(),
  /** Secrets as the system's key store has them; null where none is kept. */
  kept: z.record(secretNameSchema, z.string().nullable()),
  /** Whether the system has a key store: without one no secret outlives the program. */
  keepsSecrets: z.boolean(),
  /** Absolute folder of the built screens, served on 127.0.0.1 to OBS and to other seats. */
  pages: z.string(),
  /** Port to serve on; the studio takes another when it is taken. */
  port: z.int(),
});
export type HostStart = z.infer<typeof hostStartSchema>;

export const toHostSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('start'), start: hostStartSchema }),
  /** A window takes a seat. Its port comes along with this message (utility process) or its messages follow as `post` (child process). */
  z.object({ t: z.literal('seat'), seat: z.int(), role: roleSchema, name: z.string() }),
  z.object({ t: z.literal('post'), seat: z.int(), message: z.unknown() }),
  z.object({ t: z.literal('leave'), seat: z.int() }),
  /** Close the store and go. The show itself is not ended: it stands in the journal. */
  z.object({ t: z.literal('close') }),
]);
export type ToHost = z.infer<typeof toHostSchema>;

export const fromHostSchema = z.discriminatedUnion('t', [
  /** Listening for `start`. */
  z.object({ t: z.literal('up') }),
  z.object({ t: z.literal('ready') }),
  z.object({ t: z.literal('failed'), code: z.string(), message: z.string() }),
  /** Whether a show runs (or is paused). */
  z.object({ t: z.literal('running'), running: z.boolean() }),
  z.object({ t: z.literal('post'), seat: z.int(), message: z.unknown() }),
  z.object({ t: z.literal('left'), seat: z.int() }),
  /** Please keep a secret, null to forget it. */
  z.object({ t: z.literal('keep-secret'), name: secretNameSchema, secret: z.string().nullable() }),
]);
export type FromHost = z.infer<typeof fromHostSchema>;
