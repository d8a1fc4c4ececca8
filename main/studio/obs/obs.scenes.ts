/**
 * Which scene of OBS stands for a scene of the sheet. What a person has chosen is kept for each scene collection; a rename in OBS is
 * followed, and a chosen scene that has gone is noticed, for the mapping is looked at whenever the mirror is.
 */
import { mapScene, renameChoice, type MappedScene, type SceneChoices } from '../../../core/obs/scene.map.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { ObsMirror } from './obs.mirror.ts';
import { manifestWrite, readManifest, WISHES, type Manifest } from './obs.owner.ts';
import type { ObsQueue } from './obs.queue.ts';
import { ObsError } from './obs.request.ts';
import type { ObsState } from './obs.state.ts';

/** Where a person's choices are kept, by collection. */
export interface SceneChoicesStore {
  get(): Readonly<Record<string, SceneChoices>>;
  set(choices: Readonly<Record<string, SceneChoices>>): void;
}

export interface SceneDeskOptions {
  readonly queue: ObsQueue;
  readonly mirror: ObsMirror;
  readonly store: SceneChoicesStore;
  readonly stateDir: string;
  features(): ReadonlySet<string>;
  /** Name of our own scene, which stands for none of the sheet's. */
  ours(state: ObsState): string | null;
}

/** Choices that last as long as the studio, where there is no store. */
export function choicesInMemory(): SceneChoicesStore {
  let kept: Readonly<Record<string, SceneChoices>> = {};
  return { get: () => kept, set: (choices) => void (kept = choices) };
}

export class SceneDesk {
  #options: SceneDeskOptions;
  #wishes: Manifest = {};

  constructor(options: SceneDeskOptions) {
    this.#options = options;
  }

  /** Part of every connect: reads which scenes were made at a person's wish. */
  async learn(): Promise<void> {
    const { queue, features, stateDir } = this.#options;
    this.#wishes = await readManifest(queue, features(), stateDir, WISHES);
  }

  /** How each of these scenes of the sheet is found. */
  map(state: ObsState, sheetScenes: readonly string[]): MappedScene[] {
    const scenes = this.#scenes(state);
    const choices = this.#choices(state.collection);
    return sheetScenes.map((scene) => mapScene(scene, scenes, choices));
  }

  /** OBS's name for a scene of the sheet; the sheet's own where OBS has none. */
  nameOf(state: ObsState, sheetScene: string): string {
    return mapScene(sheetScene, this.#scenes(state), this.#choices(state.collection)).obs ?? sheetScene;
  }

  /** A person says which scene it is; null takes the word back. Code: `obs-no-such-scene`. */
  choose(state: ObsState, sheetScene: string, obsScene: string | null): Result<Record<string, never>> {
    const { [sheetScene]: _, ...others } = this.#choices(state.collection);
    const chosen = this.#scenes(state).find(({ name }) => name === obsScene);
    if (obsScene !== null && chosen === undefined)
      return fail('obs-no-such-scene', `OBS has no scene ${obsScene}; nothing was changed`, { scene: obsScene });
    const choice = chosen === undefined ? {} : { [sheetScene]: { scene: chosen.name, uuid: chosen.uuid } };
    this.#keep(state.collection, { ...others, ...choice });
    return ok({});
  }

  /** A scene was renamed in OBS: it is the same scene. */
  renamed(collection: string, from: string, to: string): void {
    const choices = this.#choices(collection);
    if (Object.values(choices).some(({ scene }) => scene === from))
      this.#keep(collection, renameChoice(choices, from, to));
  }

  /**
   * Makes an empty scene of that name, at a person's wish: it is theirs, and no un-provisioning takes it away. One that is there is left.
   * Codes: `obs-name-taken`, `obs-incomplete`; rejects with an ObsError.
   */
  async create(state: ObsState, scene: string): Promise<Result<Record<string, never>>> {
    const { queue, mirror } = this.#options;
    if (state.scenes.some(({ name }) => name === scene)) return ok({});
    if (state.inputs.has(scene) || state.groups.includes(scene))
      return fail('obs-name-taken', `OBS has a source named ${scene}, and no scene can have that name`, {
        name: scene,
      });
    await this.#remember(state.collection, scene);
    const [answer] = await queue.write([{ type: 'CreateScene', data: { sceneName: scene } }], 'serial');
    if (answer?.ok !== true)
      throw new ObsError('refused', `CreateScene: ${answer?.comment ?? ''} (${answer?.status})`, answer?.status);
    const after = await mirror.reread([scene], { lists: true });
    if (after.scenes.some(({ name }) => name === scene)) return ok({});
    return fail('obs-incomplete', `OBS did not make ${scene}`, { name: scene });
  }

  /** The mark is written before the scene is made. */
  async #remember(collection: string, scene: string): Promise<void> {
    const { queue, stateDir, features } = this.#options;
    this.#wishes = { ...this.#wishes, [collection]: [...new Set([...(this.#wishes[collection] ?? []), scene])] };
    const request = manifestWrite(this.#wishes, stateDir, WISHES);
    if (features().has(request.type)) await queue.write([request], 'serial');
  }

  #scenes(state: ObsState): ObsState['scenes'] {
    const ours = this.#options.ours(state);
    return state.scenes.filter(({ name }) => name !== ours);
  }

  #choices(collection: string): SceneChoices {
    const all = this.#options.store.get();
    return (Object.hasOwn(all, collection) ? all[collection] : undefined) ?? {};
  }

  #keep(collection: string, choices: SceneChoices): void {
    this.#options.store.set({ ...this.#options.store.get(), [collection]: choices });
  }
}
