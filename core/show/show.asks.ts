/** What an ask is, where it goes, how long it is good for, and how it is named. */
import { ACT_KINDS } from '../gateway/gateway.protocol.ts';
import { isObsAction } from '../runsheet/obsAction.schema.ts';
import type { Cue } from '../runsheet/runsheet.schema.ts';
import { after, minutes, seconds, type Duration, type Instant } from '../time/time.ts';
import type { AnswerStatus, Ask, Asked } from './show.facts.ts';
import type { ShowState } from './show.state.ts';

/** How long a product card or its removal is still worth sending to the platform: later it would pin what is no longer spoken of. */
export const POP_LIFETIME: Duration = seconds(15);
/** How long a coupon may still be sent after it was asked for: later it would surprise the anchor. */
export const COUPON_LIFETIME: Duration = seconds(10);

/** How long words may still be said or pinned in the room: later they answer what nobody asks any more. */
export const WORDS_LIFETIME: Duration = seconds(20);
/** How long the platform may still be asked to hide a message: a phone number is worth hiding late, but not in the next show. */
export const HIDE_LIFETIME: Duration = minutes(10);
/** How long the platform may still be asked to mute somebody: later nobody would know any more why they fall silent. */
export const MUTE_LIFETIME: Duration = minutes(2);
/** How long a price or a release of stock may still be sent: later the anchor speaks of something else. */
export const SALE_LIFETIME: Duration = seconds(10);

const CARDS: ReadonlySet<Ask['do']> = new Set(['pop', 'unpop', 'coupon']);
const COMMERCE: ReadonlySet<Ask['do']> = new Set(ACT_KINDS);
const PICTURE: ReadonlySet<Ask['do']> = new Set([
  'scene',
  'countdown',
  'lower-third',
  'flash-sale',
  'correction',
  'whats-next',
]);

/** Whether an ask goes to the selling platform, through the outbox. */
export function isCommerce(ask: Pick<Ask, 'do'>): boolean {
  return COMMERCE.has(ask.do);
}

/** Whether an ask changes the show's picture: what OBS should show. */
export function isPicture(ask: Pick<Ask, 'do'>): boolean {
  return CARDS.has(ask.do) || PICTURE.has(ask.do);
}

/** Whether OBS answers to an ask. */
export function isForObs(ask: Pick<Ask, 'do'>): boolean {
  return isPicture(ask) || isObsAction(ask);
}

/** Whether a cue spends money: a coupon does, and a price does when it is wrong. */
export function isMoneyCue(cue: Cue): boolean {
  return cue.actions.some((action) => action.do === 'coupon' || action.do === 'price');
}

/** Whether a cue goes on air or off. */
export function isStreamCue(cue: Cue): boolean {
  return cue.actions.some((action) => action.do === 'stream');
}

/** Whether a cue must be armed before it may fire: it spends money, or viewers come or go with it. */
export function needsArming(cue: Cue): boolean {
  return isMoneyCue(cue) || isStreamCue(cue);
}

/** Whether the platform's answer is its last: nothing more is sent or awaited after it. */
export function isFinal(status: AnswerStatus): boolean {
  return status === 'confirmed' || status === 'refused' || status === 'expired' || status === 'failed';
}

/** From when on an ask made at `now` must not be sent any more; null where lateness does no harm. */
export function expiryOf(ask: Ask, now: Instant): Instant | null {
  if (isObsAction(ask)) return null;
  switch (ask.do) {
    case 'pop':
    case 'unpop':
      return after(now, POP_LIFETIME);
    case 'coupon':
      return after(now, COUPON_LIFETIME);
    case 'price':
    case 'release':
      return after(now, SALE_LIFETIME);
    case 'pin-comment':
    case 'say':
      return after(now, WORDS_LIFETIME);
    case 'hide-message':
    case 'unmute-viewer':
      return after(now, HIDE_LIFETIME);
    case 'mute-viewer':
      return after(now, ask.time === null || ask.time > MUTE_LIFETIME ? MUTE_LIFETIME : ask.time);
    case 'scene':
    case 'countdown':
    case 'lower-third':
    case 'flash-sale':
    case 'correction':
    case 'whats-next':
    case 'note':
    case 'marker':
      return null;
    default:
      return ask satisfies never;
  }
}

/**
 * The id of an action, made from where it stands in the show alone, so that the same ask has the same id for ever.
 * @param shot counts the cue's firings in the take from 1; 0 for what leaving a segment asks.
 * @param place index of the action in its cue.
 */
export function actionId(runId: string, take: number, cueId: string, shot: number, place: number): string {
  return `${runId}/${take}/${cueId}/${shot}.${place}`;
}

/** Whether the action of this id was asked for in that take. */
export function isOfTake(id: string, runId: string, take: number): boolean {
  return id.startsWith(`${runId}/${take}/`);
}

/** The removal of the product card that the panic key asks for. `seq`: of the state in which it was pressed. */
export function clearAsked(runId: string, take: number, seq: number, now: Instant): Asked {
  const ask: Ask = { do: 'unpop' };
  return { id: actionId(runId, take, `clear-${seq}`, 0, 0), cueId: null, ask, expiresAt: expiryOf(ask, now) };
}

/** What a seat says, pins, hides, or whom it mutes in the room by itself. `seq`: of the state in which it was asked for; `take` is 0 before the show. */
export function wordsAsked(
  { runId, seq, onAir }: Pick<ShowState, 'runId' | 'seq' | 'onAir'>,
  ask: Extract<Ask, { do: 'say' | 'pin-comment' | 'hide-message' | 'mute-viewer' | 'unmute-viewer' }>,
  now: Instant,
): Asked {
  const id = actionId(runId, onAir?.take ?? 0, `${ask.do}-${seq}`, 0, 0);
  return { id, cueId: null, ask, expiresAt: expiryOf(ask, now) };
}

/** The removal of the product card of what has run out. */
export function stockOutAsked({ runId, seq, onAir }: Pick<ShowState, 'runId' | 'seq' | 'onAir'>, now: Instant): Asked {
  const ask: Ask = { do: 'unpop' };
  const id = actionId(runId, onAir?.take ?? 0, `stock-${seq}`, 0, 0);
  return { id, cueId: null, ask, expiresAt: expiryOf(ask, now) };
}

/** The removal of the product card that leaving a take asks for. */
export function leaveAsked(runId: string, take: number, now: Instant): Asked {
  const ask: Ask = { do: 'unpop' };
  return { id: actionId(runId, take, 'leave', 0, 0), cueId: null, ask, expiresAt: expiryOf(ask, now) };
}
