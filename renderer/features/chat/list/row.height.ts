/** How high a row will be, before the page has laid it out: so that a scroll bar stands about right. What is drawn is measured. */
import type { ChatLine } from '../../../../core/contract/chat.schema.ts';

/** A row of one line, px: what a finger or a shaking hand can hit. */
export const ROW = 32;
/** Each further line, px. */
const LINE = 20;
/** What an ideograph takes at 13 px, and any other letter about. */
const WIDE = 13;
const NARROW = 7;
/** Time, edges and the space between name and words. */
const AROUND = 96;

/** @param width Of the list, px. */
export function rowHeight(line: ChatLine | null, width: number): number {
  if (line === null) return ROW;
  const room = Math.max(120, width - AROUND);
  const length = widthOf(line.by?.name ?? '') + widthOf(line.text);
  return ROW + LINE * Math.max(0, Math.ceil(length / room) - 1);
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x2e7f ? WIDE : NARROW;
  return width;
}
