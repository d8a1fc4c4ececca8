/** Which OBS scene stands for a scene of the sheet: the one of the same name, or the one that a person chose for this collection. */
import { z } from 'zod';
import { nearest } from './scene.nearest.ts';

/** How one scene of the sheet is found in OBS. */
export const mappedSceneSchema = z.object({
  /** The sheet's word. */
  sheet: z.string(),
  /** OBS's scene; null when there is none. */
  obs: z.string().nullable(),
  how: z.enum(['same-name', 'by-person', 'unmapped']),
  /** For an unmapped scene: the most similar one, for a person to confirm. */
  proposal: z.string().nullable(),
  /** Of the proposal, 0 to 1; 1 when the scene is mapped. */
  confidence: z.number(),
  /** The scene that a person had chosen and that OBS does not have any more. */
  gone: z.string().nullable(),
});
export type MappedScene = z.infer<typeof mappedSceneSchema>;

/** A person's choices for one collection: the sheet's word to OBS's scene. The UUID finds it after a rename, where OBS has one. */
export const sceneChoicesSchema = z.record(z.string(), z.object({ scene: z.string(), uuid: z.string().nullable() }));
export type SceneChoices = Readonly<z.infer<typeof sceneChoicesSchema>>;

/** A scene of OBS, as far as a mapping needs it. */
export interface KnownScene {
  readonly name: string;
  readonly uuid: string | null;
}

/** Maps one scene. */
export function mapScene(sheet: string, scenes: readonly KnownScene[], choices: SceneChoices): MappedScene {
  const choice = Object.hasOwn(choices, sheet) ? choices[sheet] : undefined;
  const chosen = choice === undefined ? null : find(scenes, choice);
  if (chosen !== null) return { sheet, obs: chosen, how: 'by-person', proposal: null, confidence: 1, gone: null };
  const gone = choice?.scene ?? null;
  if (scenes.some(({ name }) => name === sheet)) {
    return { sheet, obs: sheet, how: 'same-name', proposal: null, confidence: 1, gone };
  }
  const like = nearest(
    sheet,
    scenes.map(({ name }) => name),
  );
  const { scene: proposal = null, confidence = 0 } = like ?? {};
  return { sheet, obs: null, how: 'unmapped', proposal, confidence, gone };
}

/** The choices after OBS's scene was renamed. */
export function renameChoice(choices: SceneChoices, from: string, to: string): SceneChoices {
  return Object.fromEntries(
    Object.entries(choices).map(([sheet, choice]) => [
      sheet,
      choice.scene === from ? { ...choice, scene: to } : choice,
    ]),
  );
}

function find(scenes: readonly KnownScene[], { scene, uuid }: SceneChoices[string]): string | null {
  const same = uuid === null ? undefined : scenes.find((one) => one.uuid === uuid);
  return (same ?? scenes.find(({ name }) => name === scene))?.name ?? null;
}
