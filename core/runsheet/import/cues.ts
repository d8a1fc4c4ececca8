/** The cues that a row asks for: its scene, its coupon, its countdown and its pop. Labels stay empty; screens word them. */
import { duration } from '../../time/time.ts';
import { isNone } from '../cells/cell.ts';
import { readDuration } from '../cells/duration.ts';
import type { Cue, Offer } from '../runsheet.schema.ts';
import type { TableHead } from './head.ts';
import { keep, take, textOf, type Row } from './row.ts';
import { unitOf } from './timing.ts';

/** The scene that a row names, null for none. */
export function sceneOf(row: Row): string | null {
  const scene = textOf(row, 'scene');
  return isNone(scene) ? null : scene;
}

/** Makes a row's cues, in the order in which they come: on enter, by hand, by the clock. */
export function makeCues(row: Row, segmentId: string, title: string, offer: Offer | null, head: TableHead): Cue[] {
  const scene = sceneOf(row);
  const pinAt = readPin(row, offer, head);
  const cues: Cue[] = [];
  const add = (part: string, trigger: Cue['trigger'], action: Cue['actions'][number]) =>
    cues.push({ id: `${segmentId}-${part}`, label: '', trigger, actions: [action] });
  if (scene !== null) add('scene', { on: 'segment-enter' }, { do: 'scene', scene });
  // A coupon spends money: it waits for a hand, and the show engine asks for arming first.
  if (offer?.coupon) add('coupon', { on: 'manual' }, { do: 'coupon', couponId: offer.coupon.id });
  const countdown = take(row, 'countdown', readDuration(textOf(row, 'countdown'), unitOf(head, 'countdown', 's')));
  if (countdown === 0) row.report('countdown-zero', 'countdown', { cell: textOf(row, 'countdown') });
  if (countdown !== null && countdown > 0) {
    const start = pinAt === null ? 0 : pinAt - countdown;
    if (start < 0) row.report('countdown-too-long', 'countdown', { cell: textOf(row, 'countdown') });
    const trigger: Cue['trigger'] = start > 0 ? { on: 'offset', at: duration(start) } : { on: 'segment-enter' };
    add('countdown', trigger, { do: 'countdown', duration: countdown, label: title });
  }
  if (offer !== null && pinAt !== null)
    add('pop', { on: 'offset', at: pinAt }, { do: 'pop', productId: offer.productId });
  return cues;
}

function readPin(row: Row, offer: Offer | null, head: TableHead) {
  const cell = textOf(row, 'pinAt');
  if (offer !== null || isNone(cell)) return take(row, 'pinAt', readDuration(cell, unitOf(head, 'pinAt', 's')));
  keep(row, 'pinAt');
  row.report('cell-without-product', 'pinAt', { cell });
  return null;
}
