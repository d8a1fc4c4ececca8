/** Tells whether a show runs, by sitting among the seats as one that only looks. */
import type { ToSeat } from '../../core/contract/messages.ts';
import type { SeatPort } from './hostLine.ts';

/** A port to seat as a viewer. `onRunning` is called at each change, and once for what is so when it sits down. */
export function watchRunning(onRunning: (running: boolean) => void): SeatPort {
  let last: boolean | null = null;
  const tell = (running: boolean) => {
    if (running !== last) onRunning(running);
    last = running;
  };
  const see = (message: ToSeat) => {
    if (message.t === 'welcome' || message.t === 'snapshot') tell(isRunning(message.snapshot.state.phase));
    if (message.t !== 'facts') return;
    for (const { fact } of message.entries) {
      if (fact.kind === 'show-started') tell(true);
      if (fact.kind === 'show-ended' || fact.kind === 'run-opened') tell(false);
    }
  };
  return { post: see, onMessage: () => () => {}, onClose: () => () => {}, close() {} };
}

function isRunning(phase: string): boolean {
  return phase === 'running' || phase === 'paused';
}
