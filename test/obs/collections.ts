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
