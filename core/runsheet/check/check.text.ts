/** What texts of a sheet say: figures with what stands around them, clauses, and whether a clause takes back what it names. */
import { CURRENCIES, type Currency } from '../../money/money.ts';
import { narrow } from '../cells/cell.ts';
import { inFigures } from '../cells/spoken.ts';

/** A figure in a text. */
export interface Figure {
  /** Its value; 1.2万 counts 12,000. */
  readonly value: number;
  readonly text: string;
  /** Up to 32 characters before and behind it. */
  readonly before: string;
  readonly behind: string;
}

const FIGURE = /(?<![\d.])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s*[万wW千kK](?![A-Za-z]))?(?![\d])/g;
const AROUND = 32;
const NO_FIGURES: readonly Figure[] = [];

/** All figures of a text, in order, those that are written out among them. Full width counts as half. */
export function figuresIn(text: string): readonly Figure[] {
  return figures(text);
}

function readFigures(text: string): readonly Figure[] {
  // 红包20，249 is two numbers: only the narrow comma stands between thousands.
  const plain = inFigures(narrow(text.replaceAll('，', '， ')));
  if (!/\d/.test(plain)) return NO_FIGURES;
  return [...plain.matchAll(FIGURE)].map((match) => {
    const end = match.index + match[0].length;
    return {
      value: valueOf(match[0]),
      text: match[0],
      before: plain.slice(Math.max(0, match.index - AROUND), match.index),
      behind: plain.slice(end, end + AROUND),
    };
  });
}

function valueOf(figure: string): number {
  const number = Number.parseFloat(figure.replaceAll(',', ''));
  const scale = /[万wW]$/.test(figure) ? 10_000 : /[千kK]$/.test(figure) ? 1000 : 1;
  return number * scale;
}

/** A figure as an amount of minor units. */
export function minorOf(value: number, currency: Currency): number {
  return Math.round(value * 10 ** CURRENCIES[currency]);
}

const CLAUSE_ENDS = /(?:[，。；！？;!?\n|]|,(?!\d{3}(?!\d)))+|\.(?=\s|$)|\s[—–-]\s/;

/** A text's clauses, narrowed. */
export function clausesOf(text: string): readonly string[] {
  return clauses(text);
}

function readClauses(text: string): readonly string[] {
  return text
    .split(CLAUSE_ENDS)
    .map((clause) => narrow(clause))
    .filter((clause) => clause !== '');
}

/** Behind a figure these make it something else than an amount of money. */
const NOT_MONEY =
  /^\s*(?:号|分钟|小时|秒|天|日|周|月|年|折|%|percent|件|个|套|份|张|只|条|袋|盒|包|瓶|支|卷|台|组|双|枚|克|斤|公斤|千克|片|粒|层|次|人|位|单|批|步|楼|点|时|寸|米|升|瓦|度|℃|°|g\b|kg\b|ml\b|l\b|cm\b|mm\b|m\b|w\b|hz\b|oz\b|lbs?\b|x\b|×|units?\b|pieces?\b|pcs\b|pairs?\b|sets?\b|coupons?\b|left\b|min(?:ute)?s?\b|sec(?:ond)?s?\b|hours?\b|days?\b|people\b)/i;

/** Whether a figure may be an amount of money. */
export function mayBeMoney({ before, behind }: Figure): boolean {
  return !NOT_MONEY.test(behind) && !/(?:第|item|link|no\.?|#|链接|编号|×|x)\s*$/i.test(before);
}

/** Whether two figures are one with its point slipped: 8.9 for 89, 150 for 15. */
export function isSlip(a: number, b: number): boolean {
  if (a <= 0 || b <= 0 || a === b) return false;
  const power = Math.log10(a / b);
  return Math.abs(power - Math.round(power)) < 1e-9 && Math.abs(power) < 3.5;
}

/** Texts of a few large sheets. */
const REMEMBERED = 50_000;

/** The same reading of a text, done once: several rules ask for it, and somebody who types changes one text in thousands. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  };
}

const figures = remembered(readFigures);
const clauses = remembered(readClauses);
