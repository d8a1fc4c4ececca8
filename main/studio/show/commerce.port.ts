/**
 * The studio's hand on the selling platform. Chosen once for a run, in the composition root: a rehearsal is never given one that
 * reaches a real platform.
 */
import type { Asked } from '../../../core/show/show.facts.ts';

/**
 * What came of one send. `confirmed`, `refused` and `expired` are the last word. `waiting-for-person`: someone must do it on the platform and
 * report it. `unreachable`: nobody knows whether it was done; it is sent again with the same key until it expires.
 */
export interface CommerceAnswer {
  readonly status: 'confirmed' | 'refused' | 'expired' | 'waiting-for-person' | 'unreachable';
  readonly code: string | null;
  /** What the platform said, e.g. its reference. */
  readonly detail: string;
}

export interface CommercePort {
  /** Sends one action. The same `key` is the same action, however often it is sent. A rejection counts as `unreachable`. */
  send(asked: Asked, key: string): Promise<CommerceAnswer>;
  /** Whether what is sent now gets to where it is done. `again`: it was sent before, and may be done there. Absent: always. */
  isReachable?(again: boolean): boolean;
  /** Asks what became of an action whose time is over, without beginning it. Absent where nobody can tell. */
  recall?(asked: Asked, key: string): Promise<CommerceAnswer>;
  /** Lets go of what it holds. The loop that it was given to calls it. */
  dispose(): void;
}
