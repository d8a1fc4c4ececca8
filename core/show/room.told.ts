/** Whose number an event of the room is: the sheet's product, or the coupon on the picture. What can't be told is nobody's. Pure. */
import type { RoomEvent } from '../gateway/room.events.ts';
import type { Product } from '../runsheet/runsheet.schema.ts';
import type { Told } from './decide.room.ts';
import { own } from './show.lookup.ts';
import type { ShowState } from './show.state.ts';

/** The number that an event tells of this show; null for all other events, and where it could be of several. */
export function toldBy(
  event: RoomEvent,
  products: readonly Product[],
  state: Pick<ShowState, 'picture' | 'actions'>,
): Told | null {
  if (event.kind === 'stock') {
    const product = productOf(event, products);
    return product === null ? null : { of: 'stock', productId: product.id, left: event.left };
  }
  if (event.kind !== 'coupon-left') return null;
  const { couponCard } = state.picture;
  if (couponCard === null) return null;
  const { coupon, actionId } = couponCard;
  // The platform calls it by our name for it, or by the reference that it answered with.
  const reference = own(state.actions, actionId)?.answers.commerce?.detail ?? '';
  const names = [coupon.id, coupon.name, reference].map(plain).filter((name) => name !== '');
  return names.includes(plain(event.coupon)) ? { of: 'coupon', couponId: coupon.id, left: event.left } : null;
}

/** By SKU; by link number where no SKU is told, for behind one link several may be sold. */
function productOf(
  { sku, link }: Pick<Extract<RoomEvent, { kind: 'stock' }>, 'sku' | 'link'>,
  products: readonly Product[],
): Product | null {
  const is = (product: Product) =>
    sku !== null ? plain(product.sku) === plain(sku) : link !== null && plain(product.link) === plain(link);
  const found = products.filter(is);
  return found.length === 1 && plain(sku ?? link ?? '') !== '' ? (found[0] ?? null) : null;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
