/** Segments come and go; the segment's clock stops and goes on. */
import { after, duration, sum, ZERO, type Duration, type Instant } from '../time/time.ts';
import { freshRun, withTimersAfterExtension } from './apply.cues.ts';
import { unsaidOf } from './apply.words.ts';
import type { Fact } from './show.facts.ts';
import { EMPTY_PICTURE, type OnAir, type Picture, type ShowState } from './show.state.ts';
import { cuesById } from './show.steps.ts';

type Entered = Extract<Fact, { kind: 'segment-entered' }>;
type Left = Extract<Fact, { kind: 'segment-left' }>;

export function applyEntered(state: ShowState, fact: Entered, at: Instant): ShowState {
  const { take, index, sheetRevision, segment, products } = fact;
  const cues = Object.fromEntries([...cuesById(segment).keys()].map((id) => [id, freshRun(id)]));
  const onAir: OnAir = {
    take,
    index,
    sheetRevision,
    segment,
    products,
    enteredAt: at,
    pausedTotal: ZERO,
    extended: ZERO,
    cues,
    said: [],
    over: {},
  };
  return { ...state, onAir };
}

/** The cards and the lower third belong to the segment and leave with it; a countdown is a promise to viewers and stays to its end. */
export function applyLeft(state: ShowState, fact: Left, at: Instant): ShowState {
  const { scene, countdown } = state.picture;
  // The same object where nothing leaves: a picture that has not changed is not sent again.
  const picture = hasSegmentCard(state.picture) ? { ...EMPTY_PICTURE, scene, countdown } : state.picture;
  const { onAir } = state;
  if (!onAir) return { ...state, picture };
  const { index, enteredAt } = onAir;
  const { take, segmentId, planned, actual } = fact;
  const unsaid = unsaidOf(onAir);
  const record = { take, index, segmentId, enteredAt, leftAt: at, planned, actual, unsaid };
  return { ...state, onAir: null, picture, takes: [...state.takes, record] };
}

/** The panic key: nothing stands on the picture but the scene. */
export function applyCleared(state: ShowState): ShowState {
  return { ...state, picture: { ...EMPTY_PICTURE, scene: state.picture.scene } };
}

function hasSegmentCard(picture: Picture): boolean {
  const { productCard, couponCard, lowerThird, flashSale, correction, whatsNext } = picture;
  return (productCard ?? couponCard ?? lowerThird ?? flashSale ?? correction ?? whatsNext) !== null;
}

/** What is announced comes later by as much as the segment on air takes longer. */
function withNextLater(picture: Picture, by: Duration): Picture {
  const { whatsNext } = picture;
  if (whatsNext === null) return picture;
  return { ...picture, whatsNext: { ...whatsNext, expectedAt: after(whatsNext.expectedAt, by) } };
}

/** The end is final, and clears the picture. */
export function applyEnded(state: ShowState, at: Instant): ShowState {
  return { ...applyCleared(state), phase: 'ended', endedAt: at, pausedAt: null, onAir: null };
}

export function applyPaused(state: ShowState, at: Instant): ShowState {
  return state.phase === 'running' ? { ...state, phase: 'paused', pausedAt: at } : state;
}

export function applyResumed(state: ShowState, pausedFor: Duration): ShowState {
  if (state.phase !== 'paused') return state;
  const onAir = state.onAir && { ...state.onAir, pausedTotal: sum(state.onAir.pausedTotal, pausedFor) };
  const picture = withNextLater(state.picture, pausedFor);
  return { ...state, phase: 'running', pausedAt: null, onAir, picture };
}

export function applyExtended(state: ShowState, by: Duration, at: Instant): ShowState {
  if (!state.onAir) return state;
  const onAir = { ...state.onAir, extended: duration(state.onAir.extended + by) };
  const picture = withNextLater(state.picture, by);
  return withTimersAfterExtension({ ...state, onAir, picture }, onAir, at);
}
