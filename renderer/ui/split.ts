/** Shares of panes that stand side by side, and what a moved divider makes of them. Pure. */

/** One share for each pane, in any unit: only their ratio counts. */
export type Shares = readonly number[];

/**
 * Moves the divider behind pane `index` by `by` (in the shares' own unit): one neighbour grows by what the other gives, no pane gets
 * smaller than its minimum. A pane that already is too small may only grow.
 */
export function moveDivider(shares: Shares, index: number, by: number, minima: Shares): Shares {
  const [before, after] = [shares[index], shares[index + 1]];
  if (before === undefined || after === undefined) return shares;
  const least = Math.min(0, (minima[index] ?? 0) - before);
  const most = Math.max(0, after - (minima[index + 1] ?? 0));
  const moved = Math.max(least, Math.min(by, most));
  if (moved === 0) return shares;
  return shares.map((share, place) => (place === index ? before + moved : place === index + 1 ? after - moved : share));
}

/** How far the divider behind pane `index` may stand, as percent of both neighbours together. */
export function dividerAt(shares: Shares, index: number, minima: Shares): { now: number; min: number; max: number } {
  const [before = 0, after = 0] = [shares[index], shares[index + 1]];
  const both = before + after || 1;
  const percent = (share: number) => Math.round((100 * share) / both);
  const min = percent(Math.min(before, minima[index] ?? 0));
  const max = percent(Math.max(before, both - (minima[index + 1] ?? 0)));
  return { now: percent(before), min, max };
}
