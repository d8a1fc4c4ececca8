/**
 * Facts: what happened, in the order it happened. The only thing that changes a show's state (`apply`), and the as-run log (播出日志).
 * A fact holds copies, never references into the sheet, so that a later edit can't change what was on air.
 */
import { guardChangeSchema } from './show.guards.ts';
import { z } from 'zod';
import { OBS_ACTIONS } from '../runsheet/obsAction.schema.ts';
import {
  capsSchema,
  couponSchema,
  durationSchema,
  moneySchema,
  offerSchema,
  productSchema,
  segmentSchema,
} from '../runsheet/runsheet.schema.ts';
import { hideReasonSchema } from '../chat/moderation.ts';
import type { Instant } from '../time/time.ts';

export const instantSchema = z.int() as unknown as z.ZodType<Instant, Instant>;
const id = z.string().min(1).max(400);

/** Live reaches real ports, rehearsal (彩排) only simulators. Chosen when a run is opened and never changed. */
export const modeSchema = z.enum(['live', 'rehearsal']);
/** How soon the anchor must read a note: `normal` when there is a breath, `soon` before the next item, `urgent` now. */
export const urgencySchema = z.enum(['normal', 'soon', 'urgent']);
/** Why something was sent in spite of words that may not be said on air: which words, which terms of the lexicon, and the sender's reason. */
export const despiteSchema = z.object({
  reason: z.string().trim().min(1).max(300),
  words: z.array(z.string().max(500)).max(200).default([]),
  terms: z.array(z.string().max(200)).max(200).default([]),
});
/** How a must-say line was seen: it stood at the reading height for its reading time, or the anchor pressed. */
export const seenHowSchema = z.enum(['read', 'confirmed']);
/** A finding of the pre-flight that would have kept the show from starting: its rule, and where in the sheet. */
export const blockedSchema = z.object({ rule: z.string().max(100), segmentId: z.string().nullable() });
/** Who lets a live show start in spite of what blocks it, and why; the studio fills in what. */
export const overrideSchema = z.object({
  by: z.string().trim().min(1).max(100),
  reason: z.string().trim().min(1).max(300),
  blocks: z.array(blockedSchema).max(2000).default([]),
});
/** A re-plan that was taken while the show was late: which way, and how much sooner it ends for it. */
export const replannedSchema = z.object({
  way: z.enum(['cut', 'shorten', 'reorder']),
  late: durationSchema,
  wins: durationSchema,
  segments: z.array(z.string().max(20_000)).max(20_000),
});
export const questionOutcomeSchema = z.enum(['answered', 'dismissed']);
/** A question from viewers as the anchor is to see it. */
export const questionSchema = z.object({
  text: z.string().min(1).max(500),
  /** Who asks, as the room knows them; '' when it is a crowd's question. */
  askedBy: z.string().max(100),
  /** How many ask it. */
  count: z.int().min(1),
  /** What to answer, as the producer has it; '' when that is left to the anchor. */
  answer: z.string().max(1000),
  /** The product that it is about, of the sheet; null when of none. */
  productId: z.string().max(200).nullable(),
  /** The alike questions of the chat desk that it stands for; absent for one that a person typed. */
  cluster: z.string().max(300).optional(),
});
/** A viewer's message that was to be hidden: what it was, why, and the note of whoever did it. */
export const hiddenMessageSchema = z.object({
  event: z.string().min(1).max(200),
  source: z.string().max(40),
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  text: z.string(),
  reason: hideReasonSchema,
  note: z.string().max(300),
});
/** A person of the room as its platform knows them: an id is one person's on that platform alone. */
const viewerSchema = z.object({
  source: z.string().max(40),
  person: z.object({ id: z.string().min(1).max(200), name: z.string().max(200) }),
});
/** A viewer who was to be muted: for which message, why, and for how long; `time` null: until the run is over or somebody unmutes them. */
export const mutedViewerSchema = viewerSchema.extend({
  event: z.string().min(1).max(200),
  text: z.string(),
  reason: hideReasonSchema,
  note: z.string().max(300),
  time: durationSchema.nullable(),
});
/** Alike questions that were answered, up to a line of the room: whoever asks after that begins anew. */
export const questionsAnsweredSchema = z.object({
  cluster: z.string().max(300),
  text: z.string(),
  messages: z.int(),
  people: z.int(),
  upTo: z.int(),
});

/** Words for the room, as the platform is handed them. */
export const commentSchema = z.string().trim().min(1).max(500);

/** An action with everything it needs looked up: what is asked of OBS, of the platform or of the studio. */
export const askSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('scene'), scene: z.string() }),
  z.object({ do: z.literal('pop'), product: productSchema, offer: offerSchema.nullable() }),
  z.object({ do: z.literal('unpop') }),
  z.object({ do: z.literal('coupon'), coupon: couponSchema }),
  z.object({ do: z.literal('price'), product: productSchema, price: moneySchema }),
  z.object({ do: z.literal('release'), product: productSchema, units: z.int().min(1) }),
  z.object({ do: z.literal('pin-comment'), text: commentSchema.nullable() }),
  /** `replyTo`: the room event that it answers, where it answers one. */
  z.object({ do: z.literal('say'), text: commentSchema, replyTo: z.string().max(200).nullable() }),
  z.object({ do: z.literal('countdown'), endsAt: instantSchema, label: z.string() }),
  z.object({ do: z.literal('lower-third'), text: z.string().nullable() }),
  z.object({
    do: z.literal('flash-sale'),
    sale: z
      .object({
        product: productSchema,
        offer: offerSchema.nullable(),
        /** Of this sale alone; null where the offer's price and stock hold. */
        price: moneySchema.nullable(),
        units: z.int().min(0).nullable(),
      })
      .nullable(),
  }),
  z.object({ do: z.literal('correction'), notice: z.object({ wrong: z.string(), right: z.string() }).nullable() }),
  z.object({
    do: z.literal('whats-next'),
    next: z
      .object({
        product: productSchema,
        /** The live price of the segment that is announced; null where the sheet gives none. */
        livePrice: moneySchema.nullable(),
        /** When that segment should begin by the plan as it stood. */
        expectedAt: instantSchema,
      })
      .nullable(),
  }),
  z.object({ do: z.literal('note'), text: z.string(), urgency: urgencySchema }),
  z.object({ do: z.literal('marker'), text: z.string() }),
  z.object({ do: z.literal('hide-message'), event: z.string().min(1).max(200), reason: z.string().min(1).max(100) }),
  /** `time`: for how long; null for the rest of the show. */
  z.object({
    do: z.literal('mute-viewer'),
    ...viewerSchema.shape,
    event: z.string().min(1).max(200),
    time: durationSchema.nullable(),
    reason: z.string().min(1).max(100),
  }),
  z.object({ do: z.literal('unmute-viewer'), ...viewerSchema.shape }),
  ...OBS_ACTIONS,
]);

/**
 * One action that was asked for. `id` is made from run, take, cue, shot and place, so the same ask has the same id for ever:
 * it is the idempotency key of the outbox. `expiresAt` is null where lateness does no harm.
 */
export const askedSchema = z.object({
  id,
  cueId: id.nullable(),
  ask: askSchema,
  expiresAt: instantSchema.nullable(),
});

/** What a cue gives away: a coupon, or a price below the planned one. `total`: the worst case, null where it may be anything. */
export const spendSchema = z.object({
  what: z.enum(['coupon', 'price']),
  name: z.string(),
  /** The coupon's; null for a price. */
  kind: couponSchema.shape.kind.nullable(),
  value: moneySchema.nullable(),
  quantity: z.int().min(0).nullable(),
  total: moneySchema.nullable(),
  /** Of a coupon, what else decides whom it costs what: two of the same terms are the same. Absent in logs before there was any. */
  terms: z.string().optional(),
});
/** Why a cue needs two people; see `show.spends.ts`. */
export const secondWhySchema = z.enum(['sheet', 'kind', 'unknown', 'sum', 'quantity']);
/** A guard that stands against a cue, with its arithmetic: what the show has given away, what the cue would add, and the cap. */
export const breachSchema = z.discriminatedUnion('guard', [
  z.object({ guard: z.literal('budget'), cap: moneySchema, held: moneySchema, asks: moneySchema.nullable() }),
  z.object({ guard: z.literal('quantity'), cap: z.int(), held: z.int(), asks: z.int().nullable() }),
  z.object({ guard: z.literal('stock'), productId: z.string(), name: z.string() }),
  /** Units: what the segment sets aside, what it has put on sale, and what would be added. */
  z.object({
    guard: z.literal('release'),
    productId: z.string(),
    name: z.string(),
    cap: z.int(),
    held: z.int(),
    asks: z.int(),
  }),
]);
/** Why a guard is passed over. */
export const guardReasonSchema = z.string().trim().min(1).max(300);

/** Who or what caused a fact. */
export const causeSchema = z.enum(['start', 'go', 'jump', 'fire', 'timer', 'chat', 'end', 'restart']);
/**
 * What viewers wrote that met a cue's chat trigger, or a rule of the chat desk: so many different people, within so long, and the message that filled the
 * number. `words`: those of the asked words that they used; empty where a topic was asked about. `rule`: the desk's rule; absent for the sheet's own trigger.
 */
export const heardSchema = z.object({
  words: z.array(z.string().max(200)).max(200),
  people: z.int().min(1),
  within: durationSchema,
  text: z.string(),
  rule: z.string().max(200).optional(),
});

/** What an action's receiver answered. `acknowledged`: OBS took it; `verified`: read back; `confirmed`: the platform did it. */
export const answerStatusSchema = z.enum([
  'sent',
  'acknowledged',
  'verified',
  'confirmed',
  'refused',
  'expired',
  'failed',
  'waiting-for-person',
]);
export const targetSchema = z.enum(['obs', 'commerce']);
/**
 * When OBS took an action, when a re-read showed it, and when the program's frames did; ms from the asking. null where it is not known.
 */
export const timesSchema = z.object({
  acknowledgedMs: z.number(),
  verifiedMs: z.number().nullable(),
  onAirMs: z.number().nullable(),
});

export const factSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('run-opened'),
    sheetId: id,
    sheetRevision: z.int(),
    sheetHash: z.string(),
    title: z.string(),
    mode: modeSchema,
    /** Local midnight of the show's day on the studio's clock: wall-clock triggers and planned starts count from it. */
    dayStart: instantSchema,
  }),
  /** A person let a live show start in spite of what the pre-flight found. */
  z.object({ kind: z.literal('preflight-overridden'), ...overrideSchema.shape }),
  /** Somebody changed the guards of money and stock while the run was open. */
  z.object({ kind: z.literal('guards-changed'), by: z.string(), changes: z.array(guardChangeSchema) }),
  /** `caps`: as the sheet had them then; absent where it had none. */
  z.object({ kind: z.literal('show-started'), caps: capsSchema.optional() }),
  z.object({
    kind: z.literal('segment-entered'),
    /** Counts the segments taken in this run, from 1. A segment taken twice has two takes. */
    take: z.int(),
    index: z.int(),
    /** The revision of the run sheet that it was taken from; null in journals from before sheets were edited during shows. */
    sheetRevision: z.int().nullable().default(null),
    segment: segmentSchema,
    products: z.array(productSchema),
    cause: causeSchema,
  }),
  z.object({
    kind: z.literal('segment-left'),
    take: z.int(),
    segmentId: id,
    planned: durationSchema,
    actual: durationSchema,
    asked: z.array(askedSchema),
  }),
  /** `spends`: what it was armed for; absent in journals from before. */
  z.object({ kind: z.literal('cue-armed'), cueId: id, spends: z.array(spendSchema).optional() }),
  /** The first of two people armed it. `alone`: the shop has one person, who types the value back alone. */
  z.object({
    kind: z.literal('cue-arm-asked'),
    cueId: id,
    person: z.string(),
    why: secondWhySchema,
    spends: z.array(spendSchema),
    alone: z.boolean(),
  }),
  /** The value was typed back right: it is armed. */
  z.object({ kind: z.literal('cue-arm-confirmed'), cueId: id, person: z.string() }),
  /** The value was typed back wrong. */
  z.object({ kind: z.literal('cue-arm-mistyped'), cueId: id, person: z.string() }),
  /** `why`: `mistyped` when the value was typed back wrong too often; absent when a person did it. */
  z.object({ kind: z.literal('cue-disarmed'), cueId: id, why: z.literal('mistyped').optional() }),
  /** A person passed over guards of budget, quantity or stock, and said why. It holds for this cue's next firing. */
  z.object({
    kind: z.literal('guard-overridden'),
    cueId: id,
    reason: guardReasonSchema,
    breaches: z.array(breachSchema),
  }),
  z.object({
    kind: z.literal('cue-fired'),
    cueId: id,
    shot: z.int(),
    cause: causeSchema,
    /** When it was due by the plan; later waits and cues count from here, never from the moment of firing. */
    due: instantSchema,
    asked: z.array(askedSchema),
    /** What viewers wrote that fired it; absent where something else did. */
    heard: heardSchema.optional(),
  }),
  /** Viewers wrote what the cue waits for, and it was proposed to the producer: it is not to fire by itself, or must be armed. */
  z.object({ kind: z.literal('cue-offered'), cueId: id, heard: heardSchema }),
  z.object({
    kind: z.literal('cue-stepped'),
    cueId: id,
    shot: z.int(),
    step: z.int(),
    due: instantSchema,
    asked: z.array(askedSchema),
  }),
  z.object({ kind: z.literal('cue-skipped'), cueId: id }),
  /** Due while the studio was away, or too late to be any good: listed for the producer, never fired by itself. */
  z.object({
    kind: z.literal('cue-missed'),
    cueId: id,
    due: instantSchema,
    /** The refusal that kept it from firing; absent when it was late. */
    why: z.string().max(100).optional(),
  }),
  z.object({ kind: z.literal('countdown-ended'), endsAt: instantSchema }),
  z.object({ kind: z.literal('coupon-expired'), couponId: id }),
  /** The platform said how many are left of the coupon on the picture. */
  z.object({ kind: z.literal('coupon-left'), couponId: id, left: z.int().min(0) }),
  /** The coupon left the picture: the platform has none left, or a person closed it. */
  z.object({ kind: z.literal('coupon-closed'), couponId: id, why: z.enum(['used-up', 'closed']) }),
  /** The platform said how many units are left of a product. */
  z.object({ kind: z.literal('stock-told'), productId: id, left: z.int().min(0) }),
  /** A product ran out while it was on the picture: it leaves, and `asked` takes it down on the platform. */
  z.object({ kind: z.literal('stock-out'), productId: id, asked: z.array(askedSchema) }),
  z.object({ kind: z.literal('paused') }),
  z.object({ kind: z.literal('resumed'), pausedFor: durationSchema }),
  z.object({ kind: z.literal('extended'), by: durationSchema }),
  /** `despite`: it holds words that may not be said on air, and was sent for this reason. */
  z.object({
    kind: z.literal('note-sent'),
    text: z.string(),
    urgency: urgencySchema,
    despite: despiteSchema.optional(),
  }),
  /** `note`: which one; null in journals from before notes had ids, and means the newest. */
  /** The sheet itself was edited; its own history has the edit. */
  z.object({ kind: z.literal('replanned'), ...replannedSchema.shape }),
  /** A seat said something in the room, or pinned or unpinned a comment. `despite`: as with a note. */
  z.object({ kind: z.literal('words-asked'), asked: z.array(askedSchema), despite: despiteSchema.optional() }),
  /** A message was to be hidden on the platform. What it answered follows as `action-answered`. */
  z.object({ kind: z.literal('message-hidden'), ...hiddenMessageSchema.shape, asked: z.array(askedSchema) }),
  /** A viewer was muted. `asked`: on the platform too; empty where it can't be asked for that, and then only the desk has them muted. */
  z.object({ kind: z.literal('viewer-muted'), ...mutedViewerSchema.shape, asked: z.array(askedSchema) }),
  /** They are heard again: a person said so, or their time is over, which the platform knows by itself. */
  z.object({
    kind: z.literal('viewer-unmuted'),
    ...viewerSchema.shape,
    why: z.enum(['by-hand', 'time']),
    asked: z.array(askedSchema),
  }),
  z.object({ kind: z.literal('questions-answered'), ...questionsAnsweredSchema.shape }),
  z.object({ kind: z.literal('note-seen'), note: z.string().nullable().default(null) }),
  /** 必说已念: a must-say line of the take on air was before the anchor's eyes for its reading time, or confirmed by a press. */
  z.object({ kind: z.literal('must-say-seen'), take: z.int(), line: z.string(), how: seenHowSchema }),
  z.object({ kind: z.literal('question-sent'), ...questionSchema.shape }),
  /** `question`: the number of the entry that sent it. */
  z.object({ kind: z.literal('question-closed'), question: z.int(), outcome: questionOutcomeSchema }),
  /** The panic key: everything but the scene left the picture at once. `asked` takes the product down on the platform. */
  /** A person had the picture brought back to what the show wants. */
  z.object({ kind: z.literal('picture-restored') }),
  z.object({ kind: z.literal('overlays-cleared'), asked: z.array(askedSchema) }),
  z.object({ kind: z.literal('show-ended'), asked: z.array(askedSchema) }),
  z.object({
    kind: z.literal('action-answered'),
    actionId: id,
    target: targetSchema,
    status: answerStatusSchema,
    /** From asked to answered, ms. */
    ms: z.number(),
    code: z.string().nullable(),
    /** What the receiver said: a platform reference, OBS's comment. */
    detail: z.string(),
    /** Of an action that OBS took; null for all others, and in journals from before there were such times. */
    times: timesSchema.nullable().default(null),
  }),
  /**
   * A product came on while OBS recorded: where in the recording, so that it can be cut by SKU. `timecode` is OBS's own (HH:MM:SS.mmm
   * from the recording's begin, its pauses not counted); `chapter`: OBS wrote a chapter into the file too.
   */
  z.object({
    kind: z.literal('recording-mark'),
    take: z.int(),
    sku: z.string(),
    link: z.string(),
    title: z.string(),
    timecode: z.string(),
    chapter: z.boolean(),
  }),
  /** A product's segment was left while OBS's replay buffer ran: its last moments were saved to `file`, on OBS's machine. */
  z.object({
    kind: z.literal('replay-saved'),
    take: z.int(),
    sku: z.string(),
    link: z.string(),
    title: z.string(),
    file: z.string(),
  }),
  z.object({ kind: z.literal('obs-link'), state: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('obs-scene-by-hand'), scene: z.string() }),
  z.object({ kind: z.literal('clock-jumped'), by: durationSchema }),
  z.object({ kind: z.literal('studio-restarted'), downFor: durationSchema }),
]);

/** A fact as it stands in the journal: numbered within its run, dated, and signed with who asked for it. */
export const entrySchema = z.object({
  runId: id,
  seq: z.int(),
  at: instantSchema,
  /** The command that caused it, null for timers and answers. */
  commandId: z.string().nullable(),
  /** Seat that asked, e.g. `producer`, or `studio`. */
  by: z.string(),
  fact: factSchema,
});

export type Mode = z.infer<typeof modeSchema>;
export type Urgency = z.infer<typeof urgencySchema>;
export type SeenHow = z.infer<typeof seenHowSchema>;
export type Question = z.infer<typeof questionSchema>;
export type HiddenMessage = z.infer<typeof hiddenMessageSchema>;
export type MutedViewer = z.infer<typeof mutedViewerSchema>;
export type QuestionsAnswered = z.infer<typeof questionsAnsweredSchema>;
export type Ask = z.infer<typeof askSchema>;
export type Asked = z.infer<typeof askedSchema>;
export type Spend = z.infer<typeof spendSchema>;
export type SecondWhy = z.infer<typeof secondWhySchema>;
export type Breach = z.infer<typeof breachSchema>;
export type Heard = z.infer<typeof heardSchema>;
export type Cause = z.infer<typeof causeSchema>;
export type AnswerStatus = z.infer<typeof answerStatusSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Times = z.infer<typeof timesSchema>;
export type Blocked = z.infer<typeof blockedSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Entry = z.infer<typeof entrySchema>;
