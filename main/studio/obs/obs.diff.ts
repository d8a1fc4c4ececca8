/**
 * What to send so that OBS shows what is wanted: a pure comparison. Content goes into the hidden one of a pair first, then the pair
 * is swapped, so that no frame shows an old card or none. What is equal is not sent.
 */
import type { CardSlot } from '../../../core/cards/card.layout.ts';
import type { CardPicture } from '../cards/cards.port.ts';
import { CARD_SLOTS, FADE_FILTER, type Kit } from './obs.kit.ts';
import type { BatchMode, ObsRequest } from './obs.request.ts';
import { inputRef, sceneRef, type ItemRecord, type ObsState } from './obs.state.ts';

/** The card of a slot; null for none; `keep` to leave the slot as it is. */
export type WantedCards = Readonly<Record<CardSlot, CardPicture | null | 'keep'>>;

export interface Wanted {
  /** The program scene to assert, or null to leave it. */
  readonly scene: string | null;
  readonly cards: WantedCards;
  /** Address of the page that shows the cards, where the kit is a page. */
  readonly pageUrl: string | null;
  /** Whether that page is to be seen; it is put out by the panic key alone, for by itself it shows what is wanted. */
  readonly pageLit: boolean;
}

/** A write and the name that a person reads in the log. */
export interface Write extends ObsRequest {
  readonly label: string;
  /** The input that comes into the picture by it, or leaves. */
  readonly tally?: { readonly input: string; readonly on: boolean };
  /** A card that comes into an empty slot by it, or leaves the slot empty: it may move. */
  readonly moving?: Moving;
}

/** A card on its way in or out: the box, in canvas pixels, is where it stands. */
export interface Moving {
  readonly way: 'in' | 'out';
  readonly buffer: Buffer;
  readonly box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
}

/** Requests that go as one batch. */
export interface Unit {
  readonly mode: BatchMode;
  readonly requests: readonly Write[];
}

export interface Writes {
  /** Content and place of hidden inputs: invisible until the swap. */
  readonly stage: readonly Write[];
  readonly hide: readonly Write[];
  readonly scene: Write | null;
  readonly swap: readonly Write[];
  /** A card is wanted for which there is no pair of inputs. */
  readonly unprovisioned: boolean;
}

export const KEEP_CARDS: WantedCards = allCards('keep');
export const NO_CARDS = allCards(null);

function allCards<T>(value: T): Readonly<Record<CardSlot, T>> {
  const pairs = CARD_SLOTS.map((slot) => [slot, value] as const);
  return Object.fromEntries(pairs) as Record<CardSlot, T>;
}

/** Compares. `state.scenes` must hold `wanted.scene`; the caller has checked. */
export function compare(state: ObsState, kit: Kit | null, wanted: Wanted): Writes {
  const stage: Write[] = [];
  const hide: Write[] = [];
  const swap: Write[] = [];
  let unprovisioned = false;
  if (kit?.kind === 'page') {
    unprovisioned = !comparePage(state, kit, wanted, stage, swap);
  } else {
    for (const slot of CARD_SLOTS) {
      const card = wanted.cards[slot];
      if (card === 'keep') continue;
      const pair = kit === null ? null : pairOf(state, kit, slot);
      if (pair === null) {
        unprovisioned ||= card !== null;
        continue;
      }
      // A fade that was cut short must not leave a card half there.
      stage.push(...pair.flatMap(({ input }) => unfade(state, input)));
      if (card === null)
        hide.push(
          ...pair
            .filter(({ item }) => item.enabled)
            .map((buffer) => ({
              ...show(state, buffer, false),
              moving: { way: 'out' as const, buffer, box: buffer.item.place },
            })),
        );
      else comparePair(state, pair, card, stage, swap);
    }
  }
  const switches = wanted.scene !== null && wanted.scene !== state.program;
  return { stage, hide, scene: switches ? switchTo(state, wanted.scene) : null, swap, unprovisioned };
}

/**
 * The units to send, in order. A scene switch runs on OBS's window thread and so must not hold up the renderer: it goes serially, with
 * the hidden content before it. Whatever becomes visible goes in step with the renderer, one frame after its content.
 */
export function unitsOf(writes: Writes): readonly Unit[] {
  const { stage, hide, scene, swap } = writes;
  const shown = swap.length === 0 ? [] : [...(stage.length === 0 ? [] : [SLEEP]), ...swap];
  const units: Unit[] =
    scene === null && shown.length > 0
      ? [{ mode: 'frame', requests: [...stage, ...hide, ...shown] }]
      : [
          { mode: 'serial', requests: [...stage, ...hide, ...(scene === null ? [] : [scene])] },
          { mode: 'frame', requests: shown },
        ];
  return units.filter(({ requests }) => requests.length > 0);
}

/** Nothing to send. */
export function isEmpty(writes: Writes): boolean {
  return unitsOf(writes).length === 0;
}

/** One frame; the only sleep that we ever send. */
export const SLEEP: Write = { type: 'Sleep', data: { sleepFrames: 1 }, label: '' };

/** One of a pair as OBS has it. `file` is what it shows. */
export interface Buffer {
  readonly scene: string;
  readonly input: string;
  readonly item: ItemRecord;
  readonly file: unknown;
}
export type Pair = readonly [Buffer, Buffer];

/** The pair of a slot; null when one of it is missing. */
export function pairOf(state: ObsState, kit: Kit, slot: CardSlot): Pair | null {
  const [a, b] = kit.names.buffers[slot].map((input): Buffer | null => {
    const item = state.items.get(kit.names.scene)?.find(({ source }) => source === input);
    if (item === undefined) return null;
    return { scene: kit.names.scene, input, item, file: state.inputs.get(input)?.settings?.['file'] };
  });
  return a && b ? [a, b] : null;
}

function comparePair(state: ObsState, pair: Pair, card: CardPicture, stage: Write[], swap: Write[]): void {
  const holds = (one: Buffer) => one.file === card.path && liesAt(one, card);
  const [a, b] = pair;
  const lit = pair.filter(({ item }) => item.enabled);
  // Of two lit ones the right one stays; of none or one the dark one that has the card already, else any dark one. A lies below B.
  const next = lit.length === 1 ? lit[0] && (holds(lit[0]) ? lit[0] : lit[0] === a ? b : a) : (pair.find(holds) ?? a);
  if (next === undefined) return;
  const other = next === a ? b : a;
  if (next.file !== card.path) stage.push(load(state, next, card.path));
  if (!liesAt(next, card)) stage.push(move(state, next, card));
  if (!next.item.enabled) {
    const lights = show(state, next, true);
    swap.push(lit.length > 0 ? lights : { ...lights, moving: { way: 'in', buffer: next, box: card } });
  }
  if (other.item.enabled) swap.push(show(state, other, false));
}

/** The input that a next picture of the slot can be loaded into unseen, when one of the pair is on the picture; else null. */
export function hiddenBuffer(state: ObsState, kit: Kit, slot: CardSlot, card: CardPicture): readonly Write[] | null {
  const pair = pairOf(state, kit, slot);
  const dark = pair?.filter(({ item }) => !item.enabled) ?? [];
  const [one] = dark;
  if (one === undefined || dark.length !== 1) return null;
  const writes = one.file === card.path ? [] : [load(state, one, card.path)];
  return liesAt(one, card) ? writes : [...writes, move(state, one, card)];
}

/** Hides all that is ours, whatever the mirror believes of it; what it believes to be lit goes first. */
export function hideAll(state: ObsState, { names: { scene } }: Kit): readonly Write[] {
  const items = state.items.get(scene) ?? [];
  const litFirst = items.toSorted((a, b) => Number(b.enabled) - Number(a.enabled));
  return litFirst.map((item) => show(state, { scene, input: item.source, item, file: null }, false));
}

/** Gives false when the page's input is not there. */
function comparePage(
  state: ObsState,
  kit: Kit,
  { pageUrl: url, pageLit }: Wanted,
  stage: Write[],
  swap: Write[],
): boolean {
  const { page, scene } = kit.names;
  const item = state.items.get(scene)?.find(({ source }) => source === page);
  if (item === undefined) return false;
  const settings = state.inputs.get(page)?.settings ?? null;
  if (url !== null && settings?.['url'] !== url) {
    const data = { ...inputRef(state, page), inputSettings: { url }, overlay: true };
    stage.push({ type: 'SetInputSettings', data, label: `SetInputSettings ${page}` });
  }
  if (item.enabled !== pageLit) swap.push(show(state, { scene, input: page, item, file: null }, pageLit));
  return true;
}

/** Whether it lies where the card belongs, unscaled. */
export function liesAt({ item }: Buffer, card: CardPicture): boolean {
  return item.place.x === card.x && item.place.y === card.y && !item.place.scaled;
}

function unfade({ filters }: ObsState, input: string): Write[] {
  const on = filters.get(input)?.some(({ name, enabled }) => name === FADE_FILTER && enabled) === true;
  if (!on) return [];
  const data = { sourceName: input, filterName: FADE_FILTER, filterEnabled: false };
  return [{ type: 'SetSourceFilterEnabled', data, label: `SetSourceFilterEnabled ${input} off` }];
}

function load(state: ObsState, { input }: Buffer, file: string): Write {
  const data = { ...inputRef(state, input), inputSettings: { file, unload: false }, overlay: true };
  return { type: 'SetInputSettings', data, label: `SetInputSettings ${input}` };
}

function move(state: ObsState, { scene, item, input }: Buffer, card: CardPicture): Write {
  const sceneItemTransform = {
    positionX: card.x,
    positionY: card.y,
    scaleX: 1,
    scaleY: 1,
    rotation: 0,
    alignment: 5,
    boundsType: 'OBS_BOUNDS_NONE',
    cropTop: 0,
    cropRight: 0,
    cropBottom: 0,
    cropLeft: 0,
  };
  const data = { ...sceneRef(state, scene), sceneItemId: item.id, sceneItemTransform };
  return { type: 'SetSceneItemTransform', data, label: `SetSceneItemTransform ${input}` };
}

function show(state: ObsState, { scene, item, input }: Buffer, on: boolean): Write {
  const data = { ...sceneRef(state, scene), sceneItemId: item.id, sceneItemEnabled: on };
  const label = `SetSceneItemEnabled ${input} ${on ? 'on' : 'off'}`;
  return { type: 'SetSceneItemEnabled', data, label, tally: { input, on } };
}

function switchTo(state: ObsState, scene: string): Write {
  return { type: 'SetCurrentProgramScene', data: sceneRef(state, scene), label: `SetCurrentProgramScene ${scene}` };
}
