/** Changes of a segment's cues, as operations. Pure. */
import type { EditOp } from '../../../../core/runsheet/edit/edit.schema.ts';
import type { Action, Cue, Trigger } from '../../../../core/runsheet/runsheet.schema.ts';

function set(segmentId: string, cueId: string, path: string[], value: unknown): EditOp {
  return { op: 'set', target: { of: 'cue', in: segmentId, ids: [cueId] }, path, value };
}

export function triggerOp(segmentId: string, cueId: string, trigger: Trigger): EditOp {
  return set(segmentId, cueId, ['trigger'], trigger);
}

export function actionsOp(segmentId: string, cueId: string, actions: readonly Action[]): EditOp {
  return set(segmentId, cueId, ['actions'], actions);
}

export function labelOp(segmentId: string, cueId: string, label: string): EditOp {
  return set(segmentId, cueId, ['label'], label);
}

export function addCueOp(segmentId: string, cue: Cue, after: string | null): EditOp {
  return { op: 'insert', of: 'cue', in: segmentId, runs: [{ after, items: [cue] }] };
}

export function removeCueOp(segmentId: string, cueId: string): EditOp {
  return { op: 'remove', list: { of: 'cue', in: segmentId }, ids: [cueId] };
}
