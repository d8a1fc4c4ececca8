/**
 * The guards of a shop's money and stock: what one person may arm alone, what a show may give away, from when on stock is low. They come in with the
 * command, as settings that a person may have changed a moment ago; what they let through, and in spite of what, stands in the facts.
 */
import { z } from 'zod';
import { CURRENCIES, type Currency } from '../money/money.ts';
import { TWO_PERSON_SUMS } from '../runsheet/twoPerson.ts';

const wholeMoney = z.number().min(0).max(1e12);
const count = z.int().min(0).max(1e12);

/** The settings of the guards; the sum of a producer is the older setting `twoPersonSum`. */
export const guardSettingsSchema = z.object({
  /** How many coupons a producer may arm in one cue alone; null: no limit. */
  quantity: count.nullable().default(null),
  /** What a moderator may arm alone: whole units of money, and coupons. Nothing, unless the shop says otherwise. */
  moderator: z
    .object({ sum: wholeMoney.default(0), quantity: count.nullable().default(null) })
    .default({ sum: 0, quantity: null }),
  /** 一人店: there is nobody else, so the same person types the value back. */
  onePerson: z.boolean().default(false),
  /** What one show may give away in coupons at most, in whole units; null: no cap. */
  budget: wholeMoney.nullable().default(null),
  /** How many coupons one show may give out at most; null: no cap. */
  coupons: count.nullable().default(null),
  /** From so many units left on, a product is nearly sold out. */
  stockFloor: count.default(10),
});
export type GuardSettings = z.infer<typeof guardSettingsSchema>;
export const GUARD_SETTINGS: GuardSettings = guardSettingsSchema.parse({});

/** The guards as the show engine asks them. `twoPersonSum` null: the usual sum of the sheet's currency. */
export interface Guards extends GuardSettings {
  readonly twoPersonSum: number | null;
}
export const USUAL_GUARDS: Guards = { ...GUARD_SETTINGS, twoPersonSum: null };

/** What a producer changes of the guards: what is given, and nothing else. */
export const guardPatchSchema = z
  .object({
    twoPersonSum: wholeMoney.nullable(),
    quantity: count.nullable(),
    moderator: z.object({ sum: wholeMoney, quantity: count.nullable() }).partial(),
    onePerson: z.boolean(),
    budget: wholeMoney.nullable(),
    coupons: count.nullable(),
    stockFloor: count,
  })
  .partial();
export type GuardPatch = z.infer<typeof guardPatchSchema>;

/** The guards with what was changed. */
export function withGuards(guards: Guards, { moderator, ...patch }: GuardPatch): Guards {
  return { ...guards, ...given(patch), moderator: { ...guards.moderator, ...given(moderator ?? {}) } };
}

/** Names of the guards as a log tells of their change. */
export const GUARD_NAMES = [
  'twoPersonSum',
  'quantity',
  'moderatorSum',
  'moderatorQuantity',
  'onePerson',
  'budget',
  'coupons',
  'stockFloor',
] as const;
export const guardChangeSchema = z.object({
  guard: z.enum(GUARD_NAMES),
  from: z.union([z.number(), z.boolean(), z.null()]),
  to: z.union([z.number(), z.boolean(), z.null()]),
});
export type GuardChange = z.infer<typeof guardChangeSchema>;

/** What is another in `now` than in `was`. */
export function guardChanges(was: Guards, now: Guards): GuardChange[] {
  const [before, after] = [named(was), named(now)];
  return GUARD_NAMES.filter((guard) => before[guard] !== after[guard]).map((guard) => ({
    guard,
    from: before[guard],
    to: after[guard],
  }));
}

function named({ moderator, ...guards }: Guards): Record<(typeof GUARD_NAMES)[number], number | boolean | null> {
  return { ...guards, moderatorSum: moderator.sum, moderatorQuantity: moderator.quantity };
}

/** Only what is there: an absent field leaves what it would change. */
function given<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as never;
}

/** Who asks: the name that facts are signed with, who sits there as far as can be told, and as what. */
export interface Asker {
  readonly name: string;
  readonly person: string;
  readonly role: string;
}

/** What the person may arm alone: minor units and coupons, null for any number. Roles without a limit of their own have the moderator's. */
export function limitOf(
  { role }: Asker,
  guards: Guards,
  currency: Currency,
): { readonly minor: number; readonly quantity: number | null } {
  const own = role === 'producer';
  const sum = own ? (guards.twoPersonSum ?? TWO_PERSON_SUMS[currency]) : guards.moderator.sum;
  return { minor: minorOf(sum, currency), quantity: own ? guards.quantity : guards.moderator.quantity };
}

/** Whether anybody may arm more alone by `now` than by `was`. */
export function widensAlone(was: Guards, now: Guards, currency: Currency): boolean {
  if (now.onePerson && !was.onePerson) return true;
  return ['producer', 'moderator'].some((role) => {
    const asker = { name: role, person: role, role };
    const [before, after] = [limitOf(asker, was, currency), limitOf(asker, now, currency)];
    const more = (one: number | null) => one ?? Number.POSITIVE_INFINITY;
    return after.minor > before.minor || more(after.quantity) > more(before.quantity);
  });
}

/** Whole units of money in minor ones. */
export function minorOf(whole: number, currency: Currency): number {
  return Math.round(whole * 10 ** CURRENCIES[currency]);
}
