/** How correction and what's next are set in their rooms: the same on picture and page, each measuring with its own font. */
import { DESIGN } from './card.design.ts';
import { TYPE } from './card.style.ts';
import type { Face, MeasureFace } from './caption.fit.ts';
import type { CorrectionContent, NextContent } from './notice.card.ts';
import { cut, wrap } from './wrap.ts';

/** Insides of a correction: room at its sides, above and below; behind its sign. The sign is a small block of the accent colour. */
export const NOTICE = {
  side: 28,
  top: 16,
  gap: 24,
  sign: { size: 28, weight: 700 },
  signPad: 14,
  signHeight: 48,
} as const;

export interface Lines {
  readonly lines: readonly string[];
  readonly face: Face;
  readonly lineHeight: number;
}

export interface CorrectionFit {
  readonly signWidth: number;
  readonly wrong: Lines;
  readonly right: Lines;
  /** The card's height. */
  readonly height: number;
}

/** Wrong words below this size could not be read on a phone. */
const SMALLEST = 20;

/** Sets a correction in the largest type in which nothing is cut; only what no type can hold ends in an ellipsis. */
export function layCorrection(content: CorrectionContent, maxWidth: number, measure: MeasureFace): CorrectionFit {
  const signWidth = Math.ceil(measure(content.sign, NOTICE.sign)) + 2 * NOTICE.signPad;
  const room = maxWidth - 2 * NOTICE.side - signWidth - NOTICE.gap;
  const inner = DESIGN.lowerThird.maxHeight - 2 * NOTICE.top;
  const set = (text: string, face: Face, lineHeight: number, most: number): Lines => {
    const lines = text === '' ? [] : wrap(text, room, most, (part) => measure(part, face));
    return { lines, face, lineHeight };
  };
  const tries = TYPE.correction.map(({ size, line }) => {
    const small = Math.max(SMALLEST, Math.round(size * 0.8));
    const wrongLine = Math.round(small * 1.36);
    const last = size === TYPE.correction.at(-1)?.size;
    const wrong = set(content.wrong, { size: small, weight: 400 }, wrongLine, last ? 1 : 9);
    const left = inner - wrong.lines.length * wrongLine;
    const right = set(content.right, { size, weight: 700 }, line, last ? Math.floor(left / line) : 9);
    const height = 2 * NOTICE.top + wrong.lines.length * wrongLine + right.lines.length * line;
    return { signWidth, wrong, right, height: Math.max(height, 2 * NOTICE.top + NOTICE.signHeight) };
  });
  const [smallest] = tries.slice(-1);
  const fit = tries.find(({ height }) => height <= DESIGN.lowerThird.maxHeight) ?? smallest;
  if (fit === undefined) throw new Error('A correction has at least one type size');
  return fit;
}

/** Insides of what's next. Baselines from the card's top. */
export const NEXT = {
  side: 24,
  rowBase: 43,
  signPad: 10,
  signHeight: 36,
  nameBase: 85,
  priceBase: 124,
  /** Baselines of a name on two lines, where there is no price below it. */
  bases: [84, 121],
  label: { size: TYPE.nextLabel, weight: 700 },
  quiet: { size: TYPE.nextLabel, weight: 500 },
  name: { size: TYPE.nextName, weight: 600 },
} as const;

/** The lines of the name, and the badge as far as it fits between sign and time. */
export function layNext(
  content: NextContent,
  measure: MeasureFace,
): { readonly name: readonly string[]; readonly badge: string } {
  const room = DESIGN.whatsNext.width - 2 * NEXT.side;
  const sign = measure(content.label, NEXT.label) + 2 * NEXT.signPad;
  const free = room - sign - measure(content.when, NEXT.quiet) - 28;
  return {
    name: wrap(content.name, room, content.price === null ? 2 : 1, (part) => measure(part, NEXT.name)),
    badge: cut(content.badge, free, (part) => measure(part, NEXT.quiet)),
  };
}
