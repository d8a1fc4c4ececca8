/**
 * What happens in a room, whatever platform it is on: the one event model that the gateway's connectors speak and the studio reads.
 * Every event says where it came from, the platform's own id, and when the platform says that it was; every number says so too, since a figure
 * without source and age is a rumour.
 */
import { z } from 'zod';
import { moneySchema } from '../runsheet/runsheet.schema.ts';

/** Longest text that is kept of a message, in UTF-16 units. Platforms allow 15 to 500; what is longer is cut by the connector and marked. */
export const MAX_TEXT = 2000;

/** Sources of one room that are told apart. Events name theirs freely; a room has a handful. */
export const MOST_SOURCES = 50;

const id = z.string().min(1).max(200);
/** Ms since 1970 by the platform's clock. */
const at = z.int().min(0);
const count = z.int().min(0);

export const personSchema = z.object({
  /** The platform's id of the person; of one who may not be known, what the platform gives instead. */
  id,
  name: z.string().max(200),
  /** The platform's own marks: `vip`, `fan-club`, `moderator`, `broadcaster`, … */
  badges: z.array(z.string().max(60)).max(20).default([]),
});
export type Person = z.infer<typeof personSchema>;

const base = {
  /** Unique in its room for ever: the connector's name and the platform's id of the event, or a hash of it where the platform has none. */
  id,
  /** Name of the connector, e.g. `twitch`. */
  source: z.string().min(1).max(40),
  at,
};
const text = z.string().max(MAX_TEXT);
/** How long a platform's names of a product may be, in UTF-16 units. */
export const SKU_LENGTH = 100;
export const LINK_LENGTH = 40;
/** What an order, a stock figure or an act is about, by whatever the platform calls it. */
export const item = { sku: z.string().max(SKU_LENGTH).nullable(), link: z.string().max(LINK_LENGTH).nullable() };
const order = {
  orderId: id,
  by: personSchema.nullable(),
  lines: z.array(z.object({ ...item, quantity: z.int().min(1) })).max(200),
  /** What the buyer pays, or gets back; null when the platform does not tell. */
  amount: moneySchema.nullable(),
};

/** Figures of an audience. What a platform does not give is null, never nought. */
export const figuresSchema = z.object({
  viewers: count.nullable().default(null),
  likes: count.nullable().default(null),
  comments: count.nullable().default(null),
  /** Since the room opened. */
  visitors: count.nullable().default(null),
  followers: count.nullable().default(null),
});

export const roomEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('comment'), ...base, by: personSchema, text, cut: z.boolean().default(false) }),
  /** A question that the platform itself calls one (a question box). Those in comments are found by the studio. */
  z.object({ kind: z.literal('question'), ...base, by: personSchema, text, cut: z.boolean().default(false) }),
  z.object({
    kind: z.literal('gift'),
    ...base,
    by: personSchema,
    gift: z.string().max(200),
    count: z.int().min(1),
    value: moneySchema.nullable(),
    text: text.default(''),
  }),
  z.object({
    kind: z.literal('like'),
    ...base,
    by: personSchema.nullable(),
    count: z.int().min(1),
    /** Of the room, where the platform tells. */
    total: count.nullable().default(null),
  }),
  z.object({ kind: z.literal('enter'), ...base, by: personSchema }),
  z.object({ kind: z.literal('follow'), ...base, by: personSchema }),
  z.object({ kind: z.literal('share'), ...base, by: personSchema }),
  z.object({
    kind: z.literal('fan-club'),
    ...base,
    by: personSchema,
    level: z.string().max(60),
    text: text.default(''),
  }),
  z.object({ kind: z.literal('order-placed'), ...base, ...order }),
  z.object({ kind: z.literal('order-paid'), ...base, ...order }),
  z.object({ kind: z.literal('order-refunded'), ...base, ...order }),
  z.object({ kind: z.literal('stock'), ...base, ...item, left: count }),
  z.object({ kind: z.literal('coupon-left'), ...base, coupon: id, left: count }),
  z.object({ kind: z.literal('figures'), ...base, figures: figuresSchema }),
  z.object({
    kind: z.literal('moderation'),
    ...base,
    act: z.enum(['message-hidden', 'person-muted', 'person-removed', 'room-cleared']),
    /** The event or the person that it hit; null for the whole room. */
    target: id.nullable(),
    reason: z.string().max(400),
  }),
  z.object({ kind: z.literal('stream-end'), ...base }),
]);
export type RoomEvent = z.infer<typeof roomEventSchema>;
export type RoomEventKind = RoomEvent['kind'];
