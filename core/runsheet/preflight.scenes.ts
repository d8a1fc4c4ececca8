/** Before the show: would every scene that the sheet switches to be found in OBS? Pure; the screens word the findings by their codes. */
import type { MappedScene } from '../obs/scene.map.ts';
import type { RunSheet } from './runsheet.schema.ts';
import { sceneOf } from './scenes.ts';

/** Where in the sheet. */
export interface ScenePlace {
  readonly segmentId: string;
  readonly cueId: string;
}

/** What mends it, best first. `map`: confirm this scene of OBS; `choose`: another of those there are; `create`: make an empty one. */
export type SceneFix =
  | { readonly fix: 'map'; readonly obsScene: string; readonly confidence: number }
  | { readonly fix: 'choose' }
  | { readonly fix: 'create' };

/**
 * One finding. `scene-unmapped`: OBS has no such scene and nobody said which it is. `scene-gone`: the one that a person chose is not
 * in OBS any more. `scene-shared`: it is the same scene of OBS as another of the sheet's, so that a switch between them shows nothing.
 */
export interface SceneFinding {
  readonly code: 'scene-unmapped' | 'scene-gone' | 'scene-shared';
  /** `warn`: a cue would leave the picture as it is, which costs looks and no money: it holds no show back. `review`: worth a look. */
  readonly severity: 'warn' | 'review';
  /** The sheet's word for the scene. */
  readonly scene: string;
  /** Every cue that switches to it, in the sheet's order. */
  readonly places: readonly ScenePlace[];
  /** Values for the sentence: the scene that is gone, or the other scene of the sheet. */
  readonly detail: { readonly gone: string | null; readonly other: string | null };
  readonly fixes: readonly SceneFix[];
}

/** Looks at every scene that a cue of the sheet switches to. `mapped` is the view's `sceneMap`; scenes that are not in it are not judged. */
export function preflightScenes(sheet: RunSheet, mapped: readonly MappedScene[]): readonly SceneFinding[] {
  const places = placesOf(sheet);
  const byScene = new Map(mapped.map((one) => [one.sheet, one]));
  const firstOf = new Map<string, string>();
  const findings: SceneFinding[] = [];
  for (const [scene, where] of places) {
    const one = byScene.get(scene);
    if (one === undefined) continue;
    const finding = one.obs === null ? missing(one, where) : shared(one, where, firstOf.get(one.obs));
    if (finding !== null) findings.push(finding);
    if (one.obs !== null && !firstOf.has(one.obs)) firstOf.set(one.obs, scene);
  }
  return findings.toSorted((a, b) => Number(a.severity === 'review') - Number(b.severity === 'review'));
}

function missing(
  { sheet: scene, gone, proposal, confidence }: MappedScene,
  places: readonly ScenePlace[],
): SceneFinding {
  const mend: SceneFix[] = proposal === null ? [] : [{ fix: 'map', obsScene: proposal, confidence }];
  const code = gone === null ? 'scene-unmapped' : 'scene-gone';
  const fixes: SceneFix[] = [...mend, { fix: 'choose' }, { fix: 'create' }];
  return { code, severity: 'warn', scene, places, detail: { gone, other: null }, fixes };
}

function shared({ sheet: scene }: MappedScene, places: readonly ScenePlace[], other?: string): SceneFinding | null {
  if (other === undefined) return null;
  const detail = { gone: null, other };
  return { code: 'scene-shared', severity: 'review', scene, places, detail, fixes: [{ fix: 'choose' }] };
}

function placesOf(sheet: RunSheet): ReadonlyMap<string, readonly ScenePlace[]> {
  const places = new Map<string, ScenePlace[]>();
  for (const { id: segmentId, cues } of sheet.segments) {
    for (const { id: cueId, actions } of cues) {
      for (const action of actions) {
        const scene = sceneOf(action);
        if (scene === null) continue;
        const known = places.get(scene) ?? [];
        if (known.every((place) => place.cueId !== cueId || place.segmentId !== segmentId))
          known.push({ segmentId, cueId });
        places.set(scene, known);
      }
    }
  }
  return places;
}
