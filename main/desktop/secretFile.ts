/** The file of a secret: readable by its user only, replaced whole. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SecretFile } from './secrets.ts';

/** A secret's file at an absolute path. */
export function secretFile(path: string): SecretFile {
  return {
    read() {
      try {
        return readFileSync(path);
      } catch {
        return null;
      }
    },
    write(bytes) {
      if (bytes === null) return rmSync(path, { force: true });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, bytes, { mode: 0o600 });
      return renameSync(`${path}.new`, path);
    },
  };
}
