/** What the mirror holds of OBS. Plain values, replaced whole, never changed in place. */
import type { Aired } from './obs.mirror.air.ts';

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
  /** How it lies as far as a person arranges it (its source's size left out), in a form that can only be compared. */
  readonly arrangement: string;
}

/** Mute and volume (dB, -100 to 26) of an input. */
export interface SoundRecord {
  readonly muted: boolean;
  readonly db: number;
}

export interface FilterRecord {
  readonly name: string;
  readonly kind: string;
  readonly enabled: boolean;
}

export interface TransitionRecord {
  readonly name: string;
  readonly kind: string;
  /** It has a length of its own: a duration can't be set. */
  readonly fixed: boolean;
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
  readonly recordPaused: boolean;
  /** As of the last reading; null while nothing is recorded. */
  readonly recordTimecode: string | null;
  /** Null where OBS has it not, or has it switched off in its settings. */
  readonly replay: boolean | null;
  readonly virtualCamera: boolean | null;
  readonly profile: string;
  readonly transitions: readonly TransitionRecord[];
  /** Of inputs by name; inputs without sound are missing. */
  readonly sounds: ReadonlyMap<string, SoundRecord>;
  /** Of scenes, groups and inputs by name, first applied first. */
  readonly filters: ReadonlyMap<string, readonly FilterRecord[]>;
  /** What a take put on air in Studio Mode; null outside of it. */
  readonly aired: Aired | null;
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
