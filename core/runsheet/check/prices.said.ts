/** Prices that the anchor says outside of the price reveal: 现在只要29块9, just $15 tonight, 39块9一斤. */
import type { Money } from '../../money/money.ts';
import { priceOf, spokenOf, type CheckSheet, type OfferLine, type SpokenPart } from './check.lines.ts';
import { figuresIn, isSlip, mayBeMoney, minorOf, type Figure } from './check.text.ts';
import { tiersIn } from './coupon.name.ts';
import { takenOff } from './coupon.sums.ts';
import { mechanismSums, PIECES } from './mechanisms.ts';

export interface SaidPrice {
  readonly key: SpokenPart['key'];
  /** The price with the words around it. */
  readonly words: string;
  readonly slipped: boolean;
}

/** Words that a price of now stands behind. */
const NOW =
  /(?:只要|仅要|仅需|只需|只卖|只收|给到|做到|到手(?:价|只要|才)?|现价|特价|一口价|直播(?:间)?(?:价|只要)?|今[天晚日](?:只要|价)?|现在(?:只要)?|券后|秒杀价?|福利价|\b(?:just|only|tonight|today|now|for|it[’']?s|pay|price(?: is)?|at))\s*(?:是|为|:)?\s*(?:[¥$€£]|S\$|US\$|A\$|RM|฿|₫)?\s*$/i;
/** What is to be paid in the end. */
const PAID =
  /(?:到手(?:价|只要|才)?|券后|实付|\byou pay(?: just| only)?|\bmakes it|\bbrings it (?:down )?to)\s*(?:是|为|:)?\s*(?:[¥$€£]|S\$|US\$|A\$|RM|฿|₫)?\s*$/i;
/** And those that one stands before. */
const NOW_BEHIND =
  /^\s*(?:元|块钱?|dollars?|pounds|euros?|bucks)?\s*(?:一[件箱罐瓶袋盒斤台对条套支份包个双块桶把只张]|带走|拿走|到手|each\b|a (?:pair|piece|bottle|jar|box|pack|set)\b|apiece\b|for (?:the |a )?(?:\w+ ){0,2}(?:pair|set|packs?|pieces?|bottles?|jars?)\b|tonight\b|today\b|on the live\b|in the live\b|all in\b)/i;
const UNIT_BEFORE = /(?:[¥$€£฿₫]|\bRM|S\$)\s*$/;
const UNIT_BEHIND = /^\s*(?:元|块|dollars?\b|pounds\b|euros?\b|bucks\b)/i;
/** Other sums than a price of one order: savings, thresholds, prices of others, of before, and of a part. */
const OTHER_SUM =
  /满|减|省|便宜|优惠|抵|返|送|价值|值|原价|平时|日常|专柜|吊牌|超市|外面|别家|市面|平均|不到|合|相当|单买|一[片包袋次天]|每|红包|运费|邮|恢复|涨|以前|之前|后面|明天|多|\b(?:over|off|save[sd]?|saving|worth|value|usual(?:ly)?|normal(?:ly)?|regular(?:ly)?|was|were|back|again|about|around|under|less than|per|a day|shipping|delivery|elsewhere|in (?:shops|stores)|retail|from|spend|minus|takes?|up to|value|tip|each month|instead of|compared|versus|vs)\b/i;
/** 两件88, 三盒一共120: what so many pieces cost. */
const SEVERAL = new RegExp(
  `[两二三四五2-5]${PIECES}\\s*(?:[一总]共|共|合计|到手|只要|才|就)?\\s*(?:是)?\\s*[¥￥]?\\s*$`,
);
/** 第二件1元, 第二瓶44.5: what the piece costs that is cheaper. */
const NTH = new RegExp(`第\\s*[二三四2-4]\\s*${PIECES}\\s*(?:只要|只|才)?\\s*[¥￥]?\\s*$`);
/** A price in two parts: now, and the rest later; a deposit may count for more than it is. */
const DEPOSIT = /(?:[定订]金|预付|先付)\s*(?:只要|是|为|付)?\s*[¥￥]?\s*$/;
const GROWN = /(?:抵|当|膨胀[到成为]?)\s*[¥￥]?\s*$/;
const REST = /(?:尾款|剩[下余]?的?|再付|补)\s*(?:只要|是|为|付)?\s*[¥￥]?\s*$/;
/** 263块1 is said of 263.12: in minor units. */
const ROUNDED = 100;
/** Told as far from the live price as this it is a price of something else. */
const NEAR = [0.4, 2.5] as const;

/** The first price that no cell of the line knows; null where all that is said is set up. */
export function saidPrice(line: OfferLine, sheet: CheckSheet): SaidPrice | null {
  const live = line.offer.livePrice?.minor ?? 0;
  if (live <= 0) return null;
  let known: ReadonlySet<number> | null = null;
  for (const { key, text } of spokenOf(line)) {
    if (key === 'proof') continue;
    const parts = inParts(text);
    if (parts !== null) {
      known ??= amountsOf(line, sheet);
      const sums = parts.paid.map((paid) => minorOf(paid + parts.rest, sheet.sheet.currency));
      if (!sums.some((minor) => known?.has(minor))) return { key, words: parts.words, slipped: false };
      continue;
    }
    const end = key === 'priceReveal' ? lastOf(text, line, sheet) : null;
    if (end !== null) return { key, words: around(end), slipped: false };
    for (const figure of figuresIn(text)) {
      // The reveal goes through list price and coupon: only what is to be paid in the end is held against the line here.
      const several = SEVERAL.test(figure.before) && mayBeMoney(figure) && !OTHER_SUM.test(figure.behind.slice(0, 3));
      const nth = NTH.test(figure.before) && UNIT_BEHIND.test(figure.behind);
      const paid = PAID.test(figure.before) && mayBeMoney(figure);
      if (!several && !nth && (key === 'priceReveal' ? !paid : !isPrice(figure, key))) continue;
      const minor = minorOf(figure.value, sheet.sheet.currency);
      const slipped = isSlip(minor, live);
      if (!slipped && !nth && (minor < NEAR[0] * live || minor > NEAR[1] * live)) continue;
      known ??= amountsOf(line, sheet);
      if (known.has(minor)) continue;
      return { key, words: around(figure), slipped };
    }
  }
  return null;
}

/** What a reveal comes to (239打85折，203块1), where that is no amount of the line, and the final price is not told. */
function lastOf(text: string, line: OfferLine, sheet: CheckSheet): Figure | null {
  const { livePrice: live, finalPrice: final } = line.offer;
  if (live === null || final === null || final.minor === live.minor) return null;
  const minor = ({ value }: Figure) => minorOf(value, sheet.sheet.currency);
  const told = figuresIn(text).filter(mayBeMoney);
  const last = told.findLast((one) => !OTHER_SUM.test(lastClause(one.before)) && !OTHER_SUM.test(clauseOf(one.behind)));
  if (last === undefined || last !== told.at(-1) || told.some((one) => Math.abs(minor(one) - final.minor) < ROUNDED))
    return null;
  const prices = (['listPrice', 'lowestPrice'] as const).map((of) => priceOf(line, of, sheet.sheet)?.minor);
  if (prices.includes(minor(last)) || amountsOf(line, sheet).has(minor(last))) return null;
  return minor(last) < NEAR[0] * live.minor || minor(last) > live.minor ? null : last;
}

/** 定金50，尾款649 (or 定金50抵100): what both come to. null where the text does not speak of both. */
function inParts(
  text: string,
): { readonly paid: readonly number[]; readonly rest: number; readonly words: string } | null {
  if (!/[定订]金|预付|先付/.test(text)) return null;
  const figures = figuresIn(text).filter(mayBeMoney);
  const deposit = figures.find(({ before }) => DEPOSIT.test(before));
  const rest = figures.find(({ before }) => REST.test(before));
  if (deposit === undefined || rest === undefined) return null;
  const grown = figures.find(({ before }) => GROWN.test(before));
  const paid = [deposit, grown].flatMap((one) => (one === undefined ? [] : [one.value]));
  return { paid, rest: rest.value, words: `${deposit.text} + ${rest.text}` };
}

function isPrice(figure: Figure, key: SpokenPart['key']): boolean {
  if (!mayBeMoney(figure)) return false;
  const before = lastClause(figure.before);
  const behind = clauseOf(figure.behind);
  if (OTHER_SUM.test(before) || OTHER_SUM.test(behind)) return false;
  const united = UNIT_BEFORE.test(before) || UNIT_BEHIND.test(behind) || /\.\d{1,2}$/.test(figure.text);
  const told = NOW.test(before) || NOW_BEHIND.test(behind);
  // 今天69一件 has no unit, but is nothing else.
  const bare = /[今现]|只要|到手/.test(before) && NOW.test(before) && (NOW_BEHIND.test(behind) || behind.trim() === '');
  return (united && told) || bare || (key === 'close' && united && before.trim().length <= 3);
}

function lastClause(before: string): string {
  return /[^，。；！？,;!?\n]*$/.exec(before)?.[0] ?? '';
}

function clauseOf(behind: string): string {
  return /^[^，。；、！？,;!?\n]*/.exec(behind)?.[0] ?? '';
}

function around({ before, text, behind }: Figure): string {
  return `${lastClause(before)}${text}${/^[^，。；！？,;!?\n]*/.exec(behind)?.[0] ?? ''}`.trim();
}

/** All amounts that may be paid now, what two and three pieces cost among them. */
function amountsOf(line: OfferLine, { sheet }: CheckSheet): ReadonlySet<number> {
  const { offer, coupon } = line;
  const [live, final] = [offer.livePrice, offer.finalPrice];
  const off = coupon === null || live === null ? null : takenOff(line, coupon, live.minor, final?.minor ?? null);
  const amounts = [live, final, coupon?.minSpend ?? null].flatMap((one: Money | null) => one?.minor ?? []);
  const many = [live, final].flatMap((one) => (one === null ? [] : [2, 3, 4, 5].map((pieces) => pieces * one.minor)));
  const base = live?.minor ?? 0;
  const steps = tiersIn(`${coupon?.name ?? ''} ${line.segment.notes}`).map(([, value]) =>
    minorOf(value, sheet.currency),
  );
  const offs = [...(off === null ? [] : [off]), ...steps];
  const less = offs.flatMap((one) => [1, 2, 3, 4, 5].map((pieces) => pieces * base - one));
  const together = [live, final].flatMap((one) => (one === null ? [] : mechanismSums(line, one.minor)));
  return new Set([...amounts, ...many, ...offs, ...less, ...together]);
}
