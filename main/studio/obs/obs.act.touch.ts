/** A value of OBS that a level changes, as plain data: how it is read, compared and written back. */
import { z } from 'zod';
import type { ObsLevel } from '../../../core/runsheet/obsAction.schema.ts';
import type { ActRun } from './obs.act.run.ts';
import type { ObsRequest } from './obs.request.ts';

const dataSchema = z.record(z.string(), z.unknown());
type Answer = Readonly<Record<string, unknown>>;
const idSchema = z.object({ sceneItemId: z.number() });
/** Names it in the log, and is its own in a scene collection. */
const name = z.string();

export const touchSchema = z.discriminatedUnion('kind', [
  /** One field with a request to get it and one to set it. */
  z.object({
    kind: z.literal('plain'),
    name,
    getter: z.string(),
    setter: z.string(),
    data: dataSchema,
    field: z.string(),
  }),
  /** One setting of an input. */
  z.object({ kind: z.literal('setting'), name, input: z.string(), field: z.string() }),
  /** Where an item stands. */
  z.object({ kind: z.literal('place'), name, data: z.object({ sceneName: z.string(), sceneItemId: z.number() }) }),
]);
export type Touch = z.infer<typeof touchSchema>;

/** What a level will change. `scene` is OBS's name of an item's scene. Rejects with an ObsError when OBS has no such item. */
export async function touchesOf(run: ActRun, ask: ObsLevel, scene: string): Promise<readonly Touch[]> {
  switch (ask.do) {
    case 'mute': {
      const data = { inputName: ask.source };
      return [plain(`mute of ${ask.source}`, 'GetInputMute', 'SetInputMute', data, 'inputMuted')];
    }
    case 'volume': {
      const data = { inputName: ask.source };
      return [plain(`volume of ${ask.source}`, 'GetInputVolume', 'SetInputVolume', data, 'inputVolumeDb')];
    }
    case 'filter': {
      const data = { sourceName: ask.source, filterName: ask.filter };
      const what = `filter ${ask.filter} of ${ask.source}`;
      return [plain(what, 'GetSourceFilter', 'SetSourceFilterEnabled', data, 'filterEnabled')];
    }
    case 'text':
      return [setting(ask.source, 'text')];
    case 'image':
      return [setting(ask.source, 'file')];
    case 'item': {
      const at = { sceneName: scene, sourceName: ask.source };
      const { sceneItemId } = await run.read(idSchema, 'GetSceneItemId', at);
      const data = { sceneName: scene, sceneItemId };
      const what = `${ask.source} in ${scene}`;
      const shown = plain(`${what}, shown`, 'GetSceneItemEnabled', 'SetSceneItemEnabled', data, 'sceneItemEnabled');
      const place: Touch = { kind: 'place', name: `${what}, its place`, data };
      return [...(ask.visible === null ? [] : [shown]), ...(ask.place === null ? [] : [place])];
    }
    default:
      return ask satisfies never;
  }
}

/** The value as it is now, in a form that can be compared, kept as JSON and written back. Rejects with an ObsError. */
export async function readTouch(run: ActRun, touch: Touch): Promise<unknown> {
  switch (touch.kind) {
    case 'plain':
      return (await run.read(dataSchema, touch.getter, touch.data))[touch.field];
    case 'setting': {
      const answer = await run.read(dataSchema, 'GetInputSettings', { inputName: touch.input });
      // What was never set is OBS's default, an empty one.
      return dataSchema.parse(answer['inputSettings'])[touch.field] ?? '';
    }
    case 'place': {
      const answer = await run.read(dataSchema, 'GetSceneItemTransform', touch.data);
      return placeOf(dataSchema.parse(answer['sceneItemTransform']));
    }
    default:
      return touch satisfies never;
  }
}

/** The request that makes it `value` again. */
export function writeTouch(touch: Touch, value: unknown): ObsRequest {
  switch (touch.kind) {
    case 'plain':
      return { type: touch.setter, data: { ...touch.data, [touch.field]: value } };
    case 'setting': {
      const inputSettings = { [touch.field]: value };
      return { type: 'SetInputSettings', data: { inputName: touch.input, inputSettings, overlay: true } };
    }
    case 'place':
      return { type: 'SetSceneItemTransform', data: { ...touch.data, sceneItemTransform: value } };
    default:
      return touch satisfies never;
  }
}

function plain(what: string, getter: string, setter: string, data: Answer, field: string): Touch {
  return { kind: 'plain', name: what, getter, setter, data: { ...data }, field };
}

function setting(input: string, field: string): Touch {
  return { kind: 'setting', name: `${field} of ${input}`, input, field };
}

/** Sizes follow from the rest, and OBS takes no bounds of nothing. */
function placeOf({ width: _w, height: _h, sourceWidth: _sw, sourceHeight: _sh, ...rest }: Answer): Answer {
  const { boundsWidth, boundsHeight, ...free } = rest;
  return rest['boundsType'] === 'OBS_BOUNDS_NONE' ? free : { ...free, boundsWidth, boundsHeight };
}
