/** Which product of the sheet a viewer means: 3号, 三号链接, #5, that pan, 那个锅, 这个, 上一个. Where nobody can tell, none: a guess would answer the wrong question. */
import type { Product } from '../runsheet/runsheet.schema.ts';
import { createNamedBy } from './product.names.ts';
import { numbersIn } from './product.number.ts';

/** How a product was meant: by its number, by its name, as the one on screen (这个, this one) or the one before it (上一个, the last one). */
export type Meant = { readonly productId: string; readonly by: 'number' | 'name' | 'pointing' | 'before' };

/**
 * Tells which product a readable text means; null for none, or where several fit equally.
 * @param onAir The product on screen.
 * @param before The one that was on screen before it.
 */
export type FindProduct = (text: string, onAir: string | null, before?: string | null) => Meant | null;

const POINTING =
  /这(?:个|款|件|条|双|套|锅|台|瓶|盒)|现在(?:讲|说|这)|屏幕上|手[上里](?:的|拿|这)|拿着的|\b(?:this|these|the current)\b(?! (?:is so|stream|show|live|room|chat|morning|week|guy))|\b(?:what|the (?:one|thing|item)) (?:that )?you(?:'?re| are| r) (?:holding|showing|on)\b|\bthe one on (?:the )?screen\b/u;
const BEFORE =
  /上一?[个款件条双套](?!月|星期|周|礼拜|钟)|前(?:一|面)[个款件](?!人)|(?:刚才?|刚刚|前面|之前)(?:的?那|讲|说|的(?!人)|介绍)|\b(?:the )?(?:previous|last) (?:one|item|product)\b(?! (?:left|standing|for me))|\bthe one before|\bthe (?:one|thing|item) (?:you|she|he) (?:showed|had|did|sold)\b|\b(?:one|item) (?:from )?earlier\b|\b(?:the (?:one|thing|item)|what) you (?:just|were just)\b/u;

/** Several are spoken of: 饭盒和保鲜盒哪个好. */
const COMPARES = /和|跟|还是|\b(?:or|vs|and|than)\b/u;
/** From this weight on a product is named, and not just touched by a common part. */
const NAMED = 4;

/** @param products The sheet's; their links are the numbers that viewers say. */
export function createFindProduct(products: readonly Product[]): FindProduct {
  const byLink = new Map(products.map(({ link, id }) => [link.replace(/\D/g, ''), id]));
  byLink.delete('');
  const namedBy = createNamedBy(products);
  return (text, onAir, before = null) => {
    const numbers = numbersIn(text);
    if (numbers.size > 0) {
      const [number = ''] = numbers.size === 1 ? numbers : [];
      const productId = byLink.get(number);
      return productId === undefined ? null : { productId, by: 'number' };
    }
    const meansBefore = BEFORE.test(text);
    const pointed = meansBefore ? before : onAir;
    const named = best(namedBy(text), pointed, COMPARES.test(text));
    if (named.length > 0) {
      const [productId] = named;
      return productId === undefined || named.length > 1 ? null : { productId, by: 'name' };
    }
    if (meansBefore) return before === null ? null : { productId: before, by: 'before' };
    return onAir !== null && POINTING.test(text) ? { productId: onAir, by: 'pointing' } : null;
  };
}

/** The best named; of several that are named as well, the one that is pointed at, or all of them. */
function best(named: ReadonlyMap<string, number>, pointed: string | null, compares: boolean): readonly string[] {
  if (named.size === 0) return [];
  const well = [...named].filter(([, weight]) => weight >= NAMED).map(([id]) => id);
  if (compares && well.length > 1) return well;
  const most = Math.max(...named.values());
  const equal = [...named].filter(([, weight]) => weight === most).map(([id]) => id);
  return pointed !== null && equal.includes(pointed) ? [pointed] : equal;
}
