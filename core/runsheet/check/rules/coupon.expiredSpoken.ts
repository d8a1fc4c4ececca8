/** A coupon that is over, or was never there, is still promised. */
import type { Found, Rule } from '../check.model.ts';
import { spokenOf, type CheckSheet, type OfferLine } from '../check.lines.ts';
import { clausesOf, figuresIn, mayBeMoney, minorOf } from '../check.text.ts';

export const couponExpiredSpoken: Rule = {
  id: 'coupon.expired_spoken',
  asks: {
    zh: '没有券、券已失效的环节，话术里还报不报券和券后价',
    en: 'Where there is no coupon, or it has ended, does the script still promise one?',
  },
  source: {
    zh: '明码标价和禁止价格欺诈规定第19条；消费者权益保护法第20条',
    en: 'CN price fraud provisions art. 19; FTC Act s. 5: an offer that does not exist may not be told',
  },
  severities: ['block'],
  says: {
    expired: {
      zh: '券已失效（{type}），话术还说「{words}」：现在实付 {final}',
      en: 'The coupon is over ({type}), but the script still says “{words}”: buyers now pay {final}',
    },
    price: {
      zh: '这里没有券，话术仍报券后价 {spoken}：那是第 {row} 行的到手价，现在实付 {final}',
      en: 'There is no coupon here, but the script gives {spoken}, the final price of row {row}: buyers now pay {final}',
    },
    absent: {
      zh: '本环节没有券，话术却说「{words}」',
      en: 'This segment has no coupon, but the script says “{words}”',
    },
    other: {
      zh: '话术提到的「{code}」不是这一款的券，这里用不上',
      en: 'The script names “{code}”, which is not this item’s coupon and no good here',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    const before = new Map<string, OfferLine[]>();
    const codes = codesOf(sheet);
    for (const line of sheet.offers) {
      const earlier = before.get(line.product.id) ?? [];
      const found = judge(line, sheet, earlier, codes);
      if (found !== null) yield found;
      if (line.coupon !== null) before.set(line.product.id, [...earlier, line]);
    }
  },
};

/** Words that promise a coupon. */
const PROMISE =
  /券|领[了取]?(?:满|红包)|满\s*\d+(?:\.\d+)?\s*减|红包|\bcoupons?\b|\bvouchers?\b|\bpromo codes?\b|\bcode\b|with the (?:live )?code/i;
/** Words that take it back, or say that there is none. */
const OVER =
  /已[经]?(?:失效|结束|过期|领完|没有|抢完|发完|用完)|失效|过期|结束[了啦]|(?:发|领|抢|用|送)(?:完|光)(?![即为就券])|(?:已|都)(?:经)?(?:截止|下线|关|停|撤)|(?:截止|下线|到点|停|关)了|没有[券]|没券|无券|不用领?券|不需要券|不再|不叠|叠不了|不能用|不参加|别领|用不了|\b(?:ended|expired|over|closed|no longer|no coupons?|no code|without|isn.t|is not|not needed|no need|(?:is|are|all) gone)\b/i;

/** `earlier`: lines of the same product that had a coupon. `codes`: matches any coupon code of the sheet. */
function judge(line: OfferLine, sheet: CheckSheet, earlier: readonly OfferLine[], codes: RegExp | null): Found | null {
  if (line.coupon !== null) return spokenCode(line, codes);
  const { offer, segment } = line;
  const ended = OVER.test(offer.couponTypeLabel);
  const final = offer.finalPrice ?? offer.livePrice ?? '';
  const place = { severity: 'block', segmentId: segment.id } as const;
  for (const { key, text } of spokenOf(line)) {
    for (const clause of clausesOf(text)) {
      if (!PROMISE.test(clause) || OVER.test(clause)) continue;
      const code = ended || earlier.length > 0 ? 'expired' : 'absent';
      const args = { type: offer.couponTypeLabel || (earlier[0]?.coupon?.name ?? ''), words: clause, final };
      return { ...place, code, args, columns: [key, 'couponType', 'finalPrice'] };
    }
  }
  return spokenCode(line, codes) ?? spokenPrice(line, sheet, earlier);
}

/** Codes like LIVE6. Names of Chinese coupons are caught as promises. */
function codesOf({ offers }: CheckSheet): RegExp | null {
  const names = offers.flatMap(({ coupon }) =>
    coupon !== null && /^[A-Z][A-Z0-9]{3,}$/.test(coupon.name) ? [coupon.name] : [],
  );
  return names.length === 0 ? null : new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`, 'i');
}

/** `code NIGHT20`: a code by its name, whether the sheet knows it or not. */
const NAMED = /\bcode\s+([A-Z][A-Z0-9]{3,})\b/;

/** Another code than the line's own, by its name. */
function spokenCode(line: OfferLine, codes: RegExp | null): Found | null {
  if (codes === null) return null;
  for (const { key, text } of spokenOf(line)) {
    const said = clausesOf(text).find((clause) => (codes.test(clause) || NAMED.test(clause)) && !OVER.test(clause));
    const code = codes.exec(said ?? '')?.[0] ?? NAMED.exec(said ?? '')?.[1];
    if (code === undefined || code.toLowerCase() === line.coupon?.name.toLowerCase()) continue;
    return {
      severity: 'block',
      code: 'other',
      args: { code },
      segmentId: line.segment.id,
      columns: [key, 'couponType', 'finalPrice'],
    };
  }
  return null;
}

/** The price with the coupon, given where there is none any more. */
function spokenPrice(line: OfferLine, { sheet }: CheckSheet, earlier: readonly OfferLine[]): Found | null {
  const { offer, segment } = line;
  const now = new Set([offer.livePrice?.minor, offer.finalPrice?.minor]);
  for (const { key, text } of spokenOf(line)) {
    if (key !== 'priceReveal' && key !== 'close') continue;
    const told = figuresIn(text).filter(mayBeMoney);
    const before = earlier.find(
      (one) =>
        one.offer.finalPrice !== null &&
        !now.has(one.offer.finalPrice.minor) &&
        told.some(({ value }) => minorOf(value, sheet.currency) === one.offer.finalPrice?.minor),
    );
    if (before === undefined || OVER.test(text)) continue;
    const args = {
      spoken: before.offer.finalPrice ?? '',
      row: before.index + 1,
      final: offer.finalPrice ?? offer.livePrice ?? '',
    };
    return {
      severity: 'block',
      code: 'price',
      args,
      segmentId: segment.id,
      others: [before.segment.id],
      columns: [key, 'couponType', 'finalPrice'],
    };
  }
  return null;
}
