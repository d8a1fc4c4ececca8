/** The room of a run, wherever it is: the gateway's for a live one, a simulated one in rehearsal, which so can't hear a real one. */
import type { ChatRoom } from '../../../core/contract/chat.schema.ts';
import type { EventPlace } from '../../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';

/** How events came. */
export interface Arrival {
  /** Events before these that are gone for good; null: some may be, and nobody knows how many. */
  readonly missed: number | null;
  /** When the gateway sent them, by our clock. */
  readonly sentAt: number;
  /** They were kept for us while we were away: some are old. */
  readonly kept: boolean;
  /** Up to where they are, in the gateway's numbers; null where nobody numbers them. */
  readonly place: EventPlace | null;
}

export interface RoomPort {
  readonly view: ChatRoom;
  /** Up to where events were handed on, in the gateway's numbers; null where nobody numbers them, or before the room was joined. */
  readonly place: EventPlace | null;
  onView(listener: () => void): void;
  onEvents(listener: (events: readonly RoomEvent[], arrival: Arrival) => void): void;
  /** Somebody reads along: a simulated room needs nobody to talk before that. */
  wake(): void;
  dispose(): void;
}
