/** 红包8元×3000 on a budget of 2,400. */
import { money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, OfferLine } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { type Figure, figuresIn, mayBeMoney, minorOf } from '../check.text.ts';
import { reckon } from '../coupon.sums.ts';

export const couponBudget: Rule = {
  id: 'coupon.budget',
  asks: { zh: '面额 × 张数有没有超过写明的预算', en: 'Is value × quantity within the budget that the sheet states?' },
  source: { zh: '内部规则：发券总额不超预算', en: 'House rule: a drop stays within its budget' },
  severities: ['block'],
  says: {
    over: {
      zh: '{value} × {quantity} = {total}，预算 {budget}，超 {over}',
      en: '{value} × {quantity} = {total}, {over} over the budget of {budget}',
    },
  },
  fixes: { set: { zh: '发放量改为 {fits}', en: 'Set the quantity to {fits}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    const { currency } = sheet.sheet;
    for (const line of sheet.offers) {
      const { coupon } = line;
      const value = reckon(line, sheet)?.off ?? coupon?.value ?? null;
      const budget = budgetOf(line);
      if (coupon === null || coupon.quantity === null || value === null || budget === null) continue;
      const total = value.minor * coupon.quantity;
      const most = minorOf(budget, currency);
      if (total <= most) continue;
      const fits = value.minor === 0 ? 0 : Math.floor(most / value.minor);
      yield {
        severity: 'block',
        code: 'over',
        args: {
          value,
          quantity: coupon.quantity,
          total: money(total, currency),
          budget: money(most, currency),
          over: money(total - most, currency),
        },
        segmentId: line.segment.id,
        columns: ['couponQuantity', 'notes'],
        fix: {
          code: 'set',
          args: { fits },
          op: setField(sheet, line, ['offer', 'coupon', 'quantity'], fits, ['couponQuantity']),
        },
      };
    }
  },
};

const BEFORE =
  /(?:预算|总额|总价值|总金额|总成本|总补贴|补贴|金额|花费|合计|控制在|budget|cap(?:ped)?|in total|total|not to exceed|max(?:imum)? (?:spend|cost))\s*(?:[^\d，。；,;]{0,24})$/i;
const BEHIND = /^\s*(?:元|块|dollars?|usd|rmb)?\s*(?:的)?(?:总)?(?:预算|封顶|budget|cap\b|in total)/i;

/** 红包总共4500块: a total of money, where one of pieces is none. */
function isTotal({ before, behind }: Figure): boolean {
  return /(?:[总一]共|共计|最多花?|上限|封顶)\s*[¥￥]?$/.test(before) && /^\s*(?:元|块)/.test(behind);
}

/** The least of the budgets that the line states for its coupon, in whole units; null where it states none. */
export function budgetOf({ segment }: OfferLine): number | null {
  const { producerNote, moderatorNote, notes, script, graphics, custom } = segment;
  // A column of the shop's own says in its header what it is.
  const own = Object.entries(custom).map(([header, cell]) => `${header}: ${cell}`);
  const texts = [notes, producerNote, moderatorNote, ...script.mustSay, graphics, ...own];
  const found = texts.flatMap((text) =>
    figuresIn(text).filter(
      (one) => mayBeMoney(one) && (BEFORE.test(one.before) || BEHIND.test(one.behind) || isTotal(one)),
    ),
  );
  return found.length === 0 ? null : Math.min(...found.map(({ value }) => value));
}
