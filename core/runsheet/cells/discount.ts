/** Discounts: `2折` pays 20 % (not 80 %), `8.5折` and `85折` pay 85 %, `七五折` too; `20% off` pays 80 %. */
import { narrow } from './cell.ts';

const FIGURES = '零一二三四五六七八九';

/** What is still to be paid, in thousandths of the price; null when the cell is no discount that is clear. A bare `20%` is not. */
export function readDiscount(cell: string): number | null {
  const text = narrow(cell)
    .replaceAll(/[零一二三四五六七八九]/g, (figure) => String(FIGURES.indexOf(figure)))
    .replace(/^(?:打|直播间|低至)\s*/, '');
  const chinese = /^(\d{1,2}(?:\.\d)?)\s*折$/.exec(text)?.[1];
  if (chinese !== undefined) {
    const number = Number(chinese);
    if (number === 10) return null;
    const paid = Math.round(chinese.includes('.') || number < 10 ? number * 100 : number * 10);
    return paid > 0 && paid < 1000 ? paid : null;
  }
  const off = /^-?\s*(\d{1,2}(?:\.\d)?)\s*(?:%|percent)\s*off$/i.exec(text)?.[1];
  return off === undefined || Number(off) === 0 ? null : 1000 - Math.round(Number(off) * 10);
}
