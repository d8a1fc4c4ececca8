/** 放量计划: its parts make up the stock. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { narrow } from '../../cells/cell.ts';
import { hanNumber, inFigures } from '../../cells/spoken.ts';

export const stockReleaseSum: Rule = {
  id: 'stock.release_sum',
  asks: { zh: '放量计划加起来等不等于库存', en: 'Do the parts of the release plan make up the stock?' },
  source: {
    zh: '内部规则：放量之和＝直播总库存；反不正当竞争法第9条（数量须真实）',
    en: 'House rule: releases add up to the stock; CN unfair competition law art. 9 (numbers told must be real)',
  },
  severities: ['block'],
  says: {
    sum: {
      zh: '放量 {parts} = {total}，直播总库存 {stock}，差 {off}',
      en: 'The releases {parts} = {total}, while the stock is {stock}: {off} apart',
    },
    share: {
      zh: '放量比例加起来 {total}%，不是 100%',
      en: 'The releases add up to {total}%, not to 100%',
    },
  },
  fixes: { set: { zh: '库存改为 {total}', en: 'Set the stock to {total}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.offers) {
      const { offer, segment } = line;
      const plan = readReleases(offer.releasePlan);
      if (plan === null || plan.rest) continue;
      const total = plan.parts.reduce((sum, part) => sum + part, 0);
      const place = { severity: 'block', segmentId: segment.id, columns: ['releasePlan', 'stock'] } as const;
      if (plan.share) {
        if (Math.abs(total - 100) > 0.5) yield { ...place, code: 'share', args: { total } };
        continue;
      }
      if (offer.stock === null || total === offer.stock) continue;
      yield {
        ...place,
        code: 'sum',
        args: { parts: plan.parts.join('+'), total, stock: offer.stock, off: Math.abs(total - offer.stock) },
        fix: { code: 'set', args: { total }, op: setField(sheet, line, ['offer', 'stock'], total, ['stock']) },
      };
    }
  },
};

/** Times and ordinals in a release plan, which are no quantities. */
const TIMES =
  /\d+\s*(?:分钟|秒钟?|小时|min(?:ute)?s?\b|sec(?:ond)?s?\b|hours?\b|h\b)(?:后|钟|later)?|\d{1,2}[:：点]\d{0,2}(?:分|半)?(?::\d{2})?|第\s*\d+\s*(?:批|轮|波|次)|\d+(?:st|nd|rd|th)\b|\b(?:batch|wave|round|part)\s*\d+|(?:T|\+)\s*\d+:\d{2}/gi;
const TURNS = '批|次|轮|波';
/** 每5分钟放200，共6次; 200×5; 2 drops of 250. */
const EACH_TURN = new RegExp(
  `每[^，,；;]{0,12}?(?:[放上补加](?:量|货)?)?\\s*(\\d+)[^\\d，,；;]*[，,]?[^\\d，,；;]*(\\d+)\\s*(?:${TURNS})`,
  'g',
);
const TIMES_EACH =
  /(\d+)\s*(?:[x×*]\s*|(?:drops?|waves?|batches|rounds?|releases?)\s+of\s+)(\d+)(?!\s*(?:cm|mm|ml|g\b))/gi;
/** How many turns there are is no quantity. */
const TURN_COUNT = new RegExp(
  `[分共]\\s*\\d+\\s*(?:${TURNS})|\\bin \\d+ (?:drops?|waves?|batches|rounds?|releases?|parts?)`,
  'gi',
);

/** Numbers that are written out; here 五百 is one without a unit behind it. */
function written(plan: string): string {
  return inFigures(plan).replaceAll(/[一二两三四五六七八九][十百千万](?![一二两三四五六七八九十百千万])/g, (number) =>
    String(hanNumber(number)),
  );
}

function multiplied(plan: string): string {
  return plan
    .replaceAll(EACH_TURN, (_, each: string, turns: string) => String(Number(each) * Number(turns)))
    .replaceAll(TIMES_EACH, (_, left: string, right: string) => String(Number(left) * Number(right)))
    .replaceAll(TURN_COUNT, ' ');
}

const REST = /剩余|其余|余下|剩下|全部|rest\b|remain|everything else/i;

/** The parts of a plan; null where it gives no quantity (一次放完, all at once). `rest`: the last part is whatever is left. */
export function readReleases(plan: string) {
  const text = multiplied(written(narrow(plan))).replaceAll(TIMES, ' ');
  const figures = [...text.matchAll(/(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*([万wk]?)\s*(%?)/gi)];
  if (figures.length === 0) return null;
  const scales: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, k: 1000 };
  return {
    parts: figures.map(
      ([, figure = '', scale = '']) => Number(figure.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1),
    ),
    share: figures.every(([, , , percent]) => percent === '%'),
    rest: REST.test(text),
  };
}
