/**
 * Cards that slide or fade on OBS's own frames: a batch that OBS runs in step with its renderer, one step a frame. Only a card that comes into an
 * empty slot, or leaves one empty, moves; a change of content is a cut from one buffer to the other. What the batch of steps holds is harmless
 * when it is overtaken: it never makes anything visible, so that the panic key need not wait for it.
 */
import type { OverlayStyle } from '../../../core/cards/overlay.style.ts';
import type { ObsHealth } from '../../../core/contract/obs.health.ts';
import type { Log } from '../log.ts';
import { SLEEP, unitsOf, type Moving, type Unit, type Write, type Writes } from './obs.diff.ts';
import { FADE_FILTER } from './obs.kit.ts';
import type { ObsQueue } from './obs.queue.ts';
import { ObsError } from './obs.request.ts';
import { sendWrites } from './obs.send.ts';
import { sceneRef, type ObsState } from './obs.state.ts';

/** Long enough to be seen as a movement, short enough not to hold up the next cue. */
const MOVE_MS = 240;
/** OBS lends one of its few request threads to a batch of frames for as long as it runs. */
const FRAMES = { least: 2, most: 15 };
const FADE_KIND = 'color_filter_v2';

/** A change in its parts, in order. */
export interface MotionPlan {
  /** What the fade needs and OBS does not have yet; an OBS that refuses it can't fade. */
  readonly before: readonly Unit[];
  /** Everything that must be there at once: with it the change is acknowledged. */
  readonly cut: readonly Unit[];
  /** The steps. */
  readonly steps: readonly Unit[];
  /** What follows the last frame. */
  readonly after: readonly Unit[];
}

/** Whether OBS renders well enough for a movement: on late frames a cut looks better, and costs it nothing. Unknown health is not good health. */
export function isSteady(health: ObsHealth | null): boolean {
  return health !== null && !health.codes.some((code) => code === 'lagging' || code === 'slow' || code === 'skipping');
}

/** The units to send for `writes`, with the cards that come and go in motion. */
export function inMotion(state: ObsState, writes: Writes, motion: OverlayStyle['motion']): MotionPlan {
  const coming = writes.swap.flatMap(({ moving }) => (moving === undefined ? [] : [moving]));
  // Cards of a scene that goes leave with it: the switch waits for nothing.
  const leaving = writes.scene === null ? writes.hide.filter(({ moving }) => moving !== undefined) : [];
  const movers = [...coming, ...leaving.flatMap(({ moving }) => moving ?? [])];
  if (motion === 'none' || movers.length === 0) return { before: [], cut: unitsOf(writes), steps: [], after: [] };
  const step = motion === 'slide' ? slideStep : fadeStep;
  const frames = Math.max(FRAMES.least, Math.min(FRAMES.most, Math.round((MOVE_MS / 1000) * state.fps)));
  const requests: Write[] = [];
  for (let frame = 1; frame <= frames; frame += 1) {
    for (const mover of movers) {
      const write = step(state, mover, shareIn(mover, frame / frames));
      const named = { ...write, label: `${motion} ${mover.buffer.input} ${mover.way}, ${frames} frames` };
      requests.push(frame === 1 ? named : write);
    }
    if (frame < frames) requests.push(SLEEP);
  }
  const isFade = motion === 'fade';
  const missing = isFade ? movers.filter(({ buffer }) => !hasFade(state, buffer.input)) : [];
  const ready = movers.flatMap((mover) => [
    step(state, mover, shareIn(mover, 0)),
    ...(isFade ? [setFade(mover.buffer.input, true)] : []),
  ]);
  const hidden = writes.hide.filter((write) => !leaving.includes(write));
  const over = [...leaving, ...(isFade ? movers.map(({ buffer }) => setFade(buffer.input, false)) : [])];
  return {
    before: missing.length === 0 ? [] : [{ mode: 'serial', requests: missing.map(createFade) }],
    cut: unitsOf({ ...writes, hide: hidden, stage: [...writes.stage, ...ready] }),
    steps: [{ mode: 'frame', requests }],
    after: over.length === 0 ? [] : [{ mode: 'serial', requests: over }],
  };
}

/**
 * Makes in OBS what a plan needs; where OBS refuses that, gives the plan without movement. Rejects like {@link sendWrites} otherwise.
 */
export async function readyMotion(
  { queue, log }: { readonly queue: ObsQueue; readonly log: Log },
  plan: MotionPlan,
  state: ObsState,
  writes: Writes,
  signal: AbortSignal,
): Promise<MotionPlan> {
  try {
    await sendWrites(queue, plan.before, signal);
    return plan;
  } catch (error) {
    if (!(error instanceof ObsError) || error.reason !== 'refused') throw error;
    log.info('obs.motion.refused', { why: error.message });
    return inMotion(state, writes, 'none');
  }
}

/** How much of the card is there at `time` (0 to 1): it comes fast and settles, and leaves as it came. */
function shareIn({ way }: Moving, time: number): number {
  return way === 'in' ? 1 - (1 - time) ** 3 : 1 - time ** 3;
}

/** Between its place and the nearest edge of the canvas, wholly outside. */
function slideStep({ canvas, ...state }: ObsState, { buffer, box }: Moving, share: number): Write {
  const outside = [
    { x: -box.width, y: box.y },
    { x: canvas.width, y: box.y },
    { x: box.x, y: -box.height },
    { x: box.x, y: canvas.height },
  ];
  const far = (at: { x: number; y: number }) => Math.abs(at.x - box.x) + Math.abs(at.y - box.y);
  const [edge = box] = outside.toSorted((a, b) => far(a) - far(b));
  const sceneItemTransform = {
    positionX: Math.round(edge.x + (box.x - edge.x) * share),
    positionY: Math.round(edge.y + (box.y - edge.y) * share),
  };
  const data = { ...sceneRef({ canvas, ...state }, buffer.scene), sceneItemId: buffer.item.id, sceneItemTransform };
  return { type: 'SetSceneItemTransform', data, label: '' };
}

function fadeStep(_state: ObsState, { buffer }: Moving, share: number): Write {
  const filterSettings = { opacity: Math.round(share * 1000) / 1000 };
  const data = { sourceName: buffer.input, filterName: FADE_FILTER, filterSettings, overlay: true };
  return { type: 'SetSourceFilterSettings', data, label: '' };
}

function hasFade({ filters }: ObsState, input: string): boolean {
  return filters.get(input)?.some(({ name }) => name === FADE_FILTER) === true;
}

function createFade({ buffer }: Moving): Write {
  const data = { sourceName: buffer.input, filterName: FADE_FILTER, filterKind: FADE_KIND };
  return { type: 'CreateSourceFilter', data, label: '' };
}

function setFade(input: string, filterEnabled: boolean): Write {
  const data = { sourceName: input, filterName: FADE_FILTER, filterEnabled };
  return { type: 'SetSourceFilterEnabled', data, label: '' };
}
