/** A studio's hand on a real OBS for tests: the port with coloured cards, and words for what a test expects. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EMPTY_PICTURE, type Picture } from '../../core/show/show.state.ts';
import { instant } from '../../core/time/time.ts';
import { SAMPLE } from '../../main/studio/cards/cards.sample.ts';
import type { ObsPortOptions } from '../../main/studio/obs/obs.port.ts';
import { createObsPort } from '../../main/studio/obs/obs.port.ts';
import type { PicturePort } from '../../main/studio/obs/picture.port.ts';
import { CARD_BOXES, colourOf, fakeCards, type FakeCards } from './fakeCards.ts';
import type { RealObs } from './realObs.ts';
import { distance, type Colour, type Screen } from './screen.ts';

export interface Hand {
  readonly port: PicturePort;
  readonly cards: FakeCards;
  /** Scenes reported as a person's choice, in order. */
  readonly byHand: string[];
  /** Events and fields logged, as JSON. */
  readonly log: string[];
  dispose(): Promise<void>;
}

/** A port that is not connected yet. */
export function makeHand(more: Partial<ObsPortOptions> = {}): Hand {
  const dir = mkdtempSync(join(tmpdir(), 'anchor-hand-'));
  const cards = fakeCards(join(dir, 'cards'));
  const log: string[] = [];
  const note = (event: string, fields: unknown) => void log.push(JSON.stringify([event, fields]));
  const port = createObsPort({
    renderCards: cards,
    stateDir: join(dir, 'state'),
    images: join(dir, 'images'),
    screenshots: join(dir, 'screenshots'),
    configDirs: [join(dir, 'no-obs-here')],
    log: { info: note, warn: note },
    now: () => instant(Date.now()),
    language: () => 'zh-CN',
    ...more,
  });
  const byHand: string[] = [];
  port.onSceneByHand((scene) => byHand.push(scene));
  const dispose = async () => {
    await port.dispose();
    rmSync(dir, { recursive: true, force: true });
  };
  return { port, cards, byHand, log, dispose };
}

/** Connects and waits until live. */
export async function goLive(hand: Hand, obs: Pick<RealObs, 'url' | 'password'>): Promise<void> {
  hand.port.connect(obs.url, obs.password);
  await until('live', () => hand.port.view.link === 'live');
}

/** Waits until `holds`, else fails with `what` after `ms`. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()); await delay(10)) {
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for: ${what}`);
  }
}

/**
 * Looks until `holds`, and gives when it surely was not so yet: `performance.now()` before the last look that did not show it, or before the first when that
 * did. So a look that takes long on a busy machine is not counted against what it looks at.
 */
export async function notYet(what: string, holds: () => boolean | Promise<boolean>): Promise<number> {
  let last = performance.now();
  let asked = last;
  const look = async () => {
    [last, asked] = [asked, performance.now()];
    return holds();
  };
  await until(what, look);
  return last;
}

/** A picture with the product of that name on its card. */
export function withProduct(name: string, scene: string | null = null): Picture {
  const { product, offer } = SAMPLE.product;
  return { ...EMPTY_PICTURE, scene, productCard: { actionId: name, product: { ...product, name }, offer } };
}

/** Two pictures that together show every card there is: two share their places with others. */
export function everyCard(scene: string | null): readonly [Picture, Picture] {
  const { 'flash-sale': flash, correction, 'whats-next': next, countdown, coupon, 'lower-third': lower } = SAMPLE;
  const at = (ms: number) => instant(Date.now() + ms);
  const plain: Picture = {
    ...withProduct('饭盒', scene),
    couponCard: { actionId: 'c', ...coupon },
    countdown: { actionId: 'd', label: countdown.label, endsAt: at(600_000) },
    lowerThird: { actionId: 'l', ...lower },
    whatsNext: { actionId: 'n', product: next.product, livePrice: next.livePrice, expectedAt: at(300_000) },
  };
  const { product, offer, price, units } = flash;
  const flashSale = { actionId: 'f', product, offer, price, units };
  return [{ ...plain, flashSale, correction: { actionId: 'k', ...correction } }, plain];
}

/** The colour in which the product card of that name is drawn. */
export function productColour(name: string): Colour {
  const { product, offer } = SAMPLE.product;
  return colourOf({ product: { ...product, name }, offer });
}

/** Whether the card's whole region (sampled, less its rim) has that colour. */
export function shows(screen: Screen, slot: keyof typeof CARD_BOXES, colour: Colour): boolean {
  const box = CARD_BOXES[slot];
  const places = [0.1, 0.5, 0.9].flatMap((down) => [0.1, 0.5, 0.9].map((right) => ({ down, right })));
  return places.every(({ down, right }) => {
    const pixel = screen.at(Math.round(box.x + box.width * right), Math.round(box.y + box.height * down));
    return distance(pixel, colour) <= 3;
  });
}
