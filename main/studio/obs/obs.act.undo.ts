/**
 * Puts back at the end of a show what its cues have changed in OBS, where it is still as we left it: what a person has changed since is theirs.
 * Kept for as long as the studio runs.
 */
import { z } from 'zod';
import type { ObsLevel } from '../../../core/runsheet/obsAction.schema.ts';
import type { ActRun } from './obs.act.run.ts';
import type { ObsRequest } from './obs.request.ts';

/** One value of OBS: how it is read and written. */
interface Touch {
  /** Names it in the log. */
  readonly name: string;
  readonly read: ObsRequest;
  /** Of the answer the part that counts, in a form that can be compared and written. */
  pick(answer: Answer): unknown;
  write(value: unknown): ObsRequest;
}
type Answer = Readonly<Record<string, unknown>>;
const answerSchema = z.record(z.string(), z.unknown());
const idSchema = z.object({ sceneItemId: z.number() });

interface Kept {
  readonly touch: Touch;
  readonly collection: string;
  /** Before the first of our changes, and after the last. */
  readonly was: unknown;
  ours: unknown;
}

export class Undo {
  #kept = new Map<string, Kept>();

  /** Carries out a level, and keeps what it changes. `scene` is OBS's name of an item's scene. Rejects as the work does. */
  async around<T>(run: ActRun, ask: ObsLevel, collection: string, scene: string, work: () => Promise<T>): Promise<T> {
    const touches = await touchesOf(run, ask, scene).catch(() => []);
    for (const touch of touches) {
      const key = `${collection} ${touch.name}`;
      if (this.#kept.has(key)) continue;
      const was = await read(run, touch).catch(() => undefined);
      if (was !== undefined) this.#kept.set(key, { touch, collection, was, ours: was });
    }
    const done = await work();
    for (const touch of touches) {
      const kept = this.#kept.get(`${collection} ${touch.name}`);
      const now = await read(run, touch).catch(() => undefined);
      if (kept !== undefined && now !== undefined) kept.ours = now;
    }
    return done;
  }

  /** Puts back what is still ours in this collection, and forgets it. Gives the names. Rejects with an ObsError when the link fails. */
  async restore(run: ActRun, collection: string): Promise<readonly string[]> {
    const restored: string[] = [];
    for (const [key, kept] of this.#kept) {
      const { touch, was, ours } = kept;
      if (kept.collection !== collection) continue;
      const now = await read(run, touch).catch(() => undefined);
      this.#kept.delete(key);
      if (same(was, ours) || !same(now, ours)) continue;
      await run.write(`${touch.name} as before`, touch.write(was));
      restored.push(touch.name);
    }
    return restored;
  }
}

async function read(run: ActRun, { read: { type, data }, pick }: Touch): Promise<unknown> {
  return pick(await run.read(answerSchema, type, data));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function touchesOf(run: ActRun, ask: ObsLevel, scene: string): Promise<readonly Touch[]> {
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
      const name = `filter ${ask.filter} of ${ask.source}`;
      return [plain(name, 'GetSourceFilter', 'SetSourceFilterEnabled', data, 'filterEnabled')];
    }
    case 'text':
      return [setting(ask.source, 'text')];
    case 'image':
      return [setting(ask.source, 'file')];
    case 'item': {
      const at = { sceneName: scene, sourceName: ask.source };
      const { sceneItemId } = await run.read(idSchema, 'GetSceneItemId', at);
      const one = { sceneName: scene, sceneItemId };
      const what = `${ask.source} in ${scene}`;
      const shown = plain(`${what}, shown`, 'GetSceneItemEnabled', 'SetSceneItemEnabled', one, 'sceneItemEnabled');
      return [...(ask.visible === null ? [] : [shown]), ...(ask.place === null ? [] : [place(what, one)])];
    }
    default:
      return ask satisfies never;
  }
}

function plain(name: string, getter: string, setter: string, data: Answer, field: string): Touch {
  return {
    name,
    read: { type: getter, data },
    pick: (answer) => answer[field],
    write: (value) => ({ type: setter, data: { ...data, [field]: value } }),
  };
}

function setting(inputName: string, field: string): Touch {
  return {
    name: `${field} of ${inputName}`,
    read: { type: 'GetInputSettings', data: { inputName } },
    // What was never set is OBS's default, an empty one.
    pick: ({ inputSettings }) => answerSchema.parse(inputSettings)[field] ?? '',
    write: (value) => ({
      type: 'SetInputSettings',
      data: { inputName, inputSettings: { [field]: value }, overlay: true },
    }),
  };
}

/** Sizes follow from the rest, and OBS takes no bounds of nothing. */
function place(what: string, one: Answer): Touch {
  return {
    name: `${what}, its place`,
    read: { type: 'GetSceneItemTransform', data: one },
    pick({ sceneItemTransform }) {
      const {
        width: _w,
        height: _h,
        sourceWidth: _sw,
        sourceHeight: _sh,
        ...rest
      } = answerSchema.parse(sceneItemTransform);
      const { boundsWidth, boundsHeight, ...free } = rest;
      return rest['boundsType'] === 'OBS_BOUNDS_NONE' ? free : { ...free, boundsWidth, boundsHeight };
    },
    write: (sceneItemTransform) => ({ type: 'SetSceneItemTransform', data: { ...one, sceneItemTransform } }),
  };
}
