/** 全店 for a single-item coupon: it goes with everything, and with every other coupon. */
import { money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, OfferLine } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { reachOf, stacksOf, type Stack } from '../coupon.stack.ts';

export const couponScope: Rule = {
  id: 'coupon.scope',
  asks: {
    zh: '券的适用范围是不是只有这一款，放宽了会和谁叠加',
    en: 'Does the coupon go with its own item alone; and if not, what does it stack with?',
  },
  source: {
    zh: '内部规则：单品券不放全店；叠加事故是最贵的一类',
    en: 'House rule: an item’s coupon stays with the item; stacking is what has cost most',
  },
  severities: ['review'],
  says: {
    wide: {
      zh: '「{name}」适用范围是「{scope}」，不止 {link} 号：会与其他 {others} 个商品的券叠加',
      en: '“{name}” applies to “{scope}”, not only to item {link}: it meets the coupons of {others} other products',
    },
    stacked: {
      zh: '「{name}」适用范围是「{scope}」，会叠加：最坏是 {worst} 号买 {pieces} 件，{basket} 减 {coupons} 只付 {pays}（计划 {planned}）',
      en: '“{name}” applies to “{scope}” and stacks: at worst {pieces} of item {worst}, {basket} less {coupons}, cost {pays} (planned {planned})',
    },
    stackedLoss: {
      zh: '「{name}」适用范围是「{scope}」，会叠加：最坏是 {worst} 号买 {pieces} 件，{basket} 减 {coupons} 只付 {pays}（计划 {planned}），最多 {baskets} 单，多亏 {loss}',
      en: '“{name}” applies to “{scope}” and stacks: at worst {pieces} of item {worst}, {basket} less {coupons}, cost {pays} (planned {planned}); {baskets} such orders lose {loss}',
    },
    other: {
      zh: '「{name}」在 {link} 号讲解时发，适用范围「{scope}」却不含 {link} 号',
      en: '“{name}” is dropped for item {link}, but its scope “{scope}” does not hold item {link}',
    },
    blank: {
      zh: '「{name}」没写适用范围，其他券都写了：请填明只限 {link} 号还是全店',
      en: '“{name}” has no scope while the other coupons have one: say whether it is for item {link} alone',
    },
  },
  fixes: { own: { zh: '改为「{own}」', en: 'Set it to “{own}”' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    const stacks = stacksOf(sheet);
    const scoped = sheet.offers.some(({ coupon }) => coupon !== null && coupon.scope !== '');
    const bag = new Set([...sheet.links.values()].filter((one) => one !== ''));
    for (const line of sheet.offers) {
      const found = judge(sheet, line, stacks, scoped, bag);
      if (found !== null) yield found;
    }
  },
};

function judge(
  sheet: CheckSheet,
  line: OfferLine,
  stacks: readonly Stack[],
  scoped: boolean,
  bag: ReadonlySet<string>,
): Found | null {
  const { coupon, segment, product } = line;
  if (coupon === null) return null;
  const reach = reachOf(coupon.scope, product);
  const link = sheet.links.get(product.id) ?? '';
  const own = sheet.sheet.language === 'zh-CN' ? `仅${link}号` : `item ${link} only`;
  const place = { severity: 'review', segmentId: segment.id, columns: ['couponScope'] } as const;
  const fix =
    link === ''
      ? null
      : { code: 'own', args: { own }, op: setField(sheet, line, ['offer', 'coupon', 'scope'], own, ['couponScope']) };
  const args = { name: coupon.name, scope: coupon.scope, link };
  const wide =
    reach.of === 'links' &&
    bag.size > 2 &&
    reach.links.length >= bag.size &&
    [...bag].every((one) => reach.links.includes(one));
  switch (wide ? 'all' : reach.of) {
    case 'nothing-said':
      return scoped ? { ...place, code: 'blank', args, fix } : null;
    case 'links':
      return link === '' || (reach.of === 'links' && reach.links.includes(link))
        ? null
        : { ...place, code: 'other', args, fix };
    case 'own':
      return null;
    case 'words':
    case 'all': {
      const mine = stacks.filter(({ strangers }) => strangers.some((one) => one.coupon.id === coupon.id));
      // A category of which the show has this one product is as narrow as its number.
      if (mine.length === 0 && reach.of === 'words') return null;
      const worst = mine.toSorted((a, b) => a.pays / a.basket - b.pays / b.basket)[0];
      if (worst === undefined)
        return { ...place, code: 'wide', args: { ...args, others: sheet.sheet.products.length - 1 }, fix };
      return { ...place, code: stackCode(worst), args: { ...args, ...stackArgs(worst, sheet) }, fix };
    }
    default:
      return null;
  }
}

/** A stack in the words of a sentence. */
export function stackArgs(stack: Stack, { sheet: { currency } }: CheckSheet) {
  const amount = (minor: number) => money(minor, currency);
  const { line, pieces, basket, pays, planned, baskets, coupons } = stack;
  return {
    worst: line.product.link || line.product.name,
    pieces,
    basket: amount(basket),
    coupons: coupons.map(({ coupon }) => coupon.name || coupon.typeLabel),
    pays: amount(pays),
    planned: amount(planned),
    baskets: baskets ?? 0,
    loss: amount((planned - pays) * (baskets ?? 0)),
  };
}

/** The worst-case loss is told where stock or coupons set an end to it. */
export function stackCode({ baskets }: Stack): 'stacked' | 'stackedLoss' {
  return baskets === null ? 'stacked' : 'stackedLoss';
}
