/**
 * Headers that nobody has listed: how like they are to the words that we know. It proposes; the caller looks at the cells, and a person
 * confirms. The last part of a name says what it is (商品图片 is a picture, not a product), so a word at the end counts most.
 */
import { COLUMNS, type ColumnKey } from './columns.ts';
import { foldHeader } from './headers.ts';

export interface SimilarHeader {
  readonly key: ColumnKey;
  /** From {@link LEAST_SIMILAR} to below 1. */
  readonly confidence: number;
}

/** A name that ends so is of a thing that we have no column for, whatever stands before it. */
const OTHER_THINGS =
  /(?:图|图片|图像|照片|视频|网址|地址|链接地址|颜色|url|image|images|photo|picture|video|id|type|colour|color)$/i;
/** Below this a likeness is chance. */
export const LEAST_SIMILAR = 0.55;
/** Only the listed words are sure. */
const ALMOST = 0.95;

interface Word {
  readonly key: ColumnKey;
  readonly folded: string;
  readonly tokens: readonly string[];
  readonly pairs: ReadonlySet<string>;
}

const WORDS: readonly Word[] = COLUMNS.flatMap(({ key, zh, en, synonyms }) =>
  [zh, en, ...synonyms].map((word) => ({
    key,
    folded: foldHeader(word),
    tokens: tokensOf(word),
    pairs: pairsOf(word),
  })),
).filter(({ folded }) => folded.length > 1);

/** The columns that a header may mean, the likeliest first. */
export function similarHeaders(header: string): readonly SimilarHeader[] {
  const folded = foldHeader(header.replaceAll(/[（(【[].*?[）)】\]]/g, ''));
  if (folded.length < 2 || folded.length > 40 || OTHER_THINGS.test(header.trim())) return [];
  const best = new Map<ColumnKey, number>();
  const [tokens, pairs] = [tokensOf(header), pairsOf(folded)];
  for (const word of WORDS) {
    const confidence = Math.min(ALMOST, Math.max(within(folded, tokens, word), alike(folded, pairs, word)));
    if (confidence >= LEAST_SIMILAR && confidence > (best.get(word.key) ?? 0)) best.set(word.key, confidence);
  }
  return [...best]
    .map(([key, confidence]) => ({ key, confidence: Math.round(confidence * 100) / 100 }))
    .toSorted((a, b) => b.confidence - a.confidence);
}

/** A known word inside the header, at its end or as its bulk. */
function within(header: string, tokens: readonly string[], { folded, tokens: words }: Word): number {
  if (/^[\x20-\x7e]+$/.test(folded)) {
    const at = tokens.length - words.length;
    const ends = at > 0 && words.every((word, place) => tokens[at + place] === word);
    const share = words.length / tokens.length;
    if (ends) return 0.55 + 0.35 * share;
    const all = words.length > 1 && words.every((word) => tokens.includes(word));
    return all ? 0.5 + 0.4 * share : 0;
  }
  if (!header.includes(folded)) return 0;
  const share = folded.length / header.length;
  return header.endsWith(folded) ? 0.5 + 0.45 * share : share >= 0.6 ? 0.25 + 0.6 * share : 0;
}

/** Letters in common: what is left of a slip of the pen, or a word turned round. */
function alike(header: string, pairs: ReadonlySet<string>, word: Word): number {
  if (Math.min(header.length, word.folded.length) < 3) return 0;
  let shared = 0;
  for (const pair of pairs) if (word.pairs.has(pair)) shared += 1;
  const likeness = (2 * shared) / (pairs.size + word.pairs.size);
  const latin = /^[a-z]/.test(header);
  if (latin && header[0] !== word.folded[0]) return 0;
  return likeness >= (latin ? 0.75 : 0.7) ? likeness * 0.95 : 0;
}

function tokensOf(header: string): string[] {
  const spaced = header.normalize('NFKC').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[a-z]+|\d+|\p{Script=Han}+/gu) ?? [];
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...foldHeader(text)];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
