/** Actions on sources: items of scenes, texts, pictures, media, pages, filters. */
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { ObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import { ActError, named, type ActRun } from './obs.act.run.ts';
import { inputSettingsSchema } from './obs.replies.ts';

type Of<D extends ObsAction['do']> = Extract<ObsAction, { do: D }>;

const itemIdSchema = z.object({ sceneItemId: z.number() });
const enabledSchema = z.object({ sceneItemEnabled: z.boolean() });
const placedSchema = z.object({
  sceneItemTransform: z.object({ positionX: z.number(), positionY: z.number() }),
});
const filterSchema = z.object({ filterEnabled: z.boolean() });
const mediaSchema = z.object({ mediaState: z.string() });
const kindSchema = z.object({ inputKind: z.string() });
/** OBS keeps positions as 32-bit floats. */
const PIXEL = 0.01;
/** Top left, as OBS counts alignments. */
const TOP_LEFT = 5;

/** Shows, hides, places. `scene` is OBS's name of the scene or group. */
export async function item(run: ActRun, ask: Of<'item'>, sceneName: string): Promise<void> {
  const at = { sceneName, sourceName: ask.source };
  const what = `${ask.source} in ${sceneName}`;
  const { sceneItemId } = await named(what, run.read(itemIdSchema, 'GetSceneItemId', at));
  const one = { sceneName, sceneItemId };
  const { visible, place } = ask;
  if (place !== null) {
    const { x: positionX, y: positionY, size } = place;
    const box =
      size === null
        ? {}
        : {
            boundsType: 'OBS_BOUNDS_SCALE_INNER',
            boundsAlignment: TOP_LEFT,
            boundsWidth: size.width,
            boundsHeight: size.height,
          };
    const sceneItemTransform = { positionX, positionY, alignment: TOP_LEFT, ...box };
    await run.write(`SetSceneItemTransform ${what}`, {
      type: 'SetSceneItemTransform',
      data: { ...one, sceneItemTransform },
    });
    await run.mustRead(`${what} lies elsewhere`, async () => {
      const { sceneItemTransform: now } = await run.read(placedSchema, 'GetSceneItemTransform', one);
      return Math.abs(now.positionX - positionX) < PIXEL && Math.abs(now.positionY - positionY) < PIXEL;
    });
  }
  if (visible === null) return;
  const isSo = async () => (await run.read(enabledSchema, 'GetSceneItemEnabled', one)).sceneItemEnabled === visible;
  if (await isSo()) return;
  const data = { ...one, sceneItemEnabled: visible };
  await run.write(`SetSceneItemEnabled ${what} ${visible}`, { type: 'SetSceneItemEnabled', data });
  await run.mustRead(`${what} is ${visible ? 'hidden' : 'shown'}`, isSo);
}

/** Writes a text. */
export async function text(run: ActRun, { source, text: wanted }: Of<'text'>): Promise<void> {
  await set(run, source, 'text', wanted);
}

/**
 * Shows a picture file. OBS says yes to a file that is not there, so we look first where we can.
 * @param images the studio's image store. @param local OBS runs on this machine.
 */
export async function image(run: ActRun, { source, file }: Of<'image'>, images: string, local: boolean): Promise<void> {
  const path = isAbsolute(file) || /^[A-Za-z]:[\\/]/.test(file) ? file : join(images, file);
  if (local && !existsSync(path)) throw new ActError('obs-no-such-file', `There is no file ${path}`);
  await set(run, source, 'file', path);
}

async function set(run: ActRun, inputName: string, field: string, value: string): Promise<void> {
  const isSo = async () =>
    (await named(`source ${inputName}`, run.read(inputSettingsSchema, 'GetInputSettings', { inputName })))
      .inputSettings[field] === value;
  if (await isSo()) return;
  const data = { inputName, inputSettings: { [field]: value }, overlay: true };
  await run.write(`SetInputSettings ${inputName} ${field}`, { type: 'SetInputSettings', data });
  await run.mustRead(`${inputName} has another ${field}`, isSo);
}

/** States in which a media source is after each action; null where nothing can be told from the state. */
const AFTER: Record<Of<'media'>['op'], readonly string[] | null> = {
  play: ['PLAYING', 'OPENING', 'BUFFERING', 'ENDED'],
  restart: ['PLAYING', 'OPENING', 'BUFFERING', 'ENDED'],
  pause: ['PAUSED'],
  stop: ['STOPPED', 'ENDED', 'NONE'],
  next: null,
  previous: null,
};

/** Plays, pauses, stops. Resolves to whether it was seen to come about. */
export async function media(run: ActRun, { source: inputName, op }: Of<'media'>): Promise<boolean> {
  const state = async () =>
    (await named(`media ${inputName}`, run.read(mediaSchema, 'GetMediaInputStatus', { inputName }))).mediaState;
  await state();
  const mediaAction = `OBS_WEBSOCKET_MEDIA_INPUT_ACTION_${op.toUpperCase()}`;
  await run.write(`TriggerMediaInputAction ${inputName} ${op}`, {
    type: 'TriggerMediaInputAction',
    data: { inputName, mediaAction },
  });
  const after = AFTER[op];
  if (after === null) return false;
  const isSo = async () => after.includes((await state()).replace('OBS_MEDIA_STATE_', ''));
  await run.mustRead(`${inputName} does not ${op}`, isSo);
  return true;
}

/** Loads a page again. OBS doesn't tell of a page's loading, so nothing is verified. */
export async function refresh(run: ActRun, { source: inputName }: Of<'refresh'>): Promise<void> {
  const schema = kindSchema;
  const { inputKind } = await named(`source ${inputName}`, run.read(schema, 'GetInputSettings', { inputName }));
  if (inputKind !== 'browser_source') throw new ActError('obs-cannot', `${inputName} is no browser source`);
  const data = { inputName, propertyName: 'refreshnocache' };
  await run.write(`PressInputPropertiesButton ${inputName}`, { type: 'PressInputPropertiesButton', data });
}

/** Switches a filter. */
export async function filter(run: ActRun, { source, filter: name, on }: Of<'filter'>): Promise<void> {
  const at = { sourceName: source, filterName: name };
  const isSo = async () =>
    (await named(`filter ${name} of ${source}`, run.read(filterSchema, 'GetSourceFilter', at))).filterEnabled === on;
  if (await isSo()) return;
  const data = { ...at, filterEnabled: on };
  await run.write(`SetSourceFilterEnabled ${source} ${name} ${on}`, { type: 'SetSourceFilterEnabled', data });
  await run.mustRead(`${name} of ${source} is ${on ? 'off' : 'on'}`, isSo);
}
