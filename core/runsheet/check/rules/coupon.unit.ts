/** 折, % and money mixed up: 5折 as the value of a 满减 coupon; "90 percent off" said of 10 %. */
import { money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import { priceOf, spokenOf, type CheckSheet, type OfferLine } from '../check.lines.ts';
import { narrow } from '../../cells/cell.ts';
import { inFigures } from '../../cells/spoken.ts';
import { setField } from '../check.fixes.ts';
import { minorOf } from '../check.text.ts';
import { readCouponName } from '../coupon.name.ts';
import { reckon } from '../coupon.sums.ts';

export const couponUnit: Rule = {
  id: 'coupon.unit',
  asks: {
    zh: '券的门槛、面额是不是钱（不是折、不是%），口播的折扣方向对不对',
    en: 'Are threshold and value amounts of money, and is a spoken percentage the right way round?',
  },
  source: {
    zh: '内部规则：满减券填元，折扣券填折；2折是付20%',
    en: 'House rule: spend coupons in money, percent coupons in percent off; 2折 means paying 20 %',
  },
  severities: ['block', 'warn'],
  says: {
    cell: {
      zh: '「{type}」券的这一格是「{cell}」，不是金额：单位错了，应填元',
      en: 'This cell of the “{type}” coupon says “{cell}”, which is no amount of money: wrong unit',
    },
    should: {
      zh: '「{type}」券的这一格是「{cell}」，不是金额：单位错了，按券名应为 {named}',
      en: 'This cell of the “{type}” coupon says “{cell}”, which is no amount of money: by its name it should be {named}',
    },
    told: {
      zh: '口播「{words}」是减 {said}%，表里的价格最多对得上减 {real}%',
      en: '“{words}” promises {said}% off, while the nearest that the prices of this line make is {real}%',
    },
    spoken: {
      zh: '口播「{words}」是减 {said}%，表里 {live} → {final} 是减 {real}%：折扣说反或单位错',
      en: '“{words}” promises {said}% off, while {live} → {final} is {real}% off: the wrong way round',
    },
  },
  fixes: { set: { zh: '改为 {named}', en: 'Set it to {named}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      yield* cells(sheet, line);
      yield* spoken(sheet, line);
    }
  },
};

function* cells(sheet: CheckSheet, line: OfferLine): Iterable<Found> {
  const { coupon, raw, segment } = line;
  if (coupon === null) return;
  const name = readCouponName(coupon.name);
  const amounts = [
    { key: 'couponValue', field: 'value', named: name.value },
    { key: 'couponMinSpend', field: 'minSpend', named: name.threshold },
  ] as const;
  for (const { key, field, named } of amounts) {
    const cell = raw(key);
    if (cell === null || cell === '' || coupon[field] !== null) continue;
    if (key === 'couponValue' && reckon(line, sheet)?.value !== 'unit') continue;
    const amount = named === null ? null : money(minorOf(named, sheet.sheet.currency), sheet.sheet.currency);
    yield {
      severity: 'block',
      code: amount === null ? 'cell' : 'should',
      args: { type: coupon.typeLabel || coupon.name, cell, named: amount ?? '' },
      segmentId: segment.id,
      columns: [key],
      fix:
        amount === null
          ? null
          : {
              code: 'set',
              args: { named: amount },
              op: setField(sheet, line, ['offer', 'coupon', field], amount, [key]),
            },
    };
  }
}

/** A discount that is told and that no two prices of the line make: the slip itself blocks, another figure warns. */
function* spoken(sheet: CheckSheet, line: OfferLine): Iterable<Found> {
  const sums = reckon(line, sheet);
  const final = sums?.final;
  if (!sums || !final || sums.live.minor <= 0 || sums.value === 'floor') return;
  const real = 100 - (final.minor / sums.live.minor) * 100;
  const list = priceOf(line, 'listPrice', sheet.sheet);
  const lowest = priceOf(line, 'lowestPrice', sheet.sheet);
  const shares = [sums.live, list, lowest].flatMap((from) =>
    from === null || from.minor <= 0
      ? []
      : [sums.live, final].map((to) => 100 - (to.minor / from.minor) * 100).filter((share) => share >= 1),
  );
  if (shares.length === 0) return;
  for (const { key, text } of spokenOf(line)) {
    const match =
      /(?<![\d.])(?<!第.{0,3}|\d\s?件\s?)(\d{1,3}(?:\.\d{1,2})?)\s?(?:折(?!叠|扣|后|痕)|(?:%|percent|per cent)\s*off)/i.exec(
        inFigures(narrow(text)),
      );
    if (match === null) continue;
    const figure = Number(match[1]);
    const said = match[0].includes('折') ? 100 - (figure >= 10 ? figure : figure * 10) : figure;
    if (shares.some((share) => Math.abs(said - share) <= 2) || said <= 0 || said >= 100) continue;
    const turned = real >= 1 && Math.abs(said - (100 - real)) <= 2;
    const nearest = shares.toSorted((a, b) => Math.abs(a - said) - Math.abs(b - said))[0] ?? real;
    yield {
      severity: turned ? 'block' : 'warn',
      code: turned ? 'spoken' : 'told',
      args: { words: match[0], said, live: sums.live, final, real: Math.round((turned ? real : nearest) * 10) / 10 },
      segmentId: line.segment.id,
      columns: turned ? [key, 'couponValue'] : [key, 'livePrice'],
    };
  }
}
