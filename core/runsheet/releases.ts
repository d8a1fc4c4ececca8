/** 放量: what a release plan says in words, and how many units a segment may put on sale by it. Pure. */
import { narrow } from './cells/cell.ts';
import { hanNumber, inFigures } from './cells/spoken.ts';
import type { Segment } from './runsheet.schema.ts';

/**
 * How many units of a product this segment may release at most: its stock, or less where its plan adds up to less. Null where nothing says: the segment does not
 * offer the product, or names neither.
 */
export function unitsToRelease({ offer }: Pick<Segment, 'offer'>, productId: string): number | null {
  if (offer?.productId !== productId) return null;
  const plan = readReleases(offer.releasePlan);
  const planned = plan === null || plan.share || plan.rest ? null : plan.parts.reduce((sum, part) => sum + part, 0);
  return offer.stock === null || planned === null ? (offer.stock ?? planned) : Math.min(offer.stock, planned);
}

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
