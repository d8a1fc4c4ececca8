/**
 * How chat is found again: a text as tokens for a full-text index, and what was typed as a query on them. Scripts that write no spaces between words (Chinese,
 * Japanese, Korean, Thai) become single characters and pairs, so that one character finds, and two do; trigrams would find neither. Everything
 * else is words, found by how they begin. No character of a query ever reaches the index's own syntax.
 */

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const IS_WORD = /[\p{L}\p{N}]/u;
const IS_PICTURE = /\p{Extended_Pictographic}/u;
const PLAIN = /^[a-z0-9 ]*$/;
/** Words of one query that count, and characters of one of them. */
const MOST_WORDS = 16;
const LONGEST = 40;

type Part = { readonly is: 'run' | 'word' | 'picture'; readonly text: string };

/** What a character is part of; null: of nothing that could be looked for. Looked up once for each. */
const known = new Map<string, Part['is'] | null>();
const MOST_KNOWN = 20_000;

function partOf(character: string): Part['is'] | null {
  const before = known.get(character);
  if (before !== undefined) return before;
  const is = IS_UNSPACED.test(character)
    ? 'run'
    : IS_WORD.test(character)
      ? 'word'
      : IS_PICTURE.test(character)
        ? 'picture'
        : null;
  if (known.size < MOST_KNOWN) known.set(character, is);
  return is;
}

/** Case, width, accents and vowel marks set aside; what a person would type to find it. */
function plainOf(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** Runs, words and single pictures, in order. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let is: Part['is'] | null = null;
  let part = '';
  const end = () => {
    if (is !== null) parts.push({ is, text: part });
    part = '';
  };
  for (const character of plainOf(text)) {
    const next = partOf(character);
    if (next !== is || next === 'picture') end();
    is = next;
    part += character;
  }
  end();
  return parts;
}

function tokensOfPart({ is, text }: Part): readonly string[] {
  switch (is) {
    case 'run': {
      const characters = [...text];
      return characters.length === 1 ? characters : [...characters, ...pairsOf(characters)];
    }
    case 'word':
      return [text.slice(0, LONGEST)];
    case 'picture':
      return [`u${text.codePointAt(0)?.toString(16) ?? ''}`];
    default:
      return is satisfies never;
  }
}

function pairsOf(characters: readonly string[]): readonly string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** The tokens of a text, each once, with spaces between. '' where there is nothing to find it by. */
export function tokensOf(text: string): string {
  return [...new Set(partsOf(text).flatMap(tokensOfPart))].join(' ');
}

/** What was typed, ready to be looked for. */
export interface SearchQuery {
  /** For FTS5's MATCH on {@link tokensOf}: every word must be there. */
  readonly match: string;
  /** Whether a text really holds it all: in the index longer runs are looked up by their pairs, which may stand apart. */
  holds(text: string): boolean;
}

/** null where nothing was typed that could be looked for. */
export function searchQuery(typed: string): SearchQuery | null {
  const parts = partsOf(typed).slice(0, MOST_WORDS);
  if (parts.length === 0) return null;
  return {
    match: parts.flatMap(termsOf).join(' AND '),
    holds(text) {
      const plain = plainOf(text);
      const words = partsOf(text).flatMap((part) => (part.is === 'word' ? [part.text] : []));
      return parts.every(({ is, text: wanted }) =>
        is === 'word' ? words.some((word) => word.startsWith(wanted)) : plain.includes(wanted),
      );
    },
  };
}

function termsOf(part: Part): readonly string[] {
  if (part.is === 'word') return [`"${part.text.slice(0, LONGEST)}"*`];
  if (part.is === 'picture') return tokensOfPart(part).map((token) => `"${token}"`);
  const characters = [...part.text].slice(0, LONGEST);
  return (characters.length === 1 ? characters : pairsOf(characters)).map((token) => `"${token}"`);
}
