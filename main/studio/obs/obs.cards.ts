/** The cards of a picture as files, kept at hand so that a card that was drawn before is there without waiting. */
import { existsSync } from 'node:fs';
import type { CanvasSize, CardSlot } from '../../../core/cards/card.layout.ts';
import type { Language } from '../../../core/cards/card.words.ts';
import type { Picture } from '../../../core/show/show.state.ts';
import { duration, type Duration, type Instant } from '../../../core/time/time.ts';
import type { CardPicture, CardRenderer, CardSource } from '../cards/cards.port.ts';

export type Cards = Readonly<Record<CardSlot, CardPicture | null>>;

/** Cards of a show that come again within minutes; a countdown has one for each second. */
const KEPT = 256;

export class CardShelf {
  #renderer: CardRenderer;
  #language: () => Language;
  #kept = new Map<string, CardPicture>();

  constructor(renderer: CardRenderer, language: () => Language) {
    this.#renderer = renderer;
    this.#language = language;
  }

  /** The cards if all of them are drawn, else null. */
  peek(picture: Picture, canvas: CanvasSize, now: Instant): Cards | null {
    const wanted = sources(picture, now);
    const found = wanted.map(({ slot, content }) => this.#find(this.#key(slot, content, canvas)));
    return found.includes(null) ? null : toCards(wanted.map(({ slot }, index) => [slot, found[index] ?? null]));
  }

  /** Draws what is missing. Rejects when a card can't be written. */
  async fetch(picture: Picture, canvas: CanvasSize, now: Instant): Promise<Cards> {
    const drawn = sources(picture, now).map(
      async ({ slot, content }) => [slot, await this.draw(slot, content, canvas)] as const,
    );
    return toCards(await Promise.all(drawn));
  }

  /**
   * Asks the renderer once more for what is on the picture, so that it counts as in use: OBS looks at a shown file each second, and
   * one that was tidied away goes blank. A countdown's file lives for a second and needs none of this.
   */
  async keepAlive(picture: Picture, canvas: CanvasSize, now: Instant): Promise<void> {
    const lasting = sources({ ...picture, countdown: null }, now);
    await Promise.all(
      lasting.map(({ slot, content }) => this.#renderer.render(slot, content, canvas, this.#language())),
    );
  }

  /** One card, drawn or from the shelf. */
  async draw<S extends CardSlot>(slot: S, content: CardSource[S], canvas: CanvasSize): Promise<CardPicture> {
    const key = this.#key(slot, content, canvas);
    const card = this.#find(key) ?? (await this.#renderer.render(slot, content, canvas, this.#language()));
    this.#kept.delete(key);
    this.#kept.set(key, card);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    return card;
  }

  #key(slot: CardSlot, content: CardSource[CardSlot], canvas: CanvasSize): string {
    return JSON.stringify([slot, content, canvas, this.#language()]);
  }

  /** A file that somebody has tidied away is drawn again. */
  #find(key: string): CardPicture | null {
    const card = this.#kept.get(key);
    return card !== undefined && existsSync(card.path) ? card : null;
  }
}

/** What is left of a countdown, in whole seconds and never below 0, as ms. */
export function wholeSeconds(endsAt: Instant, now: Instant): Duration {
  return duration(Math.max(0, Math.ceil((endsAt - now) / 1000)) * 1000);
}

type Source = { [S in CardSlot]: { readonly slot: S; readonly content: CardSource[S] } }[CardSlot];

/** Only the fields that are drawn: an action's id must not make a new card. */
function sources({ productCard, couponCard, countdown, lowerThird }: Picture, now: Instant): Source[] {
  const found: Source[] = [];
  if (productCard !== null) {
    found.push({ slot: 'product', content: { product: productCard.product, offer: productCard.offer } });
  }
  if (couponCard !== null) {
    found.push({ slot: 'coupon', content: { coupon: couponCard.coupon, expiresAt: couponCard.expiresAt } });
  }
  if (countdown !== null) {
    const remaining = wholeSeconds(countdown.endsAt, now);
    found.push({ slot: 'countdown', content: { label: countdown.label, remaining } });
  }
  if (lowerThird !== null) found.push({ slot: 'lower-third', content: { text: lowerThird.text } });
  return found;
}

function toCards(pairs: readonly (readonly [CardSlot, CardPicture | null])[]): Cards {
  return { product: null, coupon: null, countdown: null, 'lower-third': null, ...Object.fromEntries(pairs) };
}
