/**
 * `apply`: the one way in which a show's state changes. Pure, and total: it never throws on a recorded fact, in whatever order facts come,
 * since a journal that can't be replayed is a show that can't be saved. A fact that makes no sense where it stands changes only `seq`.
 */
import { sum } from '../time/time.ts';
import { NO_CAPS } from '../runsheet/runsheet.schema.ts';
import { applyAsked, applyCountdownEnded } from './apply.asks.ts';
import { applyCouponLeft, applyStockOut, withoutCoupon } from './apply.room.ts';
import { applyAnswer, trimmed } from './apply.answers.ts';
import {
  applyArmAsked,
  applyArmConfirmed,
  applyArmed,
  applyDisarmed,
  applyFired,
  applyMissed,
  applyMistyped,
  applyOffered,
  applyOverridden,
  applySkipped,
  applyStepped,
} from './apply.cues.ts';
import {
  applyCleared,
  applyEnded,
  applyEntered,
  applyExtended,
  applyLeft,
  applyPaused,
  applyResumed,
} from './apply.segments.ts';
import { applyMustSaySeen, applyNoteSeen, applyQuestionClosed, applyQuestionSent, withNote } from './apply.words.ts';
import { withMuted, withoutMuted } from './show.muted.ts';
import { blankState } from './show.open.ts';
import type { Entry } from './show.facts.ts';
import type { ShowState } from './show.state.ts';

/** How many ids of commands are remembered: far more than can be pressed twice before the answer comes. */
export const COMMANDS_KEPT = 200;

/** The state after one more entry. `null` is the state before a run's first. */
export function apply(state: ShowState | null, entry: Entry): ShowState {
  const before = state ?? blankState(entry.runId, entry.at);
  const after = applyFact(before, entry);
  return { ...after, seq: entry.seq, commands: remember(after.commands, entry.commandId) };
}

function remember(commands: readonly string[], id: string | null): readonly string[] {
  return id === null || commands.at(-1) === id ? commands : [...commands, id].slice(-COMMANDS_KEPT);
}

function applyFact(state: ShowState, { fact, at, by, seq }: Entry): ShowState {
  switch (fact.kind) {
    case 'run-opened': {
      const { sheetId, sheetRevision, mode, dayStart } = fact;
      return { ...state, sheetId, sheetRevision, mode, dayStart };
    }
    case 'show-started':
      return { ...state, phase: 'running', startedAt: at, caps: fact.caps ?? NO_CAPS };
    case 'segment-entered':
      return applyEntered(trimmed(state, at), fact, at);
    case 'segment-left':
      return applyLeft(applyAsked(state, fact.asked, at, at, by), fact, at);
    case 'cue-armed':
      return applyArmed(state, fact, at, by);
    case 'cue-arm-asked':
      return applyArmAsked(state, fact, by);
    case 'cue-arm-confirmed':
      return applyArmConfirmed(state, fact.cueId, at, by);
    case 'cue-arm-mistyped':
      return applyMistyped(state, fact.cueId);
    case 'guard-overridden':
      return applyOverridden(state, fact);
    case 'cue-disarmed':
      return applyDisarmed(state, fact.cueId);
    case 'cue-fired':
      return applyAsked(applyFired(state, fact, at), fact.asked, fact.due, at, by);
    case 'cue-offered':
      return applyOffered(state, fact.cueId, fact.heard);
    case 'cue-stepped':
      return applyAsked(applyStepped(state, fact), fact.asked, fact.due, at, by);
    case 'cue-skipped':
      return applySkipped(state, fact.cueId);
    case 'cue-missed':
      return applyMissed(state, fact.cueId);
    case 'countdown-ended':
      return applyCountdownEnded(state, fact.endsAt);
    case 'coupon-expired':
      return withoutCoupon(state, fact.couponId, 'expired');
    case 'coupon-left':
      return applyCouponLeft(state, fact.couponId, fact.left, at);
    case 'coupon-closed':
      return withoutCoupon(state, fact.couponId, fact.why);
    case 'stock-told':
      return { ...state, stock: { ...state.stock, [fact.productId]: { left: fact.left, at } } };
    case 'stock-out':
      return applyStockOut(applyAsked(state, fact.asked, at, at, by), fact.productId);
    case 'paused':
      return applyPaused(state, at);
    case 'resumed':
      return applyResumed(state, fact.pausedFor);
    case 'extended':
      return applyExtended(state, fact.by, at);
    case 'note-sent':
      return {
        ...state,
        notes: withNote(state.notes, { id: `note-${seq}`, text: fact.text, urgency: fact.urgency, at, by }),
      };
    case 'words-asked':
    case 'message-hidden':
      return applyAsked(state, fact.asked, at, at, by);
    case 'viewer-muted':
      return withMuted(applyAsked(state, fact.asked, at, at, by), fact, at, by);
    case 'viewer-unmuted':
      return withoutMuted(applyAsked(state, fact.asked, at, at, by), fact);
    case 'note-seen':
      return applyNoteSeen(state, fact.note, at);
    case 'must-say-seen':
      return applyMustSaySeen(state, fact, at);
    case 'question-sent':
      return applyQuestionSent(state, fact, { id: seq, at, by });
    case 'question-closed':
      return applyQuestionClosed(state, fact.question);
    case 'overlays-cleared':
      return applyCleared(applyAsked(state, fact.asked, at, at, by));
    case 'show-ended':
      return applyEnded(applyAsked(state, fact.asked, at, at, by), at);
    case 'action-answered':
      return applyAnswer(state, fact, at);
    case 'picture-restored':
      return { ...state, sceneByHand: null };
    case 'obs-scene-by-hand':
      return { ...state, sceneByHand: fact.scene === state.picture.scene ? null : fact.scene };
    case 'clock-jumped':
      return { ...state, wallOffset: sum(state.wallOffset, fact.by) };
    case 'preflight-overridden':
    case 'guards-changed':
    case 'replanned':
    case 'questions-answered':
    case 'recording-mark':
    case 'replay-saved':
    case 'obs-link':
    case 'studio-restarted':
      return state;
    default:
      return fact satisfies never;
  }
}
