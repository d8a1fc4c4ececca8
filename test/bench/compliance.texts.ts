/** Words and texts for the bench of the matcher, from a seed: the samples' own prose, and words that begin like it and occur in it nowhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../../core/gateway/simulated.random.ts';

export type Tongue = 'zh' | 'en';
/** One word in some 500 units of text, or one in some 25. */
export type Hits = 'few' | 'many';

const APART: Readonly<Record<Hits, number>> = { few: 500, many: 25 };
const SAMPLES = join(import.meta.dirname, '../../resources/samples');
const read = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');

/** What is said in the sample shows, sentence by sentence. */
const PROSE: Readonly<Record<Tongue, readonly string[]>> = {
  zh: read('zh-4h-20sku.csv')
    .split(/[,"\n]/)
    .filter((cell) => /\p{Script=Han}{6}/u.test(cell)),
  en: read('en-90min-12sku.csv')
    .split(/[,"\n]/)
    .filter((cell) => /[a-z]+ [a-z]+ [a-z]+/.test(cell)),
};
const ALL = `${PROSE.zh.join('\n')}\n${PROSE.en.join('\n')}`;

/** So many words, seven in ten Chinese, none of which the prose holds by itself. */
export function wordsFor(count: number): readonly string[] {
  const random = randomOf(1);
  const han = PROSE.zh.join('').match(/\p{Script=Han}/gu) ?? [];
  const latin = PROSE.en.join(' ').match(/[a-z]{3,}/g) ?? [];
  const some = <T>(from: readonly T[], times: number) =>
    Array.from({ length: times }, () => from[random.below(from.length)]);
  const invented = () => some([...'bcdfghklmnprstvz'], 3).flatMap((one) => [one, ...some([...'aeiou'], 1)]);
  const words = new Set<string>();
  while (words.size < count) {
    const word =
      random.below(10) < 7
        ? some(han, 2 + random.below(4)).join('')
        : `${some(latin, 1).join('')} ${invented().join('')}`;
    if (!ALL.includes(word)) words.add(word);
  }
  return [...words];
}

interface Wanted {
  readonly tongue: Tongue;
  readonly length: number;
  readonly hits: Hits;
  readonly words: readonly string[];
  readonly texts: number;
  readonly seed: number;
}

/** Texts of just this length. The last words of each may be cut. */
export function textsOf({ tongue, length, hits, words, texts, seed }: Wanted): readonly string[] {
  const random = randomOf(seed + length);
  const own = words.filter((word) => /[a-z]/.test(word) === (tongue === 'en'));
  const between = tongue === 'en' ? ' ' : '，';
  return Array.from({ length: texts }, () => {
    const parts: string[] = [];
    for (let size = 0; size < length;) {
      const sentence = PROSE[tongue][random.below(PROSE[tongue].length)] ?? '';
      const from = size === 0 ? random.below(sentence.length) : 0;
      const hit = random.below(APART[hits]) < sentence.length ? (own[random.below(own.length)] ?? '') : '';
      const said = random.below(2) === 0 ? [sentence.slice(from), hit] : [hit, sentence.slice(from)];
      const part = said.filter((one) => one !== '').map((one) => one + between);
      parts.push(...part);
      size += part.join('').length;
    }
    // As texts come from a file or a wire: in one piece.
    return JSON.parse(JSON.stringify(parts.join('').slice(0, length))) as string;
  });
}
