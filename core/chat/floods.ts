/**
 * Marks messages that look like a machine's: one person many times in a moment, or the same long words from many who are new here. Marked, never hidden: that is
 * a person's decision. Viewers who cheer (666, 哈哈哈, 扣1) or ask the same thing are viewers, however many.
 */
import { createLately } from './lately.ts';
import type { Message } from './message.text.ts';
import { createPhrases, say, type Phrase } from './phrases.ts';
import { sketchOf } from './sketch.ts';
import { topicOfWords } from './topics.ts';
import { createAny } from './topics/gate.ts';
import type { Looks, Words } from './words.ts';

export type FloodSign = 'same-person' | 'same-words';

export interface Floods {
  /** Why a message looks like a machine's; null: it does not. */
  sign(message: Message): FloodSign | null;
}

/** More messages of one person than this within the window: faster than anybody types for long. Ms. */
export const PERSON_MOST = 6;
export const PERSON_WINDOW = 10_000;
/** Cheers cost one key: people send more of them. */
export const CHEERS_MOST = 20;
/** The same long words of one person this often within {@link WORDS_WINDOW}: an advert, or a bot of the room that answers commands. */
export const REPEATS_MOST = 3;
/** The same words of at least so many letters from more people than this within the window. */
export const WORDS_MOST = 5;
export const WORDS_LENGTH = 10;
/** Adverts may be shorter. */
const ADVERT_LENGTH = 5;
export const WORDS_WINDOW = 60_000;
/** Of those who say the same words, the share that has hardly said anything else: viewers who copy each other have. */
const NEWCOMERS = 0.6;
/** Messages after which a person is no newcomer. */
const SETTLED = 3;
/** Offers contact or trade beside the shop: what adverts are for. */
const ADVERT =
  /加(?:我|微|v|q|vx|wx|群)|[微薇威]信|\b(?:vx|wx|qq|telegram|whatsapp|t\.me|bit\.ly)\b|https?:|www\.|私(?:信|聊)我|进群|兼职|日结|刷单|代理|返现|\b(?:followers|crypto|earn money|dm me)\b/u;
const mayBeAdvert = createAny([ADVERT]);
/** People that are remembered at a time. */
const PERSONS = 20_000;
/** Long words of one person that are remembered at a time. */
const SAID = 16;

/** Spaces and stops of a readable text. */
const STOPS = new Set(' ?!~.。,，');

interface Somebody {
  /** Of the last messages, cheers apart. */
  readonly times: number[];
  readonly cheers: number[];
  /** When they said the same long words, by the sketch of these; the newest {@link SAID}. */
  readonly said: { readonly band: number; readonly times: number[] }[];
  messages: number;
}

/** Remembers the last minute or so, in bounded memory. */
export function createFloods(): Floods {
  const persons = createLately(PERSONS, (): Somebody => ({ times: [], cheers: [], said: [], messages: 0 }));
  const phrases = createPhrases<Somebody>();

  return {
    sign({ by, at, words }) {
      const looks = (words.looks ??= looksOf(words));
      const person = persons.of(by);
      person.messages += 1;
      const fast = looks.isCheer
        ? isOften(person.cheers, at, CHEERS_MOST, PERSON_WINDOW)
        : isOften(person.times, at, PERSON_MOST, PERSON_WINDOW);
      let repeats = false;
      for (const band of looks.bands) {
        if (!looks.isQuestion) {
          const phrase = phrases.of(band, person, at);
          say(phrase, person, at);
          if (isSaidByMany(phrase, at, looks)) return 'same-words';
        }
        repeats = isOften(saidBy(person, band), at, REPEATS_MOST, WORDS_WINDOW) || repeats;
      }
      return fast || repeats ? 'same-person' : null;
    },
  };
}

function isSaidByMany({ sayers }: Phrase<Somebody>, at: number, { isAdvert }: Looks): boolean {
  if (sayers === null || sayers.people.length <= WORDS_MOST) return false;
  const { people, when } = sayers;
  let lately = 0;
  let newcomers = 0;
  for (let place = 0; place < people.length; place++) {
    if (Math.abs(at - (when[place] ?? at)) > WORDS_WINDOW) continue;
    lately += 1;
    if ((people[place]?.messages ?? 0) < SETTLED) newcomers += 1;
  }
  return lately > WORDS_MOST && (isAdvert || newcomers >= lately * NEWCOMERS);
}

/** When a person said these words. */
function saidBy({ said }: Somebody, band: number): number[] {
  for (const one of said) if (one.band === band) return one.times;
  const times: number[] = [];
  said.push({ band, times });
  if (said.length > SAID) said.shift();
  return times;
}

function looksOf(words: Words): Looks {
  const { plain } = words;
  const isCheer = isCheering(plain);
  const isAdvert = mayBeAdvert(plain);
  const sketch = isCheer ? null : sketchOf(plain);
  const isLong = sketch !== null && sketch.letters >= (isAdvert ? ADVERT_LENGTH : WORDS_LENGTH);
  // Looked up after the sketch was read: it holds no longer.
  const bands = isLong ? sketch.bands() : [];
  return { isCheer, isAdvert, isQuestion: isLong && !isAdvert && topicOfWords(words) !== null, bands };
}

/** Whether there were more than so many within a window, this one counted. Times may go backwards. */
function isOften(times: number[], at: number, most: number, within: number): boolean {
  times.push(at);
  if (times.length <= most) return false;
  if (times.length > most + 1) times.shift();
  for (const one of times) if (Math.abs(at - one) > within) return false;
  return true;
}

/** 666, 哈哈哈哈, 111, 冲冲冲, 扣1, lol, the same emotes over and over: few characters or words, or hardly any. */
function isCheering(plain: string): boolean {
  if (plain.length <= 2) return true;
  return isOfTwo(plain) || isOfTwoWords(plain) || /^(?:扣|打|刷)?\d+$|^(?:ha|he|lo|la|哈|嘿|呵|啊){2,}/u.test(plain);
}

/** Whether it is more than two words of which no more than two are different. */
function isOfTwoWords(plain: string): boolean {
  if (!plain.includes(' ')) return false;
  const words = plain.split(' ');
  const [one] = words;
  const other = words.find((word) => word !== one);
  return words.length > 2 && words.every((word) => word === one || word === other);
}

/** Whether it is written with two characters at most, spaces and stops apart. */
function isOfTwo(plain: string): boolean {
  let [one, other]: (string | null)[] = [null, null];
  for (const character of plain) {
    if (character === one || character === other || STOPS.has(character)) continue;
    if (one === null) one = character;
    else if (other === null) other = character;
    else return false;
  }
  return true;
}
