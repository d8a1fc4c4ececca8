/**
 * Branded times, all integers in milliseconds, and the only arithmetic between them.
 * Inputs are trusted to be integers: the schemas at the boundaries check that.
 */
declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** A point on the studio's clock: ms since 1970-01-01 UTC as the monotonic studio clock counts it. */
export type Instant = Brand<number, 'Instant'>;
/** A length of time in ms; negative lengths are allowed (an under-run). */
export type Duration = Brand<number, 'Duration'>;
/** Local time of day in ms since midnight; a show past midnight goes on counting over 24 h. */
export type TimeOfDay = Brand<number, 'TimeOfDay'>;

export const ZERO = 0 as Duration;

/** Brands ms since 1970 on the studio's clock. */
export function instant(ms: number): Instant {
  return ms as Instant;
}

/** Brands a length in ms. */
export function duration(ms: number): Duration {
  return ms as Duration;
}

/** Brands ms since local midnight. */
export function timeOfDay(ms: number): TimeOfDay {
  return ms as TimeOfDay;
}

/** A length in whole or fractional seconds, rounded to ms. */
export function seconds(n: number): Duration {
  return Math.round(n * 1000) as Duration;
}

/** A length in whole or fractional minutes, rounded to ms. */
export function minutes(n: number): Duration {
  return Math.round(n * 60_000) as Duration;
}

/** The instant `by` after `at`. */
export function after(at: Instant, by: Duration): Instant {
  return (at + by) as Instant;
}

/** The length from `from` to `to`; negative when `to` is earlier. */
export function between(from: Instant, to: Instant): Duration {
  return (to - from) as Duration;
}

/** The sum of lengths. */
export function sum(...lengths: readonly Duration[]): Duration {
  return lengths.reduce<number>((total, length) => total + length, 0) as Duration;
}

/** `a` less `b`. */
export function less(a: Duration, b: Duration): Duration {
  return (a - b) as Duration;
}
