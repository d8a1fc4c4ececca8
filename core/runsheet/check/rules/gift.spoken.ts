/** 赠品: what is promised on top is in the line, and says what it is. */
import { narrow } from '../../cells/cell.ts';
import { money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, OfferLine } from '../check.lines.ts';
import { figuresIn, minorOf } from '../check.text.ts';
import { saidGift } from '../gifts.said.ts';

export const giftSpoken: Rule = {
  id: 'gift.spoken',
  asks: {
    zh: '口播的赠品、买送机制，表里有没有；赠品写没写清是什么',
    en: 'Is every gift and “buy one, get one” that is said set up, and does the gift say what it is?',
  },
  source: {
    zh: '规范促销行为暂行规定第12、13条：附赠须标明品名、规格、数量、期限；明码标价和禁止价格欺诈规定第19条',
    en: 'CN promotion rules art. 12–13 (gifts are named, with size and number); 16 CFR 251 (“free” offers); UCPD Annex I no. 20',
  },
  severities: ['warn', 'review'],
  says: {
    mechanism: {
      zh: '口播「{words}」，赠品、券和规格里都没有这个机制',
      en: '“{words}” is said, but neither gift, coupon nor variant has such a mechanism',
    },
    terms: {
      zh: '口播「{words}」，表里的机制是「{set}」：不是同一个机制',
      en: '“{words}” is said, but the mechanism of this line is “{set}”',
    },
    absent: { zh: '口播「{words}」，赠品一栏没有赠品', en: '“{words}” is said, but the line has no gift' },
    other: {
      zh: '口播「{words}」，赠品一栏是「{gift}」：不是同一样',
      en: '“{words}” is said, but the gift of this line is “{gift}”',
    },
    vague: {
      zh: '赠品写「{gift}」：没写清是什么、几件，买家和客服都说不清',
      en: 'The gift says “{gift}”: neither what it is nor how many',
    },
    dear: {
      zh: '赠品标价值 {worth}，比直播价 {live} 还高：要有真卖过这个价的凭证',
      en: 'The gift is said to be worth {worth}, more than the live price of {live}: keep proof that it was sold at that',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const said = saidGift(line);
      const { gift } = line.offer;
      const segmentId = line.segment.id;
      if (said !== null) {
        const { problem, key, words } = said;
        const severity = problem === 'other' ? 'review' : 'warn';
        yield {
          severity,
          code: problem,
          args: { words, gift, set: line.offer.coupon?.name || line.offer.couponTypeLabel || gift },
          segmentId,
          columns: [key, 'gift'],
        };
      }
      const found = ofCell(line, sheet);
      if (found !== null) yield { severity: 'review', segmentId, columns: ['gift'], ...found };
    }
  },
};

const VAGUE =
  /神秘|惊喜|小礼[品物]|精美礼品|若干|随机|^(?:礼品|赠品|礼物|小样|有|yes|gift|free gift|gifts|samples?)$|\b(?:mystery|surprise|goodies|random|some|assorted gifts?|small gift)\b/i;
const WORTH = /(?:价值|值|worth|value(?:d at)?|rrp)\s*[:：]?\s*(?:约|about|over)?\s*(?:[¥$€£]|S\$|US\$|RM)?\s*$/i;

function ofCell({ offer }: OfferLine, { sheet }: CheckSheet): Pick<Found, 'code' | 'args'> | null {
  const gift = narrow(offer.gift);
  if (gift === '') return null;
  if (VAGUE.test(gift)) return { code: 'vague', args: { gift } };
  const live = offer.livePrice;
  const worth = figuresIn(gift).find(({ before }) => WORTH.test(before));
  if (worth === undefined || live === null) return null;
  const amount = money(minorOf(worth.value, sheet.currency), sheet.currency);
  return amount.minor > live.minor ? { code: 'dear', args: { worth: amount, live } } : null;
}
