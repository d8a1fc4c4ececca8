/** How well OBS renders, encodes and sends: the figures and their words. `core/obs/health.ts` makes them. */
import { z } from 'zod';

/** Worst first; `obs.health.<code>` in the locales. Thresholds are in `core/obs/health.ts`. */
export const healthCodeSchema = z.enum([
  /** The stream's connection is lost and OBS tries again. */
  'reconnecting',
  /** Frames do not reach the platform: the network is too slow. */
  'dropping',
  /** The encoder is too slow: frames are skipped. */
  'skipping',
  /** The renderer is too slow: frames come late. */
  'lagging',
  /** The recording's disk is nearly full. */
  'disk-low',
  /** The network is filling up; frames will be dropped soon. */
  'congested',
  /** OBS renders fewer frames than it is set to. */
  'slow',
  'good',
]);
export type HealthCode = z.infer<typeof healthCodeSchema>;

/** Shares of frames, 0 to 1: since the stream (else this OBS) began, and over the last 10 s. */
const shares = z.object({ total: z.number(), recent: z.number() });

export const obsHealthSchema = z.object({
  /** Never empty; `good` stands alone. */
  codes: z.array(healthCodeSchema),
  /** At least one of them harms what viewers or the recording get, now. */
  grave: z.boolean(),
  fps: z.number(),
  /** Late in rendering. */
  lagged: shares,
  /** Skipped by the encoder. */
  skipped: shares,
  /** Dropped on the network; zero while nothing is streamed. */
  dropped: shares,
  /** Of the stream's connection, 0 to 1; null while nothing is streamed. */
  congestion: z.number().nullable(),
  /** OBS's own, in per cent of the machine. */
  cpu: z.number(),
  memoryMb: z.number(),
  /** Mean time to render a frame. */
  renderMs: z.number(),
  diskFreeMb: z.number(),
  /** Until the disk is full at the recording's bit rate; null while nothing is recorded or the rate isn't known yet. */
  diskMinutes: z.number().nullable(),
});
export type ObsHealth = z.infer<typeof obsHealthSchema>;
