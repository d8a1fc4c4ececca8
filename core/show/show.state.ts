/** The state of one run: everything a seat needs to draw the show, derived from facts alone by `apply`. */
import type { Currency, Money } from '../money/money.ts';
import type { Caps, Coupon, Offer, Product, Segment } from '../runsheet/runsheet.schema.ts';
import type { Duration, Instant } from '../time/time.ts';
import type { HideReason } from '../chat/moderation.ts';
import type {
  AnswerStatus,
  Ask,
  Breach,
  Cause,
  Heard,
  Mode,
  Question,
  SecondWhy,
  SeenHow,
  Spend,
  Target,
  Times,
  Urgency,
} from './show.facts.ts';

export type Phase = 'ready' | 'running' | 'paused' | 'ended';

/** Where one cue of the segment on air stands. `shots` counts its firings in this take. */
export interface CueRun {
  readonly cueId: string;
  readonly status: 'pending' | 'awaiting-second' | 'armed' | 'fired' | 'skipped' | 'missed';
  readonly armedBy: string | null;
  /** The first arming of two, while the second person's is awaited. */
  readonly second: AwaitedSecond | null;
  /** Who typed the value back; null where one person was enough. */
  readonly confirmedBy: string | null;
  /** What it was armed for; null where nothing says. What fires later must cost the same. */
  readonly spends: readonly Spend[] | null;
  /** Why guards of budget or stock were passed over for it; null where none were. */
  readonly override: string | null;
  /** What stood against it when that reason was given. */
  readonly passed: readonly Breach[];
  /** Armed before its due: its timer fires it. False: it waits for a hand (GO or fire). */
  readonly timed: boolean;
  readonly shots: number;
  /** When it was due by the plan at its last firing; null before. */
  readonly due: Instant | null;
  readonly firedAt: Instant | null;
  /** Time that the take had been paused when it last fired: a later pause moves its waits and the cues after it. */
  readonly pausedBefore: Duration;
  readonly cause: Cause | null;
  /** What viewers wrote in this take that fired it, or had it proposed; null where they have not. */
  readonly heard: Heard | null;
  /** Steps (runs of actions between waits) already asked for, of the last shot. */
  readonly stepsDone: number;
  readonly actionIds: readonly string[];
}

/** A cue that one person has armed and another is to type back. */
export interface AwaitedSecond {
  readonly by: string;
  /** As far as can be told: a browser's session, a window of the desktop. */
  readonly person: string;
  readonly why: SecondWhy;
  readonly spends: readonly Spend[];
  /** The same person may type it back: a shop of one. */
  readonly alone: boolean;
  /** How often it was typed back wrong. */
  readonly wrong: number;
}

/** What a show has given away. `held` counts all that may have gone out: confirmed, on their way, and without an answer. */
export interface Spent {
  readonly held: Tally;
  readonly confirmed: Tally;
  /** Units that may have been put on sale, by {@link releaseKey}; counted as drops are. */
  readonly released: Readonly<Record<string, number>>;
}

/** A sum of drops. `anything`: those of which nobody knows what they cost at most. */
export interface Tally {
  readonly money: Readonly<Partial<Record<Currency, number>>>;
  readonly coupons: number;
  readonly anything: number;
}

/** The segment on air: a frozen copy of the plan and its running anchors. */
export interface OnAir {
  readonly take: number;
  readonly index: number;
  /** The sheet's revision that it was taken from; null where the journal does not say. */
  readonly sheetRevision: number | null;
  readonly segment: Segment;
  readonly products: readonly Product[];
  readonly enteredAt: Instant;
  /** Time spent paused in this take so far, not counting a pause that is still on. */
  readonly pausedTotal: Duration;
  /** Sum of the producer's extensions; may be negative. */
  readonly extended: Duration;
  readonly cues: Readonly<Record<string, CueRun>>;
  /** Must-say lines that the anchor has seen in this take, in the order of seeing. */
  readonly said: readonly SaidLine[];
  /** Coupons that have left the picture in this take, and why. */
  readonly over: Readonly<Record<string, CouponEnd>>;
}

/** Why a coupon left the picture before its segment did. */
export type CouponEnd = 'expired' | 'used-up' | 'closed';

/** A must-say line that was seen. */
export interface SaidLine {
  readonly line: string;
  readonly how: SeenHow;
  readonly at: Instant;
}

/** A segment that has been taken and left. */
export interface TakeRecord {
  readonly take: number;
  readonly index: number;
  readonly segmentId: string;
  readonly enteredAt: Instant;
  readonly leftAt: Instant;
  /** As the sheet planned it, extensions not counted. */
  readonly planned: Duration;
  /** On the segment's own clock, pauses not counted; `leftAt − enteredAt` counts them. */
  readonly actual: Duration;
  /** Must-say lines that the anchor had not seen when it was left. */
  readonly unsaid: readonly string[];
}

/** What one receiver answered to an action, latest first known. */
export interface Answer {
  readonly status: AnswerStatus;
  readonly at: Instant;
  readonly ms: number;
  readonly code: string | null;
  readonly detail: string;
  readonly times: Times | null;
}

/** An action that was asked for and what came of it. */
export interface ActionRun {
  readonly id: string;
  readonly cueId: string | null;
  readonly do: Ask['do'];
  readonly askedAt: Instant;
  readonly expiresAt: Instant | null;
  readonly answers: Readonly<Partial<Record<Target, Answer>>>;
  /** The coupon that was dropped; absent for all others. */
  readonly couponId?: string;
  /** What a coupon drop costs at most; absent for all others. */
  readonly drop?: Spend;
  /** Whose units a release put on sale, and how many; absent for all others. */
  readonly release?: { readonly key: string; readonly units: number };
}

/** What the picture should show: the director's desired state. Scene names are the sheet's. */
export interface Picture {
  readonly scene: string | null;
  readonly productCard: { readonly actionId: string; readonly product: Product; readonly offer: Offer | null } | null;
  readonly couponCard: {
    readonly actionId: string;
    readonly coupon: Coupon;
    readonly expiresAt: Instant | null;
    /** What the platform said is left, and when it said so; null when nobody said. Never reckoned by us. */
    readonly remaining: { readonly count: number; readonly at: Instant } | null;
  } | null;
  readonly countdown: { readonly actionId: string; readonly label: string; readonly endsAt: Instant } | null;
  readonly lowerThird: { readonly actionId: string; readonly text: string } | null;
  /** 秒杀条. The countdown stands in it while one runs. */
  readonly flashSale: {
    readonly actionId: string;
    readonly product: Product;
    readonly offer: Offer | null;
    readonly price: Money | null;
    readonly units: number | null;
  } | null;
  /** 更正. It has the lower third's place, which makes way for it. */
  readonly correction: { readonly actionId: string; readonly wrong: string; readonly right: string } | null;
  /** 下一个. `expectedAt` moves with pauses and extensions of the segment on air. */
  readonly whatsNext: {
    readonly actionId: string;
    readonly product: Product;
    readonly livePrice: Money | null;
    readonly expectedAt: Instant;
  } | null;
}

/** The producer's word to the anchor. */
export interface AnchorNote {
  readonly id: string;
  readonly text: string;
  readonly urgency: Urgency;
  readonly at: Instant;
  readonly by: string;
  readonly seenAt: Instant | null;
}

/** A viewer whom this desk does not hear. */
export interface Muted {
  readonly source: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly reason: HideReason;
  readonly by: string;
  readonly at: Instant;
  /** null: until somebody unmutes them, or the run is over. */
  readonly until: Instant | null;
  /** What was asked of the platform; null: it can't be asked for that. */
  readonly actionId: string | null;
  /** What the platform answered to that; null: nothing yet, or it was not asked. */
  readonly there: AnswerStatus | null;
}

/** Viewers' question on the anchor's screen. `id` is the number of the entry that sent it. */
export interface QuestionCard extends Question {
  readonly id: number;
  readonly at: Instant;
  readonly by: string;
}

export interface ShowState {
  readonly runId: string;
  readonly mode: Mode;
  readonly sheetId: string;
  readonly sheetRevision: number;
  /** Number of the last fact applied. */
  readonly seq: number;
  readonly phase: Phase;
  readonly dayStart: Instant;
  /** Wall clock less studio clock, ms: grows when the machine's clock is set. */
  readonly wallOffset: Duration;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly pausedAt: Instant | null;
  readonly onAir: OnAir | null;
  readonly takes: readonly TakeRecord[];
  /** Actions of the take on air, and of earlier takes the newest few and those whose answer is still awaited. */
  readonly actions: Readonly<Record<string, ActionRun>>;
  readonly picture: Picture;
  readonly spent: Spent;
  /** What it may give away, as its sheet said when it began; null where the settings say. */
  readonly caps: Caps;
  /** What the platform said is left of products, and when; those of which it said nothing are not there. */
  readonly stock: Readonly<Record<string, { readonly left: number; readonly at: Instant }>>;
  /** The newest notes to the anchor, newest last, seen or not. */
  readonly notes: readonly AnchorNote[];
  /** Questions that stand open, oldest first. */
  readonly questions: readonly QuestionCard[];
  /** Viewers who are muted now, oldest first. */
  readonly muted: readonly Muted[];
  /** Scene that a person chose in OBS since the last cue edge, null when OBS follows the show. */
  readonly sceneByHand: string | null;
  /** Studio Mode: the scene that the show put on the preview and has not taken yet. */
  readonly preview: string | null;
  /** The last ids of commands that led to facts, newest last; a repeated id does nothing. */
  readonly commands: readonly string[];
}

export const EMPTY_PICTURE: Picture = {
  scene: null,
  productCard: null,
  couponCard: null,
  countdown: null,
  lowerThird: null,
  flashSale: null,
  correction: null,
  whatsNext: null,
};

const NOTHING: Tally = { money: {}, coupons: 0, anything: 0 };
export const NOTHING_SPENT: Spent = { held: NOTHING, confirmed: NOTHING, released: {} };
