/** A small likeness of the canvas: the cards' real places and colours, blocks for their content. */
import type { CSSProperties } from 'react';
import { DESIGN } from '../../../core/cards/card.design.ts';
import { countdownRoom, lowerThirdRoom, placeCard, safeArea, scaleOf } from '../../../core/cards/card.layout.ts';
import type { Box, CanvasSize, CardSlot } from '../../../core/cards/card.layout.ts';
import { PALETTES, type Palette } from '../../../core/cards/card.style.ts';
import type { OverlayStyle } from '../../../core/cards/overlay.style.ts';
import styles from './OverlayLook.module.css';

/** What is drawn, from the largest: each slot with its ground and the ground of its strong part. */
const DRAWN: readonly (readonly [CardSlot, keyof Palette, keyof Palette])[] = [
  ['product', 'paper', 'strong'],
  ['coupon', 'paper', 'strongFill'],
  ['countdown', 'slab', 'onSlab'],
  ['lower-third', 'slab', 'accent'],
];

/** One canvas in one look. */
export function LookPreview({ canvas, look }: { readonly canvas: CanvasSize; readonly look: OverlayStyle }) {
  const palette = PALETTES[look.theme];
  const scale = scaleOf(canvas, look);
  return (
    <div className={styles['canvas']} style={{ aspectRatio: `${canvas.width} / ${canvas.height}` }} aria-hidden="true">
      <i className={styles['safe']} style={placed(safeArea(canvas, look), canvas)} />
      {DRAWN.map(([slot, ground, mark]) => {
        const { width, height } = sizeOf(slot, canvas, look);
        const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
        return (
          <b
            key={slot}
            data-slot={slot}
            style={{ ...placed(placeCard(slot, size, canvas, look), canvas), background: palette[ground] }}
          >
            <i style={{ background: palette[mark] }} />
          </b>
        );
      })}
    </div>
  );
}

/** Design lengths of a card as it usually is. */
function sizeOf(slot: CardSlot, canvas: CanvasSize, look: OverlayStyle): CanvasSize {
  switch (slot) {
    case 'product':
      return DESIGN.product;
    case 'coupon':
      return DESIGN.coupon;
    case 'flash-sale':
      return DESIGN.flashSale;
    case 'whats-next':
      return DESIGN.whatsNext;
    case 'countdown':
      return { width: Math.min(340, countdownRoom(canvas, look)), height: DESIGN.countdown.height };
    case 'lower-third':
    case 'correction':
      return { width: Math.min(620, lowerThirdRoom(canvas, look)), height: 80 };
    default:
      return slot satisfies never;
  }
}

/** A box of the canvas in per cent of it. */
function placed(box: Box, canvas: CanvasSize): CSSProperties {
  const part = (length: number, whole: number) => `${((length / whole) * 100).toFixed(2)}%`;
  return {
    insetInlineStart: part(box.x, canvas.width),
    insetBlockStart: part(box.y, canvas.height),
    inlineSize: part(box.width, canvas.width),
    blockSize: part(box.height, canvas.height),
  };
}
