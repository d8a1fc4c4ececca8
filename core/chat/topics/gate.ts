/**
 * Which of many expressions are worth trying on a text: those of which a piece occurs that no match can do without. All pieces are looked for in one pass
 * (`core/words/automaton.ts`); most messages hold none. It never misses; what it lets through in vain fails by itself.
 */
import { needlesOf } from '../../compliance/phrases.ts';
import { createAutomaton } from '../../words/automaton.ts';

/** Letters of a piece that are looked for: longer ones let hardly less through, and take their time to be made. */
const LETTERS = 9;
/** Half of what is asked, and much of what is not, has one of these: where an expression needs something else too, that is looked for. */
const COMMON = new Set(
  '吗 嘛 么 呢 不 没 没有 否 有 是 会 能 可以 的 多少 几 什么 怎么 ? is are was do does can you u i it this that what how any s m l'.split(
    ' ',
  ),
);
const NONE: readonly number[] = [];

/** The places, in order, of the expressions that a text may match. */
export type Gate = (text: string) => readonly number[];

/** Throws where an expression can match without any fixed piece: it would have to be tried on every text. */
export function createGate(expressions: readonly RegExp[]): Gate {
  const owners = new Map<string, Set<number>>();
  expressions.forEach(({ source, flags }, index) => {
    const needles = needlesOf(source, flags, COMMON);
    if (needles === null) throw new Error(`No piece is sure to occur where ${source} matches`);
    for (const piece of piecesOf(needles)) owners.set(piece, (owners.get(piece) ?? new Set()).add(index));
  });
  const pieces = createAutomaton([...owners.keys()]);
  const ownersOf = Array.from(owners.values(), (indexes) => [...indexes]);
  /** The last text that let an expression through. */
  const letThrough = new Int32Array(expressions.length);
  let number = 0;
  let found: number[] | null = null;
  const take = (piece: number) => {
    for (const index of ownersOf[piece] ?? NONE) {
      if (letThrough[index] === number) continue;
      letThrough[index] = number;
      (found ??= []).push(index);
    }
  };
  return (text) => {
    number = (number + 1) | 0;
    found = null;
    pieces.find(text, take);
    const all: number[] | null = found;
    return all === null ? NONE : (all as number[]).sort((a, b) => a - b);
  };
}

/** How needles begin, without those that hold another: a smaller table is a quicker one. */
function piecesOf(needles: readonly string[]): readonly string[] {
  const cut = [...new Set(needles.map((needle) => needle.slice(0, LETTERS)))].sort((a, b) => a.length - b.length);
  const pieces: string[] = [];
  for (const piece of cut) if (!pieces.some((shorter) => piece.includes(shorter))) pieces.push(piece);
  return pieces;
}

/** Whether any of the expressions matches a text. */
export function createAny(expressions: readonly RegExp[]): (text: string) => boolean {
  const worthTrying = createGate(expressions);
  return (text) => {
    for (const index of worthTrying(text)) if (expressions[index]?.test(text) === true) return true;
    return false;
  };
}
