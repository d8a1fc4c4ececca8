/** OBS's password between two connections: the last one given counts, in memory and, where the host has a safe place, there too. */

import type { SecretPlace } from './secretPlace.ts';

/** Makes the memory: given a password keeps it, given null answers with the one kept before, if any. */
export function rememberPassword(
  place: Pick<SecretPlace, 'kept' | 'keep'> | null,
): (given: string | null) => string | null {
  let last = place?.kept ?? null;
  return (given) => {
    if (given === null || given === last) return last;
    last = given;
    place?.keep(given);
    return given;
  };
}
