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

/** A record of what we made, in two places: a slot of OBS's profile, and a file on our disk. */
interface Book {
  readonly slot: string;
  readonly file: string;
}
/** The overlay kit, which is ours to take away. */
const KIT: Book = { slot: 'anchor-studio.overlays', file: 'obs-overlays.json' };
/** Scenes made at a person's wish: theirs from then on. */
export const WISHES: Book = { slot: 'anchor-studio.wishes', file: 'obs-wishes.json' };
const REALM = 'OBS_WEBSOCKET_DATA_REALM_PROFILE';
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
  book = KIT,
): Promise<Manifest> {
  const own = parse(readDisk(join(stateDir, book.file)));
  if (!features.has('GetPersistentData')) return own;
  const [answer] = await queue.read([{ type: 'GetPersistentData', data: { realm: REALM, slotName: book.slot } }]);
  const slot = persistentSchema.safeParse(answer?.data);
  const theirs = slot.success ? mapNames(parse(slot.data.slotValue), decode) : {};
  const names = new Set([...Object.keys(own), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set([...(own[name] ?? []), ...(theirs[name] ?? [])])]]),
  );
}

/** Writes the manifest to our disk and gives the request that writes it into OBS. OBS can't delete a slot, so it may become `{}`. */
export function manifestWrite(manifest: Manifest, stateDir: string, book = KIT): ObsRequest {
  mkdirSync(stateDir, { recursive: true });
  const file = join(stateDir, book.file);
  writeFileSync(`${file}.new`, JSON.stringify(manifest));
  renameSync(`${file}.new`, file);
  return {
    type: 'SetPersistentData',
    data: { realm: REALM, slotName: book.slot, slotValue: mapNames(manifest, encodeURIComponent) },
  };
}

/** OBS 29 gives what is not ASCII back garbled, so names are kept there percent-encoded. */
function mapNames(manifest: Manifest, change: (name: string) => string): Manifest {
  return Object.fromEntries(Object.entries(manifest).map(([name, all]) => [change(name), all.map(change)]));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function parse(value: unknown): Manifest {
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? parsed.data : {};
}

function readDisk(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
