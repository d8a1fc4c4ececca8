/** What a person has changed in OBS of the cards that we put there: a pure comparison of the mirror with what was last shown. */
import type { ByHand } from '../../../core/contract/obs.view.ts';
import { liesAt, pairOf, type Wanted } from './obs.diff.ts';
import { CARD_SLOTS, type Kit } from './obs.kit.ts';
import type { ObsState } from './obs.state.ts';

/** The differences, by the source's name in OBS. Only what is lit can differ: the dark one of a pair is ours to load. */
export function changedByHand(state: ObsState, kit: Kit, { cards, pageUrl, pageLit }: Wanted): ByHand[] {
  if (kit.kind === 'page') return pageByHand(state, kit, pageUrl, pageLit);
  return CARD_SLOTS.flatMap((slot): ByHand[] => {
    const card = cards[slot];
    const pair = pairOf(state, kit, slot);
    if (card === 'keep' || pair === null) return [];
    const lit = pair.filter(({ item }) => item.enabled);
    if (card === null) return lit.map(({ input }) => ({ what: 'visibility', name: input }));
    const ours = pair.find(({ file }) => file === card.path) ?? pair[0];
    const [one] = lit;
    if (one === undefined || lit.length > 1) return [{ what: 'visibility', name: ours.input }];
    return [
      ...(one.file === card.path ? [] : [{ what: 'settings' as const, name: one.input }]),
      ...(liesAt(one, card) ? [] : [{ what: 'position' as const, name: one.input }]),
    ];
  });
}

function pageByHand(state: ObsState, { names }: Kit, url: string | null, lit: boolean): ByHand[] {
  const item = state.items.get(names.scene)?.find(({ source }) => source === names.page);
  if (item === undefined) return [];
  const moved = url !== null && state.inputs.get(names.page)?.settings?.['url'] !== url;
  return [
    ...(item.enabled === lit ? [] : [{ what: 'visibility' as const, name: names.page }]),
    ...(moved ? [{ what: 'settings' as const, name: names.page }] : []),
  ];
}
