/** The as-run log (播出日志) in words: one fact, one line. */
import type { TFunction } from 'i18next';
import type { Segment } from '../../../core/runsheet/runsheet.schema.ts';
import type { Fact, Target } from '../../../core/show/show.facts.ts';
import type { GuardChange } from '../../../core/show/show.guards.ts';
import { clockLength, latency, signedLength } from '../../ui/format.ts';
import { heardWords } from './heardWords.ts';
import { toneOf } from './receipt.ts';
import { namesOf } from './useNames.ts';
import { askWords, cueWords } from './words.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';

/** How a line ended: for its sign at the right. `null` where there is nothing to end. */
export type Outcome = 'good' | 'waiting' | 'bad' | null;

export interface LogLine {
  readonly text: string;
  readonly outcome: Outcome;
  /** Receipts and clock notes are set back, so that the show's own steps stand out. */
  readonly weight: 'step' | 'detail';
}

/** Words for a fact. Names are looked up in the sheet; an id is shown where the sheet no longer has it. */
export function logWords(t: TFunction, fact: Fact, sheet: RunSheet, words: AnswerWords): LogLine {
  const step = (text: string, outcome: Outcome = null): LogLine => ({ text, outcome, weight: 'step' });
  const detail = (text: string, outcome: Outcome = null): LogLine => ({ text, outcome, weight: 'detail' });
  const cue = (cueId: string) => ({ cue: cueName(t, sheet, cueId) });
  switch (fact.kind) {
    case 'run-opened':
      return step(t('console.log.run-opened', { title: fact.title, mode: t(`common.mode.${fact.mode}`) }));
    case 'segment-entered':
      return step(t('console.log.segment-entered', { number: fact.segment.number, title: fact.segment.title }));
    case 'segment-left':
      return detail(t('console.log.segment-left', { actual: clockLength(fact.actual) }));
    case 'cue-armed':
    case 'cue-skipped':
    case 'cue-arm-confirmed':
      return step(t(`console.log.${fact.kind}`, cue(fact.cueId)));
    case 'cue-arm-asked':
    case 'cue-arm-mistyped':
      return step(t(`console.log.${fact.kind}`, cue(fact.cueId)), 'waiting');
    case 'cue-disarmed':
      return fact.why === undefined
        ? step(t('console.log.cue-disarmed', cue(fact.cueId)))
        : step(t('console.log.cue-disarmed-mistyped', cue(fact.cueId)), 'waiting');
    case 'guard-overridden':
      return step(t('console.log.guard-overridden', { ...cue(fact.cueId), reason: fact.reason }), 'waiting');
    case 'cue-missed': {
      const why = missedWhy(t, fact.why);
      const text = t('console.log.cue-missed', cue(fact.cueId));
      return step(why === null ? text : `${text} · ${why}`, 'waiting');
    }
    case 'cue-fired':
    case 'cue-stepped': {
      const done = t(`console.log.${fact.kind}`, {
        cue: fact.asked.map((one) => askWords(t, one.ask)).join(' · ') || cueName(t, sheet, fact.cueId),
      });
      const heard = fact.kind === 'cue-fired' ? fact.heard : undefined;
      return step(heard === undefined ? done : `${done} · ${heardWords(t, heard)}`);
    }
    case 'cue-offered':
      return step(t('console.log.cue-offered', { ...cue(fact.cueId), heard: heardWords(t, fact.heard) }), 'waiting');
    case 'resumed':
      return step(t('console.log.resumed', { time: clockLength(fact.pausedFor) }));
    case 'extended':
      return step(t('console.log.extended', { time: signedLength(fact.by) }));
    case 'note-sent':
      if (fact.despite) {
        const { reason, words: said } = fact.despite;
        return step(t('compliance.note.logged', { text: fact.text, words: said.join('、'), reason }), 'waiting');
      }
      return step(t('console.log.note-sent', { text: fact.text }));
    case 'words-asked': {
      const what = fact.asked.map((one) => askWords(t, one.ask)).join(' · ');
      if (!fact.despite) return step(what);
      const { reason, words: said } = fact.despite;
      return step(t('console.log.words-asked', { what, words: said.join('、'), reason }), 'waiting');
    }
    case 'message-hidden': {
      const { text, note } = fact;
      const reason = t(`console.log.hidden.${fact.reason}`);
      return step(t('console.log.message-hidden', { text, reason: note === '' ? reason : `${reason}, ${note}` }));
    }
    case 'viewer-muted': {
      const { person, time, note, text, asked } = fact;
      const length = time === null ? t('console.log.muteTime.show') : clockLength(time);
      const why = [t(`console.log.hidden.${fact.reason}`), note].filter((part) => part !== '').join(', ');
      const done = t('console.log.viewer-muted', { name: person.name, time: length, text, reason: why });
      return step(asked.length > 0 ? done : `${done} · ${t('console.log.mutedHere')}`);
    }
    case 'viewer-unmuted':
      return step(t(`console.log.viewer-unmuted.${fact.why}`, { name: fact.person.name }));
    case 'questions-answered':
      return step(t('console.log.questions-answered', { text: fact.text, count: fact.people }));
    case 'must-say-seen':
      return detail(t(`console.log.must-say-${fact.how}`, { line: fact.line }), 'good');
    case 'question-sent':
      return step(t('console.log.question-sent', { text: fact.text }));
    case 'question-closed':
      return step(t(`console.log.question-${fact.outcome}`));
    case 'show-started':
    case 'show-ended':
    case 'paused':
    case 'note-seen':
      return step(t(`console.log.${fact.kind}`));
    case 'countdown-ended':
    case 'coupon-expired':
      return detail(t(`console.log.${fact.kind}`));
    case 'coupon-left':
      return detail(t('console.log.coupon-left', { count: fact.left }));
    case 'coupon-closed':
      return step(t(`console.log.coupon-${fact.why}`));
    case 'stock-told':
      return detail(t('console.log.stock-told', { name: productName(sheet, fact.productId), count: fact.left }));
    case 'stock-out':
      return step(t('console.log.stock-out', { name: productName(sheet, fact.productId) }), 'waiting');
    case 'action-answered':
      return detail(
        t('console.log.action-answered', {
          target: words.target(fact.target),
          what: words.action(fact.actionId),
          status: answerWords(t, fact),
        }),
        isAgainstWord(fact) ? 'bad' : toneOf(fact),
      );
    case 'overlays-cleared':
      return step(t('console.log.overlays-cleared'), 'waiting');
    case 'replanned':
      return step(
        t(`console.log.replanned.${fact.way}`, {
          late: clockLength(fact.late),
          wins: clockLength(fact.wins),
          segments: fact.segments.join(t('console.log.and')),
        }),
      );
    case 'picture-restored':
      return step(t('console.log.picture-restored'));
    case 'preflight-overridden':
      return step(
        t('console.log.preflight-overridden', { by: fact.by, reason: fact.reason, count: fact.blocks.length }),
        'waiting',
      );
    case 'guards-changed': {
      const changes = fact.changes.map(({ guard, from, to }) =>
        t('console.log.guard.change', {
          guard: t(`console.log.guard.${guard}`),
          from: worthWords(t, from),
          to: worthWords(t, to),
        }),
      );
      return step(
        t('console.log.guards-changed', { by: fact.by, changes: changes.join(t('console.log.and')) }),
        'waiting',
      );
    }
    case 'recording-mark':
      return detail(t('console.log.recording-mark', { title: fact.title, timecode: fact.timecode }));
    case 'replay-saved':
      return detail(t('console.log.replay-saved', { title: fact.title }));
    case 'obs-link':
      return detail(t('console.log.obs-link', { state: linkWords(t, fact.state) }));
    case 'obs-scene-by-hand':
      return step(t('console.log.obs-scene-by-hand', { scene: fact.scene }), 'waiting');
    case 'clock-jumped':
      return detail(t('console.log.clock-jumped', { time: signedLength(fact.by) }), 'waiting');
    case 'studio-restarted':
      return step(t('console.log.studio-restarted', { time: clockLength(fact.downFor) }), 'waiting');
    default:
      return fact satisfies never;
  }
}

/** Why a cue that was in time did not fire, where a guard or a change kept it. */
const GUARDED = ['over-budget', 'over-quantity', 'out-of-stock', 'over-release', 'changed-since-armed'] as const;

function missedWhy(t: TFunction, why: string | undefined): string | null {
  const known = GUARDED.find((one) => one === why);
  return known === undefined ? null : t(`console.log.why.${known}`);
}

function productName(sheet: RunSheet, productId: string): string {
  return sheet.products.find(({ id }) => id === productId)?.name ?? productId;
}

/** What an answer is about: who answered, and to which action. */
export interface AnswerWords {
  readonly target: (target: Target) => string;
  readonly action: (actionId: string) => string;
}

/** How it ended and when; what was measured on the program's own frames counts most. */
function answerWords(t: TFunction, fact: Extract<Fact, { kind: 'action-answered' }>): string {
  const { status, ms, times } = fact;
  if (isAgainstWord(fact)) return t('console.log.done-after-refusal');
  if (status === 'waiting-for-person') return t('console.cue.answer.waiting-for-person');
  const onAir = times?.onAirMs ?? null;
  return onAir === null
    ? `${t(`console.cue.answer.${status}`)} ${latency(ms)}`
    : `${t('console.cue.step.on-air')} ${latency(onAir)}`;
}

/** The platform did what the log has as refused. */
function isAgainstWord({ code }: Extract<Fact, { kind: 'action-answered' }>): boolean {
  return code === 'done-after-refusal';
}

/** What a guard stands at. Sums are in whole units of the sheet's money. */
function worthWords(t: TFunction, value: GuardChange['to']): string {
  if (value === null) return t('console.log.guard.none');
  if (typeof value === 'number') return value.toLocaleString('en-US');
  return t(value ? 'console.log.guard.on' : 'console.log.guard.off');
}

const LINKS = [
  'off',
  'simulated',
  'connecting',
  'live',
  'stale',
  'reconnecting',
  'needs-password',
  'kicked',
  'unsupported',
] as const;

function linkWords(t: TFunction, state: string): string {
  const known = LINKS.find((one) => one === state);
  return known ? t(`obs.link.${known}`) : state;
}

/** A cue's name, wherever in the sheet it is; its id where the sheet no longer has it. */
export function cueName(t: TFunction, sheet: RunSheet, cueId: string): string {
  const segment: Segment | undefined = sheet.segments.find((one) => one.cues.some((cue) => cue.id === cueId));
  const cue = segment?.cues.find((one) => one.id === cueId);
  return segment && cue ? cueWords(t, cue, namesOf(segment, sheet.products)) : cueId;
}
