/** Where the shell's log goes: a file beside the data and, while developing, the terminal. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes after which the file of the last time is put aside as `.1`. */
const FULL = 2_000_000;

/** A writer of lines to `file`. Written at once, since the reason for a line may be that the process is about to die. */
export function openLogFile(file: string, echo: ((line: string) => void) | null): (line: string) => void {
  mkdirSync(dirname(file), { recursive: true });
  if (sizeOf(file) > FULL) renameSync(file, `${file}.1`);
  return (line) => {
    echo?.(line);
    try {
      appendFileSync(file, line);
    } catch {
      // A full disk must not take the show's windows down.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
