/** What an action asked for, from the log's newest entries; null once it has left them. */
import type { Ask, Entry } from '../../../core/show/show.facts.ts';

/** Looks from the newest entry back. */
export function askOf(log: readonly Entry[], actionId: string): Ask | null {
  const entry = log.findLast(({ fact }) => 'asked' in fact && fact.asked.some(({ id }) => id === actionId));
  if (entry === undefined || !('asked' in entry.fact)) return null;
  return entry.fact.asked.find(({ id }) => id === actionId)?.ask ?? null;
}

/** The money of an ask that a person has to read back from the platform; null where there is none. */
export function moneyOf(ask: Ask | null) {
  switch (ask?.do) {
    case 'coupon':
      return ask.coupon.value;
    case 'price':
      return ask.price;
    default:
      return null;
  }
}
