/** Pictures of the program for the screens: few, small, and never in the way of a cue. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ObsQueue } from './obs.queue.ts';
import { imageSchema, readReply } from './obs.replies.ts';

/** OBS renders a picture under the lock that the program needs too, so four a second must do for all screens together. */
const EVERY_MS = 250;
const WIDTHS = { least: 8, most: 1280 };
const DEADLINE_MS = 15_000;
/** How long to let writes go first. */
const YIELD_MS = 5;

export class ProgramPictures {
  #queue: ObsQueue;
  #last: { readonly scene: string; readonly width: number; readonly at: number; readonly data: string } | null = null;
  #taking: Promise<string | null> | null = null;

  constructor(queue: ObsQueue) {
    this.#queue = queue;
  }

  /** A JPEG of `scene` as a data URL, at most 250 ms old; null when OBS gives none. */
  async take(scene: string, width: number): Promise<string | null> {
    if (this.#taking !== null) await this.#taking;
    const last = this.#last;
    if (last !== null && performance.now() - last.at < EVERY_MS) {
      if (last.scene === scene && last.width === width) return last.data;
      await delay(EVERY_MS - (performance.now() - last.at));
    }
    this.#taking ??= this.#shoot(scene, width).finally(() => (this.#taking = null));
    return this.#taking;
  }

  async #shoot(scene: string, width: number): Promise<string | null> {
    while (!this.#queue.idle) await delay(YIELD_MS);
    const imageWidth = Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)));
    const data = { sourceName: scene, imageFormat: 'jpg', imageWidth, imageCompressionQuality: 75 };
    try {
      const answer = await this.#queue.ask({ type: 'GetSourceScreenshot', data }, DEADLINE_MS);
      const picture = readReply(imageSchema, answer, 'GetSourceScreenshot').imageData;
      this.#last = { scene, width, at: performance.now(), data: picture };
      return picture;
    } catch {
      // No picture is a picture's normal absence (link lost, scene gone); the link has its own word for that.
      return null;
    }
  }
}
