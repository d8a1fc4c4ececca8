/** What receivers answered. The platform's first last word stands, but for a yes after a no: what was done is done, whoever said that it was not. */
import { between, minutes, type Duration, type Instant } from '../time/time.ts';
import { isCommerce, isFinal } from './show.asks.ts';
import type { AnswerStatus, Fact } from './show.facts.ts';
import { withMuteAnswer } from './show.muted.ts';
import { withAnswer } from './show.spent.ts';
import { own } from './show.lookup.ts';
import type { ActionRun, ShowState } from './show.state.ts';

type Answered = Extract<Fact, { kind: 'action-answered' }>;

/** How many actions of earlier takes are kept beside those whose answer is awaited; the journal has them all. */
export const ACTIONS_KEPT = 200;
/** So many more come together before the oldest are dropped: dropping costs far more than keeping. */
const ACTIONS_BESIDE = 50;
/** How long after its expiry an action's answer is still waited for before the action may be forgotten. */
const ANSWER_GRACE: Duration = minutes(1);

/** Notes an answer. A coupon that the platform did not give out leaves the picture: viewers must not be shown it. */
export function applyAnswer(state: ShowState, fact: Answered, at: Instant): ShowState {
  const run = own(state.actions, fact.actionId);
  if (!run || (fact.target === 'commerce' && !isNews(run, fact.status))) return state;
  const { target, status, ms, code, detail, times } = fact;
  const answers = { ...run.answers, [target]: { status, at, ms, code, detail, times } };
  const actions = { ...state.actions, [run.id]: { ...run, answers } };
  const refused = target === 'commerce' && isFinal(status) && status !== 'confirmed';
  const shown = state.picture.couponCard?.actionId === run.id;
  const picture = refused && shown ? { ...state.picture, couponCard: null } : state.picture;
  const spent =
    target === 'commerce' ? withAnswer(state.spent, run, run.answers.commerce, answers.commerce) : state.spent;
  const muted = target === 'commerce' ? withMuteAnswer(state.muted, run.id, status) : state.muted;
  return { ...state, actions, picture, spent, muted };
}

/** Drops old actions when a new segment begins, so that a long show's state does not grow with it. */
export function trimmed(state: ShowState, at: Instant): ShowState {
  const all = Object.values(state.actions);
  if (all.length <= ACTIONS_KEPT + ACTIONS_BESIDE) return state;
  const old = all.length - ACTIONS_KEPT;
  const kept = all.filter((run, i) => i >= old || isAwaited(run, at)).map((run) => [run.id, run]);
  return { ...state, actions: Object.fromEntries(kept) };
}

/** Whether the platform has given its last answer, or the action's time ran out. */
export function isSettled(run: ActionRun): boolean {
  const answer = run.answers.commerce;
  return answer !== undefined && isFinal(answer.status);
}

/** Whether an answer is still news. It is after an expiry, which only says that no answer came: the platform may have done it. */
export function isOpen(run: ActionRun): boolean {
  return !isSettled(run) || run.answers.commerce?.status === 'expired';
}

/** Whether an answer adds anything to what is known: a last word's successor does not, but for a yes after a no. */
export function isNews(run: ActionRun, status: AnswerStatus): boolean {
  return isOpen(run) || isDoneAfterRefusal(run, status);
}

/** Whether the platform says that it did what was told as refused, by a person or by itself: the money is gone, and counts again. */
export function isDoneAfterRefusal({ answers }: ActionRun, status: AnswerStatus): boolean {
  return status === 'confirmed' && answers.commerce?.status === 'refused';
}

/** Whether an answer of the platform may still come, or a person is still to do it there. */
function isAwaited(run: ActionRun, at: Instant): boolean {
  if (!isCommerce(run) || isSettled(run)) return false;
  const late = run.expiresAt !== null && between(run.expiresAt, at) > ANSWER_GRACE;
  return !late || run.answers.commerce?.status === 'waiting-for-person';
}
