/** What has to be said along with other words: by the lexicon's required disclosures. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, Line } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';

export const disclosureMissing: Rule = {
  id: 'disclosure.missing',
  asks: {
    zh: '讲到比价、抽奖、保健食品、数字人时，该说明的有没有说',
    en: 'Where prices are compared, prizes drawn or supplements sold: is what must be said with it in the script?',
  },
  source: {
    zh: '直播电商监督管理办法第32、37条；规范促销行为暂行规定第11–19条；广告法第18条',
    en: '16 CFR 233.1; 21 CFR 101.93; state sweepstakes law; CN live-commerce measures art. 32',
  },
  severities: ['review'],
  says: { unsaid: { zh: '还要说明：{text}', en: 'To be said as well: {text}' } },
  fixes: { add: { zh: '加进本环节的「合规必说」', en: 'Add it to the segment’s must-say lines' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    let said = '';
    // What the giveaway's own segment says need not be said where it is only announced.
    const draws = sheet.lines.flatMap((line) => (line.segment.kind === 'giveaway' ? [textOf(line)] : [])).join('\n');
    for (const line of sheet.lines) {
      const { kind, script } = line.segment;
      const { mustSay } = script;
      const text = textOf(line);
      const before = kind === 'giveaway' ? said : `${said}\n${draws}`;
      const context = { language: sheet.sheet.language, category: line.product?.category ?? '', before };
      if (kind === 'giveaway' || kind === 'opening') said += `\n${text}`;
      for (const disclosure of sheet.terms?.unsaid(text, context) ?? []) {
        const source = disclosure.source.map(({ id, ref }) => `${id} ${ref}`).join('; ');
        yield {
          severity: 'review',
          code: 'unsaid',
          args: { text: disclosure.text },
          segmentId: line.segment.id,
          columns: ['mustSay'],
          source: { zh: source, en: source },
          fix: {
            code: 'add',
            args: {},
            op: setField(sheet, line, ['script', 'mustSay'], [...mustSay, disclosure.text]),
          },
        };
      }
    }
  },
};

/** Everything that is said and noted in a segment. */
function textOf({ segment, offer }: Line): string {
  const { title, script, notes, moderatorNote, producerNote, graphics } = segment;
  const { hook, keyPoints, proof, priceReveal, close, mustSay } = script;
  const spoken = [title, hook, ...keyPoints, proof, priceReveal, close, ...mustSay];
  return [...spoken, notes, moderatorNote, producerNote, graphics, offer?.priceBasis ?? ''].join('\n');
}
