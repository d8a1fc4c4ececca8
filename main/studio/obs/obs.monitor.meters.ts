/** Sound levels from OBS to whoever looks: wanted only while somebody does, at most 20 a second, peaks held in between. */
import { z } from 'zod';
import type { Meter } from '../../../core/contract/messages.ts';
import { KIT_PREFIX } from './obs.kit.ts';

const EVERY_MS = 50;
const FLOOR_DB = -100;

/** Each channel is [magnitude, peak, input peak] as factors. */
const metersSchema = z.object({
  inputs: z.array(z.object({ inputName: z.string(), inputLevelsMul: z.array(z.array(z.number())) })),
});

export class MeterFeed {
  #want: (on: boolean) => void;
  #listeners = new Set<(meters: readonly Meter[]) => void>();
  #held: ReadonlyMap<string, Meter> = new Map();
  #timer: NodeJS.Timeout | null = null;

  /** `want` is told when the first one listens and when the last one has gone. */
  constructor(want: (on: boolean) => void) {
    this.#want = want;
  }

  get wanted(): boolean {
    return this.#listeners.size > 0;
  }

  on(listener: (meters: readonly Meter[]) => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#want(true);
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#want(false);
    };
  }

  /** An InputVolumeMeters event. What has another shape is left out. */
  take(event: unknown): void {
    const parsed = metersSchema.safeParse(event);
    if (!parsed.success || !this.wanted) return;
    const inputs = parsed.data.inputs.filter(({ inputName }) => !inputName.startsWith(KIT_PREFIX));
    this.#held = new Map(
      inputs.map(({ inputName, inputLevelsMul }) => [
        inputName,
        hold(this.#held.get(inputName), inputName, inputLevelsMul),
      ]),
    );
    this.#timer ??= setTimeout(() => this.#flush(), EVERY_MS);
  }

  dispose(): void {
    this.#listeners.clear();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #flush(): void {
    this.#timer = null;
    const meters = [...this.#held.values()];
    this.#held = new Map();
    for (const listener of this.#listeners) listener(meters);
  }
}

function hold(before: Meter | undefined, input: string, channels: readonly (readonly number[])[]): Meter {
  return {
    input,
    level: channels.map(([magnitude]) => decibel(magnitude)),
    peak: channels.map(([, peak], channel) => Math.max(decibel(peak), before?.peak[channel] ?? FLOOR_DB)),
  };
}

/** In steps of 0.1 dB, -100 to 0. */
function decibel(factor: number | undefined): number {
  if (factor === undefined || !(factor > 0)) return FLOOR_DB;
  return Math.min(0, Math.max(FLOOR_DB, Math.round(200 * Math.log10(factor)) / 10));
}
