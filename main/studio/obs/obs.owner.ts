/**
 * What is ours in an OBS. Two signs beside the name: a tag in the source's private settings (it travels with the scene collection),
 * and a manifest in OBS's profile and on our own disk. Deleting needs the name and one of them.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KIT_PREFIX } from './obs.kit.ts';
import type { ObsQueue } from './obs.queue.ts';
import { persistentSchema } from './obs.replies.ts';
import type { ObsRequest } from './obs.request.ts';
import type { ObsState } from './obs.state.ts';

/** Undocumented but persistent; an OBS without them has the manifest to go by. */
export const TAG_READ = 'GetSourcePrivateSettings';
export const TAG_WRITE = 'SetSourcePrivateSettings';
export const ITEM_TAG_WRITE = 'SetSceneItemPrivateSettings';
export const TAG = { anchorStudio: { owner: 'anchor-studio', kit: 1 } } as const;

const REALM = { realm: 'OBS_WEBSOCKET_DATA_REALM_PROFILE', slotName: 'anchor-studio.overlays' };
const FILE = 'obs-overlays.json';
const tagSchema = z.object({ anchorStudio: z.object({ owner: z.literal('anchor-studio') }) });
/** By scene collection: the names of the scene and inputs that we made in it. */
const manifestSchema = z.record(z.string(), z.array(z.string()));
export type Manifest = Readonly<Record<string, readonly string[]>>;

/** Whether private settings hold our tag. */
export function isTag(settings: unknown): boolean {
  return tagSchema.safeParse(settings).success;
}

/** Whether something of that name is ours. */
export function ownsBy(state: ObsState, manifest: Manifest): (name: string) => boolean {
  const listed = new Set(manifest[state.collection]);
  return (name) => name.startsWith(KIT_PREFIX) && (state.tagged.has(name) || listed.has(name));
}

/** The manifest that OBS keeps, joined with the one on our disk. Unreadable ones count as empty. */
export async function readManifest(
  queue: ObsQueue,
  features: ReadonlySet<string>,
  stateDir: string,
): Promise<Manifest> {
  const own = parse(readDisk(stateDir));
  if (!features.has('GetPersistentData')) return own;
  const [answer] = await queue.read([{ type: 'GetPersistentData', data: REALM }]);
  const slot = persistentSchema.safeParse(answer?.data);
  const theirs = slot.success ? parse(slot.data.slotValue) : {};
  const names = new Set([...Object.keys(own), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set([...(own[name] ?? []), ...(theirs[name] ?? [])])]]),
  );
}

/** Writes the manifest to our disk and gives the request that writes it into OBS. OBS can't delete a slot, so it may become `{}`. */
export function manifestWrite(manifest: Manifest, stateDir: string): ObsRequest {
  mkdirSync(stateDir, { recursive: true });
  const file = join(stateDir, FILE);
  writeFileSync(`${file}.new`, JSON.stringify(manifest));
  renameSync(`${file}.new`, file);
  return { type: 'SetPersistentData', data: { ...REALM, slotValue: manifest } };
}

function parse(value: unknown): Manifest {
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? parsed.data : {};
}

function readDisk(stateDir: string): unknown {
  try {
    return JSON.parse(readFileSync(join(stateDir, FILE), 'utf8'));
  } catch {
    return {};
  }
}
