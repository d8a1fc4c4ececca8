/** Commands: what a seat may ask of a running show. Each carries an id, so that pressing twice does it once. */
import { z } from 'zod';
import { durationSchema } from '../runsheet/runsheet.schema.ts';
import {
  commentSchema,
  despiteSchema,
  guardReasonSchema,
  overrideSchema,
  questionOutcomeSchema,
  questionSchema,
  replannedSchema,
  seenHowSchema,
  urgencySchema,
} from './show.facts.ts';

const commandId = z.string().min(8).max(100);
const cueId = z.string().min(1).max(400);
/**
 * The take that the presser was looking at. When the show has moved on meanwhile, the command is refused as `stale`, so that two
 * people pressing GO together advance once. null: whatever is on air.
 */
const from = z.int().nullable();
/**
 * What the presser saw standing by: the id of the cue, or of the segment that was to come. When something else stands by meanwhile, GO is
 * refused as `stale`: within one take, two people pressing together fire one cue and not two. Left out, whatever stands by is meant.
 */
const seen = z.string().min(1).max(400).optional();

const guardOverride = z.object({ reason: guardReasonSchema }).optional();

export const showCommandSchema = z.discriminatedUnion('type', [
  /** `override`: who starts a live show in spite of what the pre-flight found, and why. */
  z.object({ type: z.literal('start'), id: commandId, override: overrideSchema.optional() }),
  z.object({ type: z.literal('go'), id: commandId, from, seen }),
  z.object({ type: z.literal('jump'), id: commandId, from, segmentId: z.string() }),
  /** `override`: why it is fired or armed in spite of the guards of budget, quantity or stock. */
  z.object({ type: z.literal('fire'), id: commandId, cueId, override: guardOverride }),
  z.object({ type: z.literal('arm'), id: commandId, cueId, override: guardOverride }),
  /** The second of two people types back what the cue costs: one line for each coupon and price, in the cue's order. */
  z.object({
    type: z.literal('confirm-arm'),
    id: commandId,
    cueId,
    typed: z.array(z.object({ value: z.string().max(200), quantity: z.string().max(50).default('') })).max(100),
  }),
  /** 关券: the coupon was closed on the platform, so it leaves the picture. */
  z.object({ type: z.literal('close-coupon'), id: commandId, couponId: z.string().min(1).max(400) }),
  z.object({ type: z.literal('disarm'), id: commandId, cueId }),
  z.object({ type: z.literal('skip'), id: commandId, cueId }),
  z.object({ type: z.literal('pause'), id: commandId }),
  z.object({ type: z.literal('resume'), id: commandId }),
  z.object({ type: z.literal('extend'), id: commandId, by: durationSchema }),
  /** Writes down that a re-plan was taken. The edit of the sheet itself is `sheet.edit`. */
  z.object({ type: z.literal('replan'), id: commandId, ...replannedSchema.shape }),
  z.object({ type: z.literal('end'), id: commandId }),
  /** 清屏, the panic key: takes every overlay off the picture at once, past whatever OBS is still busy with. */
  z.object({ type: z.literal('clear'), id: commandId }),
  /** Brings the picture back to what the show wants, scene and overlays: undoes what a person changed in OBS, without waiting for the next cue. */
  z.object({ type: z.literal('restore'), id: commandId }),
  /** `despite`: the sender knows that it holds words that may not be said on air, and says why it is sent; the studio adds which. */
  z.object({
    type: z.literal('note'),
    id: commandId,
    text: z.string().max(500),
    urgency: urgencySchema,
    despite: despiteSchema.optional(),
  }),
  /** 发言: says something in the room, in the shop's name; `replyTo` is the room event that it answers. `despite`: as with a note. */
  z.object({
    type: z.literal('say'),
    id: commandId,
    text: commentSchema,
    replyTo: z.string().max(200).nullable().default(null),
    despite: despiteSchema.optional(),
  }),
  /** 置顶: pins a comment in the room; null takes the pinned one down. */
  z.object({
    type: z.literal('pin'),
    id: commandId,
    text: commentSchema.nullable(),
    despite: despiteSchema.optional(),
  }),
  /** `note`: the one that stood on the glass when it was pressed, so that a newer one is not taken for read; null: the newest. */
  z.object({ type: z.literal('see-note'), id: commandId, note: z.string().nullable().default(null) }),
  z.object({ type: z.literal('see-must-say'), id: commandId, take: z.int(), line: z.string(), how: seenHowSchema }),
  /** Puts viewers' question on the anchor's screen, as a card. */
  z.object({ type: z.literal('question'), id: commandId, ...questionSchema.shape }),
  z.object({
    type: z.literal('close-question'),
    id: commandId,
    question: z.int(),
    outcome: questionOutcomeSchema,
  }),
  /** A person reports what the platform did with an action that only a person can do there. */
  z.object({
    type: z.literal('settle'),
    id: commandId,
    actionId: z.string(),
    status: z.enum(['confirmed', 'refused']),
    detail: z.string().max(500),
  }),
]);

export type ShowCommand = z.infer<typeof showCommandSchema>;

/** Stable codes with which the show engine refuses a command. Nothing is changed by a refused command. */
export type ShowRefusal =
  | 'not-started'
  | 'already-started'
  | 'ended'
  | 'stale'
  | 'last-segment'
  | 'no-such-segment'
  | 'no-such-cue'
  | 'cue-not-on-air'
  | 'already-fired'
  | 'already-skipped'
  | 'needs-arming'
  | 'not-armable'
  | 'not-armed'
  | 'already-armed'
  | 'already-muted'
  | 'not-muted'
  | 'too-many-muted'
  | 'paused'
  | 'not-paused'
  | 'too-short'
  | 'no-note'
  | 'no-such-line'
  | 'no-question'
  | 'no-such-action'
  | 'already-settled'
  | 'unknown-product'
  | 'unknown-coupon'
  | 'nothing-next'
  | 'needs-second'
  | 'not-awaited'
  | 'same-person'
  | 'value-differs'
  | 'disarmed-mistyped'
  | 'changed-since-armed'
  | 'over-budget'
  | 'over-quantity'
  | 'out-of-stock'
  | 'over-release'
  | 'no-coupon'
  | 'no-price'
  | 'no-words';
