/** What the studio and the gateway that runs inside of it say to each other beside the line itself: start, how it went, stop. Plain data between two threads. */
import { z } from 'zod';
import { hereSettingsSchema } from './room.settings.ts';

/** The one room that it serves. */
export const HERE_ROOM = 'main';

export const hereStartSchema = z.object({
  /** Its own folder, absolute. */
  dataDir: z.string().min(1),
  /** 0 takes any free one. */
  port: z.int().min(0).max(65_535),
  /** The only token that lets a studio in, made for this start of the studio. */
  token: z.string().min(20).max(200),
  /** Shared with the shop's backend; null where none was given. */
  secret: z.string().nullable(),
  settings: hereSettingsSchema,
});
export type HereStart = z.infer<typeof hereStartSchema>;

export const fromHereSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('up'), address: z.url() }),
  /** It can't be started as it is set up, or not now. Its thread ends. */
  z.object({ t: z.literal('refused'), code: z.string(), message: z.string() }),
  z.object({
    t: z.literal('log'),
    event: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type FromHere = z.infer<typeof fromHereSchema>;

/** The only word to it: close the file and go. */
export const HERE_STOP = 'stop';
