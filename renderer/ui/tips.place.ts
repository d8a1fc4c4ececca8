/** Where a tooltip stands: below its element, above where there is no room, and always whole inside the window. Pure, in CSS pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

/** The upper left corner for a tooltip of this size. */
export function placeTip(
  target: Box,
  tip: { readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const below = target.top + target.height + GAP;
  const fits = below + tip.height + EDGE <= page.height;
  const wanted = target.left + target.width / 2 - tip.width / 2;
  return {
    x: Math.max(EDGE, Math.min(wanted, page.width - tip.width - EDGE)),
    y: fits ? below : Math.max(EDGE, target.top - GAP - tip.height),
  };
}
