/**
 * The first step of reading: NFKC, nothing invisible, simplified characters, no spaces between Han characters. What a text looks like to a
 * reader is what is left. One pass over the units in the usual case, since it stands before every match.
 */
import { edited, type Edit, type Reading } from './reading.ts';

/** Not text: format characters, variation selectors, enclosing marks, controls other than white space. */
const INVISIBLE = /^(?:[\p{Cf}\p{Me}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc})$/u;
const SPACE = /^[\p{Zs}\t]$/u;
const MARK = /^\p{M}$/u;
const SPACED_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;

const UNKNOWN = 0;
const DROP = 1;
/** Becomes several units, or leans on its neighbours. */
const HARD = 2;

/** What a text holds, so that a reading that looks for something is tried only where there is any. */
export const HOLDS = { han: 1, latin: 2, between: 4, numeral: 8 } as const;

/** A text as it looks, and what it holds: a sum of {@link HOLDS}. */
export interface Folded extends Reading {
  readonly holds: number;
}

/** Reads a text as it looks. */
export type Fold = (source: string) => Folded;

/** @param traditional Traditional forms to simplified characters, one unit each. */
export function createFold(traditional: ReadonlyMap<string, string>): Fold {
  /** What a unit becomes and what it is, looked up once each. */
  const becomes = new Uint16Array(0x1_0000);
  const is = new Uint8Array(0x1_0000);
  const learn = (unit: number): number => {
    const folded = foldedUnit(String.fromCharCode(unit), traditional);
    becomes[unit] = folded;
    is[unit] = kindOf(String.fromCharCode(folded));
    return folded;
  };
  const scratch = new Uint16Array(256);

  return (source) => {
    const units = source.length > scratch.length ? new Uint16Array(source.length) : scratch;
    let holds = 0;
    let changed = false;
    let spaced = false;
    for (let index = 0; index < source.length; index++) {
      const unit = source.charCodeAt(index);
      let folded = becomes[unit] ?? UNKNOWN;
      if (folded === UNKNOWN) folded = learn(unit);
      if (folded <= HARD) {
        const slow = unspaced(foldedOneByOne(source, traditional));
        return { ...slow, holds: [...slow.text].reduce((sum, character) => sum | kindOf(character), 0) };
      }
      holds |= is[unit] ?? 0;
      if (folded !== unit) changed = true;
      if (folded === 0x20) spaced = true;
      units[index] = folded;
    }
    const text = changed ? textOf(units.subarray(0, source.length)) : source;
    const reading = { text, places: null, guessed: null, holds };
    return spaced ? { ...unspaced(reading), holds } : reading;
  };
}

/** The unit that a unit becomes, or one of the marks. */
function foldedUnit(character: string, traditional: ReadonlyMap<string, string>): number {
  if (INVISIBLE.test(character)) return DROP;
  if (/[\ud800-\udfff]/.test(character) || MARK.test(character)) return HARD;
  if (SPACE.test(character)) return 0x20;
  const normal = character.normalize('NFKC');
  return normal.length === 1 ? (traditional.get(normal) ?? normal).charCodeAt(0) : HARD;
}

function kindOf(character: string): number {
  if (/[a-zA-Z]/.test(character)) return HOLDS.latin;
  if (/[零〇一二两三四五六七八九十百千]/u.test(character)) return HOLDS.han | HOLDS.numeral;
  if (/\p{Script=Han}/u.test(character)) return HOLDS.han;
  if (/[\u0080-\u2fff]/.test(character)) return HOLDS.latin | HOLDS.between;
  return /[\p{L}\p{N},.:;!?。，、：；！？()（）]/u.test(character) && character !== '.' ? 0 : HOLDS.between;
}

/** The slow way, character by character with its marks: emoji, invisible characters, units that become several. */
function foldedOneByOne(source: string, traditional: ReadonlyMap<string, string>): Reading {
  const edits: Edit[] = [];
  for (const match of source.matchAll(/[\s\S]\p{M}*/gu)) {
    const [cluster] = match;
    const visible = [...cluster].filter((character) => !INVISIBLE.test(character)).join('');
    const normal = SPACE.test(visible) ? ' ' : visible.normalize('NFKC');
    const text = traditional.get(normal) ?? normal;
    if (text !== cluster) edits.push({ start: match.index, end: match.index + cluster.length, text });
  }
  return edited({ text: source, places: null, guessed: null }, edits, false);
}

function unspaced(reading: Reading): Reading {
  const edits = [...reading.text.matchAll(SPACED_HAN)].map(({ 0: spaces, index }) => ({
    start: index,
    end: index + spaces.length,
    text: '',
  }));
  return edited(reading, edits, false);
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 8192)
    text += String.fromCharCode.apply(null, units.subarray(start, start + 8192) as unknown as number[]);
  return text;
}
