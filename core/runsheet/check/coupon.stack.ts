/**
 * 叠加: what a buyer pays when all coupons that are good at the same time meet on one product, in the cheapest basket that reaches their thresholds,
 * and what that costs the shop at worst. Whether the platform lets two coupons meet is not in the sheet, so they are taken to.
 */
import { narrow } from '../cells/cell.ts';
import { duration, less, sum, type Duration } from '../../time/time.ts';
import type { Coupon, Product } from '../runsheet.schema.ts';
import type { CheckSheet, OfferLine } from './check.lines.ts';
import { takenOff } from './coupon.sums.ts';

/** A coupon from its drop to its end, in time from the show's begin. */
export interface LiveCoupon {
  readonly line: OfferLine;
  readonly coupon: Coupon;
  readonly from: Duration;
  /** null: nothing in the sheet ends it before the show does. */
  readonly until: Duration | null;
  readonly reach: Reach;
}

/** What a scope covers. `words`: a category, or words that we can't tell; the coupon is reckoned on its own product and on those of that category. */
export type Reach =
  | { readonly of: 'all' }
  | { readonly of: 'links'; readonly links: readonly string[] }
  | { readonly of: 'words'; readonly words: string }
  | { readonly of: 'own' }
  | { readonly of: 'nothing-said' };

/** Several coupons on one product, in the basket where each piece is cheapest. Amounts are minor units. */
export interface Stack {
  readonly line: OfferLine;
  readonly coupons: readonly LiveCoupon[];
  /** Coupons of other lines. */
  readonly strangers: readonly LiveCoupon[];
  readonly pieces: number;
  readonly basket: number;
  readonly pays: number;
  /** What the plan means the same basket to cost. */
  readonly planned: number;
  /** How many such baskets stock and coupons allow; null where the sheet sets no end to them. */
  readonly baskets: number | null;
}

const ALL =
  /^all$|全店|全场|全部|全站|全品|全类目|整店|整场|跨店|通用|不限|无限制|所有|任意|任何|store[- ]?wide|site[- ]?wide|shop[- ]?wide|(?:cart|basket|order)[- ]?wide|entire|whole (?:store|shop|order|cart|basket|bag|site|catalog(?:ue)?|range|collection)|full (?:catalog(?:ue)?|range|store|shop|order|price)|all (?:items|products|orders|slots|links|baskets|tags|pins|lots|listings|styles|skus|stock)|every(?:thing| item)|anything|any (?:item|product|order|purchase|slot|basket|tag|pin|lot|listing|style)/i;

/** Link numbers in a scope: 仅3号, 3、5号, item 4 only, #4. Sizes and SKUs are none. */
const LINKS =
  /(?<![\w.-])(?:items?|links?|slots?|no\.?|#)?\s*(\d{1,4})(?=\s*(?:号|[、,，和及&/]|and\b|only\b|$|[)）]))/gi;

/** 1-5号, 1号至5号, items 1 to 4. */
const RANGE =
  /(?<![\w.-])(?:(items?|links?|slots?|no\.?|#)\s*)?(\d{1,3})\s*(?:号(?:链接)?)?\s*(?:-|~|至|到|to|through)\s*(\d{1,3})\s*(号)?/i;
const WIDEST_RANGE = 500;

function rangeIn(text: string): readonly string[] {
  const [, word, from = '', to = '', mark] = RANGE.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if ((word ?? mark) === undefined || last <= first || last - first > WIDEST_RANGE) return [];
  return Array.from({ length: last - first + 1 }, (_, place) => String(first + place));
}

/** A moment of the show. */
const SHORT = duration(1);

/** Reads the scope of a coupon that is dropped with a product. */
export function reachOf(scope: string, { name, sku, link }: Pick<Product, 'name' | 'sku' | 'link'>): Reach {
  const text = narrow(scope);
  if (text === '') return { of: 'nothing-said' };
  if (ALL.test(text) && !/不含|除外|except|excluding/i.test(text)) return { of: 'all' };
  const words = [name, sku, /\p{L}/u.test(link) ? link : ''];
  if (words.some((word) => word !== '' && text.includes(narrow(word)))) return { of: 'own' };
  const named = [...text.matchAll(LINKS)].map((match) => (match[1] ?? '').replace(/^0+(?=\d)/, ''));
  const links = [...new Set([...rangeIn(text), ...named])];
  return links.length > 0 ? { of: 'links', links } : { of: 'words', words: text.toLowerCase() };
}

/** Every coupon of the sheet once, with its life. The same coupon in two segments (主推 and 返场) is one that lives from the first to the last. */
export function liveCoupons({ lines, offers }: CheckSheet): readonly LiveCoupon[] {
  const starts = startsOf(lines.map(({ segment }) => segment.duration));
  const found = new Map<string, LiveCoupon>();
  for (const line of offers) {
    const { coupon } = line;
    if (coupon === null) continue;
    const from = starts[line.index] ?? duration(0);
    const until = coupon.validFor === null ? null : sum(from, line.segment.duration, coupon.validFor);
    const key = keyOf(line, coupon);
    const before = found.get(key);
    if (before) found.set(key, { ...before, until: before.until === null || until === null ? null : until });
    else found.set(key, { line, coupon, from, until, reach: reachOf(coupon.scope, line.product) });
  }
  return [...found.values()];
}

/** Every product on which more meets than its own coupon. */
export function stacksOf(sheet: CheckSheet): readonly Stack[] {
  const all = liveCoupons(sheet);
  // Where there is no link number each product stands for itself.
  const linkOfLine = ({ product }: OfferLine) => sheet.links.get(product.id) || product.id;
  const byLink = new Map<string, LiveCoupon[]>();
  const wide: LiveCoupon[] = [];
  for (const one of all) {
    if (one.reach.of === 'all' || one.reach.of === 'words') wide.push(one);
    else
      for (const link of one.reach.of === 'links' ? one.reach.links : [linkOfLine(one.line)])
        byLink.set(link, [...(byLink.get(link) ?? []), one]);
  }
  const starts = startsOf(sheet.lines.map(({ segment }) => segment.duration));
  const stacks: Stack[] = [];
  const seen = new Set<string>();
  for (const line of sheet.offers) {
    const start = starts[line.index] ?? duration(0);
    const end = sum(start, line.segment.duration);
    const good = [...(byLink.get(linkOfLine(line)) ?? []), ...wide.filter((one) => covers(one, line))];
    // It stays in the bag when its segment is over, where a later coupon that names its number meets its own.
    const last = good.reduce(
      (latest, { from, reach }) => (reach.of === 'links' && from > latest ? from : latest),
      start,
    );
    const moments = last < end ? [[start, end] as const] : [[start, end] as const, [last, sum(last, SHORT)] as const];
    for (const [from, to] of moments) {
      const here = good.filter((one) => one.from < to && (one.until === null || one.until > from));
      const strangers = here.filter((one) => !isOwn(one, line));
      const key = `${line.product.id} ${here.map(({ coupon }) => coupon.id).join(' ')}`;
      if (strangers.length === 0 || seen.has(key)) continue;
      seen.add(key);
      const stack = cheapest(line, here, strangers);
      if (stack !== null) stacks.push(stack);
    }
  }
  return stacks;
}

function covers({ reach, line }: LiveCoupon, other: OfferLine): boolean {
  if (reach.of === 'all' || other.product.id === line.product.id) return true;
  const { category } = other.product;
  return reach.of === 'words' && category !== '' && reach.words.includes(category.toLowerCase());
}

/** The platform tells coupons apart by their names; those of single items (粉丝专享20) often share one. */
function keyOf({ product }: OfferLine, { name, value, typeLabel, scope }: Coupon): string {
  const item = reachOf(scope, product).of === 'all' ? '' : product.id;
  return JSON.stringify(name === '' ? [typeLabel, value?.minor, item] : [name, item]);
}

/** The line's own coupon, also where another row gives it another scope. */
function isOwn({ line, coupon, reach }: LiveCoupon, { product, coupon: own }: OfferLine): boolean {
  if (own === null || own.name !== coupon.name) return false;
  return line.product.id === product.id || (reach.of === 'all' && reachOf(own.scope, product).of === 'all');
}

function cheapest(line: OfferLine, here: readonly LiveCoupon[], strangers: readonly LiveCoupon[]): Stack | null {
  const live = line.offer.livePrice?.minor ?? 0;
  if (live <= 0) return null;
  const most = line.offer.limitPerOrder ?? line.offer.stock ?? Number.POSITIVE_INFINITY;
  const sizes = new Set([1, ...here.map(({ coupon }) => Math.ceil((coupon.minSpend?.minor ?? 0) / live))]);
  let best: Stack | null = null;
  for (const pieces of sizes) {
    if (pieces < 1 || pieces > most) continue;
    const basket = live * pieces;
    const good = here.filter(({ coupon }) => (coupon.minSpend?.minor ?? 0) <= basket);
    if (!good.some((one) => strangers.includes(one))) continue;
    const pays = basket - offOf(good, basket);
    const planned =
      basket -
      offOf(
        good.filter((one) => !strangers.includes(one)),
        basket,
      );
    if (best !== null && pays / pieces >= best.pays / best.pieces) continue;
    best = {
      line,
      coupons: good,
      strangers: good.filter((one) => strangers.includes(one)),
      pieces,
      basket,
      pays,
      planned,
      baskets: basketsOf(line, good, pieces),
    };
  }
  return best;
}

function offOf(coupons: readonly LiveCoupon[], basket: number): number {
  return coupons.reduce((total, { coupon, line }) => total + (takenOff(line, coupon, basket, null) ?? 0), 0);
}

function basketsOf({ offer }: OfferLine, coupons: readonly LiveCoupon[], pieces: number): number | null {
  const ends = coupons.map(({ coupon }) => coupon.quantity ?? Number.POSITIVE_INFINITY);
  const stock = offer.stock === null ? Number.POSITIVE_INFINITY : Math.floor(offer.stock / pieces);
  const most = Math.min(stock, ...ends);
  return Number.isFinite(most) ? most : null;
}

function startsOf(lengths: readonly Duration[]): readonly Duration[] {
  let end = duration(0);
  return lengths.map((length) => less((end = sum(end, length)), length));
}
