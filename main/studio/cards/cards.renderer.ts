/** Cards as PNG files: content → drawing → file. Drawing holds the event loop for about 3 ms; packing runs on a pool thread. */
import { createCanvas } from '@napi-rs/canvas';
import {
  countdownRoom,
  DESIGN,
  lowerThirdRoom,
  placeCard,
  scaleOf,
  withShadow,
  type CanvasSize,
  type CardSlot,
} from '../../../core/cards/card.layout.ts';
import { countdownContent, couponContent, lowerThirdContent } from '../../../core/cards/card.model.ts';
import { productContent } from '../../../core/cards/product.card.ts';
import type { Language } from '../../../core/cards/card.words.ts';
import { PALETTES } from '../../../core/cards/card.style.ts';
import { flashContent } from '../../../core/cards/flash.card.ts';
import { correctionContent, nextContent } from '../../../core/cards/notice.card.ts';
import { DEFAULT_STYLE, type OverlayStyle } from '../../../core/cards/overlay.style.ts';
import { brushOf, type Brush } from './brush.ts';
import { countdownCard, lowerThirdCard, type Measured } from './caption.draw.ts';
import { openCardFiles } from './cards.files.ts';
import { loadFont } from './cards.font.ts';
import { openProductImages, type ProductImages } from './cards.image.ts';
import type { CardPicture, CardRenderer, CardSource } from './cards.port.ts';
import { drawCoupon } from './coupon.draw.ts';
import { drawFlash } from './flash.draw.ts';
import { correctionCard, drawNext } from './notice.draw.ts';
import { encodePng } from './png.ts';
import { drawProduct } from './product.draw.ts';
import { SAMPLE } from './cards.sample.ts';

/** Raised whenever a change of the drawing changes pictures, so that files of an older version are not taken for today's. */
const DESIGN_VERSION = 3;

export interface CardRendererOptions {
  /** Where the pictures go; made when missing. OBS reads them from there, so it is a path on OBS's machine. */
  readonly directory: string;
  /** The studio's image store, or null when there is none. */
  readonly images: string | null;
  /** IANA name of the zone that clock times are worded in; the machine's own when left out. */
  readonly timeZone?: string;
  /** Files kept (default 300), and for how long a used one is kept beyond that (default 10 min, in ms). */
  readonly keep?: number;
  readonly restMs?: number;
  readonly now?: () => number;
}

/** What a card is drawn for. */
interface Setting {
  readonly canvas: CanvasSize;
  readonly language: Language;
  readonly style: OverlayStyle;
}

/** Everything that decides a card's pixels, and how to make them. `key` holds content only; the file name is made of it. */
interface Plan {
  readonly key: unknown;
  measure(brush: Brush): Measured | Promise<Measured>;
}

/** Makes the renderer. Nothing is read or written before the first call. */
export function createCardRenderer(options: CardRendererOptions): CardRenderer {
  const images = openProductImages(options.images);
  const files = openCardFiles({
    directory: options.directory,
    keep: options.keep ?? 300,
    restMs: options.restMs ?? 600_000,
    now: options.now ?? Date.now,
  });
  const ruler = brushOf(createCanvas(1, 1).getContext('2d'), PALETTES.light);
  const running = new Map<string, Promise<CardPicture>>();
  const asked = new Set<Promise<unknown>>();

  async function draw(slot: CardSlot, plan: Plan, path: string, setting: Setting): Promise<CardPicture> {
    const known = await files.find(path);
    if (known !== null) return { path, ...placed(slot, known, setting) };
    await loadFont();
    const card = await plan.measure(ruler);
    const png = await paint(card, setting);
    await files.write(path, png.bytes);
    return { path, ...placed(slot, png, setting) };
  }

  return {
    async warmUp() {
      await loadFont();
      const setting = { canvas: { width: 1920, height: 1080 }, language: 'zh-CN', style: DEFAULT_STYLE } as const;
      for (const slot of Object.keys(SAMPLE) as CardSlot[]) {
        const plan = await planOf(slot, SAMPLE[slot], setting, images, options.timeZone);
        await paint(await plan.measure(ruler), setting);
      }
    },
    render(slot, content, canvas, language, style = DEFAULT_STYLE) {
      const card = made(slot, content, { canvas, language, style });
      const over: Promise<unknown> = card.catch(() => undefined).then(() => asked.delete(over));
      asked.add(over);
      return card;
    },
    async idle() {
      while (asked.size > 0) await Promise.all(asked);
    },
  };

  async function made<S extends CardSlot>(slot: S, content: CardSource[S], setting: Setting): Promise<CardPicture> {
    const plan = await planOf(slot, content, setting, images, options.timeZone);
    const { width, height } = setting.canvas;
    const { theme, stack, clock, margin } = setting.style;
    const look = [width, height, setting.language, theme, stack, clock, margin];
    const path = files.pathOf(slot, JSON.stringify([DESIGN_VERSION, slot, plan.key, ...look]));
    const waiting = running.get(path);
    if (waiting !== undefined) return waiting;
    const drawn = draw(slot, plan, path, setting).finally(() => running.delete(path));
    running.set(path, drawn);
    return drawn;
  }
}

async function planOf<S extends CardSlot>(
  slot: S,
  source: CardSource[S],
  { canvas, language, style }: Setting,
  images: ProductImages,
  timeZone: string | undefined,
): Promise<Plan> {
  const ask = { slot, source } as { [K in CardSlot]: { slot: K; source: CardSource[K] } }[CardSlot];
  switch (ask.slot) {
    case 'product': {
      const content = productContent(ask.source, language);
      const measure = async () => {
        const image = await images.load(content.image);
        return fixed(DESIGN.product, (brush, scale) => drawProduct(brush, content, image, scale));
      };
      return { key: { ...content, image: await images.stampOf(content.image) }, measure };
    }
    case 'coupon': {
      const content = couponContent(ask.source, language, timeZone);
      return { key: content, measure: () => fixed(DESIGN.coupon, (brush, scale) => drawCoupon(brush, content, scale)) };
    }
    case 'countdown': {
      const content = countdownContent(ask.source, language);
      return { key: content, measure: (brush) => countdownCard(brush, content, countdownRoom(canvas, style)) };
    }
    case 'lower-third': {
      const content = lowerThirdContent(ask.source);
      return { key: content, measure: (brush) => lowerThirdCard(brush, content, lowerThirdRoom(canvas, style)) };
    }
    case 'flash-sale': {
      const content = flashContent(ask.source, language);
      return {
        key: content,
        measure: () => fixed(DESIGN.flashSale, (brush, scale) => drawFlash(brush, content, scale)),
      };
    }
    case 'correction': {
      const content = correctionContent(ask.source, language);
      return { key: content, measure: (brush) => correctionCard(brush, content, lowerThirdRoom(canvas, style)) };
    }
    case 'whats-next': {
      const content = nextContent(ask.source, language);
      return {
        key: content,
        measure: () => fixed(DESIGN.whatsNext, (brush, scale) => drawNext(brush, content, scale)),
      };
    }
    default:
      return ask satisfies never;
  }
}

function fixed(size: CanvasSize, draw: Measured['draw']): Measured {
  return { width: size.width, height: size.height, draw };
}

/** Draws and encodes one card, shadow included. The brush gets design lengths. */
async function paint(card: Measured, { canvas, style }: Setting): Promise<CanvasSize & { readonly bytes: Uint8Array }> {
  const scale = scaleOf(canvas, style);
  const room = Math.round(DESIGN.shadow * scale);
  const width = Math.round(card.width * scale) + 2 * room;
  const height = Math.round(card.height * scale) + 2 * room;
  const surface = createCanvas(width, height);
  const brush = brushOf(surface.getContext('2d'), PALETTES[style.theme]);
  brush.lang = 'zh-CN'; // Chinese forms of shared characters, whatever the machine's language is.
  brush.translate(room, room);
  brush.scale(scale, scale);
  card.draw(brush, scale);
  return { width, height, bytes: await encodePng(width, height, brush.getImageData(0, 0, width, height).data) };
}

/** Where a picture of this size goes: the slot's place is that of the card without its shadow. */
function placed(slot: CardSlot, picture: CanvasSize, { canvas, style }: Setting): Omit<CardPicture, 'path'> {
  const room = 2 * Math.round(DESIGN.shadow * scaleOf(canvas, style));
  const card = { width: picture.width - room, height: picture.height - room };
  return withShadow(placeCard(slot, card, canvas, style), canvas, style);
}
