/** Answers about a product from the sheet's own figures, in the room's language: what is written to viewers is what the show holds to. Pure. */
import type { TFunction } from 'i18next';
import type { RunSheet, Offer, Product } from '../../../../core/runsheet/runsheet.schema.ts';
import { amount } from '../../../ui/format.ts';

export interface Snippet {
  readonly id: 'price' | 'coupon' | 'where' | 'limit' | 'gift';
  readonly text: string;
}

/** A product with what the sheet sells it for; null where the sheet does not know it. The segment in hand counts before the others. */
export function offeredOf(
  { products, segments }: RunSheet,
  productId: string | null,
  segmentId: string | null,
): { readonly product: Product; readonly offer: Offer | null } | null {
  const product = products.find(({ id }) => id === productId);
  if (product === undefined) return null;
  const selling = segments.filter(({ offer }) => offer?.productId === product.id);
  const segment = selling.find(({ id }) => id === segmentId) ?? selling[0];
  return { product, offer: segment?.offer ?? null };
}

/** What can be answered about a product without anybody looking it up. Nothing about stock: what is left only the platform knows. */
export function snippetsOf(
  t: TFunction,
  { product, offer }: { readonly product: Product; readonly offer: Offer | null },
  locale: string,
): readonly Snippet[] {
  const what = product.link === '' ? product.name : t('common.linkNo', { link: product.link });
  const price = offer?.finalPrice ?? offer?.livePrice ?? null;
  const found: Snippet[] = [];
  if (price !== null) {
    const said = amount(price, locale);
    found.push({ id: 'price', text: t('chat.snippet.price', { what, name: product.name, price: said }) });
  }
  if (offer?.coupon) found.push({ id: 'coupon', text: t('chat.snippet.coupon', { what, coupon: offer.coupon.name }) });
  if (product.link !== '') found.push({ id: 'where', text: t('chat.snippet.where', { what, name: product.name }) });
  if (offer?.limitPerOrder)
    found.push({ id: 'limit', text: t('chat.snippet.limit', { what, limit: offer.limitPerOrder }) });
  if (offer !== null && offer.gift !== '')
    found.push({ id: 'gift', text: t('chat.snippet.gift', { what, gift: offer.gift }) });
  return found;
}
