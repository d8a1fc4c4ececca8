/** Start, GO, jump, end: which segment is on air. */
import { fail, ok } from '../result.ts';
import type { Caps, Cue, Product, RunSheet, Segment } from '../runsheet/runsheet.schema.ts';
import type { Instant } from '../time/time.ts';
import { applyEntered } from './apply.segments.ts';
import { clearAsked, needsArming, leaveAsked } from './show.asks.ts';
import { elapsedOf } from './show.clock.ts';
import type { Decision, OnShow, Plan } from './show.decide.ts';
import { dueOf } from './show.dues.ts';
import type { ShowCommand } from './show.commands.ts';
import type { Cause, Fact } from './show.facts.ts';
import { fireFact } from './show.fire.ts';
import { fireNow } from './decide.cues.ts';
import { breachesOf, refusalOf } from './decide.guards.ts';
import type { Guards } from './show.guards.ts';
import { own } from './show.lookup.ts';
import { isTooLate, withAsked } from './show.schedule.ts';
import { isCounted } from './show.spent.ts';
import { idOf, standingBy } from './show.standing.ts';
import type { CueRun, OnAir, ShowState } from './show.state.ts';
import { cuesById } from './show.steps.ts';

type StartCommand = Extract<ShowCommand, { type: 'start' }>;
type Entered = Extract<Fact, { kind: 'segment-entered' }>;

/** Enters the first segment; what was overridden for it stands in the log before it. */
export function decideStart(
  state: ShowState,
  plan: Plan,
  { override }: StartCommand,
  now: Instant,
  guards: Guards,
): Decision {
  if (state.phase === 'ended') return fail('ended', 'The show has ended. Open a new run to start again.');
  if (state.phase !== 'ready') return fail('already-started', 'The show is on already.');
  const first = plan.sheet.segments[0];
  if (!first) return fail('no-such-segment', 'The run sheet has no segment to start with.');
  const overridden: Fact[] = override === undefined ? [] : [{ kind: 'preflight-overridden', ...override }];
  const { caps } = plan.sheet;
  const started: Fact = { kind: 'show-started', ...(isCapped(caps) && { caps }) };
  const begun = { ...state, caps };
  return ok([...overridden, started, ...enterFacts(begun, plan, first, 0, 'start', now, guards)]);
}

function isCapped({ budget, coupons }: Caps): boolean {
  return budget !== null || coupons !== null;
}

/** Fires the cue that stands by, else goes on to the next segment. It never wraps and never ends the show. */
export function decideGo(show: OnShow, from: number | null, seen?: string): Decision {
  const { state, onAir, sheet, guards, now } = show;
  const next = standingBy(state, sheet);
  if (isStale(onAir, from) || (seen !== undefined && seen !== idOf(next))) return stale(onAir);
  if (state.phase === 'paused') return paused();
  switch (next.kind) {
    case 'cue': {
      const cue = cuesById(onAir.segment).get(next.cueId);
      const run = own(onAir.cues, next.cueId);
      if (!cue || !run)
        return fail('no-such-cue', 'The cue that stands by is not in the segment.', { cueId: next.cueId });
      return fireNow(show, cue, run, 'go');
    }
    case 'segment': {
      const segment = sheet.segments[next.index];
      if (!segment) return fail('last-segment', 'This is the last segment.');
      return ok([...leaveFacts(state, onAir, now), ...enterFacts(state, show, segment, next.index, 'go', now, guards)]);
    }
    case 'nothing':
      return fail('last-segment', 'This is the last segment and no cue stands by. End the show when it is over.');
    default:
      return next satisfies never;
  }
}

/** Enters any segment of the sheet; the same one again is a new take. */
export function decideJump(show: OnShow, from: number | null, segmentId: string): Decision {
  const { state, onAir, sheet, guards, now } = show;
  if (isStale(onAir, from)) return stale(onAir);
  if (state.phase === 'paused') return paused();
  const index = sheet.segments.findIndex((segment) => segment.id === segmentId);
  const segment = sheet.segments[index];
  if (!segment) return fail('no-such-segment', 'The run sheet has no such segment.', { segmentId });
  return ok([...leaveFacts(state, onAir, now), ...enterFacts(state, show, segment, index, 'jump', now, guards)]);
}

/** Ends the show for good, also out of a pause. */
export function decideEnd({ state, onAir, now }: OnShow): Decision {
  return ok([...leaveFacts(state, onAir, now), { kind: 'show-ended', asked: [] }]);
}

/** Takes everything but the scene off the picture; pressed again it does so again, for OBS may show what the state does not. */
export function decideClear({ state, onAir, now }: OnShow): Decision {
  const asked = state.picture.productCard ? [clearAsked(state.runId, onAir.take, state.seq, now)] : [];
  return ok([{ kind: 'overlays-cleared', asked }]);
}

/** Where a cue stands that may still fire. */
const OPEN: ReadonlySet<CueRun['status']> = new Set(['pending', 'awaiting-second', 'armed']);

/** Money that was planned and not spent is listed; other cues that have not fired are gone with the segment. */
function leaveFacts(state: ShowState, onAir: OnAir, now: Instant): Fact[] {
  const missed: Fact[] = [];
  for (const cue of cuesById(onAir.segment).values()) {
    const status = own(onAir.cues, cue.id)?.status;
    if (!needsArming(cue) || !status || !OPEN.has(status)) continue;
    missed.push({ kind: 'cue-missed', cueId: cue.id, due: dueOf(state, onAir, cue) ?? now });
  }
  const { take, segment } = onAir;
  const asked = state.picture.productCard ? [leaveAsked(state.runId, take, now)] : [];
  const [planned, actual] = [segment.duration, elapsedOf(state, onAir, now)];
  return [...missed, { kind: 'segment-left', take, segmentId: segment.id, planned, actual, asked }];
}

/** The segment, frozen, and with it in one breath the cues that fire on enter, so that a GO is one journal entry group and one picture. */
function enterFacts(
  state: ShowState,
  { sheet, revision: sheetRevision }: Plan,
  segment: Segment,
  index: number,
  cause: Cause,
  now: Instant,
  guards: Guards,
): Fact[] {
  const take = (state.onAir?.take ?? state.takes.at(-1)?.take ?? 0) + 1;
  const products = productsOf(segment, sheet);
  const entered: Entered = { kind: 'segment-entered', take, index, sheetRevision, segment, products, cause };
  const next = applyEntered(state, entered, now);
  const facts: Fact[] = [entered];
  if (!next.onAir) return facts;
  let show = { state: next, onAir: next.onAir };
  for (const cue of cuesById(segment).values()) {
    const fact = onEnter(show.state, show.onAir, sheet, cue, cause, now, guards);
    if (fact) facts.push(fact);
    if (fact && 'asked' in fact && fact.asked.some(({ ask }) => isCounted(ask))) show = withAsked(show, fact.asked);
  }
  return facts;
}

function onEnter(
  state: ShowState,
  onAir: OnAir,
  sheet: RunSheet,
  cue: Cue,
  cause: Cause,
  now: Instant,
  guards: Guards,
): Fact | null {
  if (cue.trigger.on === 'wall-clock') {
    const due = dueOf(state, onAir, cue);
    return due !== null && isTooLate(due, now) ? { kind: 'cue-missed', cueId: cue.id, due } : null;
  }
  if (cue.trigger.on !== 'segment-enter' || needsArming(cue)) return null;
  const fired = fireFact({ state, onAir, sheet, cue, cause, due: now, now });
  // A cue that can't be looked up, or that a guard stands against, must not hold up the show: it is listed.
  const [breach] = breachesOf({ state, onAir, sheet, guards }, cue);
  if (fired.ok && breach === undefined) return fired.value;
  const why = fired.ok ? breach && refusalOf(breach) : fired.code;
  return { kind: 'cue-missed', cueId: cue.id, due: now, ...(why === undefined ? {} : { why }) };
}

/** Copies of the products that the segment speaks of: its offer's and those that its cues pop. */
function productsOf(segment: Segment, sheet: RunSheet): Product[] {
  const ids = new Set(segment.offer ? [segment.offer.productId] : []);
  for (const cue of segment.cues)
    for (const action of cue.actions) {
      if ('productId' in action && action.productId !== null) ids.add(action.productId);
    }
  return sheet.products.filter((product) => ids.has(product.id));
}

function isStale(onAir: OnAir, from: number | null): boolean {
  return from !== null && from !== onAir.take;
}

function stale(onAir: OnAir): Decision {
  return fail(
    'stale',
    'The show has moved on since the button was pressed. Look, and press again if you still mean it.',
    {
      take: onAir.take,
    },
  );
}

function paused(): Decision {
  return fail('paused', 'The segment is paused. Resume first.');
}
