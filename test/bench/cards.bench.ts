/**
 * A product card as a file on the disk against the least that could be done: a canvas of the same size filled white and encoded by the
 * canvas's own PNG encoder, without a file. Each turn has a new Chinese name, as a show has; blank names would be reported as a failure.
 */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { sampleName, sampleOffer, sampleProduct } from '../../core/cards/cards.samples.ts';
import type { CardPicture } from '../../main/studio/cards/cards.port.ts';
import { createCardRenderer } from '../../main/studio/cards/cards.renderer.ts';
import { interleave, row, type BenchRow } from './bench.ts';

const RUNS = 200;
const NAMES = 2_000;
const CANVAS = { width: 1920, height: 1080 };

/** Product card p50 and p95, and how many of 2,000 names come out blank. */
export async function rows(): Promise<readonly BenchRow[]> {
  const parent = join(import.meta.dirname, 'results');
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, 'cards-bench-'));
  try {
    const cards = createCardRenderer({ directory, images: null, keep: 50, restMs: 0 });
    await cards.warmUp();
    const draw = (index: number) => {
      const product = sampleProduct({ name: sampleName(index) });
      return cards.render('product', { product, offer: sampleOffer() }, CANVAS, 'zh-CN');
    };
    const { width, height } = await draw(NAMES);
    const samples = await interleave(
      (turn) => draw(NAMES + 1 + turn),
      () => bare(width, height),
      RUNS,
      10,
    );
    const name = 'product card to file against bare canvas to PNG';
    return [row(`${name} p50`, samples, 0.5, 1.5), row(`${name} p95`, samples, 0.95, null), await blanks(draw)];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function bare(width: number, height: number): Promise<void> {
  const canvas = createCanvas(width, height);
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, width, height);
  await canvas.encode('png');
}

/** The failure of OBS's own text source is glyphs that go missing after a few hundred: here none may, of thousands. */
async function blanks(draw: (index: number) => Promise<CardPicture>): Promise<BenchRow> {
  let blank = 0;
  for (let index = 0; index < NAMES; index += 1) {
    if (!(await hasName(await draw(index)))) blank += 1;
  }
  return {
    name: `blank names of ${NAMES} product cards`,
    ours: blank,
    baseline: 1,
    ratio: blank,
    aim: 0,
    unit: 'cards',
    runs: NAMES,
  };
}

/** Whether the region of the name has ink. The card's corner is 28 px inside the picture at this canvas size. */
async function hasName({ path }: CardPicture): Promise<boolean> {
  const surface = createCanvas(414, 42).getContext('2d');
  surface.drawImage(await loadImage(path), -(28 + 284), -(28 + 22));
  const { data } = surface.getImageData(0, 0, 414, 42);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return dark > 0.03 * 414 * 42;
}
