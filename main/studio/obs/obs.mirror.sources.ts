/** Reads what sources have beside their place: sound and filters. What has gone meanwhile is left out. */
import type { ObsQueue } from './obs.queue.ts';
import { filterListSchema, muteSchema, readReply, volumeSchema } from './obs.replies.ts';
import type { ObsAnswer } from './obs.request.ts';
import type { FilterRecord, SoundRecord } from './obs.state.ts';

export interface Sources {
  /** Null: the input has no sound. */
  readonly sounds: ReadonlyMap<string, SoundRecord | null>;
  readonly filters: ReadonlyMap<string, readonly FilterRecord[]>;
}

/** Mute and volume of `inputs` and the filters of `sources`, in one batch. */
export async function readSources(
  queue: ObsQueue,
  inputs: readonly string[],
  sources: readonly string[],
): Promise<Sources> {
  const asks = [
    ...inputs.map((inputName) => ({ type: 'GetInputMute', data: { inputName } })),
    ...inputs.map((inputName) => ({ type: 'GetInputVolume', data: { inputName } })),
    ...sources.map((sourceName) => ({ type: 'GetSourceFilterList', data: { sourceName } })),
  ];
  const answers = asks.length === 0 ? [] : await queue.read(asks);
  const sounds = new Map(inputs.map((name, index) => [name, soundOf(answers[index], answers[inputs.length + index])]));
  const filters = new Map<string, readonly FilterRecord[]>();
  for (const [index, name] of sources.entries()) {
    const answer = answers[2 * inputs.length + index];
    if (answer?.ok !== true) continue;
    const list = readReply(filterListSchema, answer.data, answer.type).filters;
    filters.set(
      name,
      list
        .toSorted((a, b) => a.filterIndex - b.filterIndex)
        .map(({ filterName, filterKind, filterEnabled }) => ({
          name: filterName,
          kind: filterKind,
          enabled: filterEnabled,
        })),
    );
  }
  return { sounds, filters };
}

/** OBS refuses both for an input that has no sound. */
function soundOf(mute: ObsAnswer | undefined, volume: ObsAnswer | undefined): SoundRecord | null {
  if (mute?.ok !== true || volume?.ok !== true) return null;
  const { inputMuted } = readReply(muteSchema, mute.data, mute.type);
  const { inputVolumeDb } = readReply(volumeSchema, volume.data, volume.type);
  return { muted: inputMuted, db: inputVolumeDb };
}
