/**
 * How many different people: exact up to a few hundred, an estimate of some 2 % beyond (HyperLogLog, Flajolet et al. 2007), in bounded memory. The answer hangs
 * on who came, never on the order or on how often.
 */

/** People counted one by one. */
export const EXACT = 512;
/** 2^11 registers: a standard error of 1.04 / √2048 = 2.3 %. */
const BITS = 11;
const REGISTERS = 1 << BITS;

export interface People {
  add(person: string): void;
  /** How many; `exact` false where it is an estimate. */
  count(): { readonly count: number; readonly exact: boolean };
}

/** Nobody yet. */
export function createPeople(): People {
  const known = new Set<string>();
  let registers: Uint8Array | null = null;
  const note = (person: string, into: Uint8Array) => {
    const hash = hashOf(person);
    const register = hash >>> (32 - BITS);
    const rank = Math.clz32(((hash << BITS) | (1 << (BITS - 1))) >>> 0) + 1;
    if (rank > (into[register] ?? 0)) into[register] = rank;
  };
  return {
    add(person) {
      if (registers !== null) return note(person, registers);
      known.add(person);
      if (known.size <= EXACT) return;
      registers = new Uint8Array(REGISTERS);
      for (const one of known) note(one, registers);
      known.clear();
    },
    count: () =>
      registers === null ? { count: known.size, exact: true } : { count: estimate(registers), exact: false },
  };
}

function estimate(registers: Uint8Array): number {
  let sum = 0;
  let empty = 0;
  for (const rank of registers) {
    sum += 2 ** -rank;
    if (rank === 0) empty += 1;
  }
  const alpha = 0.7213 / (1 + 1.079 / REGISTERS);
  const raw = (alpha * REGISTERS * REGISTERS) / sum;
  const small = raw <= 2.5 * REGISTERS && empty > 0;
  return Math.max(EXACT + 1, Math.round(small ? REGISTERS * Math.log(REGISTERS / empty) : raw));
}

/** FNV-1a, then the finish of MurmurHash3, so that every bit counts. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
