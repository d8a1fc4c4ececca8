/** What becomes of an action on the platform that is joined: known before it is fired. Pure. */
import type { GatewayView } from '../contract/gateway.view.ts';
import type { Product, RunSheet } from '../runsheet/runsheet.schema.ts';
import { ACT_KINDS, type ActKind } from './gateway.protocol.ts';
import { LINK_LENGTH, SKU_LENGTH } from './room.events.ts';

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

/** The products that the sheet's cues name to the platform and whose SKU or link is longer than an act carries: it would be refused. */
export function tooLongForActs({ segments, products }: RunSheet): readonly Product[] {
  const named = new Set<string>();
  for (const { cues } of segments)
    for (const { actions } of cues)
      for (const action of actions)
        if (isActKind(action.do) && 'productId' in action && action.productId !== null) named.add(action.productId);
  return products.filter(
    ({ id, sku, link }) => named.has(id) && (sku.length > SKU_LENGTH || link.length > LINK_LENGTH),
  );
}

function isActKind(kind: string): kind is ActKind {
  return (ACT_KINDS as readonly string[]).includes(kind);
}
