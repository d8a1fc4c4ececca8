/**
 * The one way to OBS. OBS runs each incoming message on a thread of its own and promises no order, so writes go one unit at a time:
 * the next is sent when the one before is answered. Reads change nothing and may overlap, up to a few.
 */
import type { BatchMode, ObsAnswer, ObsCaller, ObsRequest } from './obs.request.ts';

const READS = 4;

export interface UnitOptions {
  readonly deadlineMs?: number;
  /** Takes the unit out of the line when it is given up before its turn. */
  readonly signal?: AbortSignal;
}

export class ObsQueue {
  #caller: ObsCaller;
  #onUnknown: () => void;
  #tail: Promise<unknown> = Promise.resolve();
  #reading = 0;
  #waiting: (() => void)[] = [];
  #generation = 0;
  #units = 0;
  #writing = 0;
  /** Sent again before the next unit. */
  #again: readonly ObsRequest[] | null = null;

  /** `onUnknown` hears of every write that got no answer: it may or may not have been done. */
  constructor(caller: ObsCaller, onUnknown: () => void = () => {}) {
    this.#caller = caller;
    this.#onUnknown = onUnknown;
  }

  /** Goes up when a write is sent and again when it ends. What was read across a change may be old. */
  get generation(): number {
    return this.#generation;
  }
  /** A write is in flight. */
  get writing(): boolean {
    return this.#writing > 0;
  }
  /** No write is in flight or waiting. */
  get idle(): boolean {
    return this.#units === 0;
  }

  /** Resolves when the writes of this moment have ended, well or not. */
  async drained(): Promise<void> {
    await this.#tail;
  }

  /**
   * Sends a unit of writes as one batch, after all units before it. Rejects with an ObsError when the link fails, and with the signal's reason when
   * that was given up before its turn came.
   */
  write(requests: readonly ObsRequest[], mode: BatchMode, how: UnitOptions = {}): Promise<readonly ObsAnswer[]> {
    const free = this.#units === 0 && this.#writing === 0 && this.#again === null;
    this.#units += 1;
    const unit = this.#inTurn(free ? null : this.#tail, requests, mode, how);
    this.#tail = unit.catch(() => undefined).then(() => this.#repeat());
    return unit;
  }

  /**
   * Sends writes at once, past the line. OBS runs them beside the unit that is in flight, which may undo them: then they are sent again when that has
   * ended, before any other. Rejects like {@link write}.
   */
  urgent(requests: readonly ObsRequest[]): Promise<readonly ObsAnswer[]> {
    if (this.#writing > 0) this.#again = requests;
    return this.#send(requests, 'serial');
  }

  /** Without anything to wait for, the unit is on its way before this returns. */
  async #inTurn(
    before: Promise<unknown> | null,
    requests: readonly ObsRequest[],
    mode: BatchMode,
    { signal, deadlineMs }: UnitOptions,
  ): Promise<readonly ObsAnswer[]> {
    try {
      if (before !== null) await before;
      signal?.throwIfAborted();
      return await this.#send(requests, mode, deadlineMs);
    } finally {
      this.#units -= 1;
    }
  }

  async #send(requests: readonly ObsRequest[], mode: BatchMode, deadlineMs?: number): Promise<readonly ObsAnswer[]> {
    this.#generation += 1;
    this.#writing += 1;
    try {
      return await this.#caller.batch(requests, mode, deadlineMs);
    } catch (error) {
      this.#onUnknown();
      throw error;
    } finally {
      this.#writing -= 1;
      this.#generation += 1;
    }
  }

  async #repeat(): Promise<void> {
    const again = this.#again;
    this.#again = null;
    if (again !== null) await this.#send(again, 'serial').catch(() => undefined);
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
