/** OBS in the states that the screens must show well. */
import { OBS_OFF, obsProblemSchema, type ObsView } from '../../core/contract/obs.view.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';

/** `simulated`, `live`, `bare` (live, nothing provisioned), `off`, or a problem's code. */
export function obsViewOf(name: string, sheet: RunSheet): ObsView {
  const scenes = [...new Set(sheet.segments.flatMap((segment) => (segment.scene === null ? [] : [segment.scene])))];
  const problem = obsProblemSchema.safeParse(name);
  if (problem.success)
    return {
      ...OBS_OFF,
      link: 'reconnecting',
      problem: problem.data,
      url: 'ws://127.0.0.1:4455',
      program: scenes[0] ?? null,
    };
  if (name === 'off') return OBS_OFF;
  if (name === 'simulated')
    return { ...OBS_OFF, link: 'simulated', scenes, confidence: 'live', overlays: 'ready', overlayKind: 'image' };
  const bare = name === 'bare';
  return {
    ...OBS_OFF,
    link: 'live',
    url: 'ws://127.0.0.1:4455',
    version: '32.0.1',
    collection: '晚场',
    scenes: bare ? scenes.slice(0, -2) : scenes,
    program: scenes[0] ?? null,
    confidence: 'live',
    unmapped: bare ? scenes.slice(-2) : [],
    overlays: bare ? 'absent' : 'ready',
    overlayKind: bare ? null : 'image',
    streaming: !bare,
    recording: true,
  };
}
