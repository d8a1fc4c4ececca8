/** A stand-in for OBS's program: a soft set with the scene's light, and the cards that are on. */
import type { ShowState } from '../../core/show/show.state.ts';
import type { Instant } from '../../core/time/time.ts';

import { amount } from '../ui/format.ts';

const FONT = '"Noto Sans CJK SC", sans-serif';

/** A JPEG as a data URL. */
export function drawProgram(state: ShowState, now: Instant): string {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 360;
  const pen = canvas.getContext('2d');
  if (pen === null) return '';
  const scene = state.picture.scene ?? '';
  const hue = [...scene].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % 360;
  const light = pen.createRadialGradient(300, 90, 20, 320, 200, 420);
  light.addColorStop(0, `hsl(${hue} 30% 74%)`);
  light.addColorStop(1, `hsl(${hue} 34% 22%)`);
  pen.fillStyle = light;
  pen.fillRect(0, 0, 640, 360);
  pen.fillStyle = `hsl(${hue} 25% 30%)`;
  pen.fillRect(0, 280, 640, 80);
  for (const [x, coat] of scene.includes('双') || scene.includes('two')
    ? [
        [220, 18],
        [400, 210],
      ]
    : [[300, 18]]) {
    pen.fillStyle = `hsl(${coat} 35% 45%)`;
    pen.beginPath();
    pen.ellipse(Number(x), 300, 82, 120, 0, Math.PI, 0);
    pen.fill();
    pen.fillStyle = '#e8bfa0';
    pen.beginPath();
    pen.ellipse(Number(x), 140, 38, 48, 0, 0, 7);
    pen.fill();
    pen.fillStyle = '#2b211d';
    pen.beginPath();
    pen.ellipse(Number(x), 122, 43, 38, 0, Math.PI, 0);
    pen.fill();
  }
  const { productCard, couponCard, countdown } = state.picture;
  if (productCard) {
    pen.fillStyle = '#fff';
    pen.fillRect(404, 232, 220, 84);
    pen.fillStyle = '#171717';
    pen.font = `700 17px ${FONT}`;
    pen.fillText(`${productCard.product.link} ${productCard.product.name}`.slice(0, 13), 418, 260);
    pen.font = `800 30px ${FONT}`;
    const price = productCard.offer?.finalPrice;
    pen.fillText(price ? amount(price, 'en') : '', 418, 300);
  }
  if (couponCard) {
    pen.fillStyle = '#f6c64b';
    pen.fillRect(404, 178, 220, 46);
    pen.fillStyle = '#2b1d00';
    pen.font = `700 19px ${FONT}`;
    pen.fillText(couponCard.coupon.name, 418, 208);
  }
  if (countdown) {
    pen.fillStyle = '#111c';
    pen.fillRect(24, 24, 130, 44);
    pen.fillStyle = '#fff';
    pen.font = `700 26px ${FONT}`;
    pen.fillText(`${Math.max(0, Math.ceil((countdown.endsAt - now) / 1000))} s`, 38, 56);
  }
  return canvas.toDataURL('image/jpeg', 0.8);
}
