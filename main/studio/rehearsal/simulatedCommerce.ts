/** The selling platform of a rehearsal: it says yes, reaches nobody, and keeps books. */
import type { Asked } from '../../../core/show/show.facts.ts';
import type { CommerceAnswer, CommercePort } from '../show/commerce.port.ts';
import { openLedger } from './ledger.ts';

export interface SimulatedPlatform {
  /** How long it takes to answer after it has entered the action, ms of real time. */
  readonly delay?: number;
  /** What it answers to a new action; yes unless told otherwise. */
  readonly answer?: (asked: Asked) => CommerceAnswer;
}

/** Opens the simulated platform with its books in `directory`. */
export function simulatedCommerce(directory: string, platform: SimulatedPlatform = {}): CommercePort {
  const ledger = openLedger(directory);
  const waiting = new Set<() => void>();
  const delay = platform.delay ?? 0;

  function wait(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, delay);
      waiting.add(done);
    });
  }

  return {
    async send(asked, key) {
      const answer = ledger.enter(key, asked.ask.do, platform.answer?.(asked) ?? yes(key));
      if (delay > 0) await wait();
      return answer;
    },
    dispose() {
      for (const done of waiting) done();
      ledger.close();
    },
  };
}

function yes(key: string): CommerceAnswer {
  return { status: 'confirmed', code: null, detail: `sim:${key}` };
}
