/** Letters and digits that make up words with those beside them. Han characters know no such bounds. */

/** Whether two neighbours, as UTF-16 units, belong to one word. */
export function isOneWord(unit: number, next: number): boolean {
  return isLatin(unit) && isLatin(next);
}

/** Whether a part of a text neither begins nor ends within a word. */
export function isWhole(text: string, begin: number, end: number): boolean {
  return (
    !isOneWord(text.charCodeAt(begin - 1), text.charCodeAt(begin)) &&
    !isOneWord(text.charCodeAt(end - 1), text.charCodeAt(end))
  );
}

function isLatin(unit: number): boolean {
  // Nearly all is told by its number: letters and digits, and Han.
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit < 0xff00 && (unit < 0x2e80 || unit > 0xa700) && /\p{Script=Latin}/u.test(String.fromCharCode(unit));
}
