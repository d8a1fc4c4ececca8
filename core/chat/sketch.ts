/**
 * What near-same texts have in common: an advert with another counter, emoji or letter in each copy has the same sketch. Min-hashes of its three-letter pieces in
 * two bands (Broder 1997): texts whose pieces are nine tenths the same share a band nearly always, those that share half hardly ever.
 */

/** The words alone: no counters, stops, emoji or codes. Of a text with Han characters those, otherwise its letters. */
export function wordsOf(readableText: string): string {
  const han = readableText.replace(/[^\p{Script=Han}]+/gu, '');
  return han.length >= 4 ? han : readableText.replace(/[^\p{L}]+/gu, '');
}

const PIECE = 3;
/** Odd multipliers of four independent hashes. */
const FACTORS = [0x9e37_79b1, 0x85eb_ca6b, 0xc2b2_ae35, 0x27d4_eb2f] as const;

/** Two bands of a text; short texts have one piece and so one band. */
export function sketchOf(words: string): readonly [string, string] {
  const least = [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff];
  for (let start = 0; start + PIECE <= words.length; start++) {
    let piece = 0x811c_9dc5;
    for (let index = start; index < start + PIECE; index++)
      piece = Math.imul(piece ^ words.charCodeAt(index), 0x0100_0193);
    FACTORS.forEach((factor, index) => {
      const hash = Math.imul(piece ^ (piece >>> 15), factor) >>> 0;
      if (hash < (least[index] ?? 0)) least[index] = hash;
    });
  }
  return [`a${least[0]}.${least[1]}`, `b${least[2]}.${least[3]}`];
}
