/** 满89减10 with a threshold of 8.9: the name is what the anchor says, the threshold is what the platform takes. */
import { money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { readCouponName } from '../coupon.name.ts';
import { saidCoupon } from '../coupon.said.ts';
import { reckon } from '../coupon.sums.ts';

export const couponNameVsThreshold: Rule = {
  id: 'coupon.name_vs_threshold',
  asks: {
    zh: '券名称、口播与券门槛是不是同一个数',
    en: 'Is the threshold the one that the coupon’s name and the script give?',
  },
  source: {
    zh: '内部规则：券面即合同；明码标价和禁止价格欺诈规定第19条',
    en: 'House rule: a coupon means what it says; CN price fraud provisions art. 19, FTC Act s. 5',
  },
  severities: ['block', 'warn', 'review'],
  says: {
    unstated: {
      zh: '{count} 张券有门槛，表里却一个门槛都没填：请补「券门槛」列，好与券名核对',
      en: '{count} coupons have a minimum spend, and the sheet gives none: fill in the column, so that it can be held against their names',
    },
    said: {
      zh: '口播「{words}」，这张券的门槛是 {minSpend}',
      en: '“{words}” is said, but this coupon’s minimum spend is {minSpend}',
    },
    named: {
      zh: '券名「{name}」写满 {named}，门槛却填了 {minSpend}（减 {value}）：买家按券名来，平台按门槛扣',
      en: 'The coupon “{name}” says {named}, but its minimum spend is {minSpend} (it takes off {value})',
    },
    saidNone: {
      zh: '「{name}」写明无门槛，门槛却填了 {minSpend}：买家下单时用不上',
      en: '“{name}” promises no minimum, but the minimum spend is {minSpend}: buyers can’t use it',
    },
    none: {
      zh: '满减券「{name}」没有门槛：每单都减 {value}',
      en: 'The spend coupon “{name}” has no minimum spend: every order gets {value} off',
    },
    slip: {
      zh: '「{name}」门槛填 {minSpend}，本环节文字写的是 {named}（小数点错位）',
      en: '“{name}” has a minimum spend of {minSpend}, while the words of this segment give {named}: a slipped decimal point',
    },
    less: {
      zh: '「{name}」满 {minSpend} 就减 {value}：门槛比面额还小，等于无门槛',
      en: '“{name}” takes {value} off from a minimum spend of {minSpend}: as good as no minimum',
    },
    beyond: {
      zh: '「{name}」要满 {minSpend}，而一件只卖 {live}：买一件用不上，到手价 {stated} 拿不到',
      en: '“{name}” needs {minSpend}, but one piece sells at {live}: with one piece nobody gets the final price of {stated}',
    },
  },
  fixes: { set: { zh: '门槛改为 {named}', en: 'Set the minimum spend to {named}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    const unstated = unstatedIn(sheet);
    if (unstated !== null) yield unstated;
    for (const line of sheet.offers) {
      const { coupon, segment } = line;
      const said = saidCoupon(line, sheet);
      if (said?.threshold)
        yield {
          severity: 'block',
          code: 'said',
          args: { words: said.words, minSpend: coupon?.minSpend ?? '' },
          segmentId: segment.id,
          columns: [said.key, 'couponMinSpend'],
        };
      const sums = reckon(line, sheet);
      if (coupon === null || sums === null || sums.threshold === 'ok') continue;
      const code = {
        'name-threshold': 'named',
        'no-threshold-said': 'saidNone',
        'no-threshold': 'none',
        slip: 'slip',
        less: 'less',
        beyond: 'beyond',
      }[sums.threshold];
      if (unstated !== null && (code === 'named' || code === 'none')) continue;
      if (code === 'beyond' && (sums.stated === null || sums.stated.minor === sums.live.minor)) continue;
      const zero = money(0, sheet.sheet.currency);
      const named = sums.namedThreshold;
      yield {
        severity: code === 'beyond' ? 'warn' : 'block',
        code,
        args: {
          name: coupon.name,
          named: named ?? '',
          minSpend: coupon.minSpend ?? zero,
          value: sums.off ?? '',
          live: sums.live,
          stated: sums.stated ?? '',
        },
        segmentId: segment.id,
        columns: ['couponName', 'couponMinSpend'],
        fix:
          named === null
            ? null
            : {
                code: 'set',
                args: { named },
                op: setField(sheet, line, ['offer', 'coupon', 'minSpend'], named, ['couponMinSpend']),
              },
      };
    }
  },
};

/** A sheet without the column says nothing of thresholds, neither right nor wrong: told once. */
function unstatedIn({ offers }: CheckSheet): Found | null {
  const coupons = offers.filter(({ coupon }) => coupon !== null);
  if (coupons.some(({ coupon, raw }) => (coupon?.minSpend ?? null) !== null || raw('couponMinSpend') !== null))
    return null;
  const [first, ...others] = coupons.filter(
    ({ coupon }) => coupon?.kind === 'threshold' || (coupon !== null && readCouponName(coupon.name).threshold !== null),
  );
  if (first === undefined || others.length === 0) return null;
  return {
    severity: 'review',
    code: 'unstated',
    args: { count: others.length + 1 },
    segmentId: first.segment.id,
    others: others.map(({ segment }) => segment.id),
    columns: ['couponMinSpend'],
  };
}
