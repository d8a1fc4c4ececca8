/**
 * What the studio and the gateway say to each other over Socket.IO: one room a connection, admitted by a token. Events come in numbered batches;
 * acts carry a key and are answered once and for all: the same key has the same answer for ever.
 */
import { z } from 'zod';
import type { Result } from '../result.ts';
import { moneySchema } from '../runsheet/runsheet.schema.ts';
import { item, personSchema, roomEventSchema } from './room.events.ts';

/** Raised when a message changes its meaning; both sides refuse another's. */
export const PROTOCOL = 1;

/** What a token lets its holder do. `studio`: everything in its room. `watch`: events only. `feed`: sending events in, nothing else. */
export const gatewayRoleSchema = z.enum(['studio', 'watch', 'feed']);
export type GatewayRole = z.infer<typeof gatewayRoleSchema>;

/** What can be asked of a platform. An adapter declares which of them it can do. */
export const ACT_KINDS = [
  'pop',
  'unpop',
  'coupon',
  'price',
  'release',
  'pin-comment',
  'say',
  'hide-message',
  'mute-viewer',
  'unmute-viewer',
] as const;
export const actKindSchema = z.enum(ACT_KINDS);
export type ActKind = z.infer<typeof actKindSchema>;

/** Longest words that only describe, in UTF-16 units; the studio cuts what is longer. */
export const DESCRIPTION = { name: 400, type: 100, scope: 400 } as const;
const words = z.string().min(1).max(500);
/** Whom it hits, as the connector `source` named them. */
const viewer = { source: z.string().min(1).max(40), person: personSchema.pick({ id: true, name: true }) };

export const actSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('pop'), ...item, name: z.string().max(DESCRIPTION.name), price: moneySchema.nullable() }),
  z.object({ do: z.literal('unpop') }),
  z.object({
    do: z.literal('coupon'),
    name: z.string().min(1).max(DESCRIPTION.name),
    type: z.string().max(DESCRIPTION.type).nullable(),
    value: moneySchema.nullable(),
    minSpend: moneySchema.nullable(),
    scope: z.string().max(DESCRIPTION.scope).nullable(),
    quantity: z.int().min(1).nullable(),
  }),
  z.object({ do: z.literal('price'), ...item, price: moneySchema }),
  /** Puts so many units more on sale. */
  z.object({ do: z.literal('release'), ...item, units: z.int().min(1).max(10_000_000) }),
  z.object({ do: z.literal('pin-comment'), text: words.nullable() }),
  z.object({ do: z.literal('say'), text: words, replyTo: z.string().max(200).nullable() }),
  z.object({ do: z.literal('hide-message'), event: z.string().min(1).max(200), reason: z.string().min(1).max(100) }),
  /** Nothing more of this viewer in the room: for so long, or for the rest of the show. `event`: the message that it is for. */
  z.object({
    do: z.literal('mute-viewer'),
    ...viewer,
    event: z.string().min(1).max(200),
    seconds: z.int().min(1).nullable(),
    reason: z.string().min(1).max(100),
  }),
  z.object({ do: z.literal('unmute-viewer'), ...viewer }),
]);
export type Act = z.infer<typeof actSchema>;

export const actRequestSchema = z.object({
  /** The idempotency key; the action's id in the as-run log. */
  key: z.string().min(1).max(400),
  act: actSchema,
  /** Ms since 1970 by the gateway's clock after which it must not be begun any more; null where lateness does no harm. */
  expiresAt: z.int().nullable(),
});
export type ActRequest = z.infer<typeof actRequestSchema>;

/**
 * What came of an act. `confirmed`, `refused` and `expired` are the last word. `waiting-for-person`: somebody has to do it on the platform and say
 * so. `unknown`: it was sent, and nobody knows whether it was done; asking again with the same key may tell.
 */
export const actAnswerSchema = z.object({
  key: z.string(),
  status: z.enum(['confirmed', 'refused', 'expired', 'waiting-for-person', 'unknown']),
  /** Stable word for why, null for a plain yes. */
  code: z.string().max(100).nullable(),
  /** The platform's own reference, or what it said. */
  detail: z.string().max(1000),
  /** When the answer was final, or last looked at, by the gateway's clock. */
  at: z.int(),
});
export type ActAnswer = z.infer<typeof actAnswerSchema>;

/** Whether an answer never changes any more. */
export function isLastWord(answer: ActAnswer): boolean {
  return answer.status === 'confirmed' || answer.status === 'refused' || answer.status === 'expired';
}

/** How one connector is doing; the words come from `code` on the screens. */
export const sourceStateSchema = z.object({
  source: z.string(),
  state: z.enum(['connecting', 'live', 'lost', 'ended', 'refused']),
  code: z.string().nullable(),
  detail: z.string(),
  since: z.int(),
});
export type SourceState = z.infer<typeof sourceStateSchema>;

/** What the platform behind a room can be asked for. */
export const platformSchema = z.object({
  /** The adapter's name, e.g. `webhook`; `guided`: a person does everything. */
  name: z.string(),
  can: z.array(actKindSchema),
  /** Those of `can` that a person does on the platform and reports; never done before that. */
  byHand: z.array(actKindSchema).default([]),
});
export type Platform = z.infer<typeof platformSchema>;

/** The first word of the gateway, and again whenever something of it changes. */
export const roomViewSchema = z.object({
  protocol: z.literal(PROTOCOL),
  room: z.string(),
  /** New at each start of the gateway: numbers of before don't count any more. */
  boot: z.string(),
  /** Number of the newest event. */
  newest: z.int(),
  adapter: platformSchema,
  /** What the token of this connection lets its holder do. */
  role: gatewayRoleSchema.default('studio'),
  sources: z.array(sourceStateSchema),
});
export type RoomView = z.infer<typeof roomViewSchema>;

/** A place in a room's numbered events: up to number `seq`, of that start of the gateway. */
export interface EventPlace {
  readonly boot: string;
  readonly seq: number;
}

/** A batch in order, the first numbered `from`. `missed`: events before it that are gone for good. */
export const eventBatchSchema = z.object({
  from: z.int().min(1),
  missed: z.int().min(0),
  events: z.array(roomEventSchema),
  /** The gateway's clock when it sent this. */
  sentAt: z.int(),
});
export type EventBatch = z.infer<typeof eventBatchSchema>;

/** Shown on connecting. `since`: the last event that was seen, of which start of the gateway. */
export const joinSchema = z.object({
  protocol: z.literal(PROTOCOL),
  token: z.string().min(1).max(200),
  since: z
    .object({ boot: z.string(), seq: z.int().min(0) })
    .nullable()
    .default(null),
});

export interface ToGateway {
  act(request: unknown, answer: (result: Result<ActAnswer>) => void): void;
  /** A person's word on an act that waits for one. */
  settle(request: unknown, answer: (result: Result<ActAnswer>) => void): void;
  /** Events from a holder of a `feed` token. */
  feed(events: unknown, answer: (result: Result<{ taken: number }>) => void): void;
  /** The gateway's clock. */
  time(answer: (now: number) => void): void;
}

export interface FromGateway {
  room(view: RoomView): void;
  /** `taken` lets the gateway send the next ones. */
  events(batch: EventBatch, taken: () => void): void;
}

export const settleSchema = z.object({
  key: z.string().min(1).max(400),
  outcome: z.enum(['confirmed', 'refused']),
  /** What the person read on the platform. */
  detail: z.string().max(1000),
});
export type Settlement = z.infer<typeof settleSchema>;
