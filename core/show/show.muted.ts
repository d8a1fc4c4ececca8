/** Viewers who are muted (禁言): their own show's matter, over with its run at the latest. Time ends a mute here as it does on the platform. */
import { after, type Instant } from '../time/time.ts';
import type { AnswerStatus, Fact } from './show.facts.ts';
import type { Muted, ShowState } from './show.state.ts';

type Viewer = Pick<Muted, 'source'> & { readonly person: { readonly id: string } };
type MutedFact = Extract<Fact, { kind: 'viewer-muted' }>;

/** A viewer's name among those of all platforms. */
export function viewerKey({ source, person }: Viewer): string {
  return `${source}\n${person.id}`;
}

/** How a viewer is muted; null: they are not. */
export function mutedOf({ muted }: Pick<ShowState, 'muted'>, viewer: Viewer): Muted | null {
  const key = viewerKey(viewer);
  return muted.find((one) => viewerKey(one) === key) ?? null;
}

/** Adds one; a mute that the platform had not done before is replaced. */
export function withMuted(state: ShowState, fact: MutedFact, at: Instant, by: string): ShowState {
  const { source, person, reason, time, asked } = fact;
  const until = time === null ? null : after(at, time);
  const one: Muted = { source, person, reason, by, at, until, actionId: asked[0]?.id ?? null, there: null };
  return { ...state, muted: [...withoutMuted(state, fact).muted, one] };
}

/** Takes one away. */
export function withoutMuted(state: ShowState, viewer: Viewer): ShowState {
  const key = viewerKey(viewer);
  return { ...state, muted: state.muted.filter((one) => viewerKey(one) !== key) };
}

/** Notes what the platform answered. */
export function withMuteAnswer(muted: readonly Muted[], actionId: string, there: AnswerStatus): readonly Muted[] {
  if (!muted.some((one) => one.actionId === actionId)) return muted;
  return muted.map((one) => (one.actionId === actionId ? { ...one, there } : one));
}

/** When the next mute is over by itself; null: none is. */
export function nextUnmuted({ muted }: Pick<ShowState, 'muted'>): Instant | null {
  let next: Instant | null = null;
  for (const { until } of muted) if (until !== null && (next === null || until < next)) next = until;
  return next;
}

/** Those whose time is over just then. */
export function unmutedAt({ muted }: Pick<ShowState, 'muted'>, at: Instant): readonly Fact[] {
  return muted
    .filter(({ until }) => until === at)
    .map(({ source, person }) => ({ kind: 'viewer-unmuted', source, person, why: 'time', asked: [] }));
}
