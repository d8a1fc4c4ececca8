/** A command's terminal for its tests: a folder of its own, gone after each test, and what was written to stdout and stderr. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

export interface Terminal {
  /** A path in the test's folder. */
  readonly path: (name: string) => string;
  /** Writes a file into it; answers its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly out: () => string;
  readonly err: () => string;
  /** Forgets what was written so far. */
  readonly clear: () => void;
}

/** To be called where a test file describes its tests. */
export function terminal(): Terminal {
  let folder = '';
  let [out, err]: [string[], string[]] = [[], []];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'anchor-cli-'));
    [out, err] = [[], []];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out.push(String(text)), true));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err.push(String(text)), true));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string) => join(folder, name);
  return {
    path,
    file(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    out: () => out.join(''),
    err: () => err.join(''),
    clear: () => void ([out, err] = [[], []]),
  };
}
