/** How the texts of coupon stub and lower third are set in their rooms: the same on picture and page, each measuring with its own font. */
import { SPACE, TYPE } from './card.style.ts';
import type { CouponContent } from './card.model.ts';
import { wrap } from './wrap.ts';

/** A size in design lengths and a weight of the variable font. */
export interface Face {
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700 | 800;
}

/** Measures a text set in a face, in design lengths. */
export type MeasureFace = (text: string, face: Face) => number;

/** Room for the worth and the threshold on a coupon's stub. */
const STUB_ROOM = SPACE.couponStub - 40;

/** Sizes on a coupon's stub, shrunk so that long amounts fit. `worth` is that of the whole part. */
export function fitStub(content: CouponContent, measure: MeasureFace): { worth: number; threshold: number } {
  const { symbol, whole, fraction } = content.value ?? { symbol: '', whole: content.word, fraction: '' };
  const wanted = content.value === null ? TYPE.couponWord : TYPE.couponValue;
  const width =
    measure(symbol + fraction, { size: wanted * TYPE.priceSmall, weight: 700 }) +
    measure(whole, { size: wanted, weight: 800 });
  const line = measure(content.threshold, { size: TYPE.couponLine, weight: 500 });
  return {
    worth: wanted * Math.min(1, STUB_ROOM / Math.max(1, width)),
    threshold: TYPE.couponLine * Math.min(1, STUB_ROOM / Math.max(1, line)),
  };
}

/** Inside of a lower third: room at its sides, and the bar with the room behind it. */
export const CAPTION = { side: 34, bar: 22, top: 20 } as const;

/** Breaks a lower third's text: large on two lines, or small on three where two do not hold it. `maxWidth` is the card's. */
export function layLowerThird(
  text: string,
  maxWidth: number,
  measure: MeasureFace,
): { readonly lines: readonly string[]; readonly face: Face; readonly lineHeight: number } {
  const room = maxWidth - 2 * CAPTION.side - CAPTION.bar;
  const [large, small] = TYPE.lowerThird;
  const set = (type: typeof large | typeof small, lines: number) =>
    wrap(text, room, lines, (part) => measure(part, { size: type.size, weight: 600 }));
  const type = set(large, large.lines + 1).length > large.lines ? small : large;
  return { lines: set(type, type.lines), face: { size: type.size, weight: 600 }, lineHeight: type.line };
}
