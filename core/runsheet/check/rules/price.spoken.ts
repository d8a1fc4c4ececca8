/** The price that the anchor reads out is in the sheet, or it is wrong in one of the two. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { saidPrice } from '../prices.said.ts';
import { figuresIn, isSlip, mayBeMoney, minorOf } from '../check.text.ts';

export const priceSpoken: Rule = {
  id: 'price.spoken',
  asks: {
    zh: '口播的价，是不是表里的直播价或到手价',
    en: 'Is every price that is said the live price or the final price?',
  },
  source: {
    zh: '明码标价和禁止价格欺诈规定第19条；内部规则：口播价＝配置价',
    en: 'CN price fraud provisions art. 19; house rule: what is said is what is set up',
  },
  severities: ['block', 'warn'],
  says: {
    other: {
      zh: '话术报「{words}」，表里直播价 {live}、到手价 {final}：没有一个对得上',
      en: 'The script says “{words}”, but the live price is {live} and the final price {final}',
    },
    slip: {
      zh: '话术报「{words}」，表里直播价 {live}：小数点错位',
      en: 'The script says “{words}”, but the live price is {live}: a slipped decimal point',
    },
  },
  *look(laid: CheckSheet): Iterable<Found> {
    const { sheet, offers } = laid;
    for (const line of offers) {
      const { offer, segment } = line;
      const said = saidPrice(line, laid);
      if (said !== null && offer.livePrice !== null) {
        const args = { words: said.words, live: offer.livePrice, final: offer.finalPrice ?? offer.livePrice };
        const [severity, code] = said.slipped ? (['block', 'slip'] as const) : (['warn', 'other'] as const);
        yield { severity, code, args, segmentId: segment.id, columns: [said.key, 'livePrice'] };
        continue;
      }
      const text = segment.script.priceReveal;
      const { livePrice: live, finalPrice: final } = offer;
      const told = figuresIn(text)
        .filter(mayBeMoney)
        .map(({ value }) => minorOf(value, sheet.currency));
      if (live === null || told.length === 0) continue;
      if (told.some((minor) => minor === live.minor || minor === final?.minor)) continue;
      const slipped = told.some((minor) => isSlip(minor, live.minor));
      yield {
        severity: slipped ? 'block' : 'warn',
        code: slipped ? 'slip' : 'other',
        args: { words: text, live, final: final ?? live },
        segmentId: segment.id,
        columns: ['priceReveal', 'livePrice'],
      };
    }
  },
};
