import type { Role } from '../../../core/contract/roles.ts';

/** Who asks. */
export interface Sitter {
  /** The seat's name: what is done is signed with it. */
  readonly name: string;
  /** Who sits there, as far as can be told: a browser's session, or a window of the desktop. It outlives a restart. */
  readonly person: string;
}

/** Who asks, and as what. */
export interface Seated extends Sitter {
  readonly role: Role;
}
