/**
 * The one way to OBS. OBS runs each incoming message on a thread of its own and promises no order, so writes go one unit at a time:
 * the next is sent when the one before is answered. Reads change nothing and may overlap, up to a few.
 */
import type { BatchMode, ObsAnswer, ObsCaller, ObsRequest } from './obs.request.ts';

const READS = 4;

export class ObsQueue {
  #caller: ObsCaller;
  #tail: Promise<unknown> = Promise.resolve();
  #reading = 0;
  #waiting: (() => void)[] = [];
  #generation = 0;
  #units = 0;

  constructor(caller: ObsCaller) {
    this.#caller = caller;
  }

  /** Goes up when a write is sent and again when it ends: odd while one is in flight. What was read across a change may be old. */
  get generation(): number {
    return this.#generation;
  }
  /** No write is in flight or waiting. */
  get idle(): boolean {
    return this.#units === 0;
  }

  /** Sends a unit of writes as one batch, after all units before it. Rejects with an ObsError when the link fails. */
  write(requests: readonly ObsRequest[], mode: BatchMode, deadlineMs?: number): Promise<readonly ObsAnswer[]> {
    this.#units += 1;
    const unit = this.#tail.then(async () => {
      this.#generation += 1;
      try {
        return await this.#caller.batch(requests, mode, deadlineMs);
      } finally {
        this.#generation += 1;
        this.#units -= 1;
      }
    });
    this.#tail = unit.catch(() => undefined);
    return unit;
  }

  /** Sends a batch of reads. */
  read(requests: readonly ObsRequest[], deadlineMs?: number): Promise<readonly ObsAnswer[]> {
    return this.#turn(() => this.#caller.batch(requests, 'serial', deadlineMs));
  }

  /** Sends one read by itself. */
  ask(request: ObsRequest, deadlineMs?: number): Promise<unknown> {
    return this.#turn(() => this.#caller.call(request, deadlineMs));
  }

  async #turn<T>(send: () => Promise<T>): Promise<T> {
    if (this.#reading >= READS) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#reading += 1;
    try {
      return await send();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#reading -= 1;
      else next();
    }
  }
}
