/**
 * When a change was wholly on the program's frames, by OBS's own word: a transition has started and ended, an input became active or inactive in
 * the program. OBS says so as it makes the frames, so a word is off by a frame at most. No cue waits for it: where no word comes (OBS doesn't show
 * our overlays just now, or another change cut in), the moment stays unknown.
 */
import type { OBSEventTypes } from 'obs-websocket-js/json';
import { z } from 'zod';
import type { Writes } from './obs.diff.ts';

/** Events that tell of frames. */
export const AIR_EVENTS = [
  'SceneTransitionStarted',
  'SceneTransitionEnded',
  'InputActiveStateChanged',
] as const satisfies readonly (keyof OBSEventTypes)[];
export type AirEvent = (typeof AIR_EVENTS)[number];

/** How long after a change its word is waited for, beside the length of a transition. */
const PATIENCE_MS = 500;
const activeSchema = z.object({ inputName: z.string(), videoActive: z.boolean() });

/** All changes whose word is awaited. */
export class AirWatch {
  #tracks = new Set<AirTrack>();

  /** Follows a change that began at `since`, on the clock of `performance.now`. */
  track(since: number): AirTrack {
    const track = new AirTrack(since, () => this.#tracks.delete(track));
    this.#tracks.add(track);
    return track;
  }

  /** An event of OBS; out of order with others is no harm. */
  onEvent(type: AirEvent, data: unknown): void {
    const active = type === 'InputActiveStateChanged' ? activeSchema.safeParse(data) : null;
    const word = active === null ? type : active.success ? wordOf(active.data.inputName, active.data.videoActive) : '';
    for (const track of this.#tracks) track.hear(word);
  }

  /** The link is gone, and what OBS would have said with it. */
  lost(): void {
    for (const track of this.#tracks) track.cancel();
  }
}

/** The words that one change waits for: say what is sent, then close. */
export class AirTrack {
  #since: number;
  #end: () => void;
  #awaited = new Set<string>();
  /** When the last awaited word came; null while one is due, and when none was. */
  #heardAt: number | null = null;
  #moment = Promise.withResolvers<number | null>();
  #patience: NodeJS.Timeout | null = null;
  #closed = false;
  #notBefore = 0;

  constructor(since: number, end: () => void) {
    this.#since = since;
    this.#end = end;
  }

  /** These writes are about to be sent. */
  expect({ scene, hide, swap }: Pick<Writes, 'scene' | 'hide' | 'swap'>): void {
    if (scene !== null) this.#awaited.add('SceneTransitionStarted').add('SceneTransitionEnded');
    for (const { tally } of [...hide, ...swap])
      if (tally !== undefined) this.#awaited.add(wordOf(tally.input, tally.on));
    if (this.#awaited.size > 0) this.#heardAt = null;
  }

  /** A movement on the frames has ended just now: before that the change was not wholly there. */
  moved(): void {
    this.#notBefore = performance.now();
  }

  /** All is sent. Gives the moment, ms from the beginning; null when no word comes within `transitionMs` and some. Never rejects. */
  close(transitionMs: number): Promise<number | null> {
    this.#closed = true;
    if (this.#awaited.size === 0) this.#settle();
    else this.#patience = setTimeout(() => this.cancel(), transitionMs + PATIENCE_MS);
    return this.#moment.promise;
  }

  /** The moment will not be known. */
  cancel(): void {
    this.#heardAt = null;
    this.#settle();
  }

  hear(word: string): void {
    if (!this.#awaited.delete(word) || this.#awaited.size > 0) return;
    this.#heardAt = performance.now();
    if (this.#closed) this.#settle();
  }

  #settle(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#end();
    const at = this.#heardAt === null ? null : Math.max(this.#heardAt, this.#notBefore);
    this.#moment.resolve(at === null ? null : Math.round((at - this.#since) * 100) / 100);
  }
}

function wordOf(input: string, on: boolean): string {
  return `${on ? '+' : '-'}${input}`;
}
