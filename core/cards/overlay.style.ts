/** How the overlays look and where they stand, as the producer sets it for the whole studio. */
import { z } from 'zod';

export const THEMES = ['light', 'dark', 'festive'] as const;
export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

export const MOTIONS = ['none', 'fade', 'slide'] as const;

/** The widest safe margin that may be set, as a share of the shorter side. */
export const WIDEST_MARGIN = 0.15;

export const overlayStyleSchema = z.object({
  theme: z.enum(THEMES),
  /** The corner of the product card; coupon and flash-sale bar stand behind it, towards the middle. */
  stack: z.enum(CORNERS),
  /** The corner of the countdown. What's next stands in the corner beside it. */
  clock: z.enum(CORNERS),
  /** Room left free at the edges, as a share of the shorter side; null for what suits the canvas. */
  margin: z.number().min(0).max(WIDEST_MARGIN).nullable(),
  /** How a card comes into an empty place and leaves it. A change of what stands there is a cut, so that no two offers are seen at once. */
  motion: z.enum(MOTIONS).default('none'),
});

export type Theme = (typeof THEMES)[number];
export type Corner = (typeof CORNERS)[number];
export type OverlayStyle = Readonly<z.infer<typeof overlayStyleSchema>>;

export const DEFAULT_STYLE: OverlayStyle = {
  theme: 'light',
  stack: 'bottom-left',
  clock: 'top-right',
  margin: null,
  motion: 'none',
};
