/** 放量计划: its parts make up the stock. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { readReleases } from '../../releases.ts';

export const stockReleaseSum: Rule = {
  id: 'stock.release_sum',
  asks: { zh: '放量计划加起来等不等于库存', en: 'Do the parts of the release plan make up the stock?' },
  source: {
    zh: '内部规则：放量之和＝直播总库存；反不正当竞争法第9条（数量须真实）',
    en: 'House rule: releases add up to the stock; CN unfair competition law art. 9 (numbers told must be real)',
  },
  severities: ['block'],
  says: {
    sum: {
      zh: '放量 {parts} = {total}，直播总库存 {stock}，差 {off}',
      en: 'The releases {parts} = {total}, while the stock is {stock}: {off} apart',
    },
    share: {
      zh: '放量比例加起来 {total}%，不是 100%',
      en: 'The releases add up to {total}%, not to 100%',
    },
  },
  fixes: { set: { zh: '库存改为 {total}', en: 'Set the stock to {total}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const { offer, segment } = line;
      const plan = readReleases(offer.releasePlan);
      if (plan === null || plan.rest) continue;
      const total = plan.parts.reduce((sum, part) => sum + part, 0);
      const place = { severity: 'block', segmentId: segment.id, columns: ['releasePlan', 'stock'] } as const;
      if (plan.share) {
        if (Math.abs(total - 100) > 0.5) yield { ...place, code: 'share', args: { total } };
        continue;
      }
      if (offer.stock === null || total === offer.stock) continue;
      yield {
        ...place,
        code: 'sum',
        args: { parts: plan.parts.join('+'), total, stock: offer.stock, off: Math.abs(total - offer.stock) },
        fix: { code: 'set', args: { total }, op: setField(sheet, line, ['offer', 'stock'], total, ['stock']) },
      };
    }
  },
};
