/** Actions on the program: a scene by its own transition, the preview of Studio Mode, and the take. */
import { z } from 'zod';
import type { ObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import { ActError, named, type ActRun } from './obs.act.run.ts';
import { transitionSchema } from './obs.replies.ts';
import { sceneRef, type ObsState } from './obs.state.ts';

type Of<D extends ObsAction['do']> = Extract<ObsAction, { do: D }>;

/** What these actions need beside the run. */
export interface ProgramParts {
  readonly state: ObsState;
  /** OBS's scene for a scene of the sheet. Rejects with `obs-no-such-scene`. */
  scene(name: string): string;
  /** Sends a switch to a scene so that it counts as the show's own. */
  switching<T>(scene: string, send: () => Promise<T>): Promise<T>;
}

const transitionsSchema = z.object({
  transitions: z.array(z.object({ transitionName: z.string(), transitionKind: z.string() })),
});
const overrideSchema = z.object({
  transitionName: z.string().nullish(),
  transitionDuration: z.number().nullish(),
});
const programSchema = z.object({ currentProgramSceneName: z.string() });
const previewSchema = z.object({ currentPreviewSceneName: z.string() });
/** What OBS takes for an override that names no duration. */
const OBS_DURATION = 300;

/**
 * Switches by a transition of its own. OBS has no transition for one switch only, so the scene's override is set, and put back in the same
 * unit: OBS has read it when it answers the switch. The user's own default is never touched.
 */
export async function transition(run: ActRun, ask: Of<'transition'>, parts: ProgramParts): Promise<void> {
  const { state } = parts;
  const name = parts.scene(ask.scene);
  if (name === state.program) return parts.switching(name, async () => undefined);
  const current = await run.read(transitionSchema, 'GetCurrentSceneTransition');
  const transitionName = ask.transition === null ? current.transitionName : await nameOf(run, ask.transition);
  const transitionDuration = ask.duration ?? current.transitionDuration ?? OBS_DURATION;
  const scene = sceneRef(state, name);
  const before = await run.read(overrideSchema, 'GetSceneSceneTransitionOverride', scene);
  const back = {
    transitionName: before.transitionName ?? null,
    transitionDuration: before.transitionDuration ?? null,
  };
  await parts.switching(name, () =>
    run.write(
      `SetCurrentProgramScene ${name} (${transitionName}, ${transitionDuration} ms)`,
      { type: 'SetSceneSceneTransitionOverride', data: { ...scene, transitionName, transitionDuration } },
      { type: 'SetCurrentProgramScene', data: scene },
      { type: 'SetSceneSceneTransitionOverride', data: { ...scene, ...back } },
    ),
  );
  await run.mustRead(`the program is not ${name}`, () => isProgram(run, name));
}

/** Puts a scene on the preview. Ends in `obs-studio-mode-off` where there is none. */
export async function preview(run: ActRun, ask: Of<'preview'>, parts: ProgramParts): Promise<void> {
  const name = parts.scene(ask.scene);
  needsStudioMode(parts.state);
  await run.write(`SetCurrentPreviewScene ${name}`, {
    type: 'SetCurrentPreviewScene',
    data: sceneRef(parts.state, name),
  });
  await run.mustRead(`the preview is not ${name}`, async () => {
    const { currentPreviewSceneName } = await run.read(previewSchema, 'GetCurrentPreviewScene');
    return currentPreviewSceneName === name;
  });
}

/** Brings the preview on air. Ends in `obs-studio-mode-off` where there is none. */
export async function take(run: ActRun, parts: ProgramParts): Promise<void> {
  needsStudioMode(parts.state);
  const { currentPreviewSceneName: name } = await run.read(previewSchema, 'GetCurrentPreviewScene');
  await parts.switching(name, () =>
    run.write(`TriggerStudioModeTransition ${name}`, { type: 'TriggerStudioModeTransition' }),
  );
  await run.mustRead(`the program is not ${name}`, () => isProgram(run, name));
}

async function isProgram(run: ActRun, name: string): Promise<boolean> {
  const { currentProgramSceneName } = await run.read(programSchema, 'GetCurrentProgramScene');
  return currentProgramSceneName === name;
}

function needsStudioMode({ studioMode }: ObsState): void {
  if (!studioMode) throw new ActError('obs-studio-mode-off', 'OBS is not in Studio Mode');
}

/** A transition by its name, or by its kind: OBS names its own in the user's language, so that `fade` finds 淡入淡出 too. */
async function nameOf(run: ActRun, wanted: string): Promise<string> {
  const { transitions } = await named('transitions', run.read(transitionsSchema, 'GetSceneTransitionList'));
  const kind = `${wanted.toLowerCase()}_transition`;
  const found =
    transitions.find(({ transitionName }) => transitionName === wanted) ??
    transitions.find(({ transitionKind }) => transitionKind === kind);
  if (!found) throw new ActError('obs-no-such-name', `OBS has no transition ${wanted}`);
  return found.transitionName;
}
