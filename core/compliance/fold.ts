/**
 * The first step of reading: NFKC, nothing invisible, simplified characters, no spaces between Han characters. What a text looks like to a
 * reader is what is left. One pass over the units in the usual case, since it stands before every match.
 */
import { edited, type Edit, type Reading } from './reading.ts';

/** Not text: format characters, variation selectors, enclosing marks, controls other than white space. */
const INVISIBLE =
  /^[\p{Cf}\p{Me}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\0-\u0008\u000e-\u001f]$/u;
const SPACE = /^[\p{Zs}\t]$/u;
const MARK = /^\p{M}$/u;
const SPACED_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;

const UNKNOWN = 0;
const DROP = 1;
/** Becomes several units, or leans on its neighbours. */
const HARD = 2;

/** Reads a text as it looks. */
export type Fold = (source: string) => Reading;

/** @param traditional Traditional forms to simplified characters, one unit each. */
export function createFold(traditional: ReadonlyMap<string, string>): Fold {
  /** What a unit becomes, looked up once each. */
  const table = new Uint16Array(0x1_0000);
  const lookUp = (unit: number): number => {
    const character = String.fromCharCode(unit);
    if (INVISIBLE.test(character)) return DROP;
    if ((unit >= 0xd800 && unit <= 0xdfff) || MARK.test(character)) return HARD;
    if (SPACE.test(character)) return 0x20;
    const normal = character.normalize('NFKC');
    if (normal.length !== 1) return HARD;
    return (traditional.get(normal) ?? normal).charCodeAt(0);
  };

  return (source) => {
    const units = new Uint16Array(source.length);
    let changed = false;
    let spaced = false;
    for (let index = 0; index < source.length; index++) {
      const unit = source.charCodeAt(index);
      let folded = table[unit] ?? UNKNOWN;
      if (folded === UNKNOWN) table[unit] = folded = lookUp(unit);
      if (folded <= HARD) return unspaced(folded1by1(source, traditional));
      if (folded !== unit) changed = true;
      if (folded === 0x20) spaced = true;
      units[index] = folded;
    }
    const text = changed ? textOf(units) : source;
    const reading: Reading = { text, places: null, guessed: null };
    return spaced ? unspaced(reading) : reading;
  };
}

/** The slow way, character by character with its marks: emoji, invisible characters, units that become several. */
function folded1by1(source: string, traditional: ReadonlyMap<string, string>): Reading {
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
  const parts: string[] = [];
  for (let start = 0; start < units.length; start += 8192)
    parts.push(String.fromCharCode(...units.subarray(start, start + 8192)));
  return parts.join('');
}
