/**
 * A run sheet as a table of texts: the columns in the sheet's language, its custom fields, and where these can't say all of it, the two
 * extra columns of `exact/extra.columns.ts`. `fromTable` makes the same sheet of it again, id and title aside.
 */
import { timeOfDay, type Duration } from '../time/time.ts';
import { formatAmount, formatLength, formatLengthIn } from './cells/formats.ts';
import { formatTimeOfDay } from './cells/timeOfDay.ts';
import { COLUMNS, headerOf, isEveryday, type ColumnKey } from './columns.ts';
import { extraColumnOf } from './exact/extra.columns.ts';
import { extraColumns } from './exact/extra.write.ts';
import { AMOUNTS, usualCurrency } from './import/currency.ts';
import type { Action, Product, RunSheet, Segment } from './runsheet.schema.ts';
import type { Money } from '../money/money.ts';

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes a sheet as a table. A custom field under one of our headers stands in that column, in place of the segment's value. */
export function toTable(sheet: RunSheet): Table {
  const { headers, rows } = columnsOf(sheet);
  const extras = extraColumns(sheet, [headers, ...rows]);
  return {
    headers: [...headers, ...extras.map(({ header }) => header)],
    rows: rows.map((row, index) => [...row, ...extras.map(({ cells }) => cells[index] ?? '')]),
  };
}

function columnsOf(sheet: RunSheet): Table {
  const floored = sheet.products.some(({ stockFloor }) => stockFloor !== null);
  const present = COLUMNS.filter((column) => floored || isEveryday(column));
  const own = present.map(({ key }) => ({ key, header: headerOf(key, sheet.language) }));
  const ownHeaders = new Set(own.map(({ header }) => header));
  const customs = new Set(sheet.segments.flatMap((segment) => Object.keys(segment.custom)));
  const others = [...customs].filter((name) => !ownHeaders.has(name) && extraColumnOf(name) === null);
  const products = new Map(sheet.products.map((product) => [product.id, product]));
  let offset = 0;
  const rows = sheet.segments.map((segment) => {
    const product = products.get(segment.offer?.productId ?? '') ?? null;
    const cells = cellsOf(segment, product, offset as Duration, sheet);
    offset += segment.duration;
    const custom = new Map(Object.entries(segment.custom));
    return [
      ...own.map(({ key, header }) => custom.get(header) ?? cells[key]),
      ...others.map((name) => custom.get(name) ?? ''),
    ];
  });
  const priced = new Set<ColumnKey>(isImplied(sheet) ? [] : AMOUNTS);
  // A currency that language and cells do not imply stands in the headers of the amounts.
  const headers = own.map(({ key, header }) => (priced.has(key) ? `${header}(${sheet.currency})` : header));
  return { headers: [...headers, ...others], rows };
}

/** Whether bare amounts will be taken for the sheet's currency: it is the language's, and no cell names another. */
function isImplied({ currency, language, segments, products }: RunSheet): boolean {
  const amounts = [
    ...products.flatMap(({ listPrice, lowestPrice }) => [listPrice, lowestPrice]),
    ...segments.flatMap(({ offer }) => [
      offer?.livePrice,
      offer?.finalPrice,
      offer?.coupon?.minSpend,
      offer?.coupon?.value,
    ]),
  ];
  return currency === usualCurrency(language) && amounts.every((amount) => (amount?.currency ?? currency) === currency);
}

function cellsOf(
  segment: Segment,
  product: Product | null,
  offset: Duration,
  sheet: RunSheet,
): Record<ColumnKey, string> {
  const { plannedStart: start, offer, script } = segment;
  const coupon = offer?.coupon ?? null;
  const separator = sheet.language === 'zh-CN' ? '；' : '; ';
  const price = (amount: Money | null | undefined) => (amount ? formatAmount(amount, sheet.currency) : '');
  const count = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  const yes = sheet.language === 'zh-CN' ? '是' : 'yes';
  const no = sheet.language === 'zh-CN' ? '否' : 'no';
  return {
    number: segment.number,
    block: segment.block,
    kind: segment.kindLabel,
    title: segment.title,
    start: start === null ? '' : formatTimeOfDay(start),
    end: start === null ? '' : formatTimeOfDay(timeOfDay(start + segment.duration)),
    duration: formatLengthIn(segment.duration, 'min'),
    offset: formatLength(offset),
    link: product?.link ?? '',
    sku: product?.sku ?? '',
    name: product?.name ?? '',
    variant: product?.variant ?? '',
    category: product?.category ?? '',
    role: offer?.role ?? '',
    listPrice: price(product?.listPrice),
    lowestPrice: price(product?.lowestPrice),
    livePrice: price(offer?.livePrice),
    priceBasis: offer?.priceBasis ?? '',
    couponType: offer?.couponTypeLabel ?? '',
    couponName: coupon?.name ?? '',
    couponScope: coupon?.scope ?? '',
    couponMinSpend: price(coupon?.minSpend),
    couponValue: price(coupon?.value),
    couponQuantity: count(coupon?.quantity),
    finalPrice: price(offer?.finalPrice),
    stock: count(offer?.stock),
    releasePlan: offer?.releasePlan ?? '',
    limit: count(offer?.limitPerOrder),
    gift: offer?.gift ?? '',
    hook: script.hook,
    keyPoints: script.keyPoints.join(separator),
    proof: script.proof,
    priceReveal: script.priceReveal,
    close: script.close,
    mustSay: script.mustSay.join(separator),
    evidence: (product?.evidence ?? []).join('|'),
    targetLength: count(script.targetLength),
    host: segment.host,
    coHost: segment.coHost,
    producerNote: segment.producerNote,
    moderatorNote: segment.moderatorNote,
    adNote: segment.adNote,
    scene: segment.scene ?? '',
    graphics: segment.graphics,
    pinAt: pinAt(segment, product),
    countdown: countdownOf(segment),
    twoPersonCheck: segment.twoPersonCheck ? yes : no,
    fallback: segment.fallback,
    notes: segment.notes,
    stockFloor: count(product?.stockFloor),
  };
}

/** When the row's product pops, in seconds from enter: the first cue at an offset that pops it. */
function pinAt(segment: Segment, product: Product | null): string {
  for (const { trigger, actions } of segment.cues) {
    const pops = actions.some((action) => action.do === 'pop' && action.productId === product?.id);
    if (pops && trigger.on === 'offset') return formatLengthIn(trigger.at, 's');
  }
  return '';
}

function countdownOf(segment: Segment): string {
  const actions: readonly Action[] = segment.cues.flatMap((cue) => cue.actions);
  const countdown = actions.find((action) => action.do === 'countdown');
  return countdown === undefined ? '' : formatLengthIn(countdown.duration, 's');
}
