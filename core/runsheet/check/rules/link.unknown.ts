/** A link number that the bag does not have. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { readLinks } from '../links.ts';
import { readSaidLinks } from '../links.said.ts';
import { linkFix } from './link.skuMismatch.ts';

export const linkUnknown: Rule = {
  id: 'link.unknown',
  asks: { zh: '链接号在货盘里有没有', en: 'Is the link number in the bag?' },
  source: { zh: '内部规则：弹错链接＝卖错货', en: 'House rule: a wrong link sells the wrong thing' },
  severities: ['block', 'warn'],
  says: {
    unknown: {
      zh: '货盘里没有 {link} 号链接；商品编码 {sku} 属 {belongs} 号',
      en: 'The bag has no link {link}; {sku} belongs to link {belongs}',
    },
    bag: {
      zh: '货盘里只有 {count} 个链接，没有 {link} 号',
      en: 'The bag has {count} links and none of them is {link}',
    },
    said: {
      zh: '文字里说到 {said} 号链接，货盘里没有这个号',
      en: 'The words name link {said}, which the bag does not have',
    },
    sku: {
      zh: '文字里写的商品编码 {said}，本场货盘里没有',
      en: 'The words name {said}, which is no SKU of this sheet',
    },
    product: {
      zh: '动作点要弹的商品不在本场货盘里',
      en: 'A cue pops a product that is not in the sheet',
    },
    missing: {
      zh: '「{name}」没有链接号：中控不知道弹几号',
      en: '“{name}” has no link number: the producer can’t tell which to pop',
    },
  },
  fixes: { set: { zh: '链接号改为 {belongs}', en: 'Set the link to {belongs}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const { line, problem, own, belongs } of readLinks(sheet)) {
      if (problem !== 'unknown' && problem !== 'bag' && problem !== 'missing') continue;
      yield {
        severity: 'block',
        code: problem,
        args: {
          link: own,
          sku: line.product.sku || line.product.name,
          belongs,
          name: line.product.name || line.segment.title,
          count: sheet.sheet.products.length,
        },
        segmentId: line.segment.id,
        columns: ['link'],
        fix: linkFix(sheet, line, belongs),
      };
    }
    for (const { line, problem, key, said } of readSaidLinks(sheet)) {
      if (problem === 'other') continue;
      const heard = problem === 'unknown' && key !== 'notes' && key !== 'moderatorNote';
      yield {
        severity: heard ? 'block' : 'warn',
        code: problem === 'sku' ? 'sku' : 'said',
        args: { said },
        segmentId: line.segment.id,
        columns: [key],
      };
    }
    const known = new Set(sheet.sheet.products.map(({ id }) => id));
    for (const { segment } of sheet.lines) {
      const pops = segment.cues.flatMap(({ actions }) =>
        actions.flatMap((action) => ('productId' in action ? [action.productId] : [])),
      );
      const lost = pops.some((id) => id !== null && !known.has(id));
      if (!lost && (segment.offer === null || known.has(segment.offer.productId))) continue;
      yield { severity: 'block', code: 'product', args: {}, segmentId: segment.id, columns: ['producerNote', 'sku'] };
    }
  },
};
