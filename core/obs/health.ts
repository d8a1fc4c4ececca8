/**
 * How OBS is doing, from two readings of its counters. OBS counts from its own start or the stream's, so a share "since the stream began"
 * is a difference to the reading at that moment, and a counter that went back means that OBS or the stream was started again.
 *
 * Thresholds, over the last 10 s: 1 % of frames lagged, skipped or dropped is a warning and 5 % is grave (as in OBS's own statistics window);
 * congestion 0.5 is a warning; a frame rate below 95 % of what is set is `slow`; the disk is low with less than 20 minutes of recording
 * left (grave: 5), or less than 2 GB free while nothing is recorded.
 */
import type { HealthCode, ObsHealth } from '../contract/obs.health.ts';

/** One reading. Counts are OBS's own, since it or the output began; `at` is in ms on a clock that does not jump. */
export interface HealthReading {
  readonly at: number;
  readonly fps: number;
  readonly cpu: number;
  readonly memoryMb: number;
  readonly renderMs: number;
  readonly diskFreeMb: number;
  /** Frames rendered, and of them late. */
  readonly rendered: number;
  readonly lagged: number;
  /** Frames that should have been encoded, and of them skipped. */
  readonly encoded: number;
  readonly skipped: number;
  /** Null while nothing is streamed. */
  readonly stream: {
    readonly frames: number;
    readonly dropped: number;
    readonly congestion: number;
    readonly reconnecting: boolean;
  } | null;
  /** Null while nothing is recorded, or the recording is paused. */
  readonly record: { readonly bytes: number } | null;
}

export const WINDOW_MS = 10_000;
/** Less than this between two readings says nothing about a bit rate. */
const RATE_MS = 2_000;
const WARN_SHARE = 0.01;
const GRAVE_SHARE = 0.05;
const CONGESTED = 0.5;
const SLOW_SHARE = 0.95;
const LOW_MINUTES = 20;
const GRAVE_MINUTES = 5;
const LOW_MB = 2048;
const ORDER: readonly HealthCode[] = [
  'reconnecting',
  'dropping',
  'skipping',
  'lagging',
  'disk-low',
  'congested',
  'slow',
  'good',
];

/** The readings of the last 10 s and the one at which the stream (else our watching) began. */
export interface HealthHistory {
  readonly start: HealthReading;
  /** Oldest first, never empty; all of the same OBS, stream and recording. */
  readonly recent: readonly HealthReading[];
}

/** Adds a reading. Begins anew when OBS, the stream or the recording was started again, for then the counters are not the same ones. */
export function addReading(history: HealthHistory | null, now: HealthReading): HealthHistory {
  const last = history?.recent.at(-1);
  if (history === null || last === undefined || now.at < last.at || wentBack(last, now)) {
    return { start: now, recent: [now] };
  }
  // The stream's share counts from the stream's beginning, also when we watched before.
  const begun = last.stream === null && now.stream !== null;
  const kept = begun || (last.record === null) !== (now.record === null) ? [] : history.recent;
  // One reading from before the window stays, so that the window is always covered whole.
  const first = kept.findLastIndex((reading) => now.at - reading.at >= WINDOW_MS);
  return { start: begun ? now : history.start, recent: [...kept.slice(Math.max(0, first)), now] };
}

/** What the history says, in figures and codes. `targetFps` as OBS is set. */
export function healthOf(history: HealthHistory, targetFps: number): ObsHealth {
  const { start, recent } = history;
  const now = recent.at(-1) ?? start;
  const from = recent[0] ?? start;
  const both = (part: (reading: HealthReading) => number, whole: (reading: HealthReading) => number) => ({
    total: share(part(now) - part(start), whole(now) - whole(start)),
    recent: share(part(now) - part(from), whole(now) - whole(from)),
  });
  const figures = {
    fps: round(now.fps, 1),
    lagged: both(
      (reading) => reading.lagged,
      (reading) => reading.rendered,
    ),
    skipped: both(
      (reading) => reading.skipped,
      (reading) => reading.encoded,
    ),
    // The stream's own counters begin with the stream.
    dropped:
      now.stream === null
        ? { total: 0, recent: 0 }
        : {
            total: share(now.stream.dropped, now.stream.frames),
            recent: share(
              now.stream.dropped - (from.stream?.dropped ?? 0),
              now.stream.frames - (from.stream?.frames ?? 0),
            ),
          },
    congestion: now.stream === null ? null : round(Math.min(1, Math.max(0, now.stream.congestion)), 2),
    cpu: round(now.cpu, 0),
    memoryMb: round(now.memoryMb, 0),
    renderMs: round(now.renderMs, 1),
    diskFreeMb: round(now.diskFreeMb / 100, 0) * 100,
    diskMinutes: minutesLeft(from, now),
  };
  return { ...figures, ...wordsOf(figures, now.stream?.reconnecting ?? false, targetFps) };
}

type Figures = Omit<ObsHealth, 'codes' | 'grave'>;

function wordsOf(figures: Figures, reconnecting: boolean, targetFps: number): Pick<ObsHealth, 'codes' | 'grave'> {
  const { lagged, skipped, dropped, congestion, diskMinutes, diskFreeMb, fps } = figures;
  const diskLow = diskMinutes === null ? diskFreeMb < LOW_MB : diskMinutes < LOW_MINUTES;
  const holds: Record<HealthCode, boolean> = {
    reconnecting,
    dropping: dropped.recent >= WARN_SHARE,
    skipping: skipped.recent >= WARN_SHARE,
    lagging: lagged.recent >= WARN_SHARE,
    'disk-low': diskLow,
    congested: congestion !== null && congestion >= CONGESTED,
    slow: fps < targetFps * SLOW_SHARE,
    good: false,
  };
  const codes = ORDER.filter((code) => holds[code]);
  const grave =
    reconnecting ||
    [dropped, skipped, lagged].some(({ recent }) => recent >= GRAVE_SHARE) ||
    (diskMinutes !== null && diskMinutes < GRAVE_MINUTES);
  return { codes: codes.length === 0 ? ['good'] : codes, grave };
}

function wentBack(before: HealthReading, now: HealthReading): boolean {
  if (now.rendered < before.rendered || now.encoded < before.encoded) return true;
  if (now.lagged < before.lagged || now.skipped < before.skipped) return true;
  if (before.stream !== null && now.stream !== null) {
    if (now.stream.frames < before.stream.frames || now.stream.dropped < before.stream.dropped) return true;
  }
  return before.record !== null && now.record !== null && now.record.bytes < before.record.bytes;
}

function minutesLeft(from: HealthReading, now: HealthReading): number | null {
  if (from.record === null || now.record === null || now.at - from.at < RATE_MS) return null;
  const bytesPerMinute = ((now.record.bytes - from.record.bytes) / (now.at - from.at)) * 60_000;
  return bytesPerMinute <= 0 ? null : Math.floor((now.diskFreeMb * 1024 * 1024) / bytesPerMinute);
}

/** 0 to 1, in steps of a hundredth of a per cent. */
function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : round(Math.min(1, Math.max(0, part / whole)), 4);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
