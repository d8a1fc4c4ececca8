/** What the show has given away, counted as asks and answers come: coupons as one sum, released units by segment and product. */
import { money, type Currency, type Money } from '../money/money.ts';
import type { Ask, Spend } from './show.facts.ts';
import { own } from './show.lookup.ts';
import { dropOf } from './show.spends.ts';
import type { ActionRun, Answer, Spent, Tally } from './show.state.ts';

/** Names the units of a product that one segment sets aside. */
export function releaseKey(segmentId: string, productId: string): string {
  return `${segmentId}/${productId}`;
}

/** Whether an ask gives anything away. */
export function isCounted({ do: kind }: Ask): boolean {
  return kind === 'coupon' || kind === 'release';
}

/** What of an ask is counted; nothing for most. */
export function givenBy(ask: Ask, segmentId: string | null): Pick<ActionRun, 'drop' | 'release'> {
  if (ask.do === 'coupon') return { drop: dropOf(ask.coupon) };
  if (ask.do !== 'release' || segmentId === null) return {};
  return { release: { key: releaseKey(segmentId, ask.product.id), units: ask.units } };
}

/** With what was asked for: it counts until the platform says no. */
export function withGiven(spent: Spent, { drop, release }: Pick<ActionRun, 'drop' | 'release'>): Spent {
  if (drop === undefined && release === undefined) return spent;
  const held = drop === undefined ? spent.held : plus(spent.held, drop, 1);
  return { ...spent, held, released: more(spent.released, release, 1) };
}

/** With an answer to it, after the one before. */
export function withAnswer(
  spent: Spent,
  { drop, release }: Pick<ActionRun, 'drop' | 'release'>,
  before: Answer | undefined,
  now: Answer | undefined,
): Spent {
  if (drop === undefined && release === undefined) return spent;
  const held = Number(isHeld(now)) - Number(isHeld(before));
  const confirmed = Number(now?.status === 'confirmed') - Number(before?.status === 'confirmed');
  return {
    held: drop === undefined ? spent.held : plus(spent.held, drop, held),
    confirmed: drop === undefined ? spent.confirmed : plus(spent.confirmed, drop, confirmed),
    released: more(spent.released, release, held),
  };
}

function more(released: Spent['released'], release: ActionRun['release'], times: number): Spent['released'] {
  if (release === undefined || times === 0) return released;
  const { key, units } = release;
  return { ...released, [key]: (own(released, key) ?? 0) + times * units };
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
