/** 预备: the first of two steps for what spends money or touches the stream, by one person or by two. */
import { fail, ok, type Failure } from '../result.ts';
import { passGuards } from './decide.guards.ts';
import { findCue, firedAlready, skippedAlready } from './decide.find.ts';
import { isMoneyCue, needsArming } from './show.asks.ts';
import type { ShowCommand, ShowRefusal } from './show.commands.ts';
import type { Decision, OnShow } from './show.decide.ts';
import type { Fact } from './show.facts.ts';
import { fireFact } from './show.fire.ts';
import { spendsOf, whySecond } from './show.spends.ts';
import { isTypedBack } from './show.typedBack.ts';

type Of<T extends ShowCommand['type']> = Extract<ShowCommand, { type: T }>;

/** How often the value may be typed back wrong before the arming is taken back. */
export const TYPING_TRIES = 3;

/**
 * Arms a cue. Armed before its due, a timed cue fires by itself: a schedule that a person armed. What costs more than the person may arm alone
 * waits for a second one.
 */
export function decideArm(show: OnShow, { cueId, override }: Of<'arm'>): Decision {
  const found = findCue(show, cueId);
  if (!found.ok) return found;
  const { cue, run } = found.value;
  if (!needsArming(cue))
    return fail('not-armable', 'This cue spends no money, leaves the stream alone and needs no arming.', { cueId });
  switch (run.status) {
    case 'armed':
    case 'awaiting-second':
      return fail('already-armed', `Armed already by ${run.armedBy ?? 'someone'}.`, { cueId, by: run.armedBy });
    case 'fired':
      return firedAlready(cueId);
    case 'skipped':
      return skippedAlready(cueId);
    case 'pending':
    case 'missed': {
      const { state, onAir, sheet, asker, guards, now } = show;
      const trial = fireFact({ state, onAir, sheet, cue, cause: 'fire', due: now, now });
      if (!trial.ok) return trial;
      const passed = passGuards(show, cue, run, override?.reason);
      if (!passed.ok) return passed;
      const spends = [...spendsOf(cue, onAir, sheet)];
      const why = isMoneyCue(cue)
        ? whySecond(spends, onAir.segment, { asker, guards, currency: sheet.currency })
        : null;
      const armed: Fact =
        why === null
          ? { kind: 'cue-armed', cueId, spends }
          : { kind: 'cue-arm-asked', cueId, person: asker.person, why, spends, alone: guards.onePerson };
      return ok([...passed.value, armed]);
    }
    default:
      return run.status satisfies never;
  }
}

/** The second person types back what the cue costs. The first can't, unless the shop has one person. Typed wrong three times, the arming is taken back. */
export function decideConfirmArm(show: OnShow, { cueId, typed }: Of<'confirm-arm'>): Decision {
  const found = findCue(show, cueId);
  if (!found.ok) return found;
  const { second } = found.value.run;
  if (second === null)
    return fail('not-awaited', 'Nobody has armed this cue for a second person. Nothing was changed.', { cueId });
  const { person } = show.asker;
  if (person === second.person && !second.alone)
    return fail('same-person', 'Whoever armed it can’t confirm it: somebody at another seat types the value back.', {
      cueId,
      by: second.by,
    });
  if (isTypedBack(second.spends, second.why, typed)) return ok([{ kind: 'cue-arm-confirmed', cueId, person }]);
  const wrong: Fact = { kind: 'cue-arm-mistyped', cueId, person };
  return ok(second.wrong + 1 < TYPING_TRIES ? [wrong] : [wrong, { kind: 'cue-disarmed', cueId, why: 'mistyped' }]);
}

/** What facts tell the one who typed, though they were written down: that the value was another. null where they say nothing of the kind. */
export function refusalIn(facts: readonly Fact[]): Failure<ShowRefusal> | null {
  if (!facts.some(({ kind }) => kind === 'cue-arm-mistyped')) return null;
  const disarmed = facts.some(({ kind }) => kind === 'cue-disarmed');
  return disarmed
    ? fail(
        'disarmed-mistyped',
        'The value was typed back wrong three times. The cue was disarmed: look at the coupon, then arm it anew.',
      )
    : fail(
        'value-differs',
        'That is not what the cue costs. It is not armed: read it again, and type what stands there.',
      );
}

export function decideDisarm(show: OnShow, cueId: string): Decision {
  const found = findCue(show, cueId);
  if (!found.ok) return found;
  const { status } = found.value.run;
  if (status !== 'armed' && status !== 'awaiting-second') return fail('not-armed', 'This cue is not armed.', { cueId });
  return ok([{ kind: 'cue-disarmed', cueId }]);
}
