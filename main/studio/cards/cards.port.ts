/**
 * Cards as pictures: what the OBS director asks for when it needs a file to put into an image source.
 * The same content always gives the same path, so that "is OBS showing it already?" is a comparison of two strings.
 */
import type { Language } from '../../../core/cards/card.words.ts';
import type { CanvasSize, CardSlot } from '../../../core/cards/card.layout.ts';
import type { FlashSource } from '../../../core/cards/flash.card.ts';
import type { NextSource } from '../../../core/cards/notice.card.ts';
import type { OverlayStyle } from '../../../core/cards/overlay.style.ts';
import type { Picture } from '../../../core/show/show.state.ts';
import type { Duration } from '../../../core/time/time.ts';

/**
 * What each slot shows: the parts of {@link Picture} as they stand (further fields, such as `actionId`, are ignored).
 * A countdown is one picture per second: ask again whenever `remaining`, rounded up to whole seconds, changes. What's next is one per minute.
 */
export interface CardSource {
  product: Pick<NonNullable<Picture['productCard']>, 'product' | 'offer'>;
  coupon: Pick<NonNullable<Picture['couponCard']>, 'coupon' | 'expiresAt' | 'remaining'>;
  countdown: { readonly label: string; readonly remaining: Duration };
  'lower-third': Pick<NonNullable<Picture['lowerThird']>, 'text'>;
  'flash-sale': FlashSource;
  correction: Pick<NonNullable<Picture['correction']>, 'wrong' | 'right'>;
  'whats-next': NextSource;
}

/**
 * A PNG on the disk and where its top left corner goes on the canvas, all in canvas pixels and whole numbers. The file has exactly
 * `width` × `height` pixels (a soft shadow included): show it unscaled, uncropped, at (`x`, `y`).
 */
export interface CardPicture {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CardRenderer {
  /** Loads the font and draws each card once, so that the first real card is as fast as the others. Safe to call twice. */
  warmUp(): Promise<void>;
  /**
   * Gives the picture of a card for a canvas. `language` is the viewers' (the sheet's), not the operator's; without a `style` it is the
   * default one.
   * Rejects only when the picture cannot be written (disk full, directory gone); a missing product image is drawn as a placeholder.
   */
  render<S extends CardSlot>(
    slot: S,
    content: CardSource[S],
    canvas: CanvasSize,
    language: Language,
    style?: OverlayStyle,
  ): Promise<CardPicture>;
  /** Ends when nothing is being drawn or written any more. Never rejects. */
  idle(): Promise<void>;
}
