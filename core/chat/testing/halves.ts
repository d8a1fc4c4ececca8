/** Which half of a labelled set a line falls in: by a hash of its text, so that nobody chooses and a new line moves no other. */
import { MEANINGS, type Labels } from './labels.ts';
import type { Topic } from '../topic.names.ts';

/** Messages with what they ask; null: nothing of the kinds that are known. */
export type Labelled = readonly (readonly [text: string, meant: Topic | null])[];

export interface Halves {
  /** To make the signs with. */
  readonly development: Labelled;
  /** Only measured. */
  readonly heldOut: Labelled;
}

/** All lines of a set. */
export function linesOf(labels: Labels): Labelled {
  return MEANINGS.flatMap((meant) => labels[meant].map((text) => [text, meant === 'none' ? null : meant] as const));
}

/** Splits a set; every line falls in one half. */
export function halvesOf(labels: Labels): Halves {
  const all = linesOf(labels);
  return {
    development: all.filter(([text]) => !isHeldOut(text)),
    heldOut: all.filter(([text]) => isHeldOut(text)),
  };
}

/** By a bit of FNV-1a's upper half: its lowest hangs on the last character alone. */
function isHeldOut(text: string): boolean {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return ((hash >>> 16) & 1) === 1;
}
