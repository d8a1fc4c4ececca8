/**
 * A newer OBS than the one that Debian has, as far as our code asks: UUIDs, the browser source, and refusals on demand. It stands where
 * the link stands, so nothing goes over a wire.
 */
import type { ObsAnswer, ObsCaller, ObsRequest } from '../../main/studio/obs/obs.request.ts';

interface FakeItem {
  id: number;
  source: string;
  enabled: boolean;
  x: number;
  y: number;
}
interface Refusal {
  readonly type: string;
  readonly status: number;
  times: number;
}
type Data = Readonly<Record<string, unknown>>;

/** Releases of obs-websocket between which what we ask for differs. */
export const VERSIONS = ['5.0', '5.1', '5.3', '5.4', '5.5', '5.7'] as const;
export type Version = (typeof VERSIONS)[number];

/** The requests that came with a release, of those whose absence we live with. */
const NEW_REQUESTS: Record<Version, readonly string[]> = {
  '5.0': ['SendStreamCaption', 'TriggerHotkeyByName', 'SetSceneSceneTransitionOverride'],
  '5.1': ['GetSourcePrivateSettings', 'SetSourcePrivateSettings'],
  '5.3': ['SetRecordDirectory'],
  '5.4': ['GetSourceFilterKindList', 'GetSceneItemSource'],
  '5.5': ['SplitRecordFile', 'CreateRecordChapter'],
  '5.7': ['GetCanvasList', 'GetInputDeinterlaceMode', 'SetInputDeinterlaceMode'],
};

export class FakeObs implements ObsCaller {
  program = '近景';
  /** A recording that is paused. */
  recording = false;
  readonly scenes = new Map<string, FakeItem[]>([
    ['近景', []],
    ['远景', []],
  ]);
  readonly inputs = new Map<string, { kind: string; settings: Data }>();
  /** Every write, as `type name`, in order. */
  readonly writes: string[] = [];
  readonly refusals: Refusal[] = [];
  readonly #version: Version;
  #tags = new Map<string, Data>();
  #nextId = 1;

  constructor(version: Version = '5.7') {
    this.#version = version;
  }

  /** What GetVersion lists, as far as it matters. */
  get features(): ReadonlySet<string> {
    const known = VERSIONS.slice(0, VERSIONS.indexOf(this.#version) + 1);
    return new Set(known.flatMap((version) => NEW_REQUESTS[version]));
  }

  /** From 5.4 on everything has a UUID. */
  #uuid(field: string, name: string): Data {
    return this.features.has('GetSceneItemSource') ? { [field]: `u${name}` } : {};
  }

  async call(request: ObsRequest): Promise<unknown> {
    return this.#answer(request).data;
  }

  async batch(requests: readonly ObsRequest[]): Promise<readonly ObsAnswer[]> {
    return requests.map((request) => this.#answer(request));
  }

  #answer({ type, data = {} }: ObsRequest): ObsAnswer {
    const refusal = this.refusals.find((one) => one.type === type && one.times > 0);
    if (refusal !== undefined) {
      refusal.times -= 1;
      return { type, ok: false, status: refusal.status, comment: 'on demand', data: undefined };
    }
    if (!type.startsWith('Get')) this.writes.push(`${type} ${this.#subject(data)}`);
    return { type, ok: true, status: 100, comment: '', data: this.#do(type, data) };
  }

  #subject(data: Data): string {
    const uuid = text(data, 'sceneUuid', 'inputUuid');
    return uuid === '' ? text(data, 'sourceName', 'inputName', 'sceneName') : `#${uuid.slice(1)}`;
  }

  #items(data: Data): FakeItem[] {
    const name = text(data, 'sceneName') || text(data, 'sceneUuid').slice(1);
    return this.scenes.get(name) ?? [];
  }

  #do(type: string, data: Data): unknown {
    const name = (field: string) => text(data, `${field}Name`) || text(data, `${field}Uuid`).slice(1);
    switch (type) {
      case 'GetVideoSettings':
        return { baseWidth: 1920, baseHeight: 1080, fpsNumerator: 60, fpsDenominator: 1 };
      case 'GetInputKindList':
        return { inputKinds: ['image_source', 'browser_source'] };
      case 'GetSceneCollectionList':
        return { currentSceneCollectionName: '未命名' };
      case 'GetStudioModeEnabled':
        return { studioModeEnabled: false };
      case 'GetSceneList': {
        const scenes = [...this.scenes.keys()].map((sceneName, sceneIndex) => ({
          sceneName,
          sceneIndex,
          ...this.#uuid('sceneUuid', sceneName),
        }));
        return { currentProgramSceneName: this.program, currentPreviewSceneName: null, scenes };
      }
      case 'GetGroupList':
        return { groups: [] };
      case 'GetInputList':
        return {
          inputs: [...this.inputs].map(([inputName, { kind }]) => ({
            inputName,
            inputKind: kind,
            ...this.#uuid('inputUuid', inputName),
          })),
        };
      case 'GetCurrentSceneTransition':
        return { transitionName: 'Cut', transitionDuration: null };
      case 'GetSceneTransitionList':
        return { transitions: [{ transitionName: 'Cut', transitionKind: 'cut_transition', transitionFixed: true }] };
      case 'GetProfileList':
        return { currentProfileName: '未命名' };
      case 'GetStreamStatus':
      case 'GetReplayBufferStatus':
      case 'GetVirtualCamStatus':
        return { outputActive: false };
      case 'GetRecordStatus':
        // OBS 28 misspells it.
        return {
          outputActive: this.recording,
          [this.#version === '5.0' ? 'ouputPaused' : 'outputPaused']: this.recording,
        };
      case 'GetInputMute':
        return { inputMuted: false };
      case 'GetInputVolume':
        return { inputVolumeDb: 0 };
      case 'GetSourceFilterList':
        return { filters: [] };
      case 'GetSceneItemList':
        return {
          sceneItems: this.#items(data).map((item, index) => toWire(item, index, this.scenes.has(item.source))),
        };
      case 'GetInputSettings':
        return { inputSettings: this.inputs.get(name('input'))?.settings };
      case 'GetSourcePrivateSettings':
        return { sourceSettings: this.#tags.get(name('source')) ?? {} };
      case 'SetSourcePrivateSettings':
        return void this.#tags.set(name('source'), data['sourceSettings'] as Data);
      case 'CreateScene':
        return void this.scenes.set(name('scene'), []);
      case 'CreateInput': {
        const settings = data['inputSettings'] as Data;
        this.inputs.set(name('input'), { kind: text(data, 'inputKind'), settings });
        return this.#add(data, name('input'));
      }
      case 'CreateSceneItem':
        return this.#add(data, name('source'));
      case 'SetInputSettings': {
        const input = this.inputs.get(name('input'));
        if (input !== undefined) input.settings = { ...input.settings, ...(data['inputSettings'] as Data) };
        return;
      }
      case 'SetSceneItemEnabled':
        for (const item of this.#items(data))
          if (item.id === data['sceneItemId']) item.enabled = data['sceneItemEnabled'] === true;
        return;
      case 'SetSceneItemTransform': {
        const { positionX, positionY } = data['sceneItemTransform'] as { positionX: number; positionY: number };
        const item = this.#items(data).find(({ id }) => id === data['sceneItemId']);
        if (item !== undefined) [item.x, item.y] = [positionX, positionY];
        return;
      }
      case 'SetCurrentProgramScene':
        this.program = name('scene');
        return;
      default:
        return undefined;
    }
  }

  #add(data: Data, source: string): { sceneItemId: number } {
    const item = { id: this.#nextId++, source, enabled: data['sceneItemEnabled'] !== false, x: 0, y: 0 };
    this.#items(data).push(item);
    return { sceneItemId: item.id };
  }
}

/** The first of these fields that holds text. */
function text(data: Data, ...fields: readonly string[]): string {
  return fields.map((field) => data[field]).find((value) => typeof value === 'string') ?? '';
}

function toWire({ id, source, enabled, x, y }: FakeItem, index: number, isScene: boolean): unknown {
  return {
    sceneItemId: id,
    sceneItemIndex: index,
    sourceName: source,
    sourceType: isScene ? 'OBS_SOURCE_TYPE_SCENE' : 'OBS_SOURCE_TYPE_INPUT',
    isGroup: null,
    sceneItemEnabled: enabled,
    sceneItemLocked: false,
    sceneItemTransform: {
      positionX: x,
      positionY: y,
      scaleX: 1,
      scaleY: 1,
      width: 0,
      height: 0,
      boundsType: 'OBS_BOUNDS_NONE',
    },
  };
}
