/**
 * How a room of a gateway is set up: where its events come from, and how acts reach its platform. The gateway reads it from its own file, the studio from the
 * screen that sets up the gateway inside of it; these are the same settings.
 */
import { z } from 'zod';
import { ACT_KINDS, actKindSchema, type ActKind } from './gateway.protocol.ts';

export const twitchSettingsSchema = z.object({
  channel: z.string().regex(/^#?[a-zA-Z0-9_]{1,25}$/, "a channel's name"),
});

export const replaySettingsSchema = z.object({
  file: z.string().min(1).max(1000),
  /** 1 is as it was; 0 is all at once. */
  speed: z.number().min(0).max(10_000).default(1),
  /** Begins again at the end, with new ids. */
  loop: z.boolean().default(false),
});

export const simulatedSettingsSchema = z.object({
  seed: z.int().default(1),
  /** Events a second. */
  rate: z.number().min(0.1).max(20_000).default(5),
  /** Language of what is said. */
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  /** Link numbers that are asked for. */
  links: z.int().min(1).max(500).default(20),
});

/** What a shop's backend is usually asked for. */
const USUAL: readonly ActKind[] = ['pop', 'unpop', 'coupon', 'price', 'pin-comment'];

/** A shop's backend that acts are posted to, but for its secret. */
export const backendSchema = z.object({
  use: z.literal('webhook'),
  url: z.url({ protocol: /^https?$/ }).max(1000),
  /** What it does by itself. */
  can: z
    .array(actKindSchema)
    .min(1)
    .default([...USUAL]),
  /** What a person does on the platform. */
  byHand: z.array(actKindSchema).default([]),
  /** Whether it does the same key once and knows what became of it. */
  keepsKeys: z.boolean().default(true),
});

const guidedSchema = z.object({ use: z.literal('guided') });

/** The room of the gateway that runs inside the studio. One source of a kind; the shop's secret is never in it. */
export const hereSettingsSchema = z.object({
  commerce: z.discriminatedUnion('use', [
    guidedSchema,
    // All seats see the address.
    backendSchema.extend({ url: backendSchema.shape.url.refine(hasNoPassword, 'no password in an address') }),
  ]),
  sources: z
    .array(
      z.discriminatedUnion('use', [
        twitchSettingsSchema.extend({ use: z.literal('twitch') }),
        replaySettingsSchema.extend({ use: z.literal('replay') }),
        simulatedSettingsSchema.extend({ use: z.literal('simulated') }),
      ]),
    )
    .max(3)
    .refine((sources) => new Set(sources.map(({ use }) => use)).size === sources.length, 'one of a kind'),
  /** Whether the shop's backend may send events in, signed with the same secret. */
  webhookIn: z.boolean(),
});
export type HereSettings = z.infer<typeof hereSettingsSchema>;

/** A room that a person works by hand: what one press starts. */
export const HERE_FIRST: HereSettings = { commerce: { use: 'guided' }, sources: [], webhookIn: false };

/** What a person can do on any platform and read back there. */
export const BY_PERSON = ACT_KINDS.filter((kind) => kind !== 'hide-message');

/** What a backend does not do by itself, a person does where a person can. */
export function backendOf(url: string, can: readonly ActKind[], keepsKeys: boolean): HereSettings['commerce'] {
  const own = ACT_KINDS.filter((kind) => can.includes(kind));
  return { use: 'webhook', url, can: own, byHand: BY_PERSON.filter((kind) => !own.includes(kind)), keepsKeys };
}

/** Whether nobody stands before the host. */
function hasNoPassword(url: string): boolean {
  return !/^\w+:\/*[^/?#]*@/.test(url);
}

/** Whether a room needs the secret that it shares with the shop's backend. */
export function needsSecret({ commerce, webhookIn }: HereSettings): boolean {
  return commerce.use === 'webhook' || webhookIn;
}
