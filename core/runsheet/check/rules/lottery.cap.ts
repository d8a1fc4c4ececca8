/** 单个奖品不超过五万元. */
import { money } from '../../../money/money.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, Line } from '../check.lines.ts';
import { figuresIn, mayBeMoney, minorOf } from '../check.text.ts';
import { drawsPrizes, prizeTexts } from '../prizes.ts';

/** Yuan. */
export const PRIZE_CAP = 50_000;

export const lotteryCap: Rule = {
  id: 'lottery.cap',
  asks: { zh: '抽奖单个奖品有没有超过5万元', en: 'In China: is any single prize worth more than ¥50,000?' },
  source: {
    zh: '反不正当竞争法（2025修订）第11条；规范促销行为暂行规定第11–19条',
    en: 'CN unfair competition law (2025) art. 11; promotion rules art. 11–19',
  },
  severities: ['block'],
  says: {
    over: {
      zh: '单个奖品 {prize}，超过上限 {cap}',
      en: 'A single prize is worth {prize}, over the cap of {cap}',
    },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    if (sheet.sheet.currency !== 'CNY') return;
    for (const line of sheet.lines) {
      if (!drawsPrizes(line)) continue;
      const over = dearest(line);
      if (over === null || over.value <= PRIZE_CAP) continue;
      yield {
        severity: 'block',
        code: 'over',
        args: {
          prize: money(minorOf(over.value, 'CNY'), 'CNY'),
          cap: money(minorOf(PRIZE_CAP, 'CNY'), 'CNY'),
        },
        segmentId: line.segment.id,
        columns: [over.key],
      };
    }
  },
};

/** Limits are told by these, prizes are not. */
const LIMIT =
  /(?:≤|<|不超过?|不高于|不得超过|上限|以内|最高不?|低于|小于|up to|under|below|max(?:imum)?|cap(?:ped at)?|no more than)\s*[¥￥]?\s*$/i;
const LIMIT_BEHIND = /^\s*(?:元|块)?\s*(?:以内|以下|封顶|上限)/;
/** A sum over all prizes is none of a single one. */
const TOTAL = /(?:总|共|合计|预算|total|budget)[^，。；,;]{0,6}$/i;

function dearest(line: Line) {
  let most: {
    readonly key: 'producerNote' | 'notes' | 'moderatorNote' | 'close' | 'title';
    readonly value: number;
  } | null = null;
  for (const { key, text } of prizeTexts(line)) {
    for (const figure of figuresIn(text)) {
      const { before, behind, value } = figure;
      const worth =
        /^\s*(?:元|块|rmb|人民币)/i.test(behind) ||
        /(?:价值|值|单价|现金|奖[品金]|大奖|¥|￥|worth|valued at|rmb)\s*[:：]?\s*$/i.test(before) ||
        /[万w]$/i.test(figure.text);
      if (!worth || !mayBeMoney(figure) || LIMIT.test(before) || LIMIT_BEHIND.test(behind) || TOTAL.test(before))
        continue;
      if (most === null || value > most.value) most = { key, value };
    }
  }
  return most;
}
