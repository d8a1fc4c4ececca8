/**
 * The run sheet (直播脚本 / 排品表): the plan of one show. This schema is its one home; the types are inferred from it.
 * Absent values are `null`, absent text is `''`, so that two sheets compare by value. Amounts are minor units, lengths ms.
 */
import { z } from 'zod';
import { CURRENCIES, type Currency, type Money } from '../money/money.ts';
import type { Duration, TimeOfDay } from '../time/time.ts';
import { OBS_ACTIONS } from './obsAction.schema.ts';

/** A schema that checks for `T`'s plain form; the brand is a compile-time mark only, so the wire keeps a plain integer. */
const integerAs = <T extends number>() => z.int() as unknown as z.ZodType<T, T>;

export const durationSchema = integerAs<Duration>();
export const timeOfDaySchema = integerAs<TimeOfDay>();
export const currencySchema = z.enum(Object.keys(CURRENCIES) as [Currency, ...Currency[]]);
export const moneySchema: z.ZodType<Money> = z.object({ minor: z.int(), currency: currencySchema });

const id = z.string().min(1).max(200);
const text = z.string().max(20_000);
const count = z.int().min(0);
/** What can be said in a room at once; platforms allow 15 to 500 characters. */
const comment = z.string().max(500);
const customSchema = z.record(z.string(), z.string());

/** A product (商品). Prices that hold for the whole show; what holds for one segment is its {@link Offer}. */
export const productSchema = z.object({
  id,
  /** Link number (链接号) in the shopping bag, as printed on the card. */
  link: text,
  sku: text,
  name: text,
  variant: text,
  category: text,
  /** 日常价: the struck price. */
  listPrice: moneySchema.nullable(),
  /** Lowest price in the days that the law looks back (7 in China, 30 in the EU). */
  lowestPrice: moneySchema.nullable(),
  /** 资质/证据留档: licences and evidence on file. */
  evidence: z.array(text),
  /** File name in the studio's own image store, or null. */
  image: z.string().nullable(),
  /** 库存底线: from so many units left on it is nearly sold out; null: as the shop's settings say. Frozen copies of older logs have none. */
  stockFloor: count.nullable().default(null),
});

/** A coupon (券) as it is offered in one segment. Its `kind` is ours, `typeLabel` is what the sheet says. */
export const couponSchema = z.object({
  id,
  kind: z.enum([
    'threshold',
    'fixed',
    'percent',
    'newcomer',
    'fans',
    'limited-time',
    'no-threshold',
    'red-packet',
    'other',
  ]),
  typeLabel: text,
  name: text,
  scope: text,
  minSpend: moneySchema.nullable(),
  value: moneySchema.nullable(),
  quantity: count.nullable(),
  /** How long the coupon lives after release, null when the sheet says nothing. */
  validFor: durationSchema.nullable(),
});

/** What is offered for one product in one segment (本环节机制): price, coupon, stock. */
export const offerSchema = z.object({
  productId: id,
  role: text,
  livePrice: moneySchema.nullable(),
  priceBasis: text,
  /** 券类型 as the sheet says it, kept also when there is no coupon (e.g. 无, 秒杀价). */
  couponTypeLabel: text,
  coupon: couponSchema.nullable(),
  finalPrice: moneySchema.nullable(),
  stock: count.nullable(),
  releasePlan: text,
  limitPerOrder: count.nullable(),
  gift: text,
});

/** 口播脚本: what the anchor says, by its parts. */
export const scriptSchema = z.object({
  hook: text,
  keyPoints: z.array(text),
  proof: text,
  priceReveal: text,
  close: text,
  mustSay: z.array(text),
  /** Target length in characters (zh) or words (en). */
  targetLength: count.nullable(),
});

/** What may be asked of viewers' words: how many words, how long, by how many people, within how long (ms). */
export const CHAT_WORDS = 50;
export const CHAT_WORD_LENGTH = 50;
export const CHAT_PEOPLE = 100_000;
export const CHAT_WITHIN = { least: 1000, most: 600_000 } as const;

/** 触发: when a cue fires. `offset` counts from segment enter, `before-end` back from its planned end, pauses excluded. */
export const triggerSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('manual') }),
  z.object({ on: z.literal('segment-enter') }),
  z.object({ on: z.literal('offset'), at: durationSchema }),
  z.object({ on: z.literal('before-end'), before: durationSchema }),
  z.object({ on: z.literal('wall-clock'), at: timeOfDaySchema }),
  z.object({ on: z.literal('after-cue'), cueId: id, delay: durationSchema }),
  /**
   * 评论关键词: so many different viewers have written one of these words within a time, while the segment is on air; at most once in a take. `offer`: it
   * is proposed to the producer and never fires by itself, which holds for what must be armed in any case.
   */
  z.object({
    on: z.literal('chat-keyword'),
    words: z.array(z.string().min(1).max(CHAT_WORD_LENGTH)).max(CHAT_WORDS),
    people: z.int().min(1).max(CHAT_PEOPLE),
    within: z.int().min(CHAT_WITHIN.least).max(CHAT_WITHIN.most) as unknown as z.ZodType<Duration, Duration>,
    does: z.enum(['fire', 'offer']),
  }),
]);

/** 动作: what a cue does, in order. `wait` delays the actions behind it. What asks OBS itself for something stands in `obsAction.schema.ts`. */
export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('scene'), scene: text }),
  z.object({ do: z.literal('pop'), productId: id }),
  z.object({ do: z.literal('unpop') }),
  z.object({ do: z.literal('coupon'), couponId: id }),
  /** 改价 on the platform. A null price means the live price of the product's offer in this segment. */
  z.object({ do: z.literal('price'), productId: id, price: moneySchema.nullable() }),
  /** 放量: so many units more are put on sale. */
  z.object({ do: z.literal('release'), productId: id, units: z.int().min(1).max(10_000_000) }),
  /** 置顶评论; null takes it down. */
  z.object({ do: z.literal('pin-comment'), text: comment.nullable() }),
  /** 发言: said in the room in the shop's name. */
  z.object({ do: z.literal('say'), text: comment }),
  z.object({ do: z.literal('countdown'), duration: durationSchema, label: text }),
  z.object({ do: z.literal('lower-third'), text: text.nullable() }),
  /** 秒杀条. A null product takes it down; a null price or number of units means those of the product's offer in this segment. */
  z.object({
    do: z.literal('flash-sale'),
    productId: id.nullable(),
    price: moneySchema.nullable(),
    units: count.nullable(),
  }),
  /** 更正: what was said wrongly and what is right, shown together; null takes it down. */
  z.object({ do: z.literal('correction'), notice: z.object({ wrong: text, right: text }).nullable() }),
  /** 下一个: announces the next segment of the sheet that offers a product; `on` false takes it down. */
  z.object({ do: z.literal('whats-next'), on: z.boolean() }),
  z.object({ do: z.literal('note'), text, urgency: z.enum(['normal', 'soon', 'urgent']) }),
  z.object({ do: z.literal('marker'), text }),
  z.object({ do: z.literal('wait'), duration: durationSchema }),
  ...OBS_ACTIONS,
]);

/** 中控动作点: a trigger and its actions. An empty label is worded by the screen from the actions. */
export const cueSchema = z.object({ id, label: text, trigger: triggerSchema, actions: z.array(actionSchema) });

export const SEGMENT_KINDS = [
  'opening',
  'product',
  'flash-sale',
  'giveaway',
  'interaction',
  'handover',
  'encore',
  'break',
  'closing',
  'other',
] as const;

/** 环节: one stretch of the show. */
export const segmentSchema = z.object({
  id,
  /** 序号 as the sheet numbers it. */
  number: text,
  block: text,
  kind: z.enum(SEGMENT_KINDS),
  kindLabel: text,
  title: text,
  plannedStart: timeOfDaySchema.nullable(),
  duration: durationSchema,
  offer: offerSchema.nullable(),
  script: scriptSchema,
  host: text,
  coHost: text,
  /** The scene as the sheet names it; which OBS scene that is, is the mapping's business. */
  scene: text.nullable(),
  graphics: text,
  producerNote: text,
  moderatorNote: text,
  adNote: text,
  twoPersonCheck: z.boolean(),
  fallback: text,
  notes: text,
  cues: z.array(cueSchema),
  /** Columns without a home of their own, by their header. */
  custom: customSchema,
});

/** 本场上限: what the show may give away in coupons at most, in money and in number; null: as the shop's settings say. */
export const capsSchema = z.object({ budget: moneySchema.nullable(), coupons: count.nullable() });
export type Caps = z.infer<typeof capsSchema>;
export const NO_CAPS: Caps = { budget: null, coupons: null };

export const runSheetSchema = z.object({
  schema: z.literal(1),
  id,
  title: text,
  language: z.enum(['zh-CN', 'en']),
  currency: currencySchema,
  segments: z.array(segmentSchema),
  products: z.array(productSchema),
  caps: capsSchema.default(NO_CAPS),
});

export type Product = z.infer<typeof productSchema>;
export type Coupon = z.infer<typeof couponSchema>;
export type Offer = z.infer<typeof offerSchema>;
export type Script = z.infer<typeof scriptSchema>;
export type Trigger = z.infer<typeof triggerSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Cue = z.infer<typeof cueSchema>;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];
export type Segment = z.infer<typeof segmentSchema>;
export type RunSheet = z.infer<typeof runSheetSchema>;
