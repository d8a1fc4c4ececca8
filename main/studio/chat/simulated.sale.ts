/**
 * What a rehearsal's made-up platform sells: orders go to what stands on the picture, stock falls with them, and coupons are taken. From the seed alone.
 * Neither runs out: a rehearsal is for the run sheet, and what is gone takes its card off the picture.
 */
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import { randomOf } from '../../../core/gateway/simulated.random.ts';
import type { Product, RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { ShowState } from '../../../core/show/show.state.ts';

/** The show as far as a platform knows of it. */
export interface OnSale {
  readonly sheet: Pick<RunSheet, 'products' | 'segments'>;
  readonly state: Pick<ShowState, 'phase' | 'picture' | 'onAir'>;
}

export interface SimulatedSale {
  /** What a tick of the room comes to while the show runs: its orders for what is sold, and behind them what is left. */
  sell(events: readonly RoomEvent[], at: number): readonly RoomEvent[];
}

/** The share of what was set aside that is never sold, and of a coupon that nobody takes. */
const KEPT = 0.4;
/** Of ten orders, how many are for what stands on the picture. */
const FOR_SHOWN = 8;
/** One unshown product in so many ticks tells its stock, so that all have done so within the first minutes. */
const TURN = 4;
/** Ticks between two numbers of a coupon. */
const COUPON_TURN = 20;

interface Left {
  left: number;
  readonly least: number;
}

/** Opens a shop with what the sheet sets aside. */
export function simulatedSale(seed: number, show: () => OnSale): SimulatedSale {
  // A chance of its own: what viewers say is the same whatever is sold.
  const random = randomOf(seed ^ 0x5a1e);
  const shelf = new Map<string, Left>();
  let taken: (Left & { readonly actionId: string }) | null = null;
  let tick = 0;
  let turn = 0;
  let made = 0;

  function leftOf(product: Product, { segments }: OnSale['sheet']): Left | null {
    const known = shelf.get(product.id);
    if (known !== undefined) return known;
    // Set aside in several segments, the largest: a release in one of them adds to what is there.
    const planned = Math.max(
      0,
      ...segments.map(({ offer }) => (offer?.productId === product.id ? (offer.stock ?? 0) : 0)),
    );
    if (planned === 0 || (product.sku === '' && product.link === '')) return null;
    const opened = { left: planned, least: Math.ceil(planned * KEPT) };
    shelf.set(product.id, opened);
    return opened;
  }

  function couponLeft({ picture: { couponCard } }: OnSale['state']): { coupon: string; left: number } | null {
    const quantity = couponCard?.coupon.quantity ?? 0;
    if (couponCard === null || quantity === 0) return null;
    const { actionId, coupon } = couponCard;
    if (taken?.actionId !== actionId) taken = { actionId, left: quantity, least: Math.ceil(quantity * KEPT) };
    // Quick at first as in a real room, where those who wait take it at once; and no oftener than a number can be read.
    else if (tick % COUPON_TURN === 0)
      taken.left = Math.max(taken.least, taken.left - random.below(2 + Math.ceil((taken.left - taken.least) / 20)));
    return { coupon: coupon.id, left: taken.left };
  }

  return {
    sell(events, at) {
      const { sheet, state } = show();
      if (state.phase !== 'running') return events;
      tick += 1;
      const shown = state.picture.productCard?.product ?? null;
      const news = new Set<Product>();
      const sold = events.map((event): RoomEvent => {
        if (event.kind !== 'order-placed' && event.kind !== 'order-paid') return event;
        const wanted = shown !== null && shown.link !== '' && random.below(10) < FOR_SHOWN ? shown.link : null;
        const lines = wanted === null ? event.lines : event.lines.map((line) => ({ ...line, sku: null, link: wanted }));
        if (event.kind === 'order-placed')
          for (const { link, quantity } of lines) {
            const product = sheet.products.find((one) => one.link !== '' && one.link === link);
            const one = product && leftOf(product, sheet);
            if (product === undefined || !one) continue;
            one.left = Math.max(one.least, one.left - quantity);
            news.add(product);
          }
        return { ...event, lines };
      });
      if (shown !== null) news.add(shown);
      if (tick % TURN === 0) {
        const next = sheet.products[turn++ % Math.max(1, sheet.products.length)];
        if (next) news.add(next);
      }
      const base = () => ({ id: `${seed}-sale-${++made}`, source: 'simulated', at });
      const stock = [...news].flatMap((product): RoomEvent[] => {
        const one = leftOf(product, sheet);
        const named = { sku: product.sku === '' ? null : product.sku, link: product.link === '' ? null : product.link };
        return one === null ? [] : [{ kind: 'stock', ...base(), ...named, left: one.left }];
      });
      const coupon = couponLeft(state);
      return [...sold, ...stock, ...(coupon === null ? [] : [{ kind: 'coupon-left' as const, ...base(), ...coupon }])];
    },
  };
}
