/**
 * A note beside the database: facts that are on their way into it. It is written in one call and outlives this process at once (the system holds it),
 * though not a power cut; what it says is taken into the journal before anything else is, also by the next studio that opens the folder.
 */
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import type { Db } from './database.ts';

/** What is added to the database's name. */
export const AHEAD = '-ahead';

export interface Ahead {
  /** Replaces the note. `text` has no line feed. Throws when the disk refuses. */
  note(text: string): void;
  /** The note that stands; null when there is none, or when its writing was cut short. */
  left(): string | null;
  /** Safe to call twice. */
  close(): void;
}

/** Opens the note of a database, making an empty one when there is none. Throws when the disk refuses. */
export function openAhead({ name }: Pick<Db, 'name'>): Ahead {
  const path = name + AHEAD;
  let handle: number | null = openSync(path, constants.O_RDWR | constants.O_CREAT);
  return {
    note(text) {
      if (handle === null) throw new Error(`${path} is closed`);
      // Over what stood there: a file that is cut or grown each time costs more, and the line's end says where to stop reading.
      const bytes = Buffer.from(`${text}\n`);
      const written = writeSync(handle, bytes, 0, bytes.length, 0);
      if (written < bytes.length) throw new Error(`${path} took ${written} of ${bytes.length} bytes`);
    },
    left() {
      const text = readFileSync(path, 'utf8');
      const end = text.indexOf('\n');
      return end === -1 ? null : text.slice(0, end);
    },
    close() {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}
