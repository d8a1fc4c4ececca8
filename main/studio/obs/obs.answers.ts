/** How what the director did, or could not do, is put: labels of writes, and failures with their codes. */
import { fail, type Result } from '../../../core/result.ts';
import type { Log } from '../log.ts';
import type { Write } from './obs.diff.ts';
import type { SceneAim } from './obs.program.ts';
import { ObsError } from './obs.request.ts';
import type { ApplyFailure } from './picture.port.ts';

/** A scene that is asserted: OBS's name, and whose word it was for what. */
export interface Asserted {
  readonly scene: string;
  readonly aim: SceneAim;
}

/** The write as the log has it: where OBS has another name for the sheet's scene, with both. */
export function labelOf({ type, label }: Write, asserted: Asserted | null): string {
  const other = asserted !== null && asserted.aim.name !== asserted.scene;
  return other && type === 'SetCurrentProgramScene' ? `${label} (${asserted.aim.name})` : label;
}

/** The sheet's scene, or the one of OBS that stands for it, is not there. */
export function noSuchScene(scene: string, obsScene: string): Result<never, 'obs-no-such-scene'> {
  const meant = obsScene === scene ? scene : `${obsScene}, which stands for ${scene}`;
  return fail('obs-no-such-scene', `OBS has no scene ${meant}; the overlays were shown`, { scene });
}

/** What an error means to the one who asked. */
export function applyFailure(error: unknown, log: Log): Result<never, ApplyFailure> {
  const message = error instanceof Error ? error.message : String(error);
  log.warn('obs.apply.failed', { why: message });
  if (!(error instanceof ObsError)) return fail('obs-refused', message);
  switch (error.reason) {
    case 'closed':
      return fail('obs-offline', message);
    case 'timeout':
      return fail('obs-timeout', message);
    case 'refused':
    case 'garbled':
      return fail('obs-refused', message, { status: error.status });
    default:
      return error.reason satisfies never;
  }
}
