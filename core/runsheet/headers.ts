/** Matches the headers of a file with our columns. Chinese and English headers may be mixed. */
import { COLUMNS, type ColumnKey, type SheetLanguage } from './columns.ts';

export interface MatchedHeader {
  readonly key: ColumnKey;
  /** The language of the word that matched, null when it is of none (`SKU`, `#`). */
  readonly language: SheetLanguage | null;
  /** What stood in brackets behind the name and is not part of our own header, e.g. `秒`; '' for none. */
  readonly unit: string;
}

export interface HeaderMatch {
  /** One for each header, in order; null when the header is blank, unknown, or means the same as an earlier one. */
  readonly columns: readonly (MatchedHeader | null)[];
  /** Places of headers that we don't know, blank ones left out. */
  readonly unknown: readonly number[];
  /** Places of headers that mean the same as an earlier one. */
  readonly duplicates: readonly number[];
}

/** Folds a header for comparison: full and half width, case, spaces and punctuation are the same. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-./·*:,、"'“”()[\]【】{}<>《》|\u200B-\u200D\uFEFF]/g, '');
}

const BRACKETS = /[([【{]([^()[\]【】{}]*)[)\]】}]/g;
const WORDS = wordIndex();
/** What the columns are called in our own files. */
const OWN = new Set(COLUMNS.flatMap(({ zh, en }) => [foldHeader(zh), foldHeader(en)]));

/** No header of ours is longer, whatever stands in its brackets. */
const LONGEST = 80;
/** The same cells are asked about again and again while a file's delimiter and header row are looked for. */
const asked = new Map<string, MatchedHeader | null>();
const MOST_ASKED = 5_000;

/** Finds the column of one header, first as it stands, then without what it has in brackets and with `no` for `#`. */
export function matchHeader(header: string): MatchedHeader | null {
  if (header.length > LONGEST) return null;
  const known = asked.get(header);
  if (known !== undefined) return known;
  const match = lookUp(header);
  if (asked.size >= MOST_ASKED) asked.clear();
  asked.set(header, match);
  return match;
}

function lookUp(header: string): MatchedHeader | null {
  const whole = WORDS.get(foldHeader(header));
  if (whole !== undefined) return { ...whole, unit: '' };
  const wide = header.normalize('NFKC').replaceAll(/#(?: of )?/gi, ' no ');
  const units = [...wide.matchAll(BRACKETS)].map((match) => (match[1] ?? '').trim());
  const plain = wide.replaceAll(BRACKETS, '');
  const both = twoLanguages(plain);
  const bare =
    both === null
      ? WORDS.get(foldHeader(plain))
      : (WORDS.get(foldHeader(both.han)) ?? WORDS.get(foldHeader(both.latin)));
  return bare === undefined || (both === null && units.length === 0 && !header.includes('#'))
    ? null
    : { ...bare, unit: units.join(' ') };
}

/** 券名 Coupon, Price line/报价: a header in both languages, part by part; null for one in one. `SKU编码` is one word. */
export function twoLanguages(header: string): { readonly han: string; readonly latin: string } | null {
  const words = header.split(/[\s/|·]+/).filter((word) => word !== '');
  const han = words.filter((word) => /\p{Script=Han}/u.test(word)).join('');
  const latin = words.filter((word) => !/\p{Script=Han}/u.test(word)).join(' ');
  return han === '' || !/[a-z]{2}/i.test(latin) ? null : { han, latin };
}

/** Matches a row of headers. Of two headers for one column the one that bears its own name is taken, else the first. */
export function matchHeaders(headers: readonly string[]): HeaderMatch {
  const taken = new Map<ColumnKey, number>();
  const matches = headers.map((header) => (header.trim() === '' ? null : matchHeader(header)));
  for (const [place, match] of matches.entries()) {
    if (match === null) continue;
    const first = taken.get(match.key);
    if (first === undefined) taken.set(match.key, place);
    else if (!isOwn(headers[first] ?? '') && isOwn(headers[place] ?? '')) taken.set(match.key, place);
  }
  const isTaken = (match: MatchedHeader | null, place: number) => match !== null && taken.get(match.key) === place;
  return {
    columns: matches.map((match, place) => (isTaken(match, place) ? match : null)),
    unknown: [...headers.keys()].filter((place) => matches[place] === null && headers[place]?.trim() !== ''),
    duplicates: [...headers.keys()].filter((place) => {
      const match = matches[place] ?? null;
      return match !== null && !isTaken(match, place);
    }),
  };
}

/** Whether a header is what our own files call the column. */
export function isOwn(header: string): boolean {
  return OWN.has(foldHeader(header));
}

function wordIndex(): Map<string, Omit<MatchedHeader, 'unit'>> {
  const index = new Map<string, Omit<MatchedHeader, 'unit'>>();
  for (const { key, zh, en, synonyms } of COLUMNS) {
    for (const word of [zh, en, ...synonyms]) index.set(foldHeader(word), { key, language: languageOf(word) });
  }
  return index;
}

function languageOf(word: string): SheetLanguage | null {
  if (/\p{Script=Han}/u.test(word)) return 'zh-CN';
  return /^(?:sku|#)$/i.test(word) ? null : 'en';
}
