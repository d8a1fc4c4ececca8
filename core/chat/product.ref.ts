/** Which product of the sheet a viewer means: 3号, 三号链接, #5, that pan, 那个锅. */
import type { Product } from '../runsheet/runsheet.schema.ts';

/** How a product was meant: by its number, by its name, or as the one on screen (这个, this one). */
export type Meant = { readonly productId: string; readonly by: 'number' | 'name' | 'pointing' };

/** Tells which product a readable text means; null for none, or where several fit equally. */
export type FindProduct = (text: string, onAir: string | null) => Meant | null;

const ZH_NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
const NUMBER = new RegExp(
  `(?:链接|第)\\s*(${ZH_NUMBER})(?!\\d|[个件号天次折元块])|(?<![\\d.])(${ZH_NUMBER})\\s*号(?!发|到|寄|送|开|下|上新|有|补|晚|早|前)|#\\s*(\\d{1,3})\\b|\\b(?:no\\.?|number|item|link|lot)\\s*#?\\s*(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\\b`,
  'u',
);
const ENGLISH_NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const POINTING =
  /这个|这款|这件|这条|这双|这套|这锅|现在(?:讲|说|这)|屏幕上|\b(?:this|these|the current)(?: one| item)?\b|\bwhat you(?:'re| are) (?:holding|showing)\b/u;
/** A name of one character counts after one of these only: 那个锅, 红色的锅. */
const BEFORE_SINGLE = /[那这]\p{Script=Han}?$|的$|款$|色$/u;
const STOP = new Set(
  'the a an and of for with set pack pcs piece pieces pair new large small inch oz ml kg cm in to by x no one off all'.split(
    ' ',
  ),
);
/** Longest part of a Chinese name that is looked for. */
const LONGEST = 6;

/** @param products The sheet's; their links are the numbers that viewers say. */
export function createFindProduct(products: readonly Product[]): FindProduct {
  const byLink = new Map(products.map(({ link, id }) => [link.replace(/\D/g, ''), id]));
  byLink.delete('');
  const names = partsOfNames(products);
  return (text, onAir) => {
    const number = numberIn(text);
    if (number !== null) {
      const productId = byLink.get(number);
      return productId === undefined ? null : { productId, by: 'number' };
    }
    const named = bestOf(text, names, onAir);
    if (named !== null) return { productId: named, by: 'name' };
    return onAir !== null && POINTING.test(text) ? { productId: onAir, by: 'pointing' } : null;
  };
}

function numberIn(text: string): string | null {
  const found = NUMBER.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (found === undefined) return null;
  if (/^\d+$/.test(found)) return String(Number(found));
  const english = ENGLISH_NUMBERS.indexOf(found);
  return String(english === -1 ? chinese(found) : english);
}

/** 十二 is 12, 二十 is 20. */
function chinese(spoken: string): number {
  const digit = (character: string | undefined) => '零一二三四五六七八九'.indexOf(character ?? '');
  const ten = spoken.indexOf('十');
  if (ten === -1) return Number([...spoken].map((one) => digit(one)).join(''));
  const tens = ten === 0 ? 1 : digit(spoken[ten - 1]);
  return tens * 10 + Math.max(0, digit(spoken[ten + 1]));
}

/** Parts of names to the products that bear them; a part that many bear tells little. */
function partsOfNames(products: readonly Product[]): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  const add = (part: string, id: string) => {
    const bearers = parts.get(part) ?? new Set();
    parts.set(part, bearers.add(id));
  };
  for (const { id, name } of products) {
    for (const [run] of name.toLowerCase().matchAll(/\p{Script=Han}+/gu)) {
      for (let length = 2; length <= Math.min(LONGEST, run.length); length++)
        for (let start = 0; start + length <= run.length; start++) add(run.slice(start, start + length), id);
      add(run.slice(-1), id);
    }
    for (const [word] of name.toLowerCase().matchAll(/[a-z]{3,}/g)) if (!STOP.has(word)) add(singular(word), id);
  }
  return parts;
}

function bestOf(text: string, parts: ReadonlyMap<string, ReadonlySet<string>>, onAir: string | null): string | null {
  const scores = new Map<string, number>();
  const count = (part: string, weight: number) => {
    const bearers = parts.get(part);
    if (bearers) for (const id of bearers) scores.set(id, (scores.get(id) ?? 0) + weight / bearers.size);
  };
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu))
    for (let start = 0; start < run.length; start++) {
      for (let length = 2; length <= Math.min(LONGEST, run.length - start); length++)
        count(run.slice(start, start + length), length * length);
      const single = run[start] ?? '';
      if (BEFORE_SINGLE.test(text.slice(0, index + start))) count(single, 1);
    }
  for (const [word] of text.matchAll(/[a-z]{3,}/g)) if (!STOP.has(word)) count(singular(word), 9);
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined) return null;
  if (second === undefined || first[1] > second[1]) return first[0];
  const equal = ranked.filter(([, score]) => score === first[1]).map(([id]) => id);
  return onAir !== null && equal.includes(onAir) ? onAir : null;
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=sh|ch|x|ss)es$/, '')
    .replace(/s$/, '');
}
