/**
 * What this OBS can do, from its list of requests, its kinds of inputs and what it answered. Never from a version number: a
 * distribution may build OBS without a part, and a person may switch one off. Events are in no list, so a request of the same
 * release stands for them.
 */
import type { Capability } from '../../../core/contract/obs.capability.ts';
import { TAG_READ, TAG_WRITE } from './obs.owner.ts';
import type { ObsState } from './obs.state.ts';

/** The capabilities of an OBS with these requests in this state. */
export function capabilitiesOf(features: ReadonlySet<string>, state: ObsState): Capability[] {
  const kind = (pattern: RegExp) => [...state.kinds].some((one) => pattern.test(one));
  const has: Record<Capability, boolean> = {
    'browser-source': kind(/^browser_source$/u),
    'image-source': kind(/^image_source$/u),
    'media-source': kind(/^ffmpeg_source$/u),
    'text-source': kind(/^text_(gdiplus|ft2_source)(_v\d+)?$/u),
    'source-uuids': state.scenes.length > 0 && state.scenes.every(({ uuid }) => uuid !== null),
    'settings-events': features.has('GetSourceFilterKindList'),
    chapters: features.has('CreateRecordChapter'),
    split: features.has('SplitRecordFile'),
    'record-directory': features.has('SetRecordDirectory'),
    replay: state.replay !== null,
    'virtual-camera': state.virtualCamera !== null,
    captions: features.has('SendStreamCaption'),
    hotkeys: features.has('TriggerHotkeyByName'),
    'scene-transitions': features.has('SetSceneSceneTransitionOverride'),
    'ownership-tags': features.has(TAG_READ) && features.has(TAG_WRITE),
    canvases: features.has('GetCanvasList'),
  };
  return (Object.keys(has) as Capability[]).filter((one) => has[one]);
}
