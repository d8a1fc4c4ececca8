/**
 * The chat desk's part of the contract. Two streams, made only while a seat watches them: `chat`, lines in batches of one tick, and `chat-desk`, the
 * whole of what is beside the lines, at most four times a second. Everything that was ever a line of this run is in the store: `chat.page`,
 * `chat.search` and `chat.person` read it there.
 */
import { z } from 'zod';
import { givenReasonSchema, hideReasonSchema } from '../chat/moderation.ts';
import { chatRuleSchema, chatRulesSchema } from '../chat/rules.ts';
import { TOPICS } from '../chat/topic.names.ts';
import { actKindSchema, sourceStateSchema } from '../gateway/gateway.protocol.ts';
import { personSchema } from '../gateway/room.events.ts';
import { moneySchema } from '../runsheet/runsheet.schema.ts';
import { despiteSchema } from '../show/show.facts.ts';

const id = z.string().min(8).max(100);
/** Number of a line within its run, from 1; the order in which the studio took them, whatever the platform's clock says. */
const seq = z.int().min(1);
/** The room's own id of an event. */
const eventId = z.string().min(1).max(200);
const personId = z.string().min(1).max(200);
/** Names a cluster: its topic and product, or its words. Stays the same as it grows, and when it is asked anew after an answer. */
const clusterKey = z.string().min(1).max(300);
const at = z.int().min(0);
const topic = z.enum(TOPICS).nullable();
const productId = z.string().max(200).nullable();
/** What one message may hold, in UTF-16 units: that of the gateway's acts. */
const words = z.string().trim().min(1).max(500);

/** What a line of the room can be. Audience figures and stock are no lines. `moderation`: the platform, or its own people, did something. */
export const chatKindSchema = z.enum([
  'comment',
  'question',
  'gift',
  'like',
  'enter',
  'follow',
  'share',
  'fan-club',
  'order-placed',
  'order-paid',
  'order-refunded',
  'moderation',
  'stream-end',
  /** Lines that can't be had any more: the studio was away for longer than the gateway keeps them, or the gateway was started anew. `count`: how many, null where nobody knows. */
  'missed',
]);
export type ChatKind = z.infer<typeof chatKindSchema>;

/** What was done about a message. `asked`: the platform has not answered yet; `refused`, `expired`: it still stands there. `by`: a seat, or `platform`. */
export const lineModerationSchema = z.object({
  act: z.enum(['hide-message', 'message-hidden', 'person-muted', 'person-removed', 'room-cleared']),
  status: z.enum(['asked', 'waiting-for-person', 'confirmed', 'refused', 'expired']),
  /** One of ours, or what the platform said; '' when it said none. */
  reason: z.union([hideReasonSchema, z.string().max(400)]),
  by: z.string(),
  at,
});
export type LineModeration = z.infer<typeof lineModerationSchema>;

export const chatLineSchema = z.object({
  seq,
  id: eventId,
  /** By the platform's clock: may go backwards from line to line. Ms since 1970. */
  at,
  /** The connector. */
  source: z.string(),
  kind: chatKindSchema,
  /** null where the platform names nobody. */
  by: personSchema.nullable(),
  /** What the person wrote, as it came; '' where there are no words. Right-to-left text and emoji as they are. */
  text: z.string(),
  /** The connector cut it: it was longer than anything that is kept. */
  cut: z.boolean(),
  /** A gift's name, a fan club's level, what a moderator did; null where there is none. */
  what: z.string().nullable(),
  /** Gifts, likes, units ordered; null where nothing is counted. */
  count: z.int().nullable(),
  amount: moneySchema.nullable(),
  /** A question: what it asks and of which product of the sheet. */
  topic,
  productId,
  /** The cluster that it belongs to; null: it asks nothing. */
  clusterKey: z.string().nullable(),
  /** It looks like a machine's: marked, never hidden. */
  flood: z.boolean(),
  moderation: lineModerationSchema.nullable(),
  /** Rules that this line set off, by id. */
  triggers: z.array(z.string()),
});
export type ChatLine = z.infer<typeof chatLineSchema>;

/**
 * Lines of one tick (some 80 ms), in order. A seat that can't keep up is sent the newest: `skipped` counts the lines before `from`, since the seat's
 * last batch, that are only in the store (`chat.page` has them). `moderated`: earlier lines whose moderation has changed.
 */
export const chatBatchSchema = z.object({
  /** Another run, or another start of the studio's numbering: what a seat holds of another `runId` is of another show. */
  runId: z.string(),
  /** Number of the first line; of the next one when there is none. Lines are numbered without gaps within a batch. */
  from: seq,
  lines: z.array(chatLineSchema),
  /** Age of the newest line when it left the studio, ms: since the gateway sent it, both clocks corrected; null when nothing is in it. */
  lagMs: z.number().nullable(),
  skipped: z.int().min(0),
  moderated: z.array(z.object({ seq, moderation: lineModerationSchema.nullable() })),
});
export type ChatBatch = z.infer<typeof chatBatchSchema>;

/** Alike questions that wait for an answer. `text`: as it was asked most often. `exact` false: `people` is an estimate, good to some 2 %. */
export const chatClusterSchema = z.object({
  key: z.string(),
  topic,
  productId,
  text: z.string(),
  messages: z.int(),
  people: z.int(),
  exact: z.boolean(),
  firstAt: at,
  lastAt: at,
  /** `on-screen`: on the anchor's; `answered`: in this run, and nobody has asked since. */
  state: z.enum(['open', 'on-screen', 'answered']),
  /** Number of the question on the anchor's screen, as `close-question` names it; null otherwise. */
  question: z.int().nullable(),
});
export type ChatCluster = z.infer<typeof chatClusterSchema>;

/** What a rule proposes. It stands until it is taken, dismissed, or ten minutes old. */
export const chatSuggestionSchema = z.object({
  id: z.string(),
  /** The rule, or the cue of the sheet whose `chat keyword` trigger was met. */
  ruleId: z.string(),
  at,
  /** The line that set it off, and what it said. */
  seq,
  text: z.string(),
  people: z.int(),
  /** The words that they used; none where a topic was asked about. */
  words: z.array(z.string()),
  topic,
  productId,
  clusterKey: z.string().nullable(),
  /** A cue on air that it offers to fire: by the show's own `fire` or `arm`, never by itself here. */
  cueId: z.string().nullable(),
  /** The cue fired by itself: told, nothing to do. */
  fired: z.boolean(),
});
export type ChatSuggestion = z.infer<typeof chatSuggestionSchema>;

/** Where the room comes from. `simulated`: a rehearsal's. `can`: what may be asked of its platform. */
export const chatRoomSchema = z.object({
  state: z.enum(['off', 'connecting', 'live', 'lost', 'refused', 'simulated']),
  /** Why it is not live: `not-admitted`, `not-understood`, or what the system says; '' otherwise. */
  why: z.string(),
  room: z.string().nullable(),
  adapter: z.string().nullable(),
  sources: z.array(sourceStateSchema),
  can: z.array(actKindSchema),
});
export type ChatRoom = z.infer<typeof chatRoomSchema>;

/** What stands beside the lines, whole. */
export const chatDeskSchema = z.object({
  runId: z.string(),
  /** Those that most people ask, first; at most 60, and the newest answered ones behind them. */
  clusters: z.array(chatClusterSchema),
  suggestions: z.array(chatSuggestionSchema),
  /** Lines a second, over the last five. */
  rate: z.number(),
  /** Messages a second among them: comments and questions. */
  messageRate: z.number(),
  /** Lines of this run, the store's included. */
  total: z.int(),
  /** Events that the gateway had no room for any more while the line was down: gone for good. */
  missed: z.int(),
  room: chatRoomSchema,
  /** As in the batches; null before the first line. */
  lagMs: z.number().nullable(),
  /** How old messages are by their platform's own times when they come here, ms: a connector that falls behind; null where those can't be believed. */
  behindMs: z.number().nullable(),
  /** The store can't take more (disk, or the limit of a run): lines go on, and search ends here. '' when all is well. */
  storeProblem: z.string(),
  /** What is pinned by us; null when nothing is. */
  pinned: z.string().nullable(),
});
export type ChatDesk = z.infer<typeof chatDeskSchema>;

/** What a person did in this run. */
export const chatPersonSchema = z.object({
  person: personSchema,
  counts: z.object({
    messages: z.int(),
    questions: z.int(),
    gifts: z.int(),
    orders: z.int(),
    refunds: z.int(),
    likes: z.int(),
    /** Messages of theirs that were hidden. */
    hidden: z.int(),
  }),
  firstAt: at,
  lastAt: at,
  /** Newest first, at most 50. */
  lines: z.array(chatLineSchema),
  /** Newest first, at most 50. */
  orders: z.array(chatLineSchema),
  /** What was done about their messages, newest first. */
  acts: z.array(z.object({ line: chatLineSchema, moderation: lineModerationSchema })),
});
export type ChatPerson = z.infer<typeof chatPersonSchema>;

/** How long a viewer may be muted, ms: the shortest that platforms have is some seconds, the longest some days. */
const MUTE_TIMES = { least: 10_000, most: 14 * 86_400_000 };

export const CHAT_REQUESTS = [
  /** Lines of this run, in order: the newest (both null), those before, or those after a number. */
  z.object({
    type: z.literal('chat.page'),
    id,
    before: seq.nullable(),
    after: z.int().min(0).nullable(),
    limit: z.int().min(1).max(500),
  }),
  /** Finds lines of this run that hold all the words, newest first; those before a number to go on. `person`: theirs only; `text` may be '' then. */
  z.object({
    type: z.literal('chat.search'),
    id,
    text: z.string().max(200),
    before: seq.nullable(),
    limit: z.int().min(1).max(500),
    kinds: z.array(chatKindSchema).max(20).nullable(),
    person: personId.nullable(),
  }),
  z.object({ type: z.literal('chat.person'), id, personId }),
  /** Puts a cluster on the anchor's screen, with what is known of its product; answered when that card is closed as answered. */
  z.object({ type: z.literal('chat.to-anchor'), id, key: clusterKey }),
  /** The question was answered: its cluster is done, and begins anew with the next who asks. */
  z.object({ type: z.literal('chat.answered'), id, key: clusterKey }),
  /** Hides a message on the platform. Asked again with the same id, it is done once. */
  z.object({
    type: z.literal('chat.moderate'),
    id,
    act: z.literal('hide-message'),
    eventId,
    reason: givenReasonSchema,
    note: z.string().trim().max(300),
  }),
  /**
   * Mutes whoever wrote a message, for so long or the rest of the show: here, and on the platform where it can be asked for that. What they write is
   * kept and can be read; it asks nothing and sets nothing off.
   */
  z.object({
    type: z.literal('chat.mute'),
    id,
    eventId,
    reason: givenReasonSchema,
    note: z.string().trim().max(300),
    /** Ms; null for the rest of the show. */
    time: z.int().min(MUTE_TIMES.least).max(MUTE_TIMES.most).nullable(),
  }),
  z.object({ type: z.literal('chat.unmute'), id, source: z.string().min(1).max(40), personId }),
  /** Says something in the room, as an answer to a message or to all. */
  z.object({
    type: z.literal('chat.say'),
    id,
    text: words,
    replyTo: eventId.nullable(),
    despite: despiteSchema.pick({ reason: true }).optional(),
  }),
  /** Pins a comment, in place of the one before; null takes it down. */
  z.object({
    type: z.literal('chat.pin'),
    id,
    text: words.nullable(),
    despite: despiteSchema.pick({ reason: true }).optional(),
  }),
  z.object({ type: z.literal('chat.dismiss'), id, suggestion: z.string().max(200) }),
  /** The quick replies, whole. */
  z.object({ type: z.literal('chat.quick-replies.set'), id, replies: chatRulesSchema.shape.quickReplies }),
  /** The rules, whole. */
  z.object({ type: z.literal('chat.triggers.set'), id, rules: z.array(chatRuleSchema).max(100) }),
] as const;

const nothing = z.object({});
/** The action in the as-run log whose answer tells how it went. */
const asked = z.object({ actionId: z.string() });

export const CHAT_ANSWERS = {
  'chat.page': z.object({ lines: z.array(chatLineSchema) }),
  /** `more`: there are older ones. */
  'chat.search': z.object({ lines: z.array(chatLineSchema), more: z.boolean() }),
  'chat.person': chatPersonSchema,
  /** The question's number, as `close-question` names it. */
  'chat.to-anchor': z.object({ question: z.int() }),
  'chat.answered': nothing,
  'chat.moderate': asked,
  /** null: the platform was not asked. */
  'chat.mute': z.object({ actionId: z.string().nullable() }),
  'chat.unmute': nothing,
  'chat.say': asked,
  'chat.pin': asked,
  'chat.dismiss': nothing,
  'chat.quick-replies.set': nothing,
  'chat.triggers.set': nothing,
} as const;
