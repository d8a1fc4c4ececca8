/** Which scene an action goes to, for all who ask whether OBS has it. */
import type { Action } from './runsheet.schema.ts';

/** The sheet's word for the scene that the action puts on program or preview; null when it names none. */
export function sceneOf(action: Action): string | null {
  return action.do === 'scene' || action.do === 'transition' || action.do === 'preview' ? action.scene : null;
}
