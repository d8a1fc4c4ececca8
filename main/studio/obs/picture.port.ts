/**
 * The studio's hand on the picture. Two makes: the real OBS (`main/studio/obs`) and the simulated one of a rehearsal
 * (`main/studio/rehearsal`). Which one a run gets is chosen once, in the composition root.
 */
import type { Meter } from '../../../core/contract/messages.ts';
import type { ObsView, ProvisionPlan } from '../../../core/contract/obs.view.ts';
import type { Result } from '../../../core/result.ts';
import type { Asked } from '../../../core/show/show.facts.ts';
import type { Picture } from '../../../core/show/show.state.ts';

/** Why the picture is applied: at a cue edge the scene is asserted too; otherwise only overlays are. */
export interface ApplyReason {
  /** Ids of the actions whose effect this is, for the receipts. */
  readonly actionIds: readonly string[];
  /** Assert the program scene as well (a scene action is among the causes, or OBS was restarted). */
  readonly scene: boolean;
  /** Hears when OBS has taken what was sent first: until then it should have the machine to itself. */
  onTaken?(): void;
}

/** What came of one apply: `acknowledgedMs` when OBS took it, `verifiedMs` when a re-read showed it; from the call, ms. */
export interface Receipt {
  readonly acknowledgedMs: number;
  readonly verifiedMs: number | null;
  /** Names of the writes sent, e.g. `SetCurrentProgramScene 近景-产品台`. Empty when OBS already showed it. */
  readonly writes: readonly string[];
  /**
   * When the change was wholly on the program's frames, ms from the call: OBS told of the end of the transition and of the inputs that came and
   * went. Such word comes as a frame is made, so it is early by the way out to the viewers and late by the way to us, under a frame. null when
   * OBS gave no word (nothing that it tells of has changed, or another change cut in). Comes after the rest, and never rejects.
   */
  readonly onAir: Promise<number | null>;
}
export type ApplyFailure =
  | 'obs-offline'
  | 'obs-timeout'
  | 'obs-refused'
  | 'obs-no-such-scene'
  | 'obs-not-provisioned'
  | 'obs-streaming'
  | 'superseded';

/**
 * Why an action did not come about. `unknown-outcome`: it was sent and no answer came; an edge is not sent again. `obs-not-done`: OBS said
 * yes and reads otherwise. `obs-cannot`: this OBS has no such request, or is not set up for it. `superseded`: a newer fade took over.
 */
export type ActFailure =
  | 'obs-offline'
  | 'obs-timeout'
  | 'obs-refused'
  | 'obs-cannot'
  | 'obs-not-done'
  | 'obs-no-such-scene'
  | 'obs-no-such-name'
  | 'obs-no-such-file'
  | 'obs-studio-mode-off'
  | 'obs-streaming'
  | 'obs-rehearsal'
  | 'obs-by-hand'
  | 'unknown-outcome'
  | 'superseded';

export interface PicturePort {
  readonly view: ObsView;
  /** Calls back with each new view, at most 20 times a second. Returns the unsubscribe. */
  onView(listener: (view: ObsView) => void): () => void;
  /** Calls back when a person changed the program scene in OBS. */
  onSceneByHand(listener: (scene: string) => void): () => void;
  /** Brings OBS to the picture. Never throws. A newer call supersedes one that has not begun. */
  apply(picture: Picture, why: ApplyReason): Promise<Result<Receipt, ApplyFailure>>;
  /**
   * The panic key: takes everything of ours off the picture, at once and past all that is under way, which is given up as `superseded`. The next
   * `apply` shows overlays again. Gives the ms that it took, null when there was nothing to hide it in. Never throws.
   */
  panic(): Promise<number | null>;
  /**
   * Carries out an action that is not part of the picture. Calls are begun in order; those on one thing of OBS (the program, the recording,
   * a source) also end in order. A level that OBS could not be asked for is asserted when it can be, unless a newer one took its place; an
   * edge is asked for at most once. Never throws.
   */
  act(asked: Asked): Promise<Result<Receipt, ActFailure>>;
  /**
   * The show is over: what its actions have changed in OBS (sound, filters, texts, pictures, items) goes back to what it was, where it still is as we
   * left it. Stream, recording and scene stay. Never rejects.
   */
  end(): Promise<void>;
  /** How far the recording is, as HH:MM:SS.mmm; null when nothing is being recorded. Never throws. */
  recordTimecode(): Promise<string | null>;
  /** The cards' look was changed: draws what is on the picture anew. */
  restyle(): void;
  /** The scenes that the sheet names, so that the view can say which are missing. */
  expectScenes(scenes: readonly string[]): void;
  /** A person says which scene of OBS the sheet means (null: no longer), for the collection that is loaded. Codes: `obs-offline`, `obs-no-such-scene`. */
  mapScene(scene: string, obsScene: string | null): Promise<Result<Record<string, never>>>;
  /** Makes an empty scene at a person's wish. Codes: `obs-offline`, `obs-timeout`, `obs-refused`, `obs-name-taken`, `obs-incomplete`. */
  createScene(scene: string): Promise<Result<Record<string, never>>>;
  planProvision(scenes: readonly string[] | null): Promise<Result<ProvisionPlan>>;
  provision(scenes: readonly string[] | null): Promise<Result<ProvisionPlan>>;
  unprovision(): Promise<Result<ProvisionPlan>>;
  /** A JPEG of the program, or of the preview in Studio Mode, as a data URL; null when there is none. `width` in pixels. */
  screenshot(width: number, of?: 'program' | 'preview'): Promise<string | null>;
  /** Calls back with the levels of all inputs that sound, at most 20 times a second. Returns the unsubscribe. */
  onMeters(listener: (meters: readonly Meter[]) => void): () => void;
  connect(url: string, password: string | null): void;
  disconnect(): void;
  dispose(): Promise<void>;
}
