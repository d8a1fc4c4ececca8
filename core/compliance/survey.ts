/**
 * The first look at what is seen of a text: which needles stand where, and where it may read otherwise than it looks. Nearly all of a text holds
 * neither, so that this is what a text costs.
 */
import type { Automaton } from '../words/automaton.ts';
import { KIND, type Sight } from './kinds.ts';
import type { Seen, Target } from './needles.ts';
import type { Run } from './pinyin.ts';
import { createPairs, pairHash } from './pairs.ts';
import { beginsSpaced, createTokens, type TokenReaders } from './tokens.ts';

/** What a first look tells. Places are in the order of the text. */
export interface Survey {
  /** All needles, by where they begin. */
  readonly seen: readonly Seen[];
  /** Where marks begin that have Han before or behind them. */
  readonly marks: readonly number[];
  /** Where Han numerals begin that are several or stand before a measure word. */
  readonly numerals: readonly number[];
  /** Beginnings and ends, in turns, of what may be English in disguise. */
  readonly words: readonly number[];
  /** The same of what may be English numbers. */
  readonly numbers: readonly number[];
  /** Letters that are syllables of pinyin, and nothing else. */
  readonly runs: readonly Run[];
  /** Whether there is nothing of all this. */
  readonly isQuiet: boolean;
}

export type LookOver = (sight: Sight) => Survey;

export interface SurveyParts extends TokenReaders {
  readonly needles: readonly string[];
  readonly targets: readonly Target[];
  readonly automaton: Automaton;
}

const OF_TOKEN = KIND.word | KIND.han;
const TURNS = KIND.between | KIND.numeral;

/** Makes a first look. In the sights that it is given a unit that is a needle by itself is {@link KIND.alone}. */
export function createSurvey({ needles, targets, automaton, ...readers }: SurveyParts): LookOver {
  const { bits, mask } = createPairs(needles);
  const tokenAt = createTokens(automaton, needles, targets, readers);
  let seen: Seen[] = [];
  let begin = 0;
  const tell = (needle: number, end: number) => {
    const target = targets[needle];
    if (target) seen.push({ start: begin, end, target });
  };

  return (sight) => {
    const { units, kinds, length } = sight;
    const marks: number[] = [];
    const numerals: number[] = [];
    const words: number[] = [];
    const numbers: number[] = [];
    const runs: Run[] = [];
    seen = [];
    let before = 0;
    let numeral = 0;
    for (let at = 0; at < length; at++) {
      const kind = kinds[at] ?? 0;
      if ((kind & OF_TOKEN) === KIND.word) {
        let hash = 0;
        let holds = 0;
        let end = at;
        for (let of = kind; (of & OF_TOKEN) === KIND.word; of = kinds[end] ?? 0) {
          hash = (Math.imul(hash, 31) + (units[end] ?? 0)) | 0;
          holds |= of;
          end++;
          if (end === length) break;
        }
        const token = tokenAt(sight, at, end, hash);
        const isBesideHan = ((before | (end < length ? (kinds[end] ?? 0) : 0)) & KIND.han) !== 0;
        if ((before & (KIND.han | KIND.between)) === KIND.han && (kind & KIND.between) !== 0) add(marks, at);
        if (token !== null) {
          for (const { start, end: stop, target } of token.hits)
            seen.push({ start: at + start, end: at + stop, target });
          for (const { start, node } of token.open) {
            begin = at + start;
            automaton.along(units, end, length, node, tell);
          }
          for (const { start, end: stop, lengths } of token.runs)
            runs.push({ start: at + start, end: at + stop, lengths });
          if (token.isNumber) numbers.push(at, end);
        }
        if (
          (holds & KIND.latin) !== 0 &&
          (isBesideHan || (token !== null && (token.isWord || beginsSpaced(sight, at, token))))
        )
          words.push(at, end);
        before = kinds[end - 1] ?? 0;
        at = end - 1;
        continue;
      }
      const unit = units[at] ?? 0;
      const bit = pairHash(unit, units[at + 1] ?? 0) & mask;
      if ((((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0 || (kind & KIND.alone) !== 0) {
        begin = at;
        automaton.along(units, at, length, 0, tell);
      }
      if (((before | kind) & TURNS) !== 0) {
        if ((kind & KIND.between) !== 0) {
          if ((before & (KIND.han | KIND.between)) === KIND.han) add(marks, at);
        } else if ((before & KIND.between) !== 0 && (kind & KIND.han) !== 0) {
          let start = at - 1;
          while (start > 1 && ((kinds[start - 1] ?? 0) & KIND.between) !== 0) start--;
          if (start > 0) add(marks, start);
        }
        if ((before & KIND.numeral) !== 0) {
          if ((kind & (KIND.numeral | KIND.measure)) !== 0) add(numerals, numeral);
        } else if ((kind & KIND.numeral) !== 0) numeral = at;
      }
      before = kind;
    }
    const isQuiet = seen.length + marks.length + numerals.length + words.length + numbers.length + runs.length === 0;
    return { seen, marks, numerals, words, numbers, runs, isQuiet };
  };
}

/** Adds a place that is not the last one already. */
function add(places: number[], place: number): void {
  if (places.at(-1) !== place) places.push(place);
}
