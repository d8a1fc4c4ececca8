/** 改价动作: what a cue sets on the platform keeps to live ≤ lowest ≤ list, and is there to be set. */
import type { Money } from '../../../money/money.ts';
import type { Product, Segment } from '../../runsheet.schema.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';

export const priceCue: Rule = {
  id: 'price.cue',
  asks: {
    zh: '改价动作的价格 ≤ 近7日（30日）最低成交价、≤ 日常价，而且填了价',
    en: 'Does every cue that sets a price name one, no higher than the lowest recent price and the list price?',
  },
  source: {
    zh: '规范促销行为暂行规定第20、21条；明码标价和禁止价格欺诈规定第16条',
    en: 'CN promotion rules art. 20–21; EU price indication directive art. 6a (30 days); 16 CFR 233',
  },
  severities: ['block'],
  says: {
    aboveLowest: {
      zh: '动作点要把「{name}」改成 {price}，高于最低成交价 {most}',
      en: 'A cue sets “{name}” to {price}, above its lowest recent price of {most}',
    },
    aboveList: {
      zh: '动作点要把「{name}」改成 {price}，高于日常价 {most}',
      en: 'A cue sets “{name}” to {price}, above its list price of {most}',
    },
    none: {
      zh: '动作点要给「{name}」改价，却没写改成多少，环节里也没有它的直播价',
      en: 'A cue sets the price of “{name}” without naming one, and the segment has no live price for it',
    },
    nothing: { zh: '动作点要把「{name}」改成 {price}', en: 'A cue sets “{name}” to {price}' },
  },
  *look({ sheet }: CheckSheet): Iterable<Found> {
    const products = new Map(sheet.products.map((product) => [product.id, product]));
    for (const segment of sheet.segments)
      for (const { actions } of segment.cues)
        for (const action of actions) {
          const product = action.do === 'price' ? products.get(action.productId) : undefined;
          if (action.do === 'price' && product) yield* found(segment, product, action.price);
        }
  },
};

function* found(segment: Segment, product: Product, named: Money | null): Iterable<Found> {
  const place = { severity: 'block', segmentId: segment.id, columns: ['livePrice', 'producerNote'] } as const;
  const { name, lowestPrice, listPrice } = product;
  const live = segment.offer?.productId === product.id ? segment.offer.livePrice : null;
  const price = named ?? live;
  if (price === null) return yield { ...place, code: 'none', args: { name } };
  if (price.minor <= 0) return yield { ...place, code: 'nothing', args: { name, price } };
  // The live price itself has a rule of its own.
  if (named === null) return;
  if (lowestPrice !== null && price.minor > lowestPrice.minor)
    return yield { ...place, code: 'aboveLowest', args: { name, price, most: lowestPrice } };
  if (listPrice !== null && price.minor > listPrice.minor)
    yield { ...place, code: 'aboveList', args: { name, price, most: listPrice } };
}
