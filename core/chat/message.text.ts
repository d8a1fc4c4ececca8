/** A chat message as it is read: what was meant to be the same is written the same. */
import { createFold } from '../compliance/fold.ts';
import { createLately } from './lately.ts';
import { createQuickReading } from './quick.reading.ts';
import { TRADITIONAL } from './traditional.ts';
import { freshWords, type Words } from './words.ts';

const fold = createFold(TRADITIONAL);
const quick = createQuickReading(fold);
const PICTURES = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\[[^\]\s]{1,12}\]/gu;
const MENTION = /(?<![\w.])[@＠][\p{L}\p{N}_-]+[ ,:：]?/gu;

/**
 * In lower case and half width, without emoji, `[emote]`s and who is spoken to; runs of a character are shortened (多少钱钱钱??? is 多少钱?). Empty when
 * nothing was said in words.
 */
export function readable(text: string): string {
  return quick(text) ?? readSlowly(text);
}

/** The same, rule by rule. Who is spoken to goes first: the space behind the name would be gone with those between Han characters. */
export function readSlowly(text: string): string {
  const said = PLAIN.test(text) ? text : text.replace(PICTURES, ' ').replace(MENTION, ' ');
  return fold(said)
    .text.toLowerCase()
    .replaceAll('’', "'")
    .replace(/(\p{Script=Han})\1{2,}|([?!~.。,])\2+/gu, '$1$2')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing but words and stops: no pictures, nobody spoken to. */
const PLAIN = /^[\u4e00-\u9fffa-z0-9 ?!,.'，。？！、～~]*$/i;

const PARTICLES = /[啊呀呢哦哈嘛呗啦噢哇么吗的了\s?!~.。,、;:'"()…-]+$/gu;
const HAIL =
  /^(?:主播|老板|亲|亲亲|宝|宝贝|小姐姐|小哥哥|姐|哥|老师|请问|问下|问一下|想问下?|麻烦问下|hi|hello|hey|excuse me|please|pls)[,、 ]*/u;

/** What a question comes down to: hails and particles gone. Two messages of the same key ask the same. */
export function keyOf(readableText: string): string {
  const bare = readableText
    .replace(HAIL, '')
    .replace(PARTICLES, '')
    .replace(/[\s?!~.。,、]+/g, ' ')
    .trim();
  return bare === '' ? readableText : bare;
}

/** A chat message with its words as they are read. */
export interface Message {
  readonly id: string;
  /** The platform's id of who wrote it. */
  readonly by: string;
  /** Ms since 1970 by the platform's clock; may go backwards. */
  readonly at: number;
  readonly text: string;
  /** {@link readable} of the text. */
  readonly plain: string;
  /** The same with what is made of it, once for all who look at it. */
  readonly words: Words;
}

/** Texts that are remembered, as they were written or as they are read. Longer ones seldom come twice. */
const KEPT = 12_000;
const LONGEST_KEPT = 200;
const known = createLately(KEPT, wordsOf);

/** Two ways of writing that are read alike have the same words. */
function wordsOf(text: string): Words {
  const read = readable(text);
  return read === text ? freshWords(text) : known.of(read);
}

/** Reads a message. */
export function messageOf({ id, by, at, text }: Omit<Message, 'plain' | 'words'>): Message {
  const words = text.length > LONGEST_KEPT ? freshWords(readable(text)) : known.of(text);
  return { id, by, at, text, plain: words.plain, words };
}
