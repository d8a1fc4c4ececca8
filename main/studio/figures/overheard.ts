/** Lets figures and show hear a rehearsal's simulated room along with the chat desk: all tell of the same people. */
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import type { RoomPort } from '../chat/room.port.ts';

export interface Overheard {
  /** The room, heard by both from now on; the one before is not woken any more. */
  wrap(room: RoomPort): RoomPort;
  /** Somebody looks at the figures: a simulated room begins to talk. */
  wake(): void;
}

/** Makes it. @param hear takes what the room says, before the chat desk does. */
export function createOverheard(hear: (events: readonly RoomEvent[], missed: number) => void): Overheard {
  let current: RoomPort | null = null;
  return {
    wrap(room) {
      current = room;
      return {
        ...room,
        onEvents: (listener) =>
          room.onEvents((events, arrival) => {
            hear(events, arrival.missed ?? 0);
            listener(events, arrival);
          }),
      };
    },
    wake: () => current?.wake(),
  };
}
