/** The pipes of one page. It has one at a time: a new one ends those before. */
import type { ToSeat, ToStudio } from '../core/contract/messages.ts';
import type { Port } from '../core/contract/port.ts';
import { createPagePort, type PagePort, type RawPort } from './pagePort.ts';

export interface Pipes {
  connect(): Port<ToSeat, ToStudio>;
  /** The real port of the pipe that was asked for with this ticket. */
  deliver(ticket: number, raw: RawPort): void;
}

/** Makes them. `ask` asks the shell for a port and tells whether it is on its way, however long the studio takes. */
export function createPipes(ask: (ticket: number) => Promise<boolean>): Pipes {
  const open = new Map<number, PagePort>();
  let tickets = 0;
  return {
    connect() {
      // A copy, since whoever is told of the end may connect again at once.
      for (const old of [...open.values()]) old.end();
      tickets += 1;
      const ticket = tickets;
      const pipe = createPagePort();
      open.set(ticket, pipe);
      pipe.port.onClose(() => void open.delete(ticket));
      void ask(ticket).then((coming) => coming || pipe.end(), pipe.end);
      return pipe.port;
    },
    deliver(ticket, raw) {
      const pipe = open.get(ticket);
      if (pipe) pipe.open(raw);
      else raw.close();
    },
  };
}
