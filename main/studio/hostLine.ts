/** The line between the studio's process and the shell that started it: Electron's parent port, or Node's IPC channel. */
import type { Port } from '../../core/contract/port.ts';
import type { ToSeat } from '../../core/contract/messages.ts';
import { toHostSchema, type FromHost, type ToHost } from './host.protocol.ts';

/** A seat's port and its messages, not believed yet. */
export type SeatPort = Port<unknown, ToSeat>;

export interface HostLine {
  post(message: FromHost): void;
  /** `port` is there where a window's port can cross processes; otherwise its messages come as `post`. */
  onMessage(listener: (message: ToHost, port: SeatPort | null) => void): void;
  /** The shell is gone. */
  onLost(listener: () => void): void;
}

/** What is used of Electron's `MessagePortMain` and `process.parentPort`; this file must not import electron. */
export interface RawSeatPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}
export interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: readonly RawSeatPort[] }) => void): unknown;
}

/** The line of this process, null when it was started by nobody who speaks. */
export function openHostLine(): HostLine | null {
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort) return utilityLine(parentPort);
  return process.send ? childLine() : null;
}

/** The line of a utility process. The shell's end takes this process with it, so a loss is never told. */
export function utilityLine(parent: ParentPort): HostLine {
  return {
    post: (message) => parent.postMessage(message),
    onMessage(listener) {
      parent.on('message', ({ data, ports }) => {
        const message = toHostSchema.safeParse(data);
        const [port] = ports;
        if (message.success) listener(message.data, port ? seatPort(port) : null);
      });
    },
    onLost() {},
  };
}

function childLine(): HostLine {
  return {
    post(message) {
      if (process.connected) process.send?.(message, undefined, {}, () => {});
    },
    onMessage(listener) {
      process.on('message', (raw) => {
        const message = toHostSchema.safeParse(raw);
        if (message.success) listener(message.data, null);
      });
    },
    onLost: (listener) => void process.once('disconnect', listener),
  };
}

/** A Port over a window's own message port. */
export function seatPort(raw: RawSeatPort): SeatPort {
  const closed = new Set<() => void>();
  let open = true;
  raw.on('close', () => {
    open = false;
    for (const listener of closed) listener();
    closed.clear();
  });
  return {
    post(message) {
      if (open) raw.postMessage(message);
    },
    onMessage(listener) {
      let wanted = true;
      raw.on('message', ({ data }) => {
        if (wanted) listener(data);
      });
      raw.start();
      return () => {
        wanted = false;
      };
    },
    onClose(listener) {
      closed.add(listener);
      return () => void closed.delete(listener);
    },
    close: () => raw.close(),
  };
}
