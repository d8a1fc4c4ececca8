/**
 * Draws the meters outside of React: one stream, one loop on animation frames, transforms on elements that React made once. Runs while
 * it is not stopped; a hidden page gets no frames.
 */
import type { Meter } from '../../../core/contract/messages.ts';
import { moved, shareOf, SILENT, type Needle } from './needle.ts';

/** Inputs drawn; a mixer is OBS's business. */
export const METERS_SHOWN = 4;
/** A message older than this is silence, ms: OBS sends 20 a second. */
const STALE = 400;
/** An input that OBS has not named for this long is gone, ms. */
const GONE = 10_000;

interface Heard {
  readonly meter: Meter;
  readonly at: number;
}

export interface MeterLoopDeps {
  /** Listens to the stream; returns the way to stop. */
  readonly watch: (listener: (inputs: readonly Meter[]) => void) => () => void;
  /** Elements whose `data-input` is one of the names; inside, `[data-channel]` bars with a shade and a mark. */
  readonly strip: HTMLElement;
  /** Called when other inputs are to be drawn than before. */
  readonly onInputs: (names: readonly string[]) => void;
}

/** Starts to watch and draw. Returns the way to stop both. */
export function runMeters({ watch, strip, onInputs }: MeterLoopDeps): () => void {
  const heard = new Map<string, Heard>();
  const needles = new Map<Element, Needle>();
  let names = '';
  let last = performance.now();

  const unwatch = watch((inputs) => {
    const at = performance.now();
    for (const meter of inputs) heard.set(meter.input, { meter, at });
    for (const [input, one] of heard) if (at - one.at > GONE) heard.delete(input);
    const shown = [...heard.keys()].slice(0, METERS_SHOWN);
    if (shown.join('\n') === names) return;
    names = shown.join('\n');
    onInputs(shown);
  });

  function draw(now: number): void {
    const passed = Math.min(250, Math.max(0, now - last));
    last = now;
    for (const row of strip.children) {
      const one = heard.get((row instanceof HTMLElement && row.dataset['input']) || '');
      const live = one !== undefined && now - one.at < STALE ? one.meter : undefined;
      for (const [channel, bar] of [...row.querySelectorAll('[data-channel]')].entries())
        show(bar, live?.level[channel] ?? -100, live?.peak[channel] ?? -100, passed);
    }
    frame = requestAnimationFrame(draw);
  }

  function show(bar: Element, level: number, peak: number, ms: number): void {
    const needle = moved(needles.get(bar) ?? SILENT, level, peak, ms);
    needles.set(bar, needle);
    const [shade, mark] = bar.children;
    if (shade instanceof HTMLElement) shade.style.transform = `scaleX(${(1 - shareOf(needle.level)).toFixed(3)})`;
    if (mark instanceof HTMLElement) mark.style.transform = `translateX(${(shareOf(needle.peak) * 100).toFixed(1)}%)`;
  }

  let frame = requestAnimationFrame(draw);
  return () => {
    unwatch();
    cancelAnimationFrame(frame);
  };
}
