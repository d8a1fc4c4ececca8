/**
 * Late: three ways to be in time again, and what each of them costs. Pure: it proposes edits of what is still to come and changes nothing. What is on
 * air is left alone, and so is what has been promised for a time of day (秒杀, 抽奖, 换班) and the closing.
 */
import type { Money } from '../money/money.ts';
import { batch, type EditOp, type PlainOp } from '../runsheet/edit/edit.schema.ts';
import type { RunSheet, Segment } from '../runsheet/runsheet.schema.ts';
import type { ShowState } from '../show/show.state.ts';
import {
  after,
  between,
  duration,
  less,
  minutes,
  seconds,
  sum,
  ZERO,
  type Duration,
  type Instant,
} from '../time/time.ts';
import { forecast } from './forecast.ts';
import { scriptTime } from './reading.ts';
import { cheapestCover } from './replan.cover.ts';
import { moneyIn, mustSayOf } from './replan.worth.ts';

/** Less than this is no lateness that one re-plans a show for. */
export const WORTH_A_REPLAN: Duration = minutes(1);
/** A promise may be kept a little late, and hardly early: viewers who were told 21:00 come at 21:00. */
export const PROMISE_LATE: Duration = minutes(2);
export const PROMISE_EARLY: Duration = minutes(1);
/** Off its end by less than this a show is in time. */
const IN_TIME = seconds(59);
/** A segment is shortened to no less than this share of its plan. */
const LEAST_SHARE = 0.5;
/** Nor below the time that its script takes with this much air for the chat. */
const AIR = 1.25;
const STEP = seconds(15);

export const REPLAN_KINDS = ['cut', 'shorten', 'reorder'] as const;
export type ReplanKind = (typeof REPLAN_KINDS)[number];

/** A segment that was promised for a time and would be off it by so much; early is negative. */
export interface BrokenPromise {
  readonly segmentId: string;
  readonly title: string;
  readonly off: Duration;
}

/** What is not shown, or may not be. */
export interface Loss {
  readonly segments: readonly string[];
  /** Products that are offered in none of the segments that are left. */
  readonly products: number;
  /** What they were planned to sell: price × stock, shared among the segments that offer them; null where the sheet gives no price or stock. */
  readonly gmv: Money | null;
  readonly mustSay: number;
}

export interface Replan {
  readonly kind: ReplanKind;
  /** How much sooner the show ends. */
  readonly wins: Duration;
  /** Over (or under, negative) at the end, after it. */
  readonly drift: Duration;
  /** Segments that are taken out, shortened or moved back, each with the time that it gives up (moved: none). */
  readonly touches: readonly { readonly segmentId: string; readonly title: string; readonly by: Duration }[];
  /** `reorder`: what falls behind the planned end, and is lost when the show has to end in time. */
  readonly loses: Loss;
  readonly broken: readonly BrokenPromise[];
  readonly op: EditOp;
}

export interface Replans {
  readonly late: Duration;
  /** If nothing is done. */
  readonly broken: readonly BrokenPromise[];
  /** In the order of `REPLAN_KINDS`; a way that can't win anything is not among them. */
  readonly plans: readonly Replan[];
}

/** One segment to come, with the length that it is given. */
interface Coming {
  readonly segment: Segment;
  readonly length: Duration;
  readonly planned: Instant | null;
  /** The last of the sheet is how the show ends, whatever it is called. */
  readonly last: boolean;
}

/** The ways out at `now`; null when the show is not on, or not late. @param rate the anchor's own speed, times the usual. */
export function replansAt(state: ShowState, sheet: RunSheet, now: Instant, rate = 1): Replans | null {
  if (state.phase !== 'running' && state.phase !== 'paused') return null;
  const { rows, drift } = forecast(state, sheet, now);
  const coming = sheet.segments.flatMap((segment, index): Coming[] => {
    const row = rows[index];
    const last = index === sheet.segments.length - 1;
    return row?.status === 'coming' ? [{ segment, length: segment.duration, planned: row.planned, last }] : [];
  });
  const begin = rows.find(({ status }) => status === 'coming')?.start ?? null;
  if (drift === null || drift < WORTH_A_REPLAN || begin === null) return null;
  const show: Late = { sheet, coming, begin, late: drift, rate };
  const plans = [cut(show), shorten(show), reorder(show)].filter((plan) => plan !== null);
  return { late: drift, broken: brokenIn(coming, begin), plans };
}

interface Late {
  readonly sheet: RunSheet;
  readonly coming: readonly Coming[];
  readonly begin: Instant;
  readonly late: Duration;
  readonly rate: number;
}

/** Whether viewers, or people in the house, count on its time. */
export function isPromised({ kind, plannedStart, cues }: Segment): boolean {
  if (cues.some(({ trigger }) => trigger.on === 'wall-clock')) return true;
  return plannedStart !== null && (kind === 'flash-sale' || kind === 'giveaway' || kind === 'handover');
}

function isFlexible({ segment, last }: Coming): boolean {
  return !last && !isPromised(segment) && segment.kind !== 'closing' && segment.duration > 0;
}

/** The cheapest segments that together give back what is lost; when all of them do not, all of them. */
function cut(show: Late): Replan | null {
  const flexible = show.coming.filter(isFlexible);
  const first = inTurn(show)[0].filter(isFlexible);
  const isEnough = isKept(show) && sum(...first.map(({ length }) => length)) >= less(show.late, IN_TIME);
  const gone = chosen(show, isEnough ? first : flexible, IN_TIME);
  if (gone.length === 0) return null;
  const ids = new Set(gone.map(({ segment }) => segment.id));
  const left = show.coming.filter(({ segment }) => !ids.has(segment.id));
  return planOf(show, 'cut', left, {
    touches: gone.map(({ segment, length }) => ({ segment, by: length })),
    lost: gone,
    op: { op: 'remove', list: { of: 'segment' }, ids: [...ids] },
  });
}

/** A little from each, first of those where it helps a promise, or breaks none. */
function shorten(show: Late): Replan | null {
  const { sheet, coming, late, rate } = show;
  const slack = new Map(coming.filter(isFlexible).map(({ segment }) => [segment.id, slackOf(segment, sheet, rate)]));
  const given = new Map<string, Duration>();
  let open = late;
  for (const part of inTurn(show)) {
    const all = sum(...part.map(({ segment }) => slack.get(segment.id) ?? ZERO));
    const take = Math.min(all, open);
    let carried = 0;
    for (const { segment } of part) {
      const most = slack.get(segment.id) ?? ZERO;
      if (most === 0 || all === 0) continue;
      // Carried on, so that the parts make up the whole.
      carried += (take * most) / all;
      const by = duration(Math.min(most, Math.ceil((carried - 1e-6) / STEP) * STEP));
      carried -= by;
      if (by > 0) given.set(segment.id, by);
    }
    open = less(open, sum(...part.map(({ segment }) => given.get(segment.id) ?? ZERO)));
    if (open <= 0) break;
  }
  if (given.size === 0) return null;
  const left = coming.map((one) => ({ ...one, length: less(one.length, given.get(one.segment.id) ?? ZERO) }));
  return planOf(show, 'shorten', left, {
    touches: coming.flatMap(({ segment }) => {
      const by = given.get(segment.id);
      return by === undefined ? [] : [{ segment, by }];
    }),
    lost: [],
    op: batch(
      left.flatMap(({ segment, length }): PlainOp[] =>
        given.has(segment.id)
          ? [{ op: 'set', target: { of: 'segment', ids: [segment.id] }, path: ['duration'], value: length }]
          : [],
      ),
    ),
  });
}

/** What would be cut goes to the end instead: promises are kept, and what falls behind the planned end is what costs least. */
function reorder(show: Late): Replan | null {
  const { coming } = show;
  const open = coming.slice(0, endOf(coming));
  const first = inTurn({ ...show, coming: open })[0].filter(isFlexible);
  // A promise that nothing stands before can't be kept any more; those behind it can.
  const movable = first.length > 0 ? first : open.filter(isFlexible);
  const moved = chosen(show, movable, PROMISE_LATE);
  const ids = new Set(moved.map(({ segment }) => segment.id));
  const stay = coming.filter(({ segment }) => !ids.has(segment.id));
  const at = endOf(stay);
  const left = [...stay.slice(0, at), ...moved, ...stay.slice(at)];
  const anchor = stay[at - 1];
  if (moved.length === 0 || anchor === undefined || isSameOrder(coming, left)) return null;
  // It wins no time: what breaks more promises than it keeps is no way out.
  if (brokenIn(left, show.begin).length > brokenIn(coming, show.begin).length) return null;
  return planOf(show, 'reorder', left, {
    touches: moved.map(({ segment }) => ({ segment, by: ZERO })),
    lost: moved,
    op: { op: 'move', list: { of: 'segment' }, runs: [{ after: anchor.segment.id, ids: [...ids] }] },
  });
}

/** Where the end of the show begins: its closing, or its last segment. */
function endOf(coming: readonly Coming[]): number {
  const closing = coming.findIndex(({ segment, last }) => last || segment.kind === 'closing');
  return closing === -1 ? coming.length : closing;
}

/** Where time is best won, and the rest: before the first promise that would be late; where none would, behind the last, or it would come early. */
function inTurn({ coming, begin }: Late): readonly [readonly Coming[], readonly Coming[]] {
  const [late] = brokenIn(coming, begin);
  if (late === undefined) {
    const behind = coming.findLastIndex(({ segment }) => isPromised(segment)) + 1;
    return [coming.slice(behind), coming.slice(0, behind)];
  }
  const before = coming.findIndex(({ segment }) => segment.id === late.segmentId);
  return [coming.slice(0, before), coming.slice(before)];
}

function isKept({ coming, begin }: Late): boolean {
  return brokenIn(coming, begin).length === 0;
}

/** The cheapest that win back what is late, give or take: `short` of it is good enough, and much more would break promises the other way. */
function chosen({ late, sheet }: Late, from: readonly Coming[], short: Duration): readonly Coming[] {
  const picked = cheapestCover(
    from.map(({ segment, length }) => ({ length, cost: moneyIn(segment, sheet)?.minor ?? 0 })),
    duration(Math.max(less(late, short), late / 2)),
    sum(late, PROMISE_EARLY),
  );
  return picked.map((index) => from[index]).filter((one) => one !== undefined);
}

function slackOf(segment: Segment, sheet: RunSheet, rate: number): Duration {
  const reading = (scriptTime(segment.script, sheet.language) / rate) * AIR;
  const least = Math.max(segment.duration * LEAST_SHARE, reading);
  return duration(Math.max(0, Math.floor((segment.duration - least) / STEP) * STEP));
}

interface Change {
  readonly touches: readonly { readonly segment: Segment; readonly by: Duration }[];
  readonly lost: readonly Coming[];
  readonly op: EditOp;
}

function planOf(
  { sheet, coming, begin, late }: Late,
  kind: ReplanKind,
  left: readonly Coming[],
  change: Change,
): Replan {
  const length = (list: readonly Coming[]) => sum(...list.map((one) => one.length));
  const wins = less(length(coming), length(left));
  return {
    kind,
    wins,
    drift: less(late, wins),
    touches: change.touches.map(({ segment, by }) => ({ segmentId: segment.id, title: segment.title, by })),
    loses: lossOf(sheet, change.lost),
    broken: brokenIn(left, begin),
    op: change.op,
  };
}

function lossOf(sheet: RunSheet, lost: readonly Coming[]): Loss {
  const gone = new Set(lost.map(({ segment }) => segment.id));
  const offered = new Set(
    sheet.segments.flatMap(({ id, offer }) => (offer === null || gone.has(id) ? [] : [offer.productId])),
  );
  const products = new Set(lost.flatMap(({ segment }) => segment.offer?.productId ?? []));
  const known = lost.flatMap(({ segment }) => moneyIn(segment, sheet) ?? []);
  const [first] = known;
  return {
    segments: lost.map(({ segment }) => segment.title),
    products: [...products].filter((id) => !offered.has(id)).length,
    gmv: first === undefined ? null : { ...first, minor: known.reduce((total, { minor }) => total + minor, 0) },
    mustSay: lost.reduce((total, { segment }) => total + mustSayOf(segment), 0),
  };
}

/** Promises that these segments, begun at `begin`, would not keep. */
function brokenIn(coming: readonly Coming[], begin: Instant): readonly BrokenPromise[] {
  let at = begin;
  return coming.flatMap(({ segment, length, planned }) => {
    const off = planned === null ? ZERO : between(planned, at);
    at = after(at, length);
    const kept = !isPromised(segment) || planned === null || (off <= PROMISE_LATE && off >= -PROMISE_EARLY);
    return kept ? [] : [{ segmentId: segment.id, title: segment.title, off }];
  });
}

function isSameOrder(a: readonly Coming[], b: readonly Coming[]): boolean {
  return a.every(({ segment }, index) => segment.id === b[index]?.segment.id);
}
