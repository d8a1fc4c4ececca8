/** What a row offers for its product: price, coupon, stock. */
import { duration, type Duration } from '../../time/time.ts';
import { CURRENCIES, money, toDecimal, type Money } from '../../money/money.ts';
import { isNone, narrow } from '../cells/cell.ts';
import { readCount } from '../cells/count.ts';
import { readDiscount } from '../cells/discount.ts';
import { readCouponName, shareIn } from '../check/coupon.name.ts';
import { formatLength } from '../cells/formats.ts';
import type { ColumnKey } from '../columns.ts';
import type { Coupon, Offer, Product } from '../runsheet.schema.ts';
import { takeAmount, type CurrencyRule } from './currency.ts';
import { couponKindOf, isFlashPrice, isNoCoupon } from './kinds.ts';
import { keep, take, textOf, type Row } from './row.ts';

const OF_COUPON = ['couponName', 'couponScope', 'couponMinSpend', 'couponValue', 'couponQuantity'] as const;
const OF_PRODUCT = [
  'variant',
  'category',
  'role',
  'listPrice',
  'lowestPrice',
  'livePrice',
  'priceBasis',
  'couponType',
  'finalPrice',
  'stock',
  'releasePlan',
  'limit',
  'gift',
  'evidence',
  'stockFloor',
] as const satisfies readonly ColumnKey[];

/** Reads the offer of a row with a product. The coupon's id is `coupon-…` of the segment's id. */
export function readOffer(row: Row, product: Product, segmentId: string, rule: CurrencyRule): Offer {
  const gift = textOf(row, 'gift');
  return {
    productId: product.id,
    role: textOf(row, 'role'),
    livePrice: takePrice(row, 'livePrice', product, rule),
    priceBasis: textOf(row, 'priceBasis'),
    couponTypeLabel: textOf(row, 'couponType'),
    coupon: readCoupon(row, segmentId, rule),
    finalPrice: takePrice(row, 'finalPrice', product, rule),
    stock: take(row, 'stock', readCount(textOf(row, 'stock'))),
    releasePlan: textOf(row, 'releasePlan'),
    limitPerOrder: take(row, 'limit', readCount(textOf(row, 'limit'))),
    gift: isNone(gift) ? '' : gift,
  };
}

/** A price; a discount in its place is worked out from the list price, where there is one, and told. */
function takePrice(row: Row, key: 'livePrice' | 'finalPrice', product: Product, rule: CurrencyRule): Money | null {
  const cell = textOf(row, key);
  const paid = readDiscount(cell);
  const base = product.listPrice;
  if (paid === null || base === null) return takeAmount(row, key, rule);
  const price = money(Math.round((base.minor * paid) / 1000), base.currency);
  const detail = { cell, percent: String(paid / 10), base: toDecimal(base), kept: toDecimal(price) };
  row.report('amount-from-discount', key, detail);
  return price;
}

/** Keeps what a row without a product says about one: there is no home for it. */
export function keepOrphans(row: Row): void {
  for (const key of [...OF_PRODUCT, ...OF_COUPON]) keepOrphan(row, key, 'cell-without-product');
}

function readCoupon(row: Row, segmentId: string, rule: CurrencyRule): Coupon | null {
  const type = textOf(row, 'couponType');
  const name = textOf(row, 'couponName');
  const saysNone = type !== '' && isNoCoupon(type);
  if (!saysNone && isNone(name) && isZero(textOf(row, 'couponValue'))) readMechanism(row, type, rule);
  if (saysNone || (isNone(name) && isZero(textOf(row, 'couponValue')))) {
    if (!saysNone && type !== '') row.report('coupon-incomplete', 'couponType', { cell: type });
    for (const key of OF_COUPON) keepOrphan(row, key, 'cell-without-coupon');
    return null;
  }
  const kind = isPercent(name, textOf(row, 'couponValue')) ? 'percent' : couponKindOf(type);
  if (type === '') row.report('coupon-untyped', 'couponType', { cell: name || textOf(row, 'couponValue') });
  else if (kind === 'other') row.report('coupon-kind-unknown', 'couponType', { cell: type });
  return {
    id: `coupon-${segmentId}`,
    kind,
    typeLabel: type,
    name,
    scope: textOf(row, 'couponScope'),
    minSpend: takeAmount(row, 'couponMinSpend', rule),
    value: takeAmount(row, 'couponValue', rule),
    quantity: take(row, 'couponQuantity', readCount(textOf(row, 'couponQuantity'))),
    validFor: lifeIn(row, name),
  };
}

/** 会员9折 with a value of 9折 takes a share off, whoever it is for. A 5折 that no name bears out is a slip, for the checks to tell. */
function isPercent(name: string, value: string): boolean {
  return shareIn(name) !== null && readDiscount(value) !== null;
}

/** 满80减10 or 粉丝券30元 where the type stands says the coupon's numbers, which the row's own columns leave blank. */
function readMechanism(row: Row, type: string, { sheet }: CurrencyRule): void {
  const { threshold, value, sure } = readCouponName(type);
  if (!sure || value === null || value <= 0 || (threshold === null && couponKindOf(type) === 'other')) return;
  const amount = (key: 'couponMinSpend' | 'couponValue', figure: number) =>
    row.set(key, toDecimal(money(Math.round(figure * 10 ** CURRENCIES[sheet]), sheet)));
  if (threshold !== null && isZero(textOf(row, 'couponMinSpend'))) amount('couponMinSpend', threshold);
  amount('couponValue', value);
  const kept = `${textOf(row, 'couponMinSpend')} → −${textOf(row, 'couponValue')}`;
  row.report('coupon-from-type', 'couponType', { cell: type, kept });
}

/** The life that a coupon's name tells, e.g. `15分钟限时减15`, `20-minute deal`: a guess, and reported as one. */
function lifeIn(row: Row, name: string): Duration | null {
  const match = /(\d{1,3})\s*-?\s*(分钟|小时|min(?:ute)?s?|h(?:(?:ou)?rs?)?)(?![a-z])/i.exec(narrow(name));
  if (match === null) return null;
  const [, count = '', unit = ''] = match;
  const life = duration(Number(count) * (/^(?:小时|h)/i.test(unit) ? 3_600_000 : 60_000));
  if (life === 0) return null;
  row.report('coupon-life', 'couponName', { cell: name, kept: formatLength(life) });
  return life;
}

/** Keeps a cell that has no home. Zeros and 无 say nothing; what goes with a flash price is where it should be. */
function keepOrphan(row: Row, key: ColumnKey, code: 'cell-without-product' | 'cell-without-coupon'): void {
  const cell = textOf(row, key);
  if (isNone(cell) || (/^coupon(?:MinSpend|Value|Quantity)$/.test(key) && isZero(cell))) return;
  keep(row, key);
  const expected = code === 'cell-without-coupon' && isFlashPrice(textOf(row, 'couponType'));
  if (!expected) row.report(code, key, { cell });
}

function isZero(cell: string): boolean {
  return isNone(cell) || /^[^1-9\p{L}]*0[^1-9\p{L}]*$/u.test(narrow(cell));
}
