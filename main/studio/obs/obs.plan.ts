/** What provisioning would make and un-provisioning would take away: pure comparisons of the mirror with the kit. */
import type { ProvisionPlan } from '../../../core/contract/obs.view.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { findKit, freeNames, kitInputs, type Kit, type KitNames } from './obs.kit.ts';
import type { ItemRecord, ObsState } from './obs.state.ts';

export interface KitPlan extends ProvisionPlan {
  readonly names: KitNames;
  readonly kind: Kit['kind'];
}

/**
 * Plans a kit of that kind on the user scenes named, or on `fallback` when `chosen` is null. What stands already is not in the plan.
 * Codes: `obs-names-taken`, `obs-no-such-scene`.
 */
export function planKit(
  state: ObsState,
  owns: (name: string) => boolean,
  kind: Kit['kind'],
  chosen: readonly string[] | null,
  fallback: readonly string[],
): Result<KitPlan> {
  const kit = findKit(state, owns);
  const names = kit?.names ?? freeNames(state, owns);
  if (names === null)
    return fail('obs-names-taken', 'OBS has sources of other makers under all names of the overlay kit');
  const own = userScenes(state, names.scene);
  const missing = chosen?.filter((name) => !own.includes(name)) ?? [];
  if (missing[0] !== undefined)
    return fail('obs-no-such-scene', `OBS has no scene ${missing[0]}`, { scene: missing[0] });
  const scenes = chosen ?? choose(state, own, fallback);
  const inside = new Set(state.items.get(names.scene)?.map(({ source }) => source));
  const creates: ProvisionPlan['creates'] = kit === null ? [{ what: 'scene', name: names.scene, in: null }] : [];
  for (const input of kitInputs(names, kind)) {
    // A kit that lacks a newer card, and a user who has something of that name.
    if (state.inputs.has(input) && !owns(input) && !inside.has(input))
      return fail('obs-names-taken', `OBS has a source named ${input} that is not ours`, { name: input });
    if (!state.inputs.has(input)) creates.push({ what: 'input', name: input, in: names.scene });
    else if (!inside.has(input)) creates.push({ what: 'item', name: input, in: names.scene });
  }
  for (const scene of scenes) {
    if (!shows(state, scene, names.scene, scenes)) creates.push({ what: 'item', name: names.scene, in: scene });
  }
  return ok({ creates, removes: [], scenes: [...scenes], names, kind });
}

/** Plans the removal of a kit: items in user scenes first, then the inputs through their last item, the scene last. */
export function planRemoval(state: ObsState, kit: Kit): ProvisionPlan {
  const hosts = hostsOf(state, kit);
  const inside = state.items.get(kit.names.scene) ?? [];
  const removes: ProvisionPlan['removes'] = [
    ...hosts.map(({ scene }) => ({ what: 'item' as const, name: kit.names.scene, in: scene })),
    ...inside.map(({ source }) => ({ what: 'input' as const, name: source, in: kit.names.scene })),
    { what: 'scene', name: kit.names.scene, in: null },
  ];
  return { creates: [], removes, scenes: [...new Set(hosts.map(({ scene }) => scene))] };
}

/** Items, in scenes and groups of the user, that show our scene. */
export function hostsOf(state: ObsState, kit: Kit): { readonly scene: string; readonly item: ItemRecord }[] {
  const found = [...state.items].filter(([scene]) => scene !== kit.names.scene);
  return found.flatMap(([scene, items]) =>
    items.filter(({ source }) => source === kit.names.scene).map((item) => ({ scene, item })),
  );
}

/** Items of things of ours that are gone: OBS keeps them, and with them the name, in scenes that are not rendered. */
export function ghostsOf(
  state: ObsState,
  { names, kind }: KitPlan,
): { readonly scene: string; readonly item: ItemRecord }[] {
  const gone = new Set(kitInputs(names, kind).filter((input) => !state.inputs.has(input)));
  if (!state.scenes.some(({ name }) => name === names.scene)) gone.add(names.scene);
  return [...state.items].flatMap(([scene, items]) =>
    items.filter(({ source }) => gone.has(source)).map((item) => ({ scene, item })),
  );
}

/** The user's scenes, top first. */
export function userScenes(state: ObsState, ours: string): string[] {
  return state.scenes.map(({ name }) => name).filter((name) => name !== ours);
}

/** Without a choice: the scenes of the sheet; if it names none, all but separators and scenes that serve as parts of others. */
function choose(state: ObsState, own: readonly string[], fallback: readonly string[]): string[] {
  const named = own.filter((name) => fallback.includes(name));
  if (named.length > 0) return named;
  const parts = new Set([...state.items.values()].flat().flatMap(({ isScene, source }) => (isScene ? [source] : [])));
  return own.filter((name) => !parts.has(name) && (state.items.get(name)?.length ?? 0) > 0);
}

/**
 * Whether `scene` shows ours already: directly, in a group, or through a nested scene that fills the canvas and gets ours too.
 * A second copy there would lie on the first. One in a small nested scene is another matter: that copy is small.
 */
function shows(
  state: ObsState,
  scene: string,
  ours: string,
  chosen: readonly string[],
  seen = new Set<string>(),
): boolean {
  if (seen.has(scene)) return false;
  seen.add(scene);
  return (state.items.get(scene) ?? []).some((item) => {
    if (item.source === ours) return true;
    if (item.isGroup) return shows(state, item.source, ours, chosen, seen);
    if (!item.isScene || !item.enabled || !fills(state, item)) return false;
    return chosen.includes(item.source) || shows(state, item.source, ours, chosen, seen);
  });
}

function fills({ canvas }: ObsState, { place }: ItemRecord): boolean {
  return (
    place.x <= 0 && place.y <= 0 && place.x + place.width >= canvas.width && place.y + place.height >= canvas.height
  );
}
