/** The cards of a picture as files, kept at hand so that a card that was drawn before is there without waiting. */
import { existsSync } from 'node:fs';
import type { CanvasSize, CardSlot } from '../../../core/cards/card.layout.ts';
import type { Language } from '../../../core/cards/card.words.ts';
import type { OverlayStyle } from '../../../core/cards/overlay.style.ts';
import { flashCountdown, shownCards, wholeMinutes, wholeSeconds } from '../../../core/cards/picture.cards.ts';
import type { Picture } from '../../../core/show/show.state.ts';
import type { Duration, Instant } from '../../../core/time/time.ts';
import type { CardPicture, CardRenderer, CardSource } from '../cards/cards.port.ts';
import { NO_CARDS } from './obs.diff.ts';

export type Cards = Readonly<Record<CardSlot, CardPicture | null>>;

/** Cards of a show that come again within minutes; a countdown has one for each second. */
const KEPT = 256;

/** What all cards of a show have in common. */
export interface CardLook {
  readonly language: Language;
  readonly style: OverlayStyle;
}

export class CardShelf {
  #renderer: CardRenderer;
  #look: () => CardLook;
  #kept = new Map<string, CardPicture>();

  constructor(renderer: CardRenderer, look: () => CardLook) {
    this.#renderer = renderer;
    this.#look = look;
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
    await Promise.all(lasting.map(({ slot, content }) => this.#render(slot, content, canvas)));
  }

  /** One card, drawn or from the shelf. */
  async draw<S extends CardSlot>(slot: S, content: CardSource[S], canvas: CanvasSize): Promise<CardPicture> {
    const key = this.#key(slot, content, canvas);
    const card = this.#find(key) ?? (await this.#render(slot, content, canvas));
    this.#kept.delete(key);
    this.#kept.set(key, card);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    return card;
  }

  #render<S extends CardSlot>(slot: S, content: CardSource[S], canvas: CanvasSize): Promise<CardPicture> {
    const { language, style } = this.#look();
    return this.#renderer.render(slot, content, canvas, language, style);
  }

  #key(slot: CardSlot, content: CardSource[CardSlot], canvas: CanvasSize): string {
    return JSON.stringify([slot, content, canvas, this.#look()]);
  }

  /** A file that somebody has tidied away is drawn again. */
  #find(key: string): CardPicture | null {
    const card = this.#kept.get(key);
    return card !== undefined && existsSync(card.path) ? card : null;
  }
}

export type Source = { [S in CardSlot]: { readonly slot: S; readonly content: CardSource[S] } }[CardSlot];

/** Only the fields that are drawn: an action's id must not make a new card. */
function sources(picture: Picture, now: Instant): Source[] {
  const { productCard, couponCard, countdown, lowerThird, flashSale, correction, whatsNext } = shownCards(picture);
  const found: Source[] = [];
  if (productCard !== null) {
    found.push({ slot: 'product', content: { product: productCard.product, offer: productCard.offer } });
  }
  if (couponCard !== null) {
    const { coupon, expiresAt, remaining } = couponCard;
    found.push({ slot: 'coupon', content: { coupon, expiresAt, remaining } });
  }
  if (countdown !== null) {
    const remaining = wholeSeconds(countdown.endsAt, now);
    found.push({ slot: 'countdown', content: { label: countdown.label, remaining } });
  }
  if (lowerThird !== null) found.push({ slot: 'lower-third', content: { text: lowerThird.text } });
  if (flashSale !== null) {
    const running = flashCountdown(picture);
    found.push(flashSource(flashSale, running, running && wholeSeconds(running.endsAt, now)));
  }
  if (correction !== null) {
    found.push({ slot: 'correction', content: { wrong: correction.wrong, right: correction.right } });
  }
  if (whatsNext !== null) found.push(nextSource(whatsNext, wholeMinutes(whatsNext.expectedAt, now)));
  return found;
}

/** The card that counts the seconds of a picture's countdown, with `left` of them in ms; null when none counts. */
export function secondsCard(picture: Picture, left: Duration): Source | null {
  const { countdown } = shownCards(picture);
  if (countdown !== null) return { slot: 'countdown', content: { label: countdown.label, remaining: left } };
  return picture.flashSale && picture.countdown && flashSource(picture.flashSale, picture.countdown, left);
}

/** The card that counts minutes, with `left` of them in ms; null when none counts. */
export function minutesCard({ whatsNext }: Picture, left: Duration): Source | null {
  return whatsNext && nextSource(whatsNext, left);
}

function flashSource(
  { product, offer, price, units }: NonNullable<Picture['flashSale']>,
  running: Picture['countdown'],
  remaining: Duration | null,
): Source {
  const countdown = running && remaining !== null ? { label: running.label, remaining } : null;
  return { slot: 'flash-sale', content: { product, offer, price, units, countdown } };
}

function nextSource({ product, livePrice }: NonNullable<Picture['whatsNext']>, remaining: Duration): Source {
  return { slot: 'whats-next', content: { product, livePrice, remaining } };
}

function toCards(pairs: readonly (readonly [CardSlot, CardPicture | null])[]): Cards {
  return { ...NO_CARDS, ...Object.fromEntries(pairs) };
}

/** Whether anything but the scene is to be seen. */
export function hasCards(picture: Picture): boolean {
  return Object.entries(picture).some(([part, card]) => part !== 'scene' && card !== null);
}
