/**
 * Whether OBS's picture of the program scene is what viewers see. In Studio Mode OBS airs a private copy of the scene as it stood at the last
 * take, and the protocol gives pictures of the original only: no request reaches the copy, the transition or the output. Inputs and
 * nested scenes are shared by both; the scene's own arrangement is not. So the arrangement is remembered at each take, and until it differs
 * the picture is exact. An edit in the few ms between a take and the reading after it goes unseen.
 */
import type { ItemRecord, ObsState } from './obs.state.ts';

type Items = ReadonlyMap<string, readonly ItemRecord[]>;

/** What must be known of two readings to judge. */
export type Airing = Pick<ObsState, 'studioMode' | 'program' | 'items'>;

/** The arrangement that went on air, or null when nobody saw the take. Kept by the mirror from one reading to the next. */
export interface Aired {
  readonly scene: string;
  readonly arrangement: string | null;
}

/** What is on air after a reading. `taken`: a transition began since the reading before. */
export function airedAfter(
  before: (Airing & { readonly aired: Aired | null }) | null,
  now: Airing,
  taken: boolean,
): Aired | null {
  if (!now.studioMode || now.program === null) return null;
  const seen = before !== null && (!before.studioMode || taken || before.program !== now.program);
  if (seen) return { scene: now.program, arrangement: arrangementOf(now.items, now.program) };
  return before?.aired ?? { scene: now.program, arrangement: null };
}

/** Whether the program scene's own picture may show what is not on air. */
export function mayShowEdits({ items, program }: Airing, aired: Aired | null): boolean {
  return aired !== null && (aired.scene !== program || aired.arrangement !== arrangementOf(items, aired.scene));
}

/** How a scene's items lie, those of its groups included. */
export function arrangementOf(items: Items, scene: string): string {
  const lines = (items.get(scene) ?? []).map(({ id, source, isGroup, enabled, arrangement }) =>
    [id, source, enabled, arrangement, isGroup ? arrangementOf(items, source) : ''].join(' '),
  );
  return lines.join('\n');
}
