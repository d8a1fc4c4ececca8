/** 放量动作: what the cues of a segment release keeps within its stock and its plan. The show holds them to it too. */
import type { Action, Product, Segment } from '../../runsheet.schema.ts';
import { unitsToRelease } from '../../releases.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';

export const stockReleaseCues: Rule = {
  id: 'stock.release_cues',
  asks: {
    zh: '放量动作加起来不超过本环节的库存和放量计划',
    en: 'Do the releases of a segment’s cues keep within its stock and its release plan?',
  },
  source: {
    zh: '内部规则：放出的不多于备好的；反不正当竞争法第9条（数量须真实）',
    en: 'House rule: no more is released than is set aside; CN unfair competition law art. 9 (numbers told must be real)',
  },
  severities: ['block', 'warn'],
  says: {
    over: {
      zh: '放量动作给「{name}」一共放 {total} 件，只备了 {most} 件，多 {off} 件',
      en: 'The cues release {total} of “{name}”, while {most} are set aside: {off} too many',
    },
    unplanned: {
      zh: '放量动作给「{name}」放 {total} 件，本环节没有它的库存，放多了拦不住',
      en: 'The cues release {total} of “{name}”, and this segment sets no stock aside for it: nothing holds them',
    },
  },
  *look({ sheet }: CheckSheet): Iterable<Found> {
    const products = new Map(sheet.products.map((product) => [product.id, product]));
    for (const segment of sheet.segments) {
      const releases = segment.cues.flatMap(({ actions }) => actions.filter(isRelease));
      for (const [id, own] of Map.groupBy(releases, ({ productId }) => productId)) {
        const product = products.get(id);
        const total = own.reduce((sum, { units }) => sum + units, 0);
        if (product) yield* found(segment, product, total);
      }
    }
  },
};

type Release = Extract<Action, { do: 'release' }>;

function isRelease(action: Action): action is Release {
  return action.do === 'release';
}

function* found(segment: Segment, { id, name }: Product, total: number): Iterable<Found> {
  const place = { segmentId: segment.id, columns: ['releasePlan', 'stock'] } as const;
  const most = unitsToRelease(segment, id);
  if (most === null) return yield { ...place, severity: 'warn', code: 'unplanned', args: { name, total } };
  if (total > most) yield { ...place, severity: 'block', code: 'over', args: { name, total, most, off: total - most } };
}
