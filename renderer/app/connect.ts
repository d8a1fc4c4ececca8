/** Keeps a replica connected: picks the host's port, and opens a new one whenever the old one is gone. */
import './noEval.ts';
import type { ToSeat, ToStudio } from '../../core/contract/messages.ts';
import type { Port } from '../../core/contract/port.ts';
import type { Role } from '../../core/contract/roles.ts';
import { createReplica, type Replica, type ReplicaDeps } from '../../core/contract/replica.ts';
import { openSession, takeTicket } from './session.ts';
import type { Refused } from './socket.port.ts';

type SeatPort = Port<ToSeat, ToStudio>;
/** A way to a port. `trusted`: the other end is this product's own process. */
export interface Way {
  readonly trusted: boolean;
  readonly open: () => Promise<SeatPort | Refused>;
}

/** The desktop's pipe where the shell gives one, else Socket.IO to the page's own origin. `as`: the role in which the page wants to sit. */
export function wayToStudio(as: Role): Way {
  const bridge = window.anchorStudio;
  if (bridge) return { trusted: true, open: () => Promise.resolve(bridge.connect()) };
  const ticket = takeTicket();
  const entered =
    ticket === null
      ? Promise.resolve()
      : openSession(ticket).then(
          () => undefined,
          () => undefined,
        );
  const socket = import('./socket.port.ts');
  return { trusted: false, open: () => entered.then(() => socket).then(({ openSocket }) => openSocket(as)) };
}

/** What a seat's clock, timers and ids are in a page. The clock is monotonic and starts from the page's own wall clock. */
export function pageDeps(trusted: boolean): ReplicaDeps {
  return {
    now: () => performance.timeOrigin + performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    newId: () => crypto.randomUUID(),
    trusted,
  };
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 4_000;

/**
 * Connects and stays connected. `onReplica` is called once, with the first port; `onRefused` when the studio knows no session of ours.
 * Waits between tries grow to 4 s, with jitter, so that forty seats do not come back in one instant.
 */
export async function stayConnected(
  way: Way,
  on: { readonly replica: (replica: Replica) => void; readonly refused: () => void },
): Promise<void> {
  let replica: Replica | null = null;
  let wait = FIRST_WAIT;
  for (;;) {
    const port = await way.open().catch((): Refused => 'unreachable');
    if (port === 'not-admitted') return on.refused();
    if (port !== 'unreachable') {
      const closed = new Promise<void>((resolve) => void port.onClose(resolve));
      if (replica) replica.attach(port);
      else on.replica((replica = createReplica(port, pageDeps(way.trusted))));
      const opened = performance.now();
      await closed;
      if (performance.now() - opened > LONGEST_WAIT) wait = FIRST_WAIT;
    }
    await new Promise((resolve) => setTimeout(resolve, wait * (0.6 + Math.random() * 0.8)));
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }
}
