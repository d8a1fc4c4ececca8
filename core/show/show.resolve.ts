/** Turns a planned action into an ask that holds copies of everything it needs, from the segment as it was taken and then the sheet. */
import { fail, ok, type Result } from '../result.ts';
import { isObsAction } from '../runsheet/obsAction.schema.ts';
import type { Action, Coupon, Offer, Product, RunSheet } from '../runsheet/runsheet.schema.ts';
import { after, sum, type Instant } from '../time/time.ts';
import { actionId, expiryOf } from './show.asks.ts';
import { plannedOf } from './show.clock.ts';
import type { Ask, Asked } from './show.facts.ts';
import { nextIndex } from './show.standing.ts';
import type { OnAir } from './show.state.ts';
import type { Placed } from './show.steps.ts';

export type Unresolved = 'unknown-product' | 'unknown-coupon' | 'nothing-next' | 'no-price' | 'no-words';
type PlainAction = Exclude<Action, { do: 'wait' }>;

/** Looks up an action. `due` is its moment by the plan: a countdown runs from there. */
export function resolve(action: PlainAction, onAir: OnAir, sheet: RunSheet, due: Instant): Result<Ask, Unresolved> {
  if (isObsAction(action)) return ok(action);
  switch (action.do) {
    case 'pop': {
      const product = findProduct(action.productId, onAir, sheet);
      if (!product) return missing('unknown-product', action.productId);
      return ok({ do: 'pop', product, offer: offerOf(product, onAir) });
    }
    case 'flash-sale': {
      const { productId, price, units } = action;
      if (productId === null) return ok({ do: 'flash-sale', sale: null });
      const product = findProduct(productId, onAir, sheet);
      if (!product) return missing('unknown-product', productId);
      return ok({ do: 'flash-sale', sale: { product, offer: offerOf(product, onAir), price, units } });
    }
    case 'whats-next': {
      if (!action.on) return ok({ do: 'whats-next', next: null });
      const next = nextOffered(onAir, sheet);
      if (!next) return fail('nothing-next', 'No later segment of the run sheet offers a product. Skip the cue.');
      return ok({ do: 'whats-next', next });
    }
    case 'coupon': {
      const coupon = findCoupon(action.couponId, onAir, sheet);
      return coupon ? ok({ do: 'coupon', coupon }) : missing('unknown-coupon', action.couponId);
    }
    case 'price': {
      const product = findProduct(action.productId, onAir, sheet);
      if (!product) return missing('unknown-product', action.productId);
      const price = action.price ?? offerOf(product, onAir)?.livePrice ?? null;
      if (price === null)
        return fail('no-price', 'The cue names no price, and the segment has none for this product. Skip the cue.');
      return ok({ do: 'price', product, price });
    }
    case 'release': {
      const product = findProduct(action.productId, onAir, sheet);
      return product
        ? ok({ do: 'release', product, units: action.units })
        : missing('unknown-product', action.productId);
    }
    case 'pin-comment':
      return action.text === null ? ok({ do: 'pin-comment', text: null }) : words(action.text, pinned);
    case 'say':
      return words(action.text, said);
    case 'countdown':
      return ok({ do: 'countdown', endsAt: after(due, action.duration), label: action.label });
    case 'scene':
    case 'unpop':
    case 'lower-third':
    case 'correction':
    case 'note':
    case 'marker':
      return ok(action);
    default:
      return action satisfies never;
  }
}

const pinned = (text: string): Ask => ({ do: 'pin-comment', text });
const said = (text: string): Ask => ({ do: 'say', text, replyTo: null });

function words(text: string, ask: (text: string) => Ask): Result<Ask, Unresolved> {
  const trimmed = text.trim();
  return trimmed === '' ? fail('no-words', 'The cue has no words for the room. Skip the cue.') : ok(ask(trimmed));
}

/** Where a run of actions stands in the show, for their ids and expiry. */
export interface Place {
  readonly runId: string;
  readonly cueId: string;
  readonly shot: number;
  readonly due: Instant;
  readonly now: Instant;
}

/** Looks up the actions of one step and names them. Fails as a whole: half a cue is never asked for. */
export function resolveAll(
  actions: readonly Placed[],
  onAir: OnAir,
  sheet: RunSheet,
  at: Place,
): Result<Asked[], Unresolved> {
  const asked: Asked[] = [];
  for (const { action, place } of actions) {
    if (action.do === 'wait') continue;
    const found = resolve(action, onAir, sheet, at.due);
    if (!found.ok) return found;
    const id = actionId(at.runId, onAir.take, at.cueId, at.shot, place);
    asked.push({ id, cueId: at.cueId, ask: found.value, expiresAt: expiryOf(found.value, at.now) });
  }
  return ok(asked);
}

/** An offer holds for its own segment only: another segment's price must not get onto the card. */
function offerOf(product: Product, { segment }: OnAir): Offer | null {
  return segment.offer?.productId === product.id ? segment.offer : null;
}

/** The next segment that offers a product, and when it begins if all goes by the plan; null when none is left. */
function nextOffered(onAir: OnAir, sheet: RunSheet): NonNullable<Extract<Ask, { do: 'whats-next' }>['next']> | null {
  let expectedAt = after(onAir.enteredAt, sum(onAir.pausedTotal, plannedOf(onAir)));
  for (const { offer, duration } of sheet.segments.slice(nextIndex(onAir, sheet))) {
    const product = offer && sheet.products.find(({ id }) => id === offer.productId);
    if (product) return { product, livePrice: offer.livePrice, expectedAt };
    expectedAt = after(expectedAt, duration);
  }
  return null;
}

function findProduct(id: string, onAir: OnAir, sheet: RunSheet): Product | undefined {
  return onAir.products.find((product) => product.id === id) ?? sheet.products.find((product) => product.id === id);
}

function findCoupon(id: string, onAir: OnAir, sheet: RunSheet): Coupon | undefined {
  const taken = onAir.segment.offer?.coupon;
  if (taken?.id === id) return taken;
  for (const { offer } of sheet.segments) if (offer?.coupon?.id === id) return offer.coupon;
  return undefined;
}

function missing<C extends Unresolved>(code: C, id: string): Result<never, C> {
  return fail(code, `The cue names ${id}, which the run sheet does not have. Nothing was asked for: skip the cue.`, {
    id,
  });
}
