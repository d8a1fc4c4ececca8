/** 说清谁在带货、带谁的货: who sells is said at the beginning. */
import { minutes } from '../../../time/time.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, Line } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';

/** Within this time of the show's begin it has to be said. */
const WITHIN = minutes(15);

export const sellerStatement: Rule = {
  id: 'seller.statement',
  asks: { zh: '开场有没有说明销售者是谁', en: 'Is it said at the beginning who sells?' },
  source: {
    zh: '直播电商监督管理办法第25、26条；消费者权益保护法实施条例（2024）',
    en: 'CN live-commerce measures art. 25–26; US INFORM Act, EU consumer rights directive art. 6: the seller is named',
  },
  severities: ['warn'],
  says: {
    missing: {
      zh: '开场 15 分钟内没有说明销售主体（谁在卖、卖谁的货）',
      en: 'Nothing in the first 15 minutes says who the seller is',
    },
  },
  fixes: {
    add: { zh: '在开场「合规必说」里加上这一句', en: 'Add the sentence to the opening’s must-say lines' },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    const [first] = sheet.lines;
    if (first === undefined || sheet.offers.length === 0) return;
    let start = 0;
    for (const line of sheet.lines) {
      if (start > WITHIN) break;
      if (says(line)) return;
      start += line.segment.duration;
    }
    const said =
      sheet.sheet.language === 'zh-CN'
        ? '本场实际销售者是__（统一社会信用代码__），售后由__提供'
        : 'You are buying from __ (the seller); this is our own shop';
    yield {
      severity: 'warn',
      code: 'missing',
      args: {},
      segmentId: first.segment.id,
      columns: ['mustSay', 'notes'],
      fix: {
        code: 'add',
        args: {},
        op: setField(sheet, first, ['script', 'mustSay'], [...first.segment.script.mustSay, said]),
      },
    };
  },
};

const SELLER =
  /主体|销售者|实际销售|经营者|商家(?:是|名称|信息)|卖家\s*(?:[:：]|是|为)|卖方|销售方|供货方|旗舰店|专卖店|专营店|直营店|官方店|经营部|合作社|商行|个体(?:户|工商)|店播|本店|我们店|自营|信用代码|营业执照|由.{1,20}(?:销售|发货|售卖|供货|直供|提供)|\bsellers?\b|\bsold by\b|\bbuy(?:ing)? (?:it )?from\b|\b(?:LLC|Ltd|Inc|GmbH|Pte|S\.?r\.?l|S\.?A\.?S|PLC|B\.?V)\b|有限公司|\bshop name\b|\bstore name\b|\bour (?:own )?(?:shop|store|brand)\b|\bmerchant\b|\bbusiness name\b|\bwho (?:sells|is selling|we are)\b|\bofficial (?:store|shop)\b/i;

function says({ segment }: Line): boolean {
  const { script, notes, producerNote, moderatorNote, graphics, title, custom } = segment;
  const texts = [
    notes,
    producerNote,
    moderatorNote,
    graphics,
    title,
    script.hook,
    ...script.keyPoints,
    script.proof,
    script.close,
    ...script.mustSay,
  ];
  return [...texts, ...Object.values(custom)].some((text) => SELLER.test(text));
}
