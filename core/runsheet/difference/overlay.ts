/** Lays one value over another of the same shape: what says something replaces, what is blank leaves what was there. */

/** `before` with everything that `now` says. Ids and lists of things are the caller's; amounts are taken whole. */
export function overlay(before: unknown, now: unknown): unknown {
  if (isBlank(now)) return before;
  if (!isRecord(before) || !isRecord(now) || 'minor' in now) return now;
  const merged: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(now)) {
    // A blank custom field is a word of its own: this row has none, whatever another row of the product has.
    if (name !== 'custom') merged[name] = overlay(before[name], value);
    else merged[name] = { ...(before[name] as object), ...(value as object) };
  }
  return merged;
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || value === 0 || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
