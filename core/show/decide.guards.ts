/** Budget, quantity and stock: what stands against a cue, and the reason with which a person passes over it (invariant 5). */
import { money } from '../money/money.ts';
import { fail, ok, type Failure, type Result } from '../result.ts';
import { unitsToRelease } from '../runsheet/releases.ts';
import type { Cue, RunSheet, Segment } from '../runsheet/runsheet.schema.ts';
import { minorOf, type Guards } from './show.guards.ts';
import type { ShowRefusal } from './show.commands.ts';
import type { Ask, Asked, Breach, Fact, Spend } from './show.facts.ts';
import { own } from './show.lookup.ts';
import { resolve } from './show.resolve.ts';
import { dropOf, spendsOf } from './show.spends.ts';
import { moneyOf, releaseKey } from './show.spent.ts';
import type { CueRun, OnAir, ShowState } from './show.state.ts';

interface Guarded {
  readonly state: ShowState;
  readonly onAir: OnAir;
  readonly sheet: RunSheet;
  readonly guards: Guards;
}
type Known = Pick<ShowState, 'spent' | 'stock' | 'caps'>;
export type GuardRefusal = 'over-budget' | 'over-quantity' | 'out-of-stock' | 'over-release';

/** What stands against the whole of a cue, its later steps counted in; nothing for most. */
export function breachesOf({ state, onAir, sheet, guards }: Guarded, cue: Cue): readonly Breach[] {
  const drops = spendsOf(cue, onAir, sheet).filter(({ what }) => what === 'coupon');
  const goods = cue.actions.flatMap((action) => {
    if (action.do !== 'pop' && action.do !== 'release') return [];
    const found = resolve(action, onAir, sheet, onAir.enteredAt);
    return found.ok ? [found.value] : [];
  });
  return [...capBreaches(state, drops, sheet, guards), ...goodsBreaches(state, goods, onAir.segment)];
}

/** What stands against the asks of one step. */
export function breachesOfAsked({ state, onAir, sheet, guards }: Guarded, asked: readonly Asked[]): readonly Breach[] {
  const asks = asked.map(({ ask }) => ask);
  const drops = asks.flatMap((ask) => (ask.do === 'coupon' ? [dropOf(ask.coupon)] : []));
  return [...capBreaches(state, drops, sheet, guards), ...goodsBreaches(state, asks, onAir.segment)];
}

function goodsBreaches(known: Known, asks: readonly Ask[], segment: Segment): readonly Breach[] {
  const pops = asks.flatMap((ask) => (ask.do === 'pop' ? [ask.product] : []));
  const releases = asks.filter((ask) => ask.do === 'release');
  return [...soldOut(known, pops), ...overReleased(known, releases, segment)];
}

function capBreaches(
  { spent: { held }, caps }: Known,
  drops: readonly Spend[],
  sheet: RunSheet,
  guards: Guards,
): Breach[] {
  if (drops.length === 0) return [];
  const breaches: Breach[] = [];
  // The sheet's own caps stand before the shop's.
  const usual = guards.budget === null ? null : money(minorOf(guards.budget, sheet.currency), sheet.currency);
  const cap = caps.budget ?? usual;
  const coupons = caps.coupons ?? guards.coupons;
  if (cap !== null) {
    const { currency } = cap;
    const asks = drops.reduce<number | null>(
      (sum, { total }) => (sum === null || total?.currency !== currency ? null : sum + total.minor),
      0,
    );
    const before = moneyOf(held, currency);
    // What may have cost anything has used the budget up.
    if (asks === null || held.anything > 0 || before.minor + asks > cap.minor)
      breaches.push({ guard: 'budget', cap, held: before, asks: asks === null ? null : money(asks, currency) });
  }
  if (coupons !== null) {
    const asks = drops.reduce<number | null>(
      (sum, { quantity }) => (sum === null || quantity === null ? null : sum + quantity),
      0,
    );
    if (asks === null || held.anything > 0 || held.coupons + asks > coupons)
      breaches.push({ guard: 'quantity', cap: coupons, held: held.coupons, asks });
  }
  return breaches;
}

function soldOut({ stock }: Known, products: readonly { readonly id: string; readonly name: string }[]): Breach[] {
  return products
    .filter(({ id }) => own(stock, id)?.left === 0)
    .map(({ id, name }) => ({ guard: 'stock', productId: id, name }));
}

/** More may not be put on sale than the segment sets aside, whatever its plan and its cues say. */
function overReleased(
  { spent: { released } }: Known,
  releases: readonly Extract<Ask, { do: 'release' }>[],
  segment: Segment,
): Breach[] {
  return [...new Set(releases.map(({ product }) => product.id))].flatMap((productId): Breach[] => {
    const same = releases.filter(({ product }) => product.id === productId);
    const cap = unitsToRelease(segment, productId);
    const asks = same.reduce((sum, { units }) => sum + units, 0);
    const held = own(released, releaseKey(segment.id, productId)) ?? 0;
    if (cap === null || held + asks <= cap) return [];
    return [{ guard: 'release', productId, name: same[0]?.product.name ?? '', cap, held, asks }];
  });
}

/** Lets a cue through that nothing stands against, or with a reason, which then stands before it in the log. */
export function passGuards(
  show: Guarded,
  cue: Cue,
  run: CueRun,
  reason: string | undefined,
): Result<readonly Fact[], ShowRefusal> {
  // A reason holds for one firing.
  const breaches = run.status === 'fired' ? breachesOf(show, cue) : notPassed(breachesOf(show, cue), run);
  const [first] = breaches;
  if (first === undefined) return ok([]);
  if (reason === undefined) return refused(first, cue.id);
  return ok([{ kind: 'guard-overridden', cueId: cue.id, reason, breaches: [...breaches] }]);
}

/** Of what stands against a cue, what nobody gave a reason for: another guard, or the same by more than the reason was given for. */
export function notPassed(breaches: readonly Breach[], { passed }: Pick<CueRun, 'passed'>): readonly Breach[] {
  return breaches.filter((breach) => !passed.some((known) => isWithin(breach, known)));
}

function isWithin(breach: Breach, known: Breach): boolean {
  if (breach.guard === 'stock') return known.guard === 'stock' && known.productId === breach.productId;
  if (breach.guard === 'release' && known.guard === 'release' && known.productId !== breach.productId) return false;
  return known.guard === breach.guard && sumOf(breach) <= sumOf(known);
}

/** What would have been given away with it; without end where nobody can say. */
function sumOf(breach: Exclude<Breach, { guard: 'stock' }>): number {
  if (breach.guard === 'budget')
    return breach.asks === null ? Number.POSITIVE_INFINITY : breach.held.minor + breach.asks.minor;
  return breach.asks === null ? Number.POSITIVE_INFINITY : breach.held + breach.asks;
}

/** The code of what stands against a cue. */
export function refusalOf({ guard }: Breach): GuardRefusal {
  switch (guard) {
    case 'budget':
      return 'over-budget';
    case 'quantity':
      return 'over-quantity';
    case 'stock':
      return 'out-of-stock';
    case 'release':
      return 'over-release';
    default:
      return guard satisfies never;
  }
}

function refused(breach: Breach, cueId: string): Failure<ShowRefusal> {
  const code = refusalOf(breach);
  switch (breach.guard) {
    case 'budget':
    case 'quantity': {
      const figure = (one: Breach & { guard: 'budget' | 'quantity' }) =>
        one.guard === 'budget'
          ? { cap: one.cap.minor, held: one.held.minor, asks: one.asks?.minor ?? null, currency: one.cap.currency }
          : { cap: one.cap, held: one.held, asks: one.asks };
      return fail(
        code,
        'This would give away more than the show may. Nothing was done: fire it with a reason, or raise the cap in the settings.',
        { cueId, ...figure(breach) },
      );
    }
    case 'stock':
      return fail(
        code,
        `The platform has none of ${breach.name} left. Nothing was done: fire it with a reason if you know better.`,
        { cueId, product: breach.name },
      );
    case 'release': {
      const { name, cap, held, asks } = breach;
      return fail(
        code,
        `This segment sets ${cap} of ${name} aside and has released ${held}: ${asks} more are too many. Nothing was done: fire it with a reason, or change the cue.`,
        { cueId, product: name, cap, held, asks, left: Math.max(0, cap - held) },
      );
    }
    default:
      return breach satisfies never;
  }
}
