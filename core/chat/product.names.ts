/**
 * Which products a text names. A name’s last word says what the thing is (平底锅, pan) and names it by itself; what stands before (陶瓷, 不锈钢, ceramic) is as
 * often what viewers ask of the thing on screen, so it counts beside the last word, or where it stands for a thing: 玻璃的那个, the bamboo one.
 */
import type { Product } from '../runsheet/runsheet.schema.ts';

/** Products by how well a text names them; empty when it names none. */
export type NamedBy = (text: string) => ReadonlyMap<string, number>;

const NOTHING: ReadonlyMap<string, number> = new Map();
const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]{3}/;

type Bearers = Map<string, Set<string>>;

/** Longest part of a Chinese name that is looked for. */
const LONGEST = 6;
/** Things that are called by one character with 子, or alone before a question: 裤子, 锅多少钱. */
const THINGS = /[锅碗杯盘壶刀裤裙鞋帽包袜被枕毯灯椅桌柜箱盒伞毛布巾衫衣裳靴镜瓶罐铲勺筷盆盘]/u;
const ASKED =
  '(?=多少|还[有在能]|几|怎么|有(?!点)|什么|多[大高长重厚]|好[用吃不穿]|在哪|链接|[?]|$|的?(?:价|质量|尺寸|材质)|能|会|可以|掉|粘|是)';
const COLORS = /[红黑白粉蓝绿灰紫黄棕橙]/u;
const EN_COLORS = new Set(
  'red black white pink green grey gray beige brown purple navy blue yellow orange cream gold silver'.split(' '),
);
/** What is said of a thing, with no thing meant: 是不锈钢的吗, is it glass. */
const SAID_OF_IT =
  /(?:是(?:不是)?|算)[^是？?]{1,8}的?(?:吗|么|不(?!\p{Script=Han})|\?)|\b(?:is|are) (?:it|they)\b.*|\b(?:does|do) (?:it|they) (?:come|have)\b.*/gu;
/** Han characters after a modifier that make a thing of it. */
const STANDS_FOR = /^(?:色?的(?![吗么呢嘛?]|$)|款|版|牌|那|色(?!差))/u;
const STOP = new Set(
  'the a an and of for with set pack pcs piece pieces pair new large small inch oz ml kg cm in to by x no one off all non stick hand price'.split(
    ' ',
  ),
);
const MATERIALS = new Set(
  'glass ceramic steel stainless cotton linen bamboo leather wood wooden silk wool plastic metal iron cast silicone gold silver soy merino nonstick water scented'.split(
    ' ',
  ),
);

/** @param products The sheet's. */
export function createNamedBy(products: readonly Product[]): NamedBy {
  const heads: Bearers = new Map();
  const modifiers: Bearers = new Map();
  for (const { id, name, variant } of products) {
    indexChinese(name.toLowerCase(), id, heads, modifiers);
    indexEnglish(name.toLowerCase(), id, heads, modifiers);
    for (const [color] of variant.matchAll(/\p{Script=Han}+|[a-z]+/gu)) add(modifiers, color, id);
    for (const [measure] of `${name} ${variant}`.toLowerCase().matchAll(/\d+(?:\.\d+)?(?:cm|ml|l|kg|g|寸|升)/g))
      add(heads, measure, id);
  }
  return (whole) => {
    const text = whole.replace(SAID_OF_IT, ' ');
    const parts: Part[] = [];
    if (HAN.test(text)) findChinese(text, heads, modifiers, parts);
    if (/\d/.test(text)) findMeasures(text, parts);
    if (LATIN.test(text)) findEnglish(text, heads, modifiers, parts);
    if (parts.length === 0) return NOTHING;
    const byHead = new Map<string, number>();
    const byModifier = new Map<string, number>();
    const standing = new Map<string, number>();
    for (const found of parts) {
      weigh(byHead, heads.get(found.part), found.weight);
      weigh(found.stands ? standing : byModifier, modifiers.get(found.part), found.weight);
    }
    const named = byHead.size > 0 ? byHead : standing;
    return new Map(
      [...named].map(([id, weight]) => [
        id,
        weight + (byModifier.get(id) ?? 0) + (named === byHead ? (standing.get(id) ?? 0) : 0),
      ]),
    );
  };
}

interface Part {
  readonly part: string;
  readonly weight: number;
  /** Whether it stands where a thing would. */
  readonly stands: boolean;
}

function add(all: Bearers, part: string, id: string): void {
  const bearers = all.get(part) ?? new Set();
  all.set(part, bearers.add(id));
}

/** A part that many bear tells little. */
function weigh(scores: Map<string, number>, bearers: ReadonlySet<string> | undefined, weight: number): void {
  if (bearers) for (const id of bearers) scores.set(id, (scores.get(id) ?? 0) + weight / bearers.size);
}

function indexChinese(name: string, id: string, heads: Bearers, modifiers: Bearers): void {
  for (const [run] of name.matchAll(/\p{Script=Han}+/gu)) {
    // 牛仔裤女, 连衣裙夏季: the thing ends where its character stands, if it has one.
    const thing = [...run].findLastIndex((character) => THINGS.test(character));
    const ends = new Set([run.length, ...(thing > 0 ? [thing + 1] : [])]);
    for (let length = 2; length <= Math.min(LONGEST, run.length); length++)
      for (let start = 0; start + length <= run.length; start++) {
        const part = run.slice(start, start + length);
        add(ends.has(start + length) ? heads : modifiers, part, id);
      }
    for (const end of ends) add(heads, run.slice(end - 1, end), id);
    for (const [color] of run.matchAll(new RegExp(COLORS, 'gu'))) add(modifiers, color, id);
  }
}

function indexEnglish(name: string, id: string, heads: Bearers, modifiers: Bearers): void {
  const [what = ''] = name.split(/ with | for |[(,;]|\d/);
  const words = [...what.matchAll(/[a-z]{3,}/g)].map(([word]) => singular(word)).filter((word) => !STOP.has(word));
  words.forEach((word, index) => {
    // The maker’s name comes first and is no stuff or colour: it names the thing as well.
    const isMaker = index === 0 && !MATERIALS.has(word) && !EN_COLORS.has(word) && words.length > 1;
    add(index === words.length - 1 || isMaker ? heads : modifiers, word, id);
  });
}

function findChinese(text: string, heads: Bearers, modifiers: Bearers, into: Part[]): void {
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu))
    for (let start = 0; start < run.length; start++) {
      for (let length = 2; length <= Math.min(LONGEST, run.length - start); length++) {
        const part = run.slice(start, start + length);
        // Every part of a name is known, so what goes on after an unknown one is unknown as well.
        if (!heads.has(part) && !modifiers.has(part)) break;
        into.push({ part, weight: length * length, stands: STANDS_FOR.test(run.slice(start + length)) });
      }
      const single = run[start] ?? '';
      if (!heads.has(single) && !COLORS.test(single)) continue;
      const before = text.slice(0, index + start);
      const after = text.slice(index + start + 1);
      const stands = COLORS.test(single) && STANDS_FOR.test(after);
      const isModified = THINGS.test(single) && modifiers.has(before.slice(-2));
      if (stands || isModified || isThing(before, single, after)) into.push({ part: single, weight: 1, stands });
    }
}

/** Whether one character means a thing: 那个锅, 红色的锅, 裤子, 锅还有吗. */
function isThing(before: string, single: string, after: string): boolean {
  if (/[那这](?:\p{Script=Han})?$|的$|款$|色$/u.test(before)) return true;
  if (!THINGS.test(single)) return false;
  return after.startsWith('子') || (/^$|[\s,，。]$/u.test(before) && new RegExp(`^${ASKED}`, 'u').test(after));
}

function findEnglish(text: string, heads: Bearers, modifiers: Bearers, into: Part[]): void {
  for (const { 0: word, index } of text.matchAll(/[a-z]{3,}/g)) {
    if (STOP.has(word)) continue;
    const part = singular(word);
    if (heads.has(part) || modifiers.has(part))
      into.push({ part, weight: 9, stands: /^ ones?\b/.test(text.slice(index + word.length)) });
  }
}

/** 32cm的, the 30ml one. */
function findMeasures(text: string, into: Part[]): void {
  for (const [measure] of text.matchAll(/\d+(?:\.\d+)?(?:cm|ml|l|kg|g|寸|升)(?=的|那|款| one)/g))
    into.push({ part: measure, weight: 4, stands: true });
}

function singular(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=sh|ch|x|ss)es$/, '')
    .replace(/s$/, '');
}
