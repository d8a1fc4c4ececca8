/** 资质/证据留档: what is sold has its papers on file. */
import type { Found, Rule } from '../check.model.ts';
import { isPending } from '../../cells/cell.ts';
import type { CheckSheet, OfferLine } from '../check.lines.ts';

export const evidenceRequired: Rule = {
  id: 'evidence.required',
  asks: { zh: '每款商品有没有资质、检测报告留档', en: 'Are the papers of every product on file?' },
  source: {
    zh: '直播电商监督管理办法第26、30条；广告法第11、28条；食品安全法、化妆品监督管理条例',
    en: 'CN live-commerce measures art. 26 and 30, advertising law art. 11 and 28; FTC substantiation policy, 16 CFR 255',
  },
  severities: ['review'],
  says: {
    food: {
      zh: '「{name}」是食品，没有 SC 证/检测报告留档',
      en: '“{name}” is food, but no licence or test report is on file',
    },
    cosmetic: {
      zh: '「{name}」是化妆品，没有备案/注册证留档',
      en: '“{name}” is a cosmetic, but no registration is on file',
    },
    baby: {
      zh: '「{name}」是母婴用品，没有检测报告留档',
      en: '“{name}” is for children, but no safety test is on file',
    },
    electric: {
      zh: '「{name}」是电器，没有 CCC 证/检测报告留档',
      en: '“{name}” is electrical, but no safety certificate is on file',
    },
    other: { zh: '「{name}」没有任何资质或证据留档', en: 'No papers are on file for “{name}”' },
    all: {
      zh: '{count} 款商品都没有资质或证据留档：请补「资质/证据留档」列',
      en: 'None of the {count} products has papers on file: fill in the column of evidence files',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    const bare = sheet.offers.filter(isBare);
    const first = bare[0];
    const { products } = sheet.sheet;
    if (first === undefined) return;
    if (products.length > 2 && products.every(({ evidence }) => evidence.length === 0)) {
      // Without a column of their own the papers stand with the proof that is on file.
      if (sheet.offers.every(({ segment }) => segment.script.proof !== '' && !isPending(segment.script.proof))) return;
      yield {
        severity: 'review',
        code: 'all',
        args: { count: products.length },
        segmentId: first.segment.id,
        columns: ['evidence'],
      };
      return;
    }
    const told = new Set<string>();
    for (const { product, segment, raw } of bare) {
      if (raw('evidence') === null && told.has(product.id)) continue;
      told.add(product.id);
      yield {
        severity: 'review',
        code: kindOf(`${product.category} ${product.name}`),
        args: { name: product.name || product.sku },
        segmentId: segment.id,
        columns: ['evidence'],
      };
    }
  },
};

function isBare({ raw, product }: OfferLine): boolean {
  const own = raw('evidence');
  return own === null ? product.evidence.every(isPending) : own.trim() === '' || isPending(own);
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['baby', /母婴|婴|童|奶粉|宝宝|玩具|baby|kids?|child|toy/i],
  ['food', /食品|零食|饮料|生鲜|茶|咖啡|酒|保健|冲饮|粮油|food|snack|drink|grocery|coffee|\btea\b|supplement|vitamin/i],
  ['cosmetic', /美妆|护肤|个护|化妆|彩妆|洗护|cosmetic|beauty|skin ?care|makeup/i],
  ['electric', /家电|电器|数码|电子|electric|electronic|appliance|charger|lamp/i],
];

function kindOf(words: string): string {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
