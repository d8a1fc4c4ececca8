/** OBS's password between two connections: the last one given counts, in memory and, where the host has a safe place, there too. */

/** A host's safe place, e.g. the system's key store. */
export interface PasswordPlace {
  /** What was in it when the studio started. */
  readonly kept: string | null;
  keep(password: string): void;
}

/** Makes the memory: given a password keeps it, given null answers with the one kept before, if any. */
export function rememberPassword(place: PasswordPlace | null): (given: string | null) => string | null {
  let last = place?.kept ?? null;
  return (given) => {
    if (given === null || given === last) return last;
    last = given;
    place?.keep(given);
    return given;
  };
}
