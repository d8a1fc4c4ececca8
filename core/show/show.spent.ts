/** What coupons have cost the show, counted as asks and answers come: a sum, so that it does not grow with the show. */
import { money, type Currency, type Money } from '../money/money.ts';
import type { Spend } from './show.facts.ts';
import type { Answer, Spent, Tally } from './show.state.ts';

/** With a drop that was asked for: it counts until the platform says no. */
export function withDrop(spent: Spent, drop: Spend): Spent {
  return { ...spent, held: plus(spent.held, drop, 1) };
}

/** With an answer to a drop, after the one before. */
export function withAnswer(spent: Spent, drop: Spend, before: Answer | undefined, now: Answer | undefined): Spent {
  const held = Number(isHeld(now)) - Number(isHeld(before));
  const confirmed = Number(now?.status === 'confirmed') - Number(before?.status === 'confirmed');
  return { held: plus(spent.held, drop, held), confirmed: plus(spent.confirmed, drop, confirmed) };
}

/** Money of one currency in a tally. */
export function moneyOf({ money: sums }: Tally, currency: Currency): Money {
  return money(sums[currency] ?? 0, currency);
}

/** Whether a drop may have gone out: until the platform refuses it, or it was never sent. Without an answer nobody knows, so it counts. */
function isHeld(answer: Answer | undefined): boolean {
  const status = answer?.status;
  switch (status) {
    case 'refused':
    case 'failed':
      return false;
    case 'expired':
      return answer?.code !== 'too-late';
    case 'sent':
    case 'acknowledged':
    case 'verified':
    case 'confirmed':
    case 'waiting-for-person':
    case undefined:
      return true;
    default:
      return status satisfies never;
  }
}

function plus(tally: Tally, { total, quantity }: Spend, times: number): Tally {
  if (times === 0) return tally;
  const unknown = total === null || quantity === null ? times : 0;
  const sum = total === null ? {} : { [total.currency]: (tally.money[total.currency] ?? 0) + times * total.minor };
  return {
    money: { ...tally.money, ...sum },
    coupons: tally.coupons + times * (quantity ?? 0),
    anything: tally.anything + unknown,
  };
}
