/**
 * The beat of a countdown: calls for each whole second (or minute) that is left, planned from the deadline and never from the call before, so that
 * it neither drifts nor bunches. A little earlier it asks for the next card to be made ready.
 */
import { duration, type Duration, type Instant } from '../../../core/time/time.ts';

export interface CountdownHooks {
  now(): Instant;
  /** The card of `remaining` will be due in about {@link LEAD_MS}. */
  prepare(remaining: Duration): void;
  /** `remaining` is now what is left; the last call is for 0. */
  show(remaining: Duration): void;
}

const LEAD_MS = 200;

export class CountdownBeat {
  #hooks: CountdownHooks;
  #unit: number;
  #endsAt: Instant | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** @param unit of counting, in ms. */
  constructor(hooks: CountdownHooks, unit = 1000) {
    this.#hooks = hooks;
    this.#unit = unit;
  }

  /** Follows this deadline from now on; null for none. The same one again changes nothing. */
  follow(endsAt: Instant | null): void {
    if (endsAt === this.#endsAt) return;
    this.#endsAt = endsAt;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (endsAt !== null) this.#plan(endsAt, Math.ceil((endsAt - this.#hooks.now()) / this.#unit) - 1);
  }

  /** Plans the moment when exactly `left` units are left. */
  #plan(endsAt: Instant, left: number): void {
    if (left < 0) return;
    const remaining = duration(left * this.#unit);
    const due = endsAt - remaining;
    this.#at(due - LEAD_MS, () => {
      this.#hooks.prepare(remaining);
      this.#at(due, () => {
        this.#hooks.show(remaining);
        // After a stall the units that have passed meanwhile are left out, but never the 0.
        const next = Math.ceil((endsAt - this.#hooks.now()) / this.#unit) - 1;
        this.#plan(endsAt, left === 0 ? -1 : Math.max(0, Math.min(left - 1, next)));
      });
    });
  }

  /** A timer may fire early; then it waits out the rest. */
  #at(due: number, then: () => void): void {
    const wait = due - this.#hooks.now();
    if (wait <= 0) return then();
    this.#timer = setTimeout(() => this.#at(due, then), Math.min(wait, 60_000));
  }
}
