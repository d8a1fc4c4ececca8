/**
 * Puts back at the end of a show what its cues have changed in OBS, where it is still as we left it: what a person has changed since is theirs.
 * Kept on the disk until then, so that a studio that was started anew in the middle of a show still knows.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ObsLevel } from '../../../core/runsheet/obsAction.schema.ts';
import type { ActRun } from './obs.act.run.ts';
import { readTouch, touchesOf, touchSchema, writeTouch } from './obs.act.touch.ts';

/** Before the first of our changes, and after the last. */
const keptSchema = z.object({ touch: touchSchema, collection: z.string(), was: z.unknown(), ours: z.unknown() });
type Kept = z.infer<typeof keptSchema>;
const bookSchema = z.object({ over: z.boolean(), kept: z.array(keptSchema) });

/** Name of the book in the folder of what we keep about OBS. */
export const UNDO_FILE = 'obs-undo.json';

export class Undo {
  #file: string;
  #kept: Map<string, Kept>;
  #over: boolean;

  /** @param file The book. One that can't be read counts as empty: then what stands in OBS stays. */
  constructor(file: string) {
    this.#file = file;
    const { over, kept } = readBook(file);
    this.#over = over;
    this.#kept = new Map(kept.map((one) => [keyOf(one), one]));
  }

  /** The show is over, and what it changed is to be put back when OBS is there. */
  get over(): boolean {
    return this.#over;
  }
  set over(over: boolean) {
    if (over === this.#over) return;
    this.#over = over;
    this.#save();
  }

  /** Carries out a level, and keeps what it changes. `scene` is OBS's name of an item's scene. Rejects as the work does. */
  async around<T>(run: ActRun, ask: ObsLevel, collection: string, scene: string, work: () => Promise<T>): Promise<T> {
    const touches = await touchesOf(run, ask, scene).catch(() => []);
    for (const touch of touches) {
      const key = keyOf({ touch, collection });
      if (this.#kept.has(key)) continue;
      const was = await readTouch(run, touch).catch(() => undefined);
      if (was !== undefined) this.#kept.set(key, { touch, collection, was, ours: was });
    }
    this.#save();
    const done = await work();
    for (const touch of touches) {
      const kept = this.#kept.get(keyOf({ touch, collection }));
      const now = await readTouch(run, touch).catch(() => undefined);
      if (kept !== undefined && now !== undefined) kept.ours = now;
    }
    this.#save();
    return done;
  }

  /** Puts back what is still ours in this collection, and forgets it. Gives the names. Rejects with an ObsError when the link fails. */
  async restore(run: ActRun, collection: string): Promise<readonly string[]> {
    const restored: string[] = [];
    for (const [key, { touch, was, ours, ...kept }] of this.#kept) {
      if (kept.collection !== collection) continue;
      const now = await readTouch(run, touch).catch(() => undefined);
      this.#kept.delete(key);
      if (!same(was, ours) && same(now, ours)) {
        await run.write(`${touch.name} as before`, writeTouch(touch, was));
        restored.push(touch.name);
      }
      this.#save();
    }
    return restored;
  }

  /** A disk that refuses costs the memory over a restart, and never the cue. */
  #save(): void {
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(`${this.#file}.new`, JSON.stringify({ over: this.#over, kept: [...this.#kept.values()] }));
      renameSync(`${this.#file}.new`, this.#file);
    } catch {
      return;
    }
  }
}

function keyOf({ touch, collection }: Pick<Kept, 'touch' | 'collection'>): string {
  return `${collection} ${touch.name}`;
}

function readBook(file: string): z.infer<typeof bookSchema> {
  try {
    return bookSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { over: false, kept: [] };
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
