/** Which units are the same letter, capital or small. Told once for all of them: whoever makes an automaton asks for each. */

/** Of each unit the small one; itself where that is more than one unit (İ). */
export const SMALL: Uint16Array = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => {
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
});

const CAPITALS = new Map<number, number[]>();
SMALL.forEach((small, unit) => {
  if (small !== unit) CAPITALS.set(small, [...(CAPITALS.get(small) ?? []), unit]);
});

/** All units that are the same letter, or just this one. */
export function casesOf(unit: number): readonly number[] {
  const small = SMALL[unit] ?? unit;
  return [small, ...(CAPITALS.get(small) ?? [])];
}
