/** What seats see of the line to the gateway: how it is, whose room it is, and what its platform can be asked for. Never the token. */
import { z } from 'zod';
import { platformSchema, sourceStateSchema } from '../gateway/gateway.protocol.ts';
import { HERE_FIRST, hereSettingsSchema } from '../gateway/room.settings.ts';

/** States of the line. Each has its sentence and its remedy in the locales (`gateway.line.<state>`, `gateway.help.<state>`). */
export const gatewayLineSchema = z.enum(['off', 'connecting', 'live', 'lost', 'refused']);
export type GatewayLine = z.infer<typeof gatewayLineSchema>;

/** Why the line is not live; each has its sentence and remedy in the locales (`gateway.problem.<code>`). */
export const gatewayProblemSchema = z.enum([
  /** Nothing listens there. */
  'unreachable',
  /** Something listens, and it is no gateway. */
  'not-a-gateway',
  /** It took the call and says nothing. */
  'silent',
  /** It was there and hung up. */
  'closed',
  /** It does not know the token, or has taken it back. */
  'not-admitted',
  /** It speaks another version of the protocol. */
  'not-understood',
  /** The token opens the room, but may not act in it. */
  'wrong-role',
  /** No token was kept for this address: it has to be typed again. */
  'token-missing',
  /** The one inside the studio does not start as it is set up. */
  'here-refused',
]);
export type GatewayProblem = z.infer<typeof gatewayProblemSchema>;

/** The gateway's clock less ours, how sure that is, and the shortest round trip of the last reading; all ms. */
export const gatewayClockSchema = z.object({ offset: z.number(), error: z.number(), roundTrip: z.number() });
export type GatewayClock = z.infer<typeof gatewayClockSchema>;

/** The gateway inside the studio. `fallen`: it is put up again by itself; `refused`: a person has to change something first. */
export const hereStateSchema = z.enum(['off', 'starting', 'up', 'fallen', 'refused']);
export type HereState = z.infer<typeof hereStateSchema>;

export const hereViewSchema = z.object({
  state: hereStateSchema,
  /** As it runs, or as it would. */
  settings: hereSettingsSchema,
  /** Whether the secret that it shares with the shop's backend is known. */
  hasSecret: z.boolean(),
  /** Why it fell or does not start: a stable word, and what it said itself. */
  code: z.string().nullable(),
  detail: z.string(),
});
export type HereView = z.infer<typeof hereViewSchema>;

export const gatewayViewSchema = z.object({
  state: gatewayLineSchema,
  problem: gatewayProblemSchema.nullable(),
  /** Where it is; null when none is set up. */
  url: z.string().nullable(),
  /** Named at the start of the program: it stands until that ends, whatever is saved. */
  fixed: z.boolean(),
  /** Whether the token outlives the program, in the system's key store. */
  keepsToken: z.boolean(),
  room: z.string().nullable(),
  /** As it was told last; null before the first word. */
  platform: platformSchema.nullable(),
  sources: z.array(sourceStateSchema),
  clock: gatewayClockSchema.nullable(),
  here: hereViewSchema,
});
export type GatewayView = z.infer<typeof gatewayViewSchema>;

/** No gateway: a person does the platform's part. */
export const GATEWAY_OFF: GatewayView = {
  state: 'off',
  problem: null,
  url: null,
  fixed: false,
  keepsToken: false,
  room: null,
  platform: null,
  sources: [],
  clock: null,
  here: { state: 'off', settings: HERE_FIRST, hasSecret: false, code: null, detail: '' },
};

/** What a try of address and token found out. What comes after the first problem is not known, and null. */
export const gatewayReportSchema = z.object({
  url: z.string(),
  problem: gatewayProblemSchema.nullable(),
  /** Whether a gateway answered at all, and whether it let us in. */
  reached: z.boolean(),
  admitted: z.boolean(),
  room: z.string().nullable(),
  platform: platformSchema.nullable(),
  sources: z.array(sourceStateSchema),
  clock: gatewayClockSchema.nullable(),
});
export type GatewayReport = z.infer<typeof gatewayReportSchema>;

const id = z.string().min(8).max(100);
const line = { url: z.string().min(1).max(300), token: z.string().min(1).max(200).nullable() };

export const GATEWAY_REQUESTS = [
  /** Tries an address with a token and keeps nothing. A null token means the one kept for this address. */
  z.object({ type: z.literal('gateway.test'), id, ...line }),
  /** Keeps address and token, and joins. A live show that acts through a gateway keeps it: `gateway-in-use`. */
  z.object({ type: z.literal('gateway.connect'), id, ...line }),
  /** Leaves the gateway and forgets address and token. */
  z.object({ type: z.literal('gateway.forget'), id }),
  /** Runs a gateway inside the studio, so set up, and joins it. A null secret means the one kept before. */
  z.object({
    type: z.literal('gateway.run-here'),
    id,
    settings: hereSettingsSchema,
    secret: z.string().min(1).max(400).nullable(),
  }),
  /** Ends the gateway inside the studio; how it was set up is kept. */
  z.object({ type: z.literal('gateway.stop-here'), id }),
] as const;
export const GATEWAY_ANSWERS = {
  'gateway.test': gatewayReportSchema,
  'gateway.connect': z.object({}),
  'gateway.forget': z.object({}),
  'gateway.run-here': z.object({}),
  'gateway.stop-here': z.object({}),
};
