/** What a cue can cost at most, as a person types it back: each coupon and each price that it gives away. Pure. */
import { money, type Currency, type Money } from '../money/money.ts';
import type { Coupon, Cue, RunSheet, Segment } from '../runsheet/runsheet.schema.ts';
import { limitOf, type Asker, type Guards } from './show.guards.ts';
import type { Ask, SecondWhy, Spend } from './show.facts.ts';
import { resolve } from './show.resolve.ts';
import type { OnAir } from './show.state.ts';

/** What a drop of this coupon costs at most. A share of an unknown price, or an unlimited number, is null: it may be anything. */
export function dropOf(coupon: Coupon): Spend {
  const { kind, name, typeLabel, scope, minSpend } = coupon;
  // Less than nothing is a slip: counted as it stands, it would make room in the budget.
  const value = kind === 'percent' || (coupon.value !== null && coupon.value.minor < 0) ? null : coupon.value;
  // 0 is how sheets say that there is no limit.
  const quantity = coupon.quantity === 0 ? null : coupon.quantity;
  const total = value === null || quantity === null ? null : times(value, quantity);
  const terms = JSON.stringify([coupon.value, minSpend, scope]);
  return { what: 'coupon', name: name || typeLabel, kind, value, quantity, total, terms };
}

/** What the cue spends, in its order; actions that can't be looked up are left out: such a cue can't fire. */
export function spendsOf(cue: Cue, onAir: OnAir, sheet: RunSheet): readonly Spend[] {
  return cue.actions.flatMap((action): readonly Spend[] => {
    if (action.do !== 'coupon' && action.do !== 'price') return [];
    const found = resolve(action, onAir, sheet, onAir.enteredAt);
    if (!found.ok) return [];
    const ask = found.value;
    if (ask.do === 'coupon') return [dropOf(ask.coupon)];
    return ask.do === 'price' ? [priceSpend(ask, onAir.segment)] : [];
  });
}

/** A price gives away what it lies below the one that the plan has, for each unit that is set aside. */
function priceSpend({ product, price }: Extract<Ask, { do: 'price' }>, { offer }: Segment): Spend {
  const own = offer?.productId === product.id ? offer : null;
  const planned = own?.livePrice ?? product.listPrice;
  const off = planned === null || planned.currency !== price.currency ? null : Math.max(0, planned.minor - price.minor);
  const quantity = own?.stock ?? null;
  const zero = off === 0 ? money(0, price.currency) : null;
  const total = off === null || quantity === null ? zero : times(money(off, price.currency), quantity);
  return { what: 'price', name: product.name, kind: null, value: price, quantity, total };
}

/**
 * Why these need a second person, null when this one may do it alone. `sheet`: the line says so; `kind`: a coupon without a minimum, or a red
 * packet; `unknown`: nobody can say what it may cost; `sum` and `quantity`: over what this role may arm alone.
 */
export function whySecond(
  spends: readonly Spend[],
  segment: Segment,
  { asker, guards, currency }: { readonly asker: Asker; readonly guards: Guards; readonly currency: Currency },
): SecondWhy | null {
  if (spends.length === 0) return null;
  if (segment.twoPersonCheck) return 'sheet';
  if (spends.some(({ kind }) => kind === 'no-threshold' || kind === 'red-packet')) return 'kind';
  if (spends.some(({ total }) => total === null || total.currency !== currency)) return 'unknown';
  const limit = limitOf(asker, guards, currency);
  if (spends.reduce((sum, { total }) => sum + (total?.minor ?? 0), 0) > limit.minor) return 'sum';
  const coupons = spends.reduce((sum, { what, quantity }) => sum + (what === 'coupon' ? (quantity ?? 0) : 0), 0);
  return limit.quantity !== null && coupons > limit.quantity ? 'quantity' : null;
}

/** Whether what would be spent now is what was armed: what was armed is what fires. */
export function sameSpends(armed: readonly Spend[], now: readonly Spend[]): boolean {
  return (
    JSON.stringify(armed.map(figures)) === JSON.stringify(now.map(figures)) &&
    armed.every(({ terms }, index) => terms === undefined || terms === now[index]?.terms)
  );
}

function figures({ what, name, kind, value, quantity, total }: Spend) {
  return [what, name, kind, value?.minor, value?.currency, quantity, total?.minor];
}

function times(value: Money, quantity: number): Money | null {
  const minor = value.minor * quantity;
  return Number.isSafeInteger(minor) ? money(minor, value.currency) : null;
}
