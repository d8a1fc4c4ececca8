/** A seat's port over Socket.IO to the page's own origin; event `message` in both directions. One connection, no retry: `connect.ts` has that. */
import { io } from 'socket.io-client';
import type { ToSeat, ToStudio } from '../../core/contract/messages.ts';
import type { Port } from '../../core/contract/port.ts';
import type { Role } from '../../core/contract/roles.ts';

/** Why a connection was not made. `not-admitted`: no valid session; anything else may pass by itself. */
export type Refused = 'not-admitted' | 'unreachable';

/** Opens a connection. The session cookie that the browser holds is its key; with several, that of the role `as` counts first. */
export function openSocket(as: Role): Promise<Port<ToSeat, ToStudio> | Refused> {
  const socket = io({
    transports: ['websocket'],
    reconnection: false,
    withCredentials: true,
    forceNew: true,
    auth: { as },
  });
  // The welcome may come before anybody listens: it waits here.
  const early: ToSeat[] = [];
  const listeners = new Set<(message: ToSeat) => void>();
  socket.on('message', (message: ToSeat) => {
    if (listeners.size === 0) early.push(message);
    for (const listener of listeners) listener(message);
  });
  const port: Port<ToSeat, ToStudio> = {
    post: (message) => void socket.emit('message', message),
    onMessage(listener) {
      listeners.add(listener);
      for (const message of early.splice(0)) listener(message);
      return () => void listeners.delete(listener);
    },
    onClose(listener) {
      socket.once('disconnect', listener);
      return () => void socket.off('disconnect', listener);
    },
    close: () => void socket.disconnect(),
  };
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(port));
    socket.once('connect_error', (error) => {
      socket.disconnect();
      resolve(error.message === 'not-admitted' ? 'not-admitted' : 'unreachable');
    });
  });
}
