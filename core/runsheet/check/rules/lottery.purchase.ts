/** Buy to enter: a lottery, and in most places an illegal one. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { clausesOf } from '../check.text.ts';
import { drawsPrizes, prizeTexts } from '../prizes.ts';

export const lotteryPurchase: Rule = {
  id: 'lottery.no_purchase',
  asks: { zh: '抽奖是不是要先买才能参加', en: 'Does one have to buy to enter a giveaway?' },
  source: {
    zh: '规范促销行为暂行规定第11–19条：附奖销售须公示规则、概率与上限；平台抽奖规则',
    en: 'US state lottery laws (prize, chance and consideration); Whatnot and TikTok giveaway rules: no purchase necessary',
  },
  severities: ['block', 'review'],
  says: {
    buy: {
      zh: '「{words}」：要买才能抽，属附奖销售，须公示规则并走平台工具',
      en: '“{words}” makes buying the way in: no purchase may be necessary',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    const chinese = sheet.sheet.language === 'zh-CN';
    for (const line of sheet.lines) {
      if (!drawsPrizes(line)) continue;
      const said = [
        ...prizeTexts(line),
        { key: 'mustSay', text: line.segment.script.mustSay.join('\n') } as const,
      ].find(({ text }) => buys(text) !== null);
      if (said === undefined) continue;
      yield {
        severity: chinese ? 'review' : 'block',
        code: 'buy',
        args: { words: buys(said.text) ?? '' },
        segmentId: line.segment.id,
        columns: [said.key],
      };
    }
  },
};

const BUY =
  /(?:下单|下[了过]单|购买|拍下|拍过|拍了|付款|买[了过]|买.{0,4}的|成交|消费|有订单|预?订[过了]|满\s*\d+\s*元?).{0,6}(?:才能|才可|才有|即可|就能|可以|可|后|自动)?.{0,4}(?:抽奖|参与|参加|福袋|抽|资格|名额|有份)|[仅只]?限.{0,6}(?:买家|已购|购买|下单)|买家专属|(?:buy|purchase|order|spend|checkout|buyers?|orders?|customers?)\b.{0,40}\b(?:to enter|to win|for (?:a|your) chance|(?:is|are|gets?|be|automatically) entered|enters?\b|entry|entries|(?:in|into|join) (?:the |our |this )?(?:draw|raffle|giveaway|prize draw|lucky draw|hat|pot)|qualif)|\b(?:win|bid on|grab|checkout|check out|pay for|subscribe)\b.{0,30}\b(?:get|gets|earn|earns|for|is|are|you[’']re)\b.{0,12}\b(?:entry|entries|entered|a ticket|in the (?:draw|raffle|giveaway))|\b(?:buyers?|customers?|purchasers?) only\b|\b(?:picked|drawn|chosen|selected) from (?:\w+(?:['’]s)? ){0,3}(?:buyers|customers|orders|purchasers)\b|\b(?:entry|ticket|chance)s? (?:per|for (?:each|every)) (?:\w+ ){0,2}(?:purchased?|bought|ordered?)\b|\bpurchase (?:is )?(?:necessary|required|needed)|\bmust (?:buy|purchase|order)|\b(?:everyone|anyone|all|those) who (?:buys?|orders?|purchases?)|\bfor (?:all |our )?(?:buyers|customers) of\b|\bentry\s*:?\s*(?:any|one|each|every) (?:order|purchase)|(?:entry|enter|entries)\b.{0,20}\b(?:with|by|for|requires?|per|each|every)\s+(?:any |a |an |each |every |your )?(?:purchase|purchasing|buying|order|item bought)/i;
const FREE =
  /no (?:purchase|buying)|without (?:a |any )?(?:purchase|buying)|free entry(?!.{0,20}with)|not? (?:need|have) to buy|无需|不用|不需|免费参与|没有门槛/i;

function buys(text: string): string | null {
  return clausesOf(text).find((clause) => BUY.test(clause) && !FREE.test(clause)) ?? null;
}
