/** Draws what a simulated OBS would show: the scene's name, and a plate for each overlay. Plain on purpose: nobody should take it for the real program. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { formatMoney } from '../../../core/money/money.ts';
import type { Picture } from '../../../core/show/show.state.ts';

const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** A JPEG as a data URL, 16:9 and `width` pixels wide; null where the drawing library can't be loaded. */
export async function drawProgram(picture: Picture, width: number): Promise<string | null> {
  // Loaded on first use: most runs without a screen never look.
  const canvasModule = await import('@napi-rs/canvas').catch(() => null);
  if (!canvasModule) return null;
  const height = Math.round((width * 9) / 16);
  const canvas = canvasModule.createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.scale(width / 960, width / 960);
  pen.fillStyle = `hsl(${hueOf(picture.scene ?? '')}, 28%, 26%)`;
  pen.fillRect(0, 0, 960, 540);
  pen.textAlign = 'center';
  say(pen, picture.scene ?? '—', 480, 250, 44, '#ffffff', 900);
  pen.textAlign = 'left';
  const { productCard, couponCard, countdown, lowerThird } = picture;
  if (productCard) {
    const { product, offer } = productCard;
    plate(pen, 40, 360, 360, 130, '#ffffff');
    say(pen, `${product.link}  ${product.name}`, 60, 405, 24, '#1d1d1f', 320);
    const price = offer?.livePrice ?? product.listPrice;
    if (price) say(pen, formatMoney(price, 'zh-CN'), 60, 465, 40, '#d4380d', 320);
  }
  if (couponCard) {
    plate(pen, 640, 380, 280, 90, '#fff1b8');
    say(pen, couponCard.coupon.name, 660, 435, 26, '#873800', 240);
  }
  if (countdown) {
    plate(pen, 640, 40, 280, 60, '#1d1d1f');
    say(pen, `⏱ ${countdown.label}`, 660, 79, 24, '#ffffff', 240);
  }
  if (lowerThird) {
    plate(pen, 40, 290, 560, 50, '#0050b3');
    say(pen, lowerThird.text, 60, 324, 24, '#ffffff', 520);
  }
  const jpeg = await canvas.encode('jpeg', 80);
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}

function plate(pen: SKRSContext2D, x: number, y: number, w: number, h: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, w, h, 12);
  pen.fill();
}

function say(pen: SKRSContext2D, text: string, x: number, y: number, size: number, colour: string, room: number): void {
  pen.font = `600 ${size}px ${FONT}`;
  pen.fillStyle = colour;
  pen.fillText(text, x, y, room);
}

/** A colour of its own for each scene, so that a change is seen. */
function hueOf(scene: string): number {
  let hue = 0;
  for (const character of scene) hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hue;
}
