/** Reads OBS's state by batches. Reading a thing that has just gone is no error: it is left out. */
import { KIT_PREFIX } from './obs.kit.ts';
import type { ObsQueue } from './obs.queue.ts';
import {
  collectionsSchema,
  groupListSchema,
  inputListSchema,
  inputSettingsSchema,
  itemListSchema,
  kindsSchema,
  outputSchema,
  privateSettingsSchema,
  profilesSchema,
  readReply,
  recordSchema,
  sceneListSchema,
  studioModeSchema,
  transitionListSchema,
  transitionSchema,
  videoSchema,
} from './obs.replies.ts';
import { ObsError, STATUS, type ObsAnswer, type ObsRequest } from './obs.request.ts';
import type { InputRecord, ItemRecord, ObsState } from './obs.state.ts';
import { isTag, TAG_READ } from './obs.owner.ts';
import type { z } from 'zod';

export type Lists = Omit<ObsState, 'items' | 'inputs' | 'tagged' | 'sounds' | 'filters' | 'aired'> & {
  readonly inputs: ReadonlyMap<string, Omit<InputRecord, 'settings'>>;
};
export type Ours = Pick<ObsState, 'tagged'> & { readonly settings: ReadonlyMap<string, Record<string, unknown>> };

const LIST_READS = [
  'GetVideoSettings',
  'GetInputKindList',
  'GetSceneCollectionList',
  'GetStudioModeEnabled',
  'GetSceneList',
  'GetGroupList',
  'GetInputList',
  'GetCurrentSceneTransition',
  'GetSceneTransitionList',
  'GetProfileList',
  'GetStreamStatus',
  'GetRecordStatus',
  'GetReplayBufferStatus',
  'GetVirtualCamStatus',
] as const;

/** Names, modes and switches: everything but items and settings. */
export async function readLists(queue: ObsQueue): Promise<Lists> {
  const answers = await queue.read(LIST_READS.map((type) => ({ type })));
  const get = <T>(type: (typeof LIST_READS)[number], schema: z.ZodType<T>): T => need(answers, type, schema);
  const video = get('GetVideoSettings', videoSchema);
  const list = get('GetSceneList', sceneListSchema);
  const inputs = get('GetInputList', inputListSchema).inputs;
  const shift = get('GetCurrentSceneTransition', transitionSchema);
  const record = get('GetRecordStatus', recordSchema);
  return {
    canvas: { width: video.baseWidth, height: video.baseHeight },
    fps: video.fpsNumerator / video.fpsDenominator,
    kinds: new Set(get('GetInputKindList', kindsSchema).inputKinds),
    collection: get('GetSceneCollectionList', collectionsSchema).currentSceneCollectionName,
    studioMode: get('GetStudioModeEnabled', studioModeSchema).studioModeEnabled,
    program: list.currentProgramSceneName ?? null,
    preview: list.currentPreviewSceneName ?? null,
    transition: { name: shift.transitionName, ms: shift.transitionDuration ?? null },
    scenes: list.scenes
      .toSorted((a, b) => b.sceneIndex - a.sceneIndex)
      .map(({ sceneName, sceneUuid }) => ({ name: sceneName, uuid: sceneUuid ?? null })),
    groups: get('GetGroupList', groupListSchema).groups,
    inputs: new Map(
      inputs.map(({ inputName, inputKind, inputUuid }) => [inputName, { kind: inputKind, uuid: inputUuid ?? null }]),
    ),
    streaming: get('GetStreamStatus', outputSchema).outputActive,
    recording: record.outputActive,
    recordPaused: record.outputActive && (record.outputPaused ?? record.ouputPaused ?? false),
    recordTimecode: record.outputActive ? (record.outputTimecode ?? null) : null,
    replay: activeOf(answers, 'GetReplayBufferStatus'),
    virtualCamera: activeOf(answers, 'GetVirtualCamStatus'),
    profile: get('GetProfileList', profilesSchema).currentProfileName,
    transitions: get('GetSceneTransitionList', transitionListSchema).transitions.map((one) => ({
      name: one.transitionName,
      kind: one.transitionKind,
      fixed: one.transitionFixed,
    })),
  };
}

/** Items of scenes and groups, bottom first. Names that OBS no longer has are missing in the answer. */
export async function readItems(
  queue: ObsQueue,
  names: readonly string[],
  groups: readonly string[],
): Promise<Map<string, ItemRecord[]>> {
  const isGroup = new Set(groups);
  const requests = names.map((sceneName) => ({
    type: isGroup.has(sceneName) ? 'GetGroupSceneItemList' : 'GetSceneItemList',
    data: { sceneName },
  }));
  const found = new Map<string, ItemRecord[]>();
  for (const [index, answer] of (await readMany(queue, requests)).entries()) {
    const name = names[index];
    if (name === undefined || !answer.ok) continue;
    found.set(name, toItems(answer.data));
  }
  return found;
}

/** Tags and settings of everything that bears our prefix. `features` as the link knows them. */
export async function readOurs(queue: ObsQueue, lists: Lists, features: ReadonlySet<string>): Promise<Ours> {
  const inputs = [...lists.inputs.keys()].filter((name) => name.startsWith(KIT_PREFIX));
  const names = [...lists.scenes.map(({ name }) => name).filter((name) => name.startsWith(KIT_PREFIX)), ...inputs];
  const asks = inputs.map((inputName) => ({ type: 'GetInputSettings', data: { inputName } }));
  const tags = features.has(TAG_READ) ? names.map((sourceName) => ({ type: TAG_READ, data: { sourceName } })) : [];
  const answers = await readMany(queue, [...asks, ...tags]);
  const settings = new Map<string, Record<string, unknown>>();
  for (const [index, name] of inputs.entries()) {
    const answer = answers[index];
    if (answer?.ok) settings.set(name, readReply(inputSettingsSchema, answer.data, answer.type).inputSettings);
  }
  const tagged = names.filter((_, index) => {
    const answer = answers[inputs.length + index];
    return answer?.ok === true && isTag(readReply(privateSettingsSchema, answer.data, answer.type).sourceSettings);
  });
  return { settings, tagged: new Set(tagged) };
}

async function readMany(queue: ObsQueue, requests: readonly ObsRequest[]): Promise<readonly ObsAnswer[]> {
  return requests.length === 0 ? [] : queue.read(requests);
}

function need<T>(answers: readonly ObsAnswer[], type: string, schema: z.ZodType<T>): T {
  const answer = answers.find((one) => one.type === type);
  if (answer === undefined) throw new ObsError('garbled', `${type}: no answer in the batch`);
  if (!answer.ok) throw new ObsError('refused', `${type}: ${answer.comment}`, answer.status);
  return readReply(schema, answer.data, type);
}

/** Of an output that this OBS may not have: then it refuses, and that is an answer. */
function activeOf(answers: readonly ObsAnswer[], type: string): boolean | null {
  const answer = answers.find((one) => one.type === type);
  return answer?.ok === true ? readReply(outputSchema, answer.data, type).outputActive : null;
}

/** The items of an answer, bottom first. Throws an ObsError when it has another shape. */
export function toItems(reply: unknown): ItemRecord[] {
  const items = readReply(itemListSchema, reply, 'GetSceneItemList').sceneItems.map(toItem);
  return items.toSorted((a, b) => a.index - b.index);
}

function toItem(raw: z.infer<typeof itemListSchema>['sceneItems'][number]): ItemRecord {
  const { positionX, positionY, width, height, scaleX, scaleY, boundsType } = raw.sceneItemTransform;
  const isGroup = raw.isGroup === true;
  // The size on the canvas follows from the source's, which changes by itself (text, video).
  const { width: _width, height: _height, ...arranged } = raw.sceneItemTransform;
  return {
    id: raw.sceneItemId,
    index: raw.sceneItemIndex,
    source: raw.sourceName,
    isScene: raw.sourceType === 'OBS_SOURCE_TYPE_SCENE' && !isGroup,
    isGroup,
    enabled: raw.sceneItemEnabled,
    locked: raw.sceneItemLocked,
    place: {
      x: positionX,
      y: positionY,
      width,
      height,
      scaled: scaleX !== 1 || scaleY !== 1 || boundsType !== 'OBS_BOUNDS_NONE',
    },
    arrangement: JSON.stringify(arranged),
  };
}

/** Whether an error says that OBS is busy loading: wait and ask again. */
export function isNotReady(error: unknown): boolean {
  return error instanceof ObsError && error.status === STATUS.notReady;
}
