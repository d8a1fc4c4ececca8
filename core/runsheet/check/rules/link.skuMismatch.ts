/** Link 5 beside the SKU of link 3: the wrong card pops. */
import type { Fix, Found, Rule } from '../check.model.ts';
import type { CheckSheet, OfferLine } from '../check.lines.ts';
import { headerOf } from '../../columns.ts';
import { batch, type PlainOp } from '../../edit/edit.schema.ts';
import { linkOf, mentionsOf } from '../check.bag.ts';
import { setField } from '../check.fixes.ts';
import { readLinks } from '../links.ts';
import { readSaidLinks } from '../links.said.ts';

export const linkSkuMismatch: Rule = {
  id: 'link.sku_mismatch',
  asks: {
    zh: '链接号与商品编码、与动作里弹的号是不是同一个',
    en: 'Do link, SKU and what the notes pop mean the same product?',
  },
  source: { zh: '内部规则：弹错链接＝卖错货', en: 'House rule: a wrong link sells the wrong thing' },
  severities: ['block', 'warn', 'review'],
  says: {
    mismatch: {
      zh: '链接 {own} 号与商品编码 {sku}（{belongs} 号）不符：会弹错链接',
      en: 'Link {own} does not go with {sku} (link {belongs}): the wrong card would pop',
    },
    note: {
      zh: '本环节是 {own} 号，中控动作写弹 {belongs} 号',
      en: 'This segment is of link {own}, but the producer’s note pops {belongs}',
    },
    said: {
      zh: '话术让人去点 {said} 号，本环节讲的是 {own} 号',
      en: 'The script sends buyers to link {said}, but this segment is of link {own}',
    },
    shared: {
      zh: '{own} 号链接同时是 {sku} 和 {other}：两款商品不能共用一个链接号',
      en: 'Link {own} is both {sku} and {other}: two products can’t share one link number',
    },
  },
  fixes: {
    set: { zh: '链接号改为 {belongs}', en: 'Set the link to {belongs}' },
    product: { zh: '商品改为「{name}」', en: 'Make it “{name}”' },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const { line, problem, key, said, own } of readSaidLinks(sheet)) {
      if (problem !== 'other') continue;
      const args = { said, own };
      yield { severity: 'review', code: 'said', args, segmentId: line.segment.id, columns: [key, 'link'] };
    }
    for (const { line, problem, own, belongs, other } of readLinks(sheet)) {
      if (problem !== 'mismatch' && problem !== 'note' && problem !== 'shared') continue;
      yield {
        severity: problem === 'shared' ? 'warn' : 'block',
        code: problem,
        args: { own, belongs, sku: line.product.sku || line.product.name, other: other?.product.sku ?? '' },
        segmentId: line.segment.id,
        others: other === null ? [] : [other.segment.id],
        columns: problem === 'note' ? ['link', 'producerNote'] : ['link', 'sku'],
        fix: problem === 'mismatch' ? mismatchFix(sheet, line, belongs, other) : null,
      };
    }
  },
};

/** The line's own words say which of the two is wrong: its number, or its SKU. */
function mismatchFix(sheet: CheckSheet, line: OfferLine, belongs: string, other: OfferLine | null): Fix | null {
  if (!mentionsOf(line).includes(linkOf(line))) return linkFix(sheet, line, belongs);
  if (other === null) return null;
  const op = setField(sheet, line, ['offer', 'productId'], other.product.id, OF_PRODUCT);
  return { code: 'product', args: { name: other.product.name }, op };
}

const OF_PRODUCT = ['link', 'sku', 'name', 'variant', 'category', 'listPrice', 'lowestPrice', 'evidence'] as const;

/** Gives the product its own link again, and takes away what this line says instead. */
export function linkFix({ sheet }: CheckSheet, { raw, product, segment }: OfferLine, belongs: string): Fix | null {
  if (belongs === '') return null;
  const header = headerOf('link', sheet.language);
  const ops: PlainOp[] = [];
  if (product.link !== belongs)
    ops.push({ op: 'set', target: { of: 'product', ids: [product.id] }, path: ['link'], value: belongs });
  if (raw('link') !== null)
    ops.push({ op: 'set', target: { of: 'segment', ids: [segment.id] }, path: ['custom', header], value: null });
  return { code: 'set', args: { belongs }, op: batch(ops) };
}
