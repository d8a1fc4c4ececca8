/** What seats watch of OBS: pictures of program and preview a few times a second, and sound levels. What nobody watches is not made. */
import type { Streams } from '../../core/contract/messages.ts';
import type { PicturePort } from './obs/picture.port.ts';

/** Some 6 pictures a second at 480 px; what they cost OBS is measured in test/bench/monitor.bench.ts. */
const INTERVAL_MS = 150;
const WIDTH_PX = 480;
/** A slow OBS is asked less often: pictures take at most a fifth of its time. */
const PAUSE_SHARE = 4;

/** The streams that OBS's part of the studio makes. */
export type ObsStream = 'program' | 'preview' | 'meters';

export interface Monitor {
  /** How many seats watch a stream from now on. */
  watchers(stream: ObsStream, count: number): void;
  /** Another run has another hand on the picture. */
  moved(): void;
  dispose(): void;
}

/** Takes what each stream brings. */
export type StreamSinks = { readonly [S in ObsStream]: (what: Streams[S]) => void };

/** Looks at `picture()` for those who watch and hands each value to its sink. */
export function createMonitor(picture: () => PicturePort, sinks: StreamSinks): Monitor {
  const program = createLoop('program', picture, sinks.program);
  const preview = createLoop('preview', picture, sinks.preview);
  let unmeter: (() => void) | null = null;

  const meter = (on: boolean) => {
    unmeter?.();
    unmeter = on ? picture().onMeters(sinks.meters) : null;
  };
  return {
    watchers(stream, count) {
      switch (stream) {
        case 'program':
          return program.watchers(count);
        case 'preview':
          return preview.watchers(count);
        case 'meters':
          if (count > 0 !== (unmeter !== null)) meter(count > 0);
          return;
        default:
          stream satisfies never;
      }
    },
    moved() {
      if (unmeter !== null) meter(true);
    },
    dispose() {
      program.watchers(0);
      preview.watchers(0);
      meter(false);
    },
  };
}

/** One picture after the other while somebody watches, never two asked for at once. */
function createLoop(of: 'program' | 'preview', picture: () => PicturePort, show: (image: string) => void) {
  let timer: NodeJS.Timeout | null = null;
  let watched = false;
  /** Which start this is: a picture that was asked for before a stop must not revive its loop. */
  let round = 0;
  let last = '';

  const tick = async (mine: number) => {
    const asked = performance.now();
    const image = await picture().screenshot(WIDTH_PX, of);
    if (!watched || mine !== round) return;
    if (image !== null && image !== last) show(image);
    last = image ?? '';
    const took = performance.now() - asked;
    timer = setTimeout(() => void tick(mine), Math.max(INTERVAL_MS - took, PAUSE_SHARE * took));
  };
  return {
    watchers(count: number) {
      if (count === 0) {
        watched = false;
        if (timer) clearTimeout(timer);
        timer = null;
        return;
      }
      // A new watcher has not seen the picture that stands.
      last = '';
      if (watched) return;
      watched = true;
      void tick(++round);
    },
  };
}
