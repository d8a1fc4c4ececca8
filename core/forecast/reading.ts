/** How long a script takes to say, so that a plan that can't be spoken in its time is seen before the show. */
import type { RunSheet, Script } from '../runsheet/runsheet.schema.ts';
import { minutes, type Duration } from '../time/time.ts';

/** Chinese characters a minute: an unhurried selling pace, at which a room that has just come in can follow prices. */
export const ZH_CHARACTERS_A_MINUTE = 240;
/** English words a minute: the middle of conversational speech. */
export const EN_WORDS_A_MINUTE = 150;

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:[.,'’%-][\p{L}\p{N}]+)*/gu;
const DIGIT = /\d/g;

/**
 * The time to say a text aloud. Han characters count one by one and other words as words, whatever the language, since scripts mix both;
 * in Chinese a number is said digit by digit.
 * @param rate the speaker's own speed, times the usual.
 */
export function readingTime(text: string, language: RunSheet['language'], rate = 1): Duration {
  const plain = language === 'zh-CN' ? text.replace(DIGIT, '一') : text;
  const characters = plain.match(HAN)?.length ?? 0;
  const words = plain.replace(HAN, ' ').match(WORD)?.length ?? 0;
  return minutes((characters / ZH_CHARACTERS_A_MINUTE + words / EN_WORDS_A_MINUTE) / rate);
}

/** The time to say a whole script, must-say lines included. */
export function scriptTime(script: Script, language: RunSheet['language']): Duration {
  const { hook, keyPoints, proof, priceReveal, close, mustSay } = script;
  return readingTime([hook, ...keyPoints, proof, priceReveal, close, ...mustSay].join('\n'), language);
}
