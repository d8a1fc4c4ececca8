/** What becomes of an action on the platform that is joined: known before it is fired. Pure. */
import type { GatewayView } from '../contract/gateway.view.ts';
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import { ACT_KINDS, type ActKind } from './gateway.protocol.ts';

/** `platform`: it is sent there. `by-hand`: a person does it on the platform and says so. `not-offered`: the platform can't be asked for it. */
export type Reach = 'platform' | 'by-hand' | 'not-offered';

/** How far an action of this kind gets; null for one that is not the platform's, and while nobody knows what the platform can do. */
export function reachOf(kind: string, { url, platform }: Pick<GatewayView, 'url' | 'platform'>): Reach | null {
  if (!isActKind(kind)) return null;
  if (url === null) return 'by-hand';
  if (platform === null) return null;
  if (!platform.can.includes(kind)) return 'not-offered';
  return platform.byHand.includes(kind) ? 'by-hand' : 'platform';
}

/** The kinds of act that the sheet's cues ask for and that get no further than `reach`, each with how many actions ask for it. */
export function kindsOf(
  sheet: RunSheet,
  gateway: Pick<GatewayView, 'url' | 'platform'>,
  reach: Reach,
): ReadonlyMap<ActKind, number> {
  const found = new Map<ActKind, number>();
  for (const { cues } of sheet.segments)
    for (const { actions } of cues)
      for (const { do: kind } of actions)
        if (isActKind(kind) && reachOf(kind, gateway) === reach) found.set(kind, (found.get(kind) ?? 0) + 1);
  return found;
}

function isActKind(kind: string): kind is ActKind {
  return (ACT_KINDS as readonly string[]).includes(kind);
}
