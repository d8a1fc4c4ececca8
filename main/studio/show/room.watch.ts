/**
 * What the platform says of stock and coupons, on its way into the show. A sale tells its numbers many times a second; the show writes down the newest
 * once a second for each, and nought at once, since a card must not sell what is gone.
 */
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { roomFacts, type Told } from '../../../core/show/decide.room.ts';
import { toldBy } from '../../../core/show/room.told.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { ShowLoop } from './loop.ts';

/** How often one number may be written down, ms. */
export const TOLD_EVERY_MS = 1000;

export interface RoomWatchParts {
  /** The run that is on when the events come, and its sheet. */
  readonly run: () => { readonly loop: Pick<ShowLoop, 'state' | 'record'>; readonly sheet: RunSheet };
  readonly now: () => Instant;
}

export interface RoomWatch {
  /** Events in the order in which the room told them. */
  hear(events: readonly RoomEvent[]): void;
  /** Forgets what is not written down yet: another run was opened. */
  moved(): void;
  dispose(): void;
}

/** Makes a watch that has heard nothing. */
export function createRoomWatch({ run, now }: RoomWatchParts): RoomWatch {
  const waiting = new Map<string, Told>();
  let timer: NodeJS.Timeout | null = null;

  function write(told: Told): void {
    const { loop } = run();
    const facts = roomFacts(loop.state, told, now());
    if (facts.length > 0) loop.record(...facts);
  }

  function writeAll(): void {
    timer = null;
    if (waiting.size === 0) return;
    const newest = [...waiting.values()];
    waiting.clear();
    timer = setTimeout(writeAll, TOLD_EVERY_MS);
    newest.forEach(write);
  }

  function forget(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waiting.clear();
  }

  return {
    hear(events) {
      for (const event of events) {
        const { loop, sheet } = run();
        const told = toldBy(event, sheet.products, loop.state);
        if (told === null) continue;
        const key = told.of === 'stock' ? `stock ${told.productId}` : `coupon ${told.couponId}`;
        waiting.delete(key);
        if (told.left === 0) write(told);
        else waiting.set(key, told);
      }
      if (timer === null) writeAll();
    },
    moved: forget,
    dispose: forget,
  };
}
