import { afterEach, expect, it } from 'vitest';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import { ok } from '../../../core/result.ts';
import { openChatSession, type ChatSession } from './chat.session.ts';
import type { LineThread } from './lines.thread.ts';
import type { Arrival, RoomPort } from './room.port.ts';

const AT = 1_780_000_000_000;
const VIEW = { state: 'live', why: '', room: 'main', adapter: null, sources: [], can: [] } as const;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A room that is spoken to by hand, and a thread that only counts. */
function startSession(settled: () => Promise<void>) {
  let hear: ((events: readonly RoomEvent[], arrival: Arrival) => void) | null = null;
  const room: RoomPort = {
    view: { ...VIEW, sources: [], can: [] },
    place: null,
    onView: () => {},
    onEvents: (listener) => void (hear = listener),
    wake: () => {},
    dispose: () => {},
  };
  const written: number[] = [];
  const way: boolean[] = [];
  const thread = {
    problem: '',
    write: (_run, lines) => written.push(lines.count) > 0,
    moderate: () => {},
    ask: (call: string) => Promise.resolve(ok(call === 'questions' ? [] : { lastSeq: 0, kept: 0 })),
    giveWay: (gives) => void way.push(gives),
    close: () => Promise.resolve(),
  } as LineThread;
  const session = openChatSession({
    ...{ runId: 'run-1', products: [], room, thread, past: () => [], shown: null, settled, now: () => AT },
    ...{ isAwaited: () => false, rules: () => [], muted: () => [], cues: () => ({ key: '', triggers: [] }) },
    ...{ setOff: () => Promise.resolve(null), answered: () => {} },
  });
  const say = (id: string) =>
    hear?.(
      [
        {
          kind: 'comment',
          id,
          source: 's',
          at: AT,
          by: { id: 'p', name: 'p', badges: [] },
          text: '多少钱',
          cut: false,
        },
      ],
      { missed: 0, kept: false, sentAt: AT, place: { boot: 'b', seq: 1 } },
    );
  return { session, say, written, way };
}

let session: ChatSession;
afterEach(() => session.dispose());

it('reads nothing while OBS takes a cut, and all of it behind', async () => {
  let cut = Promise.withResolvers<void>();
  const started = startSession(() => cut.promise);
  ({ session } = started);
  started.say('e1');
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(session.desk().total).toBe(0);
  cut.resolve();
  await session.idle();
  expect(session.desk().total).toBe(1);

  cut = Promise.withResolvers<void>();
  started.say('e2');
  started.say('e3');
  await turn();
  expect(session.desk().total).toBe(1);
  cut.resolve();
  await session.idle();
  expect(session.desk().total).toBe(3);
});

it('has the processor to itself while it reads, and hands on what it read as it closes', async () => {
  const started = startSession(() => Promise.resolve());
  ({ session } = started);
  started.say('e1');
  await session.idle();
  expect(started.way).toEqual([true, false]);
  expect(started.written).toEqual([]);
  session.dispose();
  expect(started.written).toEqual([1]);
});
