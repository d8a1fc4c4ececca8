/**
 * The overlay kit (浮层): one scene of ours that is nested on top of the user's scenes, and in it a pair of inputs for each card.
 * Why nested: in Studio Mode a toggled item of the program scene does not reach air, an item inside a nested scene does; and one
 * scene is one thing to add and one thing to take away. Why pairs: the next picture loads in the hidden one, so that the swap is one
 * frame and nobody sees the card before it or half of it.
 */
import type { CardSlot } from '../../../core/cards/card.layout.ts';
import type { ObsState } from './obs.state.ts';

/** All names of ours begin with this; it says to a person in OBS whose they are. */
export const KIT_PREFIX = '直播台·';
export const CARD_SLOTS = [
  'lower-third',
  'product',
  'coupon',
  'countdown',
  'flash-sale',
  'whats-next',
  'correction',
] as const satisfies readonly CardSlot[];
const LABELS: Record<CardSlot, string> = {
  'lower-third': '字幕条',
  product: '商品卡',
  coupon: '优惠券',
  countdown: '倒计时',
  'flash-sale': '秒杀条',
  'whats-next': '下一个',
  correction: '更正',
};
/** On a card's input while it fades, and switched off at any other time. */
export const FADE_FILTER = `${KIT_PREFIX}淡入淡出`;
export const IMAGE_KIND = 'image_source';
export const PAGE_KIND = 'browser_source';
/** How often we look for a free set of names when a user has things of our names. */
const NAME_SETS = 5;

/** The names of one kit. */
export interface KitNames {
  readonly scene: string;
  /** For each slot the inputs A and B, in the order in which they lie on each other (last on top). */
  readonly buffers: Readonly<Record<CardSlot, readonly [string, string]>>;
  readonly page: string;
}

/** The kit that stands in an OBS. `page` shows the cards in the browser source; `image` as picture files. */
export interface Kit {
  readonly names: KitNames;
  readonly kind: 'image' | 'page';
  /** All inputs and their items are there. A kit that an older studio made lacks the newer cards: provisioning adds them. */
  readonly whole: boolean;
}

/** The names of kit number `n`, from 1; a number appears only from 2 on. */
export function kitNames(n: number): KitNames {
  const name = (label: string) => `${KIT_PREFIX}${label}${n === 1 ? '' : ` ${n}`}`;
  const pair = (slot: CardSlot): readonly [string, string] => [name(`${LABELS[slot]} A`), name(`${LABELS[slot]} B`)];
  return {
    scene: name('浮层'),
    page: name('卡片页'),
    buffers: {
      'lower-third': pair('lower-third'),
      product: pair('product'),
      coupon: pair('coupon'),
      countdown: pair('countdown'),
      'flash-sale': pair('flash-sale'),
      'whats-next': pair('whats-next'),
      correction: pair('correction'),
    },
  };
}

/** The inputs of a kit of that kind, bottom first. */
export function kitInputs(names: KitNames, kind: Kit['kind']): readonly string[] {
  return kind === 'page' ? [names.page] : CARD_SLOTS.flatMap((slot) => names.buffers[slot]);
}

/** The kit that stands in this OBS, or null. Only a scene that {@link owns} counts: a name alone proves nothing. */
export function findKit(state: ObsState, owns: (name: string) => boolean): Kit | null {
  for (let n = 1; n <= NAME_SETS; n += 1) {
    const names = kitNames(n);
    if (!state.scenes.some(({ name }) => name === names.scene) || !owns(names.scene)) continue;
    const kind = state.inputs.has(names.page) ? 'page' : 'image';
    const inside = new Set(state.items.get(names.scene)?.map(({ source }) => source));
    return {
      names,
      kind,
      whole: kitInputs(names, kind).every((input) => state.inputs.has(input) && inside.has(input)),
    };
  }
  return null;
}

/** The first set of names of which none is taken by something that is not ours. Null when a user has taken them all. */
export function freeNames(state: ObsState, owns: (name: string) => boolean): KitNames | null {
  const taken = new Set([...state.scenes.map(({ name }) => name), ...state.groups, ...state.inputs.keys()]);
  for (let n = 1; n <= NAME_SETS; n += 1) {
    const names = kitNames(n);
    const all = [names.scene, ...kitInputs(names, 'image'), names.page];
    if (all.every((name) => !taken.has(name) || owns(name))) return names;
  }
  return null;
}
