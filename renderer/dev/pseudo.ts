/** A language that nobody speaks: English with accents, longer by two fifths. What overflows in it will overflow in a real one. */
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ô',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ø',
  S: 'Š',
  U: 'Û',
};
const LONGER = 0.4;

/** One text: blanks to fill in stay as they are, the rest gets accents, and words are added behind. */
export function pseudo(text: string): string {
  const accented = text
    .split(/(\{\{\w+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  const more = Math.max(2, Math.ceil(text.length * LONGER));
  return `${accented} ${'ẋý ñô '
    .repeat(Math.ceil(more / 6))
    .slice(0, more)
    .trim()}`;
}

/** All texts of a language. */
export function pseudoOf<T extends object>(tree: T): T {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudo(value) : pseudoOf(value as object),
    ]),
  ) as T;
}
