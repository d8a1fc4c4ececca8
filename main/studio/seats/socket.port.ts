/** A Port over one Socket.IO connection: event `message` in both directions. A sender's acknowledgement callback gets its request's result too. */
import type { Socket } from 'socket.io';
import type { Port } from '../../../core/contract/port.ts';
import type { ToSeat } from '../../../core/contract/messages.ts';
import type { Result } from '../../../core/result.ts';

const MAX_PENDING_ACKS = 1000;

/** Wraps a server-side socket. Messages come out unparsed: the seats parse them. */
export function socketPort(socket: Socket): Port<unknown, ToSeat> {
  const acks = new Map<string, (result: Result<unknown>) => void>();
  return {
    post(message) {
      if (message.t === 'answer') {
        acks.get(message.id)?.(message.result);
        acks.delete(message.id);
      }
      socket.emit('message', message);
    },
    onMessage(listener) {
      const receive = (message: unknown, ack: unknown) => {
        const id = idOf(message);
        if (id !== null && typeof ack === 'function' && acks.size < MAX_PENDING_ACKS)
          acks.set(id, (result) => void ack(result));
        listener(message);
      };
      socket.on('message', receive);
      return () => void socket.off('message', receive);
    },
    onClose(listener) {
      socket.once('disconnect', listener);
      return () => void socket.off('disconnect', listener);
    },
    close: () => void socket.disconnect(true),
  };
}

function idOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null;
  const { request } = message;
  return typeof request === 'object' && request !== null && 'id' in request && typeof request.id === 'string'
    ? request.id
    : null;
}
