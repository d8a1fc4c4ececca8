/** Whether a table is a shop's catalogue rather than a show: goods with prices and stock, and nothing of when, who and how. */
import type { ColumnKey } from '../columns.ts';
import { foldHeader } from '../headers.ts';
import type { TableHead } from './head.ts';

/** Columns that only the plan of a show has. */
const OF_A_SHOW: readonly ColumnKey[] = [
  ...([
    'block',
    'kind',
    'start',
    'end',
    'duration',
    'offset',
    'link',
    'role',
    'livePrice',
    'priceBasis',
    'finalPrice',
  ] as const),
  ...(['releasePlan', 'hook', 'proof', 'priceReveal', 'close', 'mustSay', 'targetLength', 'host', 'coHost'] as const),
  ...([
    'producerNote',
    'moderatorNote',
    'adNote',
    'scene',
    'pinAt',
    'countdown',
    'twoPersonCheck',
    'fallback',
  ] as const),
];
/** Words that a show and a catalogue share: a product has a title and a price too. */
const SHARED = new Set([
  'title',
  '标题',
  'price',
  '价格',
  '售价',
  '单价',
  'saleprice',
  'sellingprice',
  'slot',
  'type',
  '类型',
  '链接',
  'link',
]);
const OF_A_SHOP: readonly ColumnKey[] = ['sku', 'stock', 'listPrice', 'livePrice', 'variant', 'category'];

/** So many columns of a show make one, though each of them is a guess. */
const ENOUGH_GUESSES = 4;

/** Tells by the head of the table. */
export function isCatalogue({ columns, headers }: TableHead): boolean {
  const guesses = columns.filter(({ key, source }) => key !== null && source === 'similar' && OF_A_SHOW.includes(key));
  if (guesses.length >= ENOUGH_GUESSES) return false;
  const sure = columns.filter(({ source }) => source === 'name');
  const ofAShow = sure.some(({ key, header }) => {
    if (key === null || SHARED.has(foldHeader(header))) return false;
    return OF_A_SHOW.includes(key) || key === 'title';
  });
  const ofAShop = OF_A_SHOP.filter((key) => headers.has(key)).length;
  return !ofAShow && ofAShop >= 2 && (headers.has('title') || headers.has('name'));
}
