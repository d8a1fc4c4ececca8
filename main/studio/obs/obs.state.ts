/** What the mirror holds of OBS. Plain values, replaced whole, never changed in place. */

export interface SceneRecord {
  readonly name: string;
  /** Stable over renames; null before OBS 30.1. */
  readonly uuid: string | null;
}

/** Where an item lies, in canvas pixels. `scaled`: scale, crop by bounds or alignment other than ours touch it. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scaled: boolean;
}

export interface ItemRecord {
  /** Valid in its scene and collection only. */
  readonly id: number;
  readonly index: number;
  readonly source: string;
  readonly isScene: boolean;
  readonly isGroup: boolean;
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly place: Place;
}

export interface InputRecord {
  readonly kind: string;
  readonly uuid: string | null;
  /** Of inputs with our prefix only; null for all others, whose settings are none of our business. */
  readonly settings: Readonly<Record<string, unknown>> | null;
}

export interface ObsState {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly fps: number;
  readonly kinds: ReadonlySet<string>;
  readonly collection: string;
  readonly studioMode: boolean;
  readonly program: string | null;
  readonly preview: string | null;
  readonly transition: { readonly name: string; readonly ms: number | null } | null;
  /** As OBS lists them, top first. */
  readonly scenes: readonly SceneRecord[];
  readonly groups: readonly string[];
  /** Items of scenes and groups by their name, bottom first. */
  readonly items: ReadonlyMap<string, readonly ItemRecord[]>;
  readonly inputs: ReadonlyMap<string, InputRecord>;
  /** Names of scenes and inputs that bear our tag. */
  readonly tagged: ReadonlySet<string>;
  readonly streaming: boolean;
  readonly recording: boolean;
}

/** The request fields that name a scene: its UUID where OBS has one, so that a rename in between does no harm. */
export function sceneRef(state: ObsState, name: string): Record<string, string> {
  const uuid = state.scenes.find((scene) => scene.name === name)?.uuid ?? null;
  return uuid === null ? { sceneName: name } : { sceneUuid: uuid };
}

/** The request fields that name an input. */
export function inputRef(state: ObsState, name: string): Record<string, string> {
  const uuid = state.inputs.get(name)?.uuid ?? null;
  return uuid === null ? { inputName: name } : { inputUuid: uuid };
}
