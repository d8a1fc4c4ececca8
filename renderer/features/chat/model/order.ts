/** The order of a list that ranks itself while a hand is on it: what is pressed must be what was aimed at. Pure. */

/**
 * Things in the order of `held`: those that are gone keep no place, those that are new stand behind. Without `held`, as they come.
 * Figures in them are the new ones: only places stand still.
 */
export function inHeldOrder<T extends { readonly key: string }>(
  things: readonly T[],
  held: readonly string[] | null,
): readonly T[] {
  if (held === null) return things;
  const known = new Set(held);
  const byKey = new Map(things.map((one) => [one.key, one]));
  const kept = held.flatMap((key) => byKey.get(key) ?? []);
  return [...kept, ...things.filter(({ key }) => !known.has(key))];
}
