/**
 * What near-same texts have in common: an advert with another counter, emoji or letter in each copy has the same sketch. Min-hashes of its three-letter pieces in
 * two bands (Broder 1997): texts whose pieces are nine tenths the same share a band nearly always, those that share half hardly ever.
 */

/** The words alone: no counters, stops, emoji or codes. */
export interface Sketch {
  /** How many units of a text count: of one with Han characters those, otherwise its letters. */
  readonly letters: number;
  /** Two bands, each a number; short texts have one piece and so one band. */
  bands(): readonly [number, number];
}

const PIECE = 3;
/** Odd multipliers of four independent hashes. */
const [ONE, TWO, THREE, FOUR] = [0x9e37_79b1, 0x85eb_ca6b, 0xc2b2_ae35, 0x27d4_eb2f] as const;
/** Han characters from which on a text is told by them. */
const LEAST_HAN = 4;

const UNKNOWN = 0;
const NO_LETTER = 1;
const LETTER = 2;
const HAN = 4;
/** What a unit is, looked up once each. */
const kinds = new Uint8Array(0x1_0000);
const LONGEST = 2048;
const han = new Uint16Array(LONGEST);
const all = new Uint16Array(LONGEST);

/** Looks at a readable text; what is beyond the longest message is not looked at. The sketch holds until the next text is looked at. */
export function sketchOf(readableText: string): Sketch {
  let hans = 0;
  let letters = 0;
  const length = Math.min(readableText.length, LONGEST);
  for (let at = 0; at < length; at++) {
    const unit = readableText.charCodeAt(at);
    let kind = kinds[unit] ?? UNKNOWN;
    if (kind === UNKNOWN) kind = kinds[unit] = kindOf(unit);
    if ((kind & HAN) !== 0) han[hans++] = unit;
    if ((kind & LETTER) !== 0) all[letters++] = unit;
  }
  return hans >= LEAST_HAN
    ? { letters: hans, bands: () => bandsOf(han, hans) }
    : { letters, bands: () => bandsOf(all, letters) };
}

/** Halves of pairs count as letters: rare characters are written with them, and emoji are gone by now. */
function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\p{Script=Han}/u.test(character)) return HAN | LETTER;
  return /[\p{L}\ud800-\udfff]/u.test(character) ? LETTER : NO_LETTER;
}

function bandsOf(units: Uint16Array, length: number): readonly [number, number] {
  let [one, two, three, four] = [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff];
  for (let start = 0; start + PIECE <= length; start++) {
    let piece = 0x811c_9dc5;
    for (let at = start; at < start + PIECE; at++) piece = Math.imul(piece ^ (units[at] ?? 0), 0x0100_0193);
    piece ^= piece >>> 15;
    one = Math.min(one, Math.imul(piece, ONE) >>> 0);
    two = Math.min(two, Math.imul(piece, TWO) >>> 0);
    three = Math.min(three, Math.imul(piece, THREE) >>> 0);
    four = Math.min(four, Math.imul(piece, FOUR) >>> 0);
  }
  return [bandOf(one, two) | 1, bandOf(three, four) & ~1];
}

/** Two least hashes in 32 bits: of a few thousand phrases no two fall together. */
function bandOf(one: number, other: number): number {
  const mixed = Math.imul(one ^ (one >>> 16), THREE) ^ Math.imul(other ^ (other >>> 13), ONE);
  return mixed ^ (mixed >>> 15);
}
