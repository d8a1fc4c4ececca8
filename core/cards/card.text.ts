/** Text on cards: cleaning what a sheet's cell may hold, and judging how wide it will be without a font at hand. */

/** One line of plain text: control and direction characters gone, runs of white space as one space, ends trimmed. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}×÷·…—‘’“”mwMW@%]/u;
const BROAD = /[DGHNOQU&]/u;
const NARROW = /[ .,:;'|!()[\]{}ilfjI-]/u;
const SLIM = /[rtscz/\\*?"JLYvxy]/u;

/**
 * About how wide `text` is, in em of the card font's bold weight, judged a little on the wide side. Picture and page decide with this
 * same number what fits, so that both drop the same parts. Not for wrapping: that is measured.
 */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 1;
    else if (NARROW.test(character)) width += 0.36;
    else if (SLIM.test(character)) width += 0.56;
    else if (BROAD.test(character)) width += 0.76;
    else width += 0.65;
  }
  return width;
}
