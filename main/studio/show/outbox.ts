/**
 * Sends what the show asks of the selling platform, exactly once for the viewer: at least once to the platform, always with the same key,
 * and never after its time. The rows are written in the journal's transactions; this only empties them.
 */
import type { AnswerStatus, Asked, Fact } from '../../../core/show/show.facts.ts';
import { viewerKey } from '../../../core/show/show.muted.ts';
import {
  after,
  between,
  duration,
  instant,
  less,
  seconds,
  type Duration,
  type Instant,
} from '../../../core/time/time.ts';
import type { JournalPort, OutboxRow } from '../store/journal.port.ts';
import type { StudioClock } from './clock.ts';
import type { CommerceAnswer, CommercePort } from './commerce.port.ts';

/** How long one send may take before it counts as unreachable, ms of real time. */
export const SEND_DEADLINE = 3000;
/** Waits between sends of one action, ms: doubled each time from the first to the last. */
const BACK_OFF = { first: 250, last: 2000 };
/** How often, and how many times, what got no answer is asked after: ten minutes in all. */
const ASK_AFTER = { every: seconds(5), tries: 120 };

export interface OutboxParts {
  readonly journal: Pick<JournalPort, 'markSending'>;
  readonly commerce: CommercePort;
  readonly clock: StudioClock;
  /** Whether an action has its last answer, e.g. by a person's word. */
  isSettled(actionId: string): boolean;
  /** Keeps of the answers what is news. */
  record(facts: readonly Fact[]): void;
}

export interface Outbox {
  /** Sends an action that was just asked for. */
  send(asked: Asked, askedAt: Instant): void;
  /** Goes on with the rows that a stop or crash left behind. Those that a person is at (`waiting`) are left to that person. */
  recover(rows: readonly OutboxRow[], waiting: (actionId: string) => boolean): void;
  /** Ends when nothing is on its way. */
  idle(): Promise<void>;
  dispose(): void;
}

/** Makes a sender with nothing to send. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { journal, commerce, clock } = parts;
  const stop = new AbortController();
  const pending = new Set<Promise<void>>();
  /** What one place of the platform is asked goes one behind the other, or the last would not be what stays there. */
  const lines = new Map<string, Promise<void>>();

  function answer(asked: Asked, askedAt: Instant, status: AnswerStatus, code: string | null, detail: string): void {
    if (stop.signal.aborted) return;
    const ms = between(askedAt, clock.now());
    const fact = { kind: 'action-answered', actionId: asked.id, target: 'commerce', status, ms, code, detail } as const;
    parts.record([{ ...fact, times: null }]);
  }

  async function deliver({
    asked,
    askedAt,
    attempts,
  }: Pick<OutboxRow, 'asked' | 'askedAt' | 'attempts'>): Promise<void> {
    let sends = attempts;
    const slept = sleepOf(clock);
    for (let waits = 0; !stop.signal.aborted && !parts.isSettled(asked.id); waits++) {
      const left = asked.expiresAt === null ? null : less(between(clock.now(), asked.expiresAt), slept());
      if (left !== null && left <= 0) {
        const found = sends > 0 ? await recallOnce(asked) : null;
        if (found !== null) return answer(asked, askedAt, found.status, found.code, found.detail);
        if (sends > 0) void askAfter(asked, askedAt);
        const never = 'It was not sent in time, and will not be.';
        const unknown = 'No answer came in time. The platform may have done it: look there.';
        return answer(asked, askedAt, 'expired', sends > 0 ? 'no-answer' : 'too-late', sends > 0 ? unknown : never);
      }
      // While the line is down it stays queued, and is known never to have left.
      if (commerce.isReachable?.(sends > 0) !== false) {
        const reply = await sendOnce(asked, askedAt, sends === 0, Math.min(SEND_DEADLINE, left ?? SEND_DEADLINE));
        sends += 1;
        if (reply.status !== 'unreachable') return answer(asked, askedAt, reply.status, reply.code, reply.detail);
      }
      const again = after(clock.now(), backOff(waits));
      await clock.sleepUntil(instant(Math.min(again, asked.expiresAt ?? again)), stop.signal);
    }
  }

  async function sendOnce(asked: Asked, askedAt: Instant, first: boolean, within: number): Promise<CommerceAnswer> {
    try {
      journal.markSending(asked.id);
    } catch (error) {
      // What can't be noted must not be sent: after a crash nobody would know of it.
      return unreachable(error);
    }
    const reply = (async () => commerce.send(asked, asked.id))().catch(unreachable);
    if (first) answer(asked, askedAt, 'sent', null, '');
    const timed = deadline(reply, within, stop.signal);
    clock.hold(timed);
    const answered = await timed;
    if (answered !== null) return answered;
    void reply.then((late) => {
      if (late.status === 'confirmed' || late.status === 'refused')
        answer(asked, askedAt, late.status, 'late', late.detail);
    });
    return unreachable(`No answer within ${within} ms`);
  }

  /** The last word of an action whose time is over; null where nobody can tell, or nobody answers in time. */
  async function recallOnce(asked: Asked) {
    const reply = commerce.recall?.(asked, asked.id).catch(unreachable);
    const found = reply === undefined ? null : await deadline(reply, SEND_DEADLINE, stop.signal);
    if (found === null || found.status === 'unreachable' || found.status === 'waiting-for-person') return null;
    return { ...found, status: found.status };
  }

  /** What got no answer in time is asked after for a while, since it may have been done and the line may be back soon. Nothing is begun by it. */
  async function askAfter(asked: Asked, askedAt: Instant): Promise<void> {
    if (commerce.recall === undefined) return;
    for (let tries = 0; tries < ASK_AFTER.tries; tries++) {
      if (!(await clock.sleepUntil(after(clock.now(), ASK_AFTER.every), stop.signal))) return;
      const found = commerce.isReachable?.(true) === false ? null : await recallOnce(asked);
      if (found !== null) return answer(asked, askedAt, found.status, found.code, found.detail);
    }
  }

  function follow(work: Promise<void>): Promise<void> {
    pending.add(work);
    return work.finally(() => pending.delete(work));
  }

  function begin(row: Pick<OutboxRow, 'asked' | 'askedAt' | 'attempts'>): void {
    const line = lineOf(row.asked);
    if (line === null) void follow(deliver(row));
    else lines.set(line, follow((lines.get(line) ?? Promise.resolve()).then(() => deliver(row))));
  }

  return {
    send: (asked, askedAt) => begin({ asked, askedAt, attempts: 0 }),
    recover(rows, waiting) {
      for (const row of rows) if (!waiting(row.key)) begin(row);
    },
    async idle() {
      while (pending.size > 0) await Promise.all(pending);
    },
    dispose: () => stop.abort(),
  };
}

/** The place that an action belongs to: the card, the prices, the stock, the pinned comment, the talk. null: it waits for no other. */
function lineOf({ ask }: Asked): string | null {
  switch (ask.do) {
    case 'pop':
    case 'unpop':
      return 'card';
    case 'coupon':
    case 'hide-message':
      return null;
    // Whoever is muted and unmuted again must not stay muted.
    case 'mute-viewer':
    case 'unmute-viewer':
      return `mute ${viewerKey(ask)}`;
    default:
      return ask.do;
  }
}

/**
 * How long the machine has slept since now: its own clock stood still meanwhile and the wall clock did not. For what waits to be sent, a wall clock
 * that was set forward counts as a sleep too: rather listed as expired than sent late.
 */
function sleepOf(clock: StudioClock): () => Duration {
  const offset = () => clock.wall() - clock.now();
  const before = offset();
  return () => duration(Math.max(0, Math.floor(offset() - before)));
}

function backOff(sends: number): Duration {
  return duration(Math.min(BACK_OFF.last, BACK_OFF.first * 2 ** Math.min(sends, 10)));
}

function unreachable(error: unknown): CommerceAnswer {
  return { status: 'unreachable', code: null, detail: String(error) };
}

/** The value, or null when it did not come within `ms` of real time or `signal` was aborted. */
function deadline<T>(value: Promise<T>, ms: number, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    const done = (result: T | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', give);
      resolve(result);
    };
    const give = () => done(null);
    const timer = setTimeout(give, ms);
    signal.addEventListener('abort', give);
    void value.then(done);
  });
}
