/** The gateway's room as a run hears it. */
import type { ChatRoom } from '../../../core/contract/chat.schema.ts';
import type { GatewayLink } from '../gateway/gateway.link.ts';
import type { RoomPort } from './room.port.ts';

/** Makes the port over a line that outlives it. @param now our clock, ms since 1970. */
export function gatewayRoom(link: GatewayLink, now: () => number): RoomPort {
  const unsubscribes: (() => void)[] = [];
  return {
    get view(): ChatRoom {
      const { state, problem, room } = link.view;
      return {
        state,
        why: problem ?? '',
        room: room?.room ?? null,
        adapter: room?.adapter.name ?? null,
        sources: [...(room?.sources ?? [])],
        can: [...(room?.adapter.can ?? [])],
      };
    },
    get place() {
      return link.place;
    },
    onView: (listener) => void unsubscribes.push(link.onView(listener)),
    onEvents(listener) {
      unsubscribes.push(
        link.onEvents((events, { missed, kept, place, sentAt }) => {
          const { clock } = link.view;
          // Before the clocks are measured, what is on its way counts as sent now.
          listener(events, { missed, kept, place, sentAt: clock === null ? now() : sentAt - clock.offset });
        }),
      );
    },
    wake() {},
    dispose() {
      for (const unsubscribe of unsubscribes) unsubscribe();
    },
  };
}
