/** 500张 said, 5000 set up. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, OfferLine } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { figuresIn } from '../check.text.ts';
import { reckon } from '../coupon.sums.ts';
import { minorOf } from '../check.text.ts';
import { isMechanism } from '../mechanisms.ts';
import { budgetOf } from './coupon.budget.ts';

/** More coupons than this for each piece in stock can't be meant. */
const MOST_A_PIECE = 3;

export const couponQuantity: Rule = {
  id: 'coupon.quantity',
  asks: {
    zh: '券的张数与口播、与库存对得上吗',
    en: 'Does the number of coupons fit what is said, and the stock?',
  },
  source: {
    zh: '反不正当竞争法第9条：对外说的数量须真实',
    en: 'CN unfair competition law art. 9; FTC Act s. 5: a number told to buyers must be true',
  },
  severities: ['block', 'warn', 'review'],
  says: {
    said: {
      zh: '文字写的是 {said} 张，发放量填 {quantity}',
      en: 'The words give {said} coupons, but {quantity} are set up',
    },
    endless: {
      zh: '「{name}」没写发放量，其他券都写了：花多少没有上限',
      en: '“{name}” has no quantity while the other coupons have one: its cost has no limit',
    },
    stock: {
      zh: '发放量 {quantity} 是库存 {stock} 的 {times} 倍：多半多打了一位',
      en: '{quantity} coupons for a stock of {stock} ({times} times as many): probably a digit too many',
    },
  },
  fixes: { set: { zh: '发放量改为 {said}', en: 'Set the quantity to {said}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    const counted = sheet.offers.some((line) => (line.coupon?.quantity ?? null) !== null);
    for (const line of sheet.offers) {
      const { coupon, offer, segment } = line;
      const quantity = coupon?.quantity ?? null;
      if (
        coupon !== null &&
        quantity === null &&
        counted &&
        !isMechanism(line) &&
        (line.raw('couponQuantity') ?? '') === ''
      )
        yield {
          severity: 'review',
          code: 'endless',
          args: { name: coupon.name || coupon.typeLabel },
          segmentId: segment.id,
          columns: ['couponQuantity'],
        };
      if (coupon === null || quantity === null || overBudget(line, sheet)) continue;
      const said = saidQuantity(line);
      if (said.length > 0 && !said.includes(quantity)) {
        const [first = quantity] = said;
        yield {
          severity: 'block',
          code: 'said',
          args: { said: first, quantity },
          segmentId: segment.id,
          columns: ['couponQuantity'],
          fix: {
            code: 'set',
            args: { said: first },
            op: setField(sheet, line, ['offer', 'coupon', 'quantity'], first, ['couponQuantity']),
          },
        };
      } else if (offer.stock !== null && offer.stock > 0 && quantity > MOST_A_PIECE * offer.stock) {
        yield {
          severity: 'warn',
          code: 'stock',
          args: { quantity, stock: offer.stock, times: Math.round(quantity / offer.stock) },
          segmentId: segment.id,
          columns: ['couponQuantity', 'stock'],
        };
      }
    }
  },
};

function overBudget(line: OfferLine, sheet: CheckSheet): boolean {
  const budget = budgetOf(line);
  const value = reckon(line, sheet)?.off?.minor ?? 0;
  return budget !== null && value * (line.coupon?.quantity ?? 0) > minorOf(budget, sheet.sheet.currency);
}

/** Numbers of coupons that the line's words give. */
function saidQuantity({ segment, coupon }: OfferLine): readonly number[] {
  const { script, producerNote, notes } = segment;
  const texts = [script.priceReveal, script.close, ...script.mustSay, producerNote, notes];
  return texts.flatMap((text) =>
    figuresIn(text)
      .filter(({ before, behind }) => {
        const counted = /^\s*(?:张|coupons?\b|vouchers?\b|codes?\b)/i.test(behind);
        const named =
          /(?:张数|发放量|券数量?|coupon (?:quantity|count)(?: is| of)?|quantity of coupons)\s*[:：]?\s*$/i.test(
            before,
          );
        // SAVE20 (150/20/120): threshold, value, quantity.
        const listed = /\d\s*\/\s*$/.test(before) && /^\s*[)）]/.test(behind) && text.includes(coupon?.name ?? '\0');
        return counted || named || listed;
      })
      .map(({ value }) => value),
  );
}
