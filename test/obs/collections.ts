/** Scene collections as OBS saves them, in a form in which two of them can be compared. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'obs-scenes');

/** The real collections that lie beside the project; throws when they don't. */
export function realCollections(): readonly { readonly name: string; readonly file: string }[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, file: join(FOLDER, name) }));
}

/**
 * A saved collection less what tells nothing about it: the counter for new item ids, which only ever goes up. The order of `sources`
 * is that of OBS's hash table; what a person sees is `scene_order` and the items' order, and those stay.
 */
export function comparable(collection: unknown): unknown {
  const { sources, ...rest } = collection as { sources: { name: string; settings?: object }[] };
  const plain = sources.map((source) => {
    const { id_counter: _, ...settings } = { id_counter: 0, ...source.settings };
    return { ...source, settings };
  });
  return { ...rest, sources: plain.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

interface Saved {
  sources: { name: string; settings: { items: { name: string }[] } }[];
  groups: unknown[];
}

/** The collection with the item `source` of `scene` wrapped into a group, as a person does it in OBS; the protocol can't. */
export function grouped(collection: unknown, scene: string, source: string, group: string): unknown {
  const saved = structuredClone(collection) as Saved;
  const host = saved.sources.find(({ name }) => name === scene);
  const item = host?.settings.items.find(({ name }) => name === source);
  if (host === undefined || item === undefined) throw new Error(`${scene} does not show ${source}`);
  const settings = { ...host.settings, custom_size: true, cx: 1280, cy: 720, items: [item] };
  saved.groups = [{ ...host, id: 'group', versioned_id: 'group', name: group, settings }];
  host.settings = {
    ...host.settings,
    items: host.settings.items.map((one) => (one === item ? { ...one, name: group } : one)),
  };
  return saved;
}
