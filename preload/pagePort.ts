/** The page's end of the pipe to the studio, usable before the real port has come. */
import type { ToSeat, ToStudio } from '../core/contract/messages.ts';
import type { Port } from '../core/contract/port.ts';

/** The part of a MessagePort that is used. */
export type RawPort = Pick<MessagePort, 'postMessage' | 'start' | 'close' | 'addEventListener'>;

export interface PagePort {
  readonly port: Port<ToSeat, ToStudio>;
  /** Gives it the real port. */
  open(raw: RawPort): void;
  /** The studio is gone, or can't be had. */
  end(): void;
}

/** A seat speaks after the studio's welcome and listens at once; a page with more than this waiting on either side is broken. */
const MAX_WAITING = 100;

/** Makes a pipe that keeps messages, both ways, until the other side is there. */
export function createPagePort(): PagePort {
  let waiting: ToStudio[] = [];
  let early: ToSeat[] = [];
  let raw: RawPort | null = null;
  let ended = false;
  const messageListeners = new Set<(message: ToSeat) => void>();
  const closeListeners = new Set<() => void>();

  const end = () => {
    if (ended) return;
    ended = true;
    waiting = [];
    raw?.close();
    for (const listener of closeListeners) listener();
  };
  const receive = (message: ToSeat) => {
    if (ended) return;
    if (messageListeners.size === 0 && early.push(message) > MAX_WAITING) end();
    for (const listener of messageListeners) listener(message);
  };

  return {
    end,
    open(given) {
      if (ended) return given.close();
      raw = given;
      given.addEventListener('message', (event) => receive((event as MessageEvent<ToSeat>).data));
      given.addEventListener('close', end);
      given.start();
      for (const message of waiting) given.postMessage(message);
      waiting = [];
      return undefined;
    },
    port: {
      post(message) {
        if (ended) return;
        if (raw) raw.postMessage(message);
        else if (waiting.length < MAX_WAITING) waiting.push(message);
        else end();
      },
      onMessage(listener) {
        messageListeners.add(listener);
        const missed = early;
        early = [];
        for (const message of missed) listener(message);
        return () => void messageListeners.delete(listener);
      },
      onClose(listener) {
        if (ended) listener();
        else closeListeners.add(listener);
        return () => void closeListeners.delete(listener);
      },
      close: end,
    },
  };
}
