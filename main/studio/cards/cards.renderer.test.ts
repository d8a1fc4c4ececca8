import { mkdtemp, readdir, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { safeArea, scaleOf, type CanvasSize, type CardSlot } from '../../../core/cards/card.layout.ts';
import { sampleCoupon, sampleName, sampleOffer, sampleProduct, yuan } from '../../../core/cards/cards.samples.ts';
import { CORNERS, DEFAULT_STYLE } from '../../../core/cards/overlay.style.ts';
import { instant, seconds } from '../../../core/time/time.ts';
import type { CardPicture, CardRenderer, CardSource } from './cards.port.ts';
import { createCardRenderer } from './cards.renderer.ts';

const HD: CanvasSize = { width: 1280, height: 720 };
const product = (name = '双层保温饭盒'): CardSource['product'] => ({
  product: sampleProduct({ name }),
  offer: sampleOffer(),
});
const FULL: CardSource = {
  product: product('【新品首发】意大利进口全自动家用办公两用奶泡一体智能触控研磨咖啡机旗舰升级款'),
  coupon: {
    coupon: sampleCoupon({ value: yuan(12_800.5), minSpend: yuan(128_800) }),
    expiresAt: instant(0),
    remaining: null,
  },
  countdown: { label: '整点秒杀倒计时 请提前准备好收货地址并关注直播间不迷路', remaining: seconds(4_000) },
  'lower-third': { text: '更正：保温二十四小时应为六小时，以商品详情页与检测报告为准。'.repeat(4) },
  'flash-sale': {
    ...product('【新品首发】意大利进口全自动家用办公两用奶泡一体智能触控研磨咖啡机'),
    price: yuan(128_800.5),
    units: 12_000,
    countdown: { label: '整点秒杀倒计时 请提前准备好收货地址', remaining: seconds(36_000) },
  },
  correction: { wrong: '保温二十四小时，终身免费换新。'.repeat(6), right: '保温六小时，以商品详情页为准。'.repeat(6) },
  'whats-next': {
    product: sampleProduct({ name: '冻干草莓脆'.repeat(9) }),
    livePrice: yuan(128_800.5),
    remaining: seconds(600),
  },
};

let home: string;
let directory: string;
let cards: CardRenderer;
let round = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cards-'));
});
beforeEach(() => {
  directory = join(home, String((round += 1)));
  cards = createCardRenderer({ directory, images: home });
});
afterAll(() => rm(home, { recursive: true }));

/** The pixels of a part of a card, in design lengths from the card's top left corner. */
async function region(picture: CardPicture, canvas: CanvasSize, x: number, y: number, w: number, h: number) {
  const scale = scaleOf(canvas);
  const surface = createCanvas(picture.width, picture.height).getContext('2d');
  surface.drawImage(await loadImage(picture.path), 0, 0);
  const at = (length: number) => Math.round(length * scale);
  return surface.getImageData(at(28 + x), at(28 + y), at(w), at(h)).data;
}

/** The share of dark pixels. */
function inkShare(pixels: Uint8ClampedArray): number {
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark / (pixels.length / 4);
}

test('the same content has the same path and is not written again', async () => {
  const first = await cards.render('product', product(), HD, 'zh-CN');
  const { mtimeMs } = await stat(first.path);
  expect(await cards.render('product', product(), HD, 'zh-CN')).toEqual(first);
  expect((await stat(first.path)).mtimeMs).toBe(mtimeMs);
});

test('writes nothing more once it is idle, whoever has gone away meanwhile', async () => {
  void cards.render('product', product(), HD, 'zh-CN');
  void cards.render('lower-third', { text: '欢迎' }, HD, 'zh-CN');
  await cards.idle();
  const files = await readdir(directory);
  expect(files.filter((name) => name.endsWith('.png'))).toHaveLength(2);
  await rm(directory, { recursive: true });
  await cards.idle();
  await expect(readdir(directory)).rejects.toThrow('ENOENT');
});

test('two renderers draw the same bytes', async () => {
  const other = createCardRenderer({ directory: join(home, 'other'), images: home });
  const [a, b] = [
    await cards.render('product', product(), HD, 'zh-CN'),
    await other.render('product', product(), HD, 'zh-CN'),
  ];
  expect(await readFile(a.path)).toEqual(await readFile(b.path));
});

test('asked for many times at once, a card is drawn once', async () => {
  const pictures = await Promise.all(Array.from({ length: 8 }, () => cards.render('product', product(), HD, 'zh-CN')));
  expect(new Set(pictures.map((picture) => picture.path)).size).toBe(1);
  expect(await readdir(directory)).toHaveLength(1);
});

test('whatever changes the picture changes the path', async () => {
  const paths = [
    await cards.render('product', product(), HD, 'zh-CN'),
    await cards.render('product', product('冻干草莓脆'), HD, 'zh-CN'),
    await cards.render('product', product(), { width: 1920, height: 1080 }, 'zh-CN'),
    await cards.render('product', product(), HD, 'en'),
    await cards.render('product', { ...product(), offer: sampleOffer({ stock: 3 }) }, HD, 'zh-CN'),
    await cards.render('product', product(), HD, 'zh-CN', { ...DEFAULT_STYLE, theme: 'dark' }),
    await cards.render('product', product(), HD, 'zh-CN', { ...DEFAULT_STYLE, margin: 0.15 }),
  ].map((picture) => picture.path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('a file that is gone or was cut short is drawn again', async () => {
  const { path } = await cards.render('product', product(), HD, 'zh-CN');
  const whole = await readFile(path);
  await truncate(path, 500);
  await cards.render('product', product(), HD, 'zh-CN');
  expect(await readFile(path)).toEqual(whole);
  await unlink(path);
  await cards.render('product', product(), HD, 'zh-CN');
  expect(await readFile(path)).toEqual(whole);
});

test.each([HD, { width: 1920, height: 1080 }, { width: 1080, height: 1920 }])(
  'on $width × $height every card is a file of the size it says, inside the safe area',
  async (canvas) => {
    const room = 2 * Math.round(28 * scaleOf(canvas));
    const safe = safeArea(canvas);
    for (const slot of Object.keys(FULL) as CardSlot[]) {
      const picture = await cards.render(slot, FULL[slot], canvas, 'zh-CN');
      const image = await loadImage(picture.path);
      expect([image.width, image.height]).toEqual([picture.width, picture.height]);
      expect(picture.x + room / 2).toBeGreaterThanOrEqual(safe.x);
      expect(picture.y + room / 2).toBeGreaterThanOrEqual(safe.y);
      expect(picture.x + picture.width - room / 2).toBeLessThanOrEqual(safe.x + safe.width);
      expect(picture.y + picture.height - room / 2).toBeLessThanOrEqual(safe.y + safe.height);
    }
  },
);

test('200 different Chinese names leave no card blank, and no name is drawn as another', async () => {
  const seen = new Set<string>();
  for (let index = 0; index < 200; index += 1) {
    const picture = await cards.render('product', product(sampleName(index)), HD, 'zh-CN');
    const pixels = await region(picture, HD, 284, 22, 414, 42);
    expect([sampleName(index), inkShare(pixels) > 0.03]).toEqual([sampleName(index), true]);
    seen.add(Buffer.from(pixels).toString('base64'));
  }
  expect(seen.size).toBe(200);
});

test('a flash-sale bar keeps its place and size while it counts', async () => {
  const source = FULL['flash-sale'];
  const boxes = new Set<string>();
  for (const left of [36_000, 3_599, 59, 0]) {
    const countdown = { label: '距结束', remaining: seconds(left) };
    const { path: _path, ...box } = await cards.render('flash-sale', { ...source, countdown }, HD, 'zh-CN');
    boxes.add(JSON.stringify(box));
  }
  expect(boxes.size).toBe(1);
});

test.each(CORNERS)('cards of the stack go to the corner %s', async (stack) => {
  const style = { ...DEFAULT_STYLE, stack };
  const { x, y, width, height } = await cards.render('product', product(), HD, 'zh-CN', style);
  const middle = [x + width / 2 < HD.width / 2 ? 'left' : 'right', y + height / 2 < HD.height / 2 ? 'top' : 'bottom'];
  expect(middle.toReversed().join('-')).toBe(stack);
});

test('digits are of one width: a countdown keeps its size while it counts', async () => {
  const widths = new Set<number>();
  for (const left of [3_599, 3_071, 1_111, 888, 59, 0]) {
    const source = { label: '抽奖', remaining: seconds(left) };
    widths.add((await cards.render('countdown', source, HD, 'zh-CN')).width);
  }
  expect(widths.size).toBe(1);
});

test('a struck price that would lie is not on the picture', async () => {
  const honest = { product: sampleProduct({ listPrice: null }), offer: sampleOffer() };
  const liar = { product: sampleProduct({ listPrice: yuan(80) }), offer: sampleOffer() };
  const [a, b] = [await cards.render('product', honest, HD, 'zh-CN'), await cards.render('product', liar, HD, 'zh-CN')];
  expect(a.path).toBe(b.path);
});

test('a product image is on the card; a missing or broken one gives the link number', async () => {
  const red = createCanvas(40, 60);
  red.getContext('2d').fillStyle = '#ff0000';
  red.getContext('2d').fillRect(0, 0, 40, 60);
  await writeFile(join(home, 'red.png'), await red.encode('png'));
  await writeFile(join(home, 'broken.png'), 'not a picture');
  const block = async (image: string) => {
    const source = { product: sampleProduct({ image }), offer: sampleOffer() };
    return (await region(await cards.render('product', source, HD, 'zh-CN'), HD, 200, 200, 4, 4)).slice(0, 3);
  };
  expect([...(await block('red.png'))]).toEqual([255, 0, 0]);
  expect([...(await block('none.png'))]).toEqual([0x17, 0x18, 0x1c]);
  expect([...(await block('broken.png'))]).toEqual([0x17, 0x18, 0x1c]);
  expect([...(await block('../cards/red.png'))]).toEqual([0x17, 0x18, 0x1c]);
});

test('bold is bold: the weight of the variable font is in force', async () => {
  const name = inkShare(await region(await cards.render('product', product('国'), HD, 'zh-CN'), HD, 284, 22, 34, 42));
  const lightName = { product: sampleProduct({ name: '', variant: '国' }), offer: sampleOffer() };
  const variant = inkShare(await region(await cards.render('product', lightName, HD, 'zh-CN'), HD, 284, 22, 34, 42));
  expect(name).toBeGreaterThan(variant * 1.5);
});
