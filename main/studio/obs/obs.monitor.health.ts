/** Makes a health reading of OBS's answers. */
import { z } from 'zod';
import type { HealthReading } from '../../../core/obs/health.ts';
import type { ObsAnswer } from './obs.request.ts';

/** What is asked for a reading, in this order. */
export const HEALTH_READS = ['GetStats', 'GetStreamStatus', 'GetRecordStatus'] as const;

const statsSchema = z.object({
  activeFps: z.number(),
  cpuUsage: z.number(),
  memoryUsage: z.number(),
  averageFrameRenderTime: z.number(),
  availableDiskSpace: z.number(),
  renderTotalFrames: z.number(),
  renderSkippedFrames: z.number(),
  outputTotalFrames: z.number(),
  outputSkippedFrames: z.number(),
});
const streamSchema = z.object({
  outputActive: z.boolean(),
  outputReconnecting: z.boolean(),
  outputCongestion: z.number(),
  outputTotalFrames: z.number(),
  outputSkippedFrames: z.number(),
});
const recordSchema = z.object({
  outputActive: z.boolean(),
  outputPaused: z.boolean().optional(),
  /** OBS 28's spelling. */
  ouputPaused: z.boolean().optional(),
  outputBytes: z.number(),
});

/** The reading at `at` (ms, monotonic); null when an answer is missing or has another shape. */
export function healthReading(answers: readonly ObsAnswer[], at: number): HealthReading | null {
  const [stats, stream, record] = [
    statsSchema.safeParse(answers[0]?.data),
    streamSchema.safeParse(answers[1]?.data),
    recordSchema.safeParse(answers[2]?.data),
  ];
  if (!stats.success || !stream.success || !record.success) return null;
  const { data: figures } = stats;
  const paused = record.data.outputPaused ?? record.data.ouputPaused ?? false;
  return {
    at,
    fps: figures.activeFps,
    cpu: figures.cpuUsage,
    memoryMb: figures.memoryUsage,
    renderMs: figures.averageFrameRenderTime,
    diskFreeMb: figures.availableDiskSpace,
    rendered: figures.renderTotalFrames,
    lagged: figures.renderSkippedFrames,
    encoded: figures.outputTotalFrames,
    skipped: figures.outputSkippedFrames,
    stream: stream.data.outputActive
      ? {
          frames: stream.data.outputTotalFrames,
          dropped: stream.data.outputSkippedFrames,
          congestion: stream.data.outputCongestion,
          reconnecting: stream.data.outputReconnecting,
        }
      : null,
    record: record.data.outputActive && !paused ? { bytes: record.data.outputBytes } : null,
  };
}
