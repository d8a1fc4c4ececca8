/** Seats whose messages come one by one over the shell's line, where ports can't cross to this process. */
import type { FromHost } from './host.protocol.ts';
import type { SeatPort } from './hostLine.ts';

interface Relayed {
  readonly messages: Set<(message: unknown) => void>;
  readonly closes: Set<() => void>;
}

export interface RelayedSeats {
  /** The port of a seat that was announced. */
  open(seat: number): SeatPort;
  receive(seat: number, message: unknown): void;
  /** The window is gone. */
  leave(seat: number): void;
}

/** Makes the ports; `post` is the line to the shell. */
export function createRelayedSeats(post: (message: FromHost) => void): RelayedSeats {
  const seats = new Map<number, Relayed>();
  const drop = (seat: number) => {
    const relayed = seats.get(seat);
    if (!seats.delete(seat)) return false;
    for (const listener of relayed?.closes ?? []) listener();
    return true;
  };
  return {
    open(seat) {
      const relayed: Relayed = { messages: new Set(), closes: new Set() };
      seats.set(seat, relayed);
      return {
        post(message) {
          if (seats.has(seat)) post({ t: 'post', seat, message });
        },
        onMessage(listener) {
          relayed.messages.add(listener);
          return () => void relayed.messages.delete(listener);
        },
        onClose(listener) {
          relayed.closes.add(listener);
          return () => void relayed.closes.delete(listener);
        },
        close() {
          if (drop(seat)) post({ t: 'left', seat });
        },
      };
    },
    receive(seat, message) {
      for (const listener of seats.get(seat)?.messages ?? []) listener(message);
    },
    leave: (seat) => void drop(seat),
  };
}
