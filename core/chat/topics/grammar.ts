/**
 * How signs of a topic are written: a pattern over plain speech (`speech.ts`) and why it stands there. Words that every topic needs stand in braces and have one
 * home here, so that a new way to say “can I” is one word in one place.
 */
import { RegExpParser } from '@eslint-community/regexpp';
import { createAny } from './gate.ts';

/** A pattern and the reason or the words that it was made for. */
export type Sign = readonly [pattern: string, why: string];

/** How a topic shows. */
export interface TopicSigns {
  /** A question by itself, with or without a question mark. */
  readonly asks: readonly Sign[];
  /** Names the topic: a question only in a sentence that asks. */
  readonly about: readonly Sign[];
  /** English and Chinese words that are a question when they are the whole message: “code”, “运费险”. */
  readonly alone: readonly string[];
}

/** Words in braces. Chinese ends of a question count only where the clause ends: 能退不 asks, 能退不了 does not. */
export const WORDS = {
  han: '[\\u4e00-\\u9fff]',
  what: '(?:(?<!没有?|没|无)什么|哪种|哪个|哪家|哪款)',
  how: '(?:怎么|如何|怎样)',
  when: '(?:什么时候|何时|几时|哪天|几天|多久|多长时间|几点|几号|几日)',
  where: '(?:哪里|哪儿|哪)',
  many: '(?:多少|几)',
  can: '(?:能|可以|可|支持|包|允许|给)(?:不能|不可以|不|否)?',
  if: '(?:[吗嘛]|[么不没否](?!{han})|没有(?!{han})|吧?\\?)',
  color:
    '(?:(?:红(?![包酒枣糖豆薯茶烧])|黑(?![豆糖头粉枸])|白(?![酒糖菜条发茶天])|粉(?![丝底饼刺末扑条])|蓝(?![牙莓光])|绿(?![茶豆萝植])|紫(?![薯菜砂外])|黄(?![豆酒金油瓜牛桃焖])|金(?![额牌融])|银(?![行耳针])|橙(?![子汁])|[灰棕])色?|米白|杏色|卡其|咖色|颜色|花色|配色|别的色|其他色)',
  unit: '(?:寸|厘米|公分|毫升|升(?!级)|ml|克|g\\b|斤|kg|cm|抽|张|片|瓶|包|双|条装|人份|件套|个装|颗|粒|支)',
  size: '(?:加?[大小中]码|[大小中]号|均码|特大码|\\d{2,3}码|x{0,4}[sml]码?(?![a-z])|\\dxl码?(?![a-z])|码)',
  end: '(?:\\s+(?:please|sis|hun|girl|bro|guys|today|now|here))*[\\s?!.]*$',
  it: '(?:it|this|that|they|these|those|them|the [\\w-]+(?: [\\w-]+)?|one|mine|u|you|number \\d+|#?\\d+)',
  be: '(?:is|are|was|were|s)',
  do: '(?:do|does|did|can|could|will|would|should)',
  i: '(?:i|we|you|u|ya|one|someone)',
} as const;

/** A pattern as expressions over plain speech, one for each of its ways: the fewer a text may match, the less is tried on it. */
export function expressionsOf([pattern]: Sign): readonly RegExp[] {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(spelledOut(pattern));
  return alternatives.map(({ raw }) => new RegExp(raw));
}

/** Whether any of the signs stands in a text. */
export function anyOf(signs: readonly Sign[]): (speech: string) => boolean {
  return createAny(signs.flatMap(expressionsOf));
}

/** Word classes hold others. */
function spelledOut(pattern: string): string {
  const whole = pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    if (!(name in WORDS)) throw new Error(`No word class {${name}} in ${pattern}`);
    return WORDS[name as keyof typeof WORDS];
  });
  return whole === pattern ? whole : spelledOut(whole);
}
