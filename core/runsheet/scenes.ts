/** Which scene an action goes to, for all who ask whether OBS has it. */
import { plainOps, type EditOp } from './edit/edit.schema.ts';
import type { Action } from './runsheet.schema.ts';

/** The sheet's word for the scene that the action puts on program or preview; null when it names none. */
export function sceneOf(action: Action): string | null {
  return action.do === 'scene' || action.do === 'transition' || action.do === 'preview' ? action.scene : null;
}

/** Whether an edit may change which scenes the sheet names. */
export function touchesScenes(op: EditOp): boolean {
  return plainOps(op).some((one) => {
    if (one.op === 'move') return false;
    if (one.op === 'insert' || one.op === 'remove') return true;
    return one.target.of === 'cue' || one.path[0] === 'scene';
  });
}
