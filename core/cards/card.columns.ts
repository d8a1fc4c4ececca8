/**
 * Which corner each card belongs to and what stands between it and the edge. Cards of one corner stand behind each other in a fixed
 * order, whether they are shown or not. Design lengths.
 */
import { DESIGN } from './card.design.ts';
import type { Corner, OverlayStyle } from './overlay.style.ts';

/** Places on the canvas: a slot has one of its own, lower third and correction share `words`. */
export type Group = 'words' | 'clock' | 'next' | 'product' | 'coupon' | 'flash';
type Side = 'left' | 'right';
type End = 'top' | 'bottom';

/** `depth` is the distance from the safe area's edge. */
export interface Stand {
  readonly side: Side;
  readonly end: End;
  readonly depth: number;
}

const HEIGHTS: Readonly<Record<Group, number>> = {
  words: DESIGN.lowerThird.maxHeight,
  clock: DESIGN.countdown.height,
  next: DESIGN.whatsNext.height,
  product: DESIGN.product.height,
  coupon: DESIGN.coupon.height,
  flash: DESIGN.flashSale.height,
};
/** From the edge inwards. */
const ORDER = ['words', 'product', 'coupon', 'flash', 'clock', 'next'] as const;

/** Where each group stands. On a stacked canvas a card takes the whole width, except that clock and next stand side by side. */
export function columnsOf({ stack, clock }: OverlayStyle, stacked: boolean): Readonly<Record<Group, Stand>> {
  const [cards, hours] = [cornerOf(stack), cornerOf(clock)];
  const corners: Readonly<Record<Group, Pick<Stand, 'side' | 'end'>>> = {
    words: { side: stacked ? cards.side : other(cards.side), end: 'bottom' },
    clock: hours,
    next: { ...hours, side: other(hours.side) },
    product: cards,
    coupon: cards,
    flash: cards,
  };
  const stands = ORDER.map((group, index) => {
    const { side, end } = corners[group];
    const before = ORDER.slice(0, index).filter((one) => {
      if (corners[one].end !== end) return false;
      return stacked ? group !== 'next' || one !== 'clock' : corners[one].side === side;
    });
    const depth = before.reduce((sum, one) => sum + HEIGHTS[one] + DESIGN.gap, 0);
    return [group, { side, end, depth }] as const;
  });
  return Object.fromEntries(stands) as Record<Group, Stand>;
}

/** How high the safe area must be so that cards from above and from below stay apart. */
export function deepest(style: OverlayStyle, stacked: boolean): number {
  const stands = Object.entries(columnsOf(style, stacked)) as [Group, Stand][];
  const reach = (end: End, side: Side) =>
    Math.max(
      0,
      ...stands
        .filter(([, stand]) => stand.end === end && (stacked || stand.side === side))
        .map(([group, { depth }]) => depth + HEIGHTS[group]),
    );
  return Math.max(
    ...(['left', 'right'] as const).map((side) => reach('top', side) + reach('bottom', side) + DESIGN.gap),
  );
}

function cornerOf(corner: Corner): { readonly side: Side; readonly end: End } {
  const [end, side] = corner.split('-') as [End, Side];
  return { side, end };
}

function other(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}
