/** One action of a cue on its way through OBS: sends its writes through the one queue, reads back, and keeps what a receipt needs. */
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import type { ActFailure } from './picture.port.ts';
import type { ObsQueue } from './obs.queue.ts';
import { readReply } from './obs.replies.ts';
import { ObsError, STATUS, type ObsRequest } from './obs.request.ts';

/** How long a read-back is tried again, ms, and how often. */
const READ_BACK_MS = 1500;
const READ_EVERY_MS = 25;

/** Why an action ends without having been done. */
export class ActError extends Error {
  readonly code: ActFailure;
  constructor(code: ActFailure, message: string) {
    super(message);
    this.name = 'ActError';
    this.code = code;
  }
}

export class ActRun {
  readonly writes: string[] = [];
  /** Ms from the asking to OBS's yes to the last write; null before. */
  acknowledgedMs: number | null = null;
  /** A write is under way, or ended without an answer. */
  uncertain = false;
  #queue: ObsQueue;
  #since = performance.now();

  constructor(queue: ObsQueue) {
    this.#queue = queue;
  }

  /** Ms since the asking. */
  get ms(): number {
    return Math.round((performance.now() - this.#since) * 100) / 100;
  }

  /** One unit of writes, named for the log. Rejects with the first refusal. */
  async write(label: string, ...requests: readonly ObsRequest[]): Promise<void> {
    this.uncertain = true;
    const answers = await this.#queue.write(requests, 'serial');
    this.uncertain = false;
    const refused = answers.find((answer) => !answer.ok);
    if (refused !== undefined) {
      throw new ObsError('refused', `${refused.type}: ${refused.comment} (${refused.status})`, refused.status);
    }
    this.writes.push(label);
    this.acknowledgedMs = this.ms;
  }

  /** One read. Rejects with an ObsError. */
  async read<T>(
    schema: z.ZodType<T>,
    type: string,
    data: Readonly<Record<string, unknown>> = {},
    deadlineMs?: number,
  ): Promise<T> {
    return readReply(schema, await this.#queue.ask({ type, data }, deadlineMs), type);
  }

  /** Reads until `holds`, for so long. Resolves to whether it did. */
  async readBack(holds: () => Promise<boolean>, within = READ_BACK_MS): Promise<boolean> {
    for (const end = performance.now() + within; ; await delay(READ_EVERY_MS)) {
      if (await holds()) return true;
      if (performance.now() >= end) return false;
    }
  }

  /** Like {@link readBack}, for what must have come about. Rejects with `obs-not-done`. */
  async mustRead(what: string, holds: () => Promise<boolean>, within?: number): Promise<void> {
    if (!(await this.readBack(holds, within)))
      throw new ActError('obs-not-done', `OBS said yes, but reads otherwise: ${what}`);
  }
}

/** Runs a read whose subject may not be there: then it ends in `obs-no-such-name`. */
export async function named<T>(what: string, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ObsError && (error.status === STATUS.notFound || error.status === 602))
      throw new ActError('obs-no-such-name', `OBS has no ${what}`);
    throw error;
  }
}
