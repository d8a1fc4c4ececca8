/** Faults of the kinds that have cost shops money, as something to seed into a clean sheet; and changes that do no harm. Rows are cells by column. */
import type { ColumnKey } from '../../core/runsheet/columns.ts';

export type Row = Readonly<Record<ColumnKey, string>>;
type Cells = Partial<Record<ColumnKey, string>>;
export interface Place {
  readonly rows: readonly Row[];
  readonly index: number;
  readonly zh: boolean;
  /** One of several words or numbers. */
  readonly pick: <T>(options: readonly T[]) => T;
}

/** A change of one row's cells; null where the row can't have it. */
export type Seed = (row: Row, place: Place) => Cells | null;
/** `rules`: any of these may tell it, on that row. */
export interface Fault {
  readonly kind: string;
  readonly rules: readonly string[];
  readonly seed: Seed;
}

const sells = ({ sku }: Row) => sku !== '';
const hasCoupon = (row: Row) => sells(row) && Number(row.couponValue) > 0;
const spends = (row: Row) => hasCoupon(row) && /满减|spend/.test(row.couponType);
const times = (cell: string, factor: number) => String(Math.round(Number(cell) * factor * 100) / 100);
const plus = (cell: string, by: number) => (Number(cell) + by).toFixed(2);
const other = (rows: readonly Row[], { sku }: Row) => rows.find((row) => sells(row) && row.sku !== sku);
function clock(time: string, by: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = hours * 60 + minutes + by;
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
}

const on =
  (is: (row: Row) => boolean, seed: (row: Row, place: Place) => Cells): Seed =>
  (row, place) =>
    is(row) ? seed(row, place) : null;
/** In the sheet's own language. */
const said = (key: ColumnKey, zh: readonly string[], en: readonly string[], is = sells, cells: Cells = {}): Seed =>
  on(is, (_, place) => ({ [key]: place.pick(place.zh ? zh : en), ...cells }));

export const FAULTS: readonly Fault[] = [
  {
    kind: 'a threshold with its point slipped',
    rules: ['coupon.name_vs_threshold'],
    seed: on(spends, ({ couponMinSpend }, { pick }) => ({ couponMinSpend: times(couponMinSpend, pick([0.1, 10, 0])) })),
  },
  {
    kind: 'a coupon worth its whole threshold',
    rules: ['coupon.final_price_floor'],
    seed: on(spends, ({ couponMinSpend, livePrice, finalPrice }, { pick }) => ({
      couponValue: couponMinSpend,
      finalPrice: pick([finalPrice, plus(livePrice, -Number(couponMinSpend))]),
    })),
  },
  {
    kind: 'a coupon worth ten times as much',
    rules: ['coupon.final_price_floor', 'coupon.name_vs_value'],
    seed: on(hasCoupon, ({ couponValue }) => ({ couponValue: times(couponValue, 10) })),
  },
  {
    kind: 'a final price that is not reckoned right',
    rules: ['coupon.final_price'],
    seed: on(sells, ({ finalPrice }, { pick }) => ({ finalPrice: plus(finalPrice, pick([-1, 3, 0.1])) })),
  },
  {
    kind: 'a coupon for the whole shop',
    rules: ['coupon.scope'],
    seed: said('couponScope', ['全店', '全场通用', '所有商品'], ['store-wide', 'all items', 'any product'], hasCoupon),
  },
  {
    kind: 'money that one person may spend',
    rules: ['arming.two_person'],
    seed: on(
      ({ twoPersonCheck }) => /是|yes/.test(twoPersonCheck),
      (_, { zh, pick }) => ({
        twoPersonCheck: pick(['', zh ? '否' : 'no']),
      }),
    ),
  },
  {
    kind: 'ten times the coupons that the budget pays',
    rules: ['coupon.budget'],
    seed: on(hasCoupon, ({ couponQuantity, couponValue }, { zh, pick }) => {
      const budget = Math.round(Number(couponQuantity) * Number(couponValue));
      const notes = zh
        ? [`红包总预算${budget}元`, `预算：${budget}`, `发券总额≤${budget}`]
        : [`Coupon budget $${budget}`, `Budget for this drop is ${budget}`, `${budget} USD budget`];
      return { couponQuantity: times(couponQuantity, 10), notes: pick(notes), twoPersonCheck: zh ? '是' : 'yes' };
    }),
  },
  {
    kind: 'ten times the coupons that were meant',
    rules: ['coupon.quantity', 'coupon.budget'],
    seed: on(hasCoupon, ({ couponQuantity }, { zh }) => ({
      couponQuantity: times(couponQuantity, 10),
      twoPersonCheck: zh ? '是' : 'yes',
    })),
  },
  {
    kind: 'a live price above the lowest',
    rules: ['price.live_le_lowest'],
    // So many percent of another price would be another coupon, and the sheet's own words would be wrong about it too.
    seed: on(
      (row) => sells(row) && row.couponType !== 'percent',
      ({ lowestPrice, couponValue }, { pick }) => {
        const livePrice = plus(lowestPrice, pick([0.01, 1, 4, 50]));
        return { livePrice, finalPrice: plus(livePrice, -Number(couponValue)) };
      },
    ),
  },
  {
    kind: 'a lowest price above the list price',
    rules: ['price.lowest_le_list'],
    seed: on(sells, ({ listPrice }) => ({ lowestPrice: plus(listPrice, 5) })),
  },
  {
    kind: 'a compared price without a basis',
    rules: ['price.basis_required'],
    seed: on(sells, (_, { pick }) => ({ [pick(['lowestPrice', 'priceBasis'] as const)]: '' })),
  },
  {
    kind: 'a former price that nobody paid',
    rules: ['price.former'],
    seed: said(
      'close',
      ['原价9999，今天不要', '平时卖8888'],
      ['Was $999 last week', 'Goes back to 999 after the show'],
    ),
  },
  {
    kind: 'a basis that is no price',
    rules: ['price.former'],
    seed: said('priceBasis', ['对比吊牌价', '建议零售价'], ['MSRP', 'compare at price']),
  },
  {
    kind: 'releases that are not the stock',
    rules: ['stock.release_sum'],
    seed: on(
      (row) => sells(row) && /\d/.test(row.releasePlan),
      ({ stock }, { pick }) => ({
        stock: String(Number(stock) + pick([-10, 1, 500])),
      }),
    ),
  },
  {
    kind: 'a begin before the end before it',
    rules: ['time.overlap'],
    seed: (row, { index, pick }) => (index === 0 ? null : { start: clock(row.start, -pick([1, 2, 3])) }),
  },
  {
    kind: 'an end after the next begin',
    rules: ['time.overlap'],
    seed: (row, { rows, index, pick }) => (index === rows.length - 1 ? null : { end: clock(row.end, pick([1, 3])) }),
  },
  {
    kind: 'a hole in the plan',
    rules: ['time.gap'],
    seed: (row, { index }) => (index === 0 ? null : { start: clock(row.start, 1) }),
  },
  {
    kind: 'a length that is not from begin to end',
    rules: ['time.length'],
    seed: ({ duration }) => ({ duration: String(Number(duration) + 5) }),
  },
  {
    kind: 'a link that the bag does not have',
    rules: ['link.unknown'],
    seed: on(sells, ({ link }, { pick }) => ({ link: String(Number(link) + pick([21, 30, 60])) })),
  },
  {
    kind: 'the link of another product',
    rules: ['link.sku_mismatch'],
    seed: on(sells, (row, { rows }) => ({ link: other(rows, row)?.link ?? '' })),
  },
  {
    kind: 'the SKU of another product',
    rules: ['link.sku_mismatch'],
    seed: on(sells, (row, { rows }) => ({ sku: other(rows, row)?.sku ?? '' })),
  },
  {
    kind: 'a coupon that is not there',
    rules: ['coupon.expired_spoken'],
    seed: said(
      'priceReveal',
      ['返场到手89，20分钟限时券现在还能领', '领券再减20，券还有'],
      ['Use code LIVE6 for another 6 off', 'The coupon still works: 18'],
      (row) => sells(row) && !hasCoupon(row),
    ),
  },
  {
    kind: 'a countdown that does not run',
    rules: ['urgency.unbound'],
    seed: said(
      'close',
      ['最后30秒，马上恢复原价', '倒计时最后1分钟', '最后十秒'],
      ['Last 30 seconds, go', 'Ends in 2 minutes', 'Only 60 seconds left'],
      sells,
      { countdown: '' },
    ),
  },
  {
    kind: 'a last piece that is not the last',
    rules: ['urgency.unbound'],
    seed: said('close', ['只剩最后37件', '还剩37单，拍完就没'], ['Only 37 left', 'The last 37 units']),
  },
  {
    kind: 'a claim that may not be made',
    rules: ['lexicon'],
    seed: said('keyPoints', ['全网最低', '国家级品质', '根治失眠'], ['cures arthritis', 'No side effects at all']),
  },
  { kind: 'papers that are missing', rules: ['evidence.required'], seed: on(sells, () => ({ evidence: '' })) },
  {
    kind: 'a card before its price',
    rules: ['pin.before_price'],
    seed: on(sells, (_, { pick }) => ({ pinAt: pick(['0', '5', '15']) })),
  },
  {
    kind: 'a prize over the cap',
    rules: ['lottery.cap'],
    seed: (row, { zh, pick }) =>
      zh && row.kind === '抽奖'
        ? { producerNote: pick(['开启福袋（1份×手机，价值68000元）', '大奖：现金6万元', '送汽车，价值12.8万']) }
        : null,
  },
  {
    kind: 'a giveaway for buyers',
    rules: ['lottery.no_purchase'],
    seed: said(
      'producerNote',
      ['下单即可参与抽奖', '购买任意商品自动参与抽奖'],
      ['Start giveaway (3 mugs, purchase required to enter)', 'Giveaway: every order is entered'],
      ({ kind }) => /抽奖|offer|draw/.test(kind),
    ),
  },
  {
    kind: 'a script that nobody can say',
    rules: ['script.wpm'],
    seed: ({ duration }, { zh, pick }) => ({
      targetLength: String(Math.ceil(Number(duration) * (zh ? 240 : 150) * pick([1.01, 1.5, 3]))),
    }),
  },
  {
    kind: 'a host who is not on shift',
    rules: ['roles.shift'],
    seed: ({ host, kind }, { zh }) => {
      if (!zh) return { host: 'Host C' };
      return kind === '换班' ? null : { host: host.includes('A') ? '主播B（下半场）' : '主播A（上半场）' };
    },
  },
  {
    kind: 'a share for an amount',
    rules: ['coupon.unit'],
    seed: on(
      (row) => hasCoupon(row) && !/percent/.test(row.couponType),
      (_, { pick }) => ({
        couponValue: pick(['5折', '50%', '8.5折', '10% off']),
      }),
    ),
  },
  {
    kind: 'ninety percent for ten',
    rules: ['coupon.final_price_floor', 'coupon.unit'],
    seed: on(
      ({ couponType }) => couponType === 'percent',
      ({ livePrice }, { pick }) =>
        pick([
          { couponValue: times(livePrice, 0.9), finalPrice: times(livePrice, 0.1) },
          { couponValue: '90%' },
          { priceReveal: '39, 90 percent off in live: 35.10' },
        ]),
    ),
  },
  {
    kind: 'nobody says who sells',
    rules: ['seller.statement'],
    seed: (_, { index }) => (index === 0 ? { notes: '' } : null),
  },
];

/** Other ways to write the same, on every row. */
export const HARMLESS: readonly {
  readonly kind: string;
  readonly change: (row: Row, zh: boolean, index: number) => Cells;
}[] = [
  { kind: 'links in words', change: ({ link }, zh) => ({ link: link && (zh ? `${link}号链接` : `#${link}`) }) },
  {
    kind: 'scopes by other words',
    change: ({ couponScope, link }, zh) => ({
      couponScope: couponScope && (zh ? `限${link}号链接使用` : `only item ${link}`),
    }),
  },
  { kind: 'scopes by SKU', change: ({ couponScope, sku }) => ({ couponScope: couponScope && sku }) },
  { kind: 'releases with commas', change: ({ releasePlan }) => ({ releasePlan: releasePlan.replaceAll('|', '，') }) },
  { kind: 'one release', change: ({ stock }, zh) => ({ releasePlan: stock && (zh ? '一次放完' : 'all at once') }) },
  { kind: 'no planned ends', change: () => ({ end: '' }) },
  { kind: 'no planned times', change: () => ({ start: '', end: '', offset: '' }) },
  { kind: 'one host', change: (_, zh) => ({ host: zh ? '小鹿' : 'Maya' }) },
  {
    kind: 'two hosts in turn',
    change: (_, zh, index) => ({ host: index % 2 === 0 ? (zh ? '小鹿' : 'Maya') : zh ? '阿宁' : 'Tom' }),
  },
  {
    kind: 'notes about other things',
    change: ({ notes }, zh) => ({
      notes: `${notes}${zh ? '；样品3件放左手边；备用电池2块' : '; keep 3 samples at hand'}`,
    }),
  },
  { kind: 'no notes for the producer', change: () => ({ producerNote: '' }) },
  { kind: 'no graphics', change: () => ({ graphics: '' }) },
  {
    kind: 'a close that promises nothing',
    change: ({ sku }, zh) => ({
      close: sku && (zh ? '先看3分钟演示，喜欢的姐妹直接拍' : 'Take your time and check the size chart'),
    }),
  },
  {
    kind: 'the stock as it is',
    change: ({ sku, stock }, zh) => ({
      close: sku && (zh ? `库存只有${stock}件` : `We have only ${stock} units in stock`),
    }),
  },
  {
    kind: 'a reveal in other words',
    change: ({ sku, finalPrice, listPrice }, zh) => ({
      priceReveal:
        sku &&
        (zh ? `今天到手${Number(finalPrice)}元，比日常价便宜` : `Yours for $${finalPrice}, down from ${listPrice}`),
    }),
  },
  { kind: 'no price reveal', change: () => ({ priceReveal: '' }) },
  { kind: 'no papers needed', change: ({ sku }, zh) => ({ evidence: sku && (zh ? '无需' : 'not regulated') }) },
  { kind: 'two people for all', change: (_, zh) => ({ twoPersonCheck: zh ? '是' : 'yes' }) },
  { kind: 'no compared prices', change: () => ({ listPrice: '', lowestPrice: '', priceBasis: '' }) },
  {
    kind: 'the seller elsewhere',
    change: (_, zh, index) =>
      index === 0
        ? { notes: '', mustSay: zh ? '本场由青禾优选旗舰店销售并提供售后' : 'You are buying from our own store' }
        : {},
  },
];
