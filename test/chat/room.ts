/** A gateway and a studio in this process, and seats at the studio, in the user's language: `seat.desk()`, `room.say('多少钱')`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { ChatBatch, ChatDesk, ChatLine } from '../../core/contract/chat.schema.ts';
import { memoryPair } from '../../core/contract/memory.port.ts';
import type { ToSeat } from '../../core/contract/messages.ts';
import type { Role } from '../../core/contract/roles.ts';
import type { FromGateway, ToGateway } from '../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import type { Result } from '../../core/result.ts';
import type { Mode } from '../../core/show/show.facts.ts';
import { startGateway, type Gateway } from '../../gateway/gateway.ts';
import type { RoomConfig } from '../../gateway/config.ts';
import { SILENT } from '../../main/studio/log.ts';
import { createStudio, type Studio } from '../../main/studio/studio.ts';

export interface TestRoom {
  readonly studio: Studio;
  readonly dir: string;
  /** Sends events in as a platform's connector would. */
  feed(...events: readonly RoomEvent[]): Promise<void>;
  say(text: string, by?: string, more?: { readonly id?: string; readonly at?: number }): Promise<void>;
  seat(role: Role): TestSeat;
  /** The studio ends and is started again on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestSeat {
  readonly lines: readonly ChatLine[];
  readonly batches: readonly ChatBatch[];
  desk(): ChatDesk | null;
  facts(kind: string): readonly object[];
  ask(type: string, words?: object): Promise<Result<Record<string, unknown>>>;
}

/** Opens all of it. A rehearsal's studio is given the gateway too, and must not listen. */
export async function openRoom(
  mode: Mode,
  config: Partial<RoomConfig> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<TestRoom> {
  const dir = mkdtempSync(join(tmpdir(), 'anchor-chat-'));
  const main: RoomConfig = { name: 'main', commerce: { use: 'simulated' }, sources: [], ...config };
  const started = await startGateway({
    dataDir: join(dir, 'gateway'),
    config: { rooms: [main] },
    host: '127.0.0.1',
    port: 0,
    env,
    log: () => undefined,
  });
  if (!started.ok) throw new Error(started.message);
  const gateway: Gateway = started.value;
  const token = (role: 'studio' | 'feed') => gateway.tokens.create({ room: 'main', role, label: role });
  const auth = { protocol: 1, token: token('feed'), since: null };
  const feeder: Socket<FromGateway, ToGateway> = io(gateway.address, { auth, transports: ['websocket'] });
  const studioToken = token('studio');
  let said = 0;
  let studio = await start();

  async function start(): Promise<Studio> {
    const made = await createStudio({
      dataDir: join(dir, 'studio'),
      version: '0.0.0',
      mode,
      sheet: null,
      obs: null,
      gateway: { url: gateway.address, token: studioToken },
      log: SILENT,
    });
    if (!made.ok) throw new Error(made.message);
    return made.value;
  }

  async function feed(...events: readonly RoomEvent[]): Promise<void> {
    const answer: unknown = await feeder.emitWithAck('feed', events);
    if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true)
      throw new Error(JSON.stringify(answer));
  }

  return {
    get studio() {
      return studio;
    },
    dir,
    feed,
    say: (text, by = 'p1', { id = `e${++said}`, at = Date.now() } = {}) =>
      feed({ kind: 'comment', id, source: 'shop', at, by: { id: by, name: by, badges: [] }, text, cut: false }),
    seat: (role) => takeSeat(studio, role),
    async restart() {
      await studio.close();
      studio = await start();
    },
    async close() {
      feeder.disconnect();
      await studio.close();
      await gateway.close();
      rmSync(dir, { recursive: true });
    },
  };
}

function takeSeat(studio: Studio, role: Role): TestSeat {
  const [page, inside] = memoryPair<ToSeat, unknown>();
  const lines: ChatLine[] = [];
  const batches: ChatBatch[] = [];
  const facts: { readonly kind: string }[] = [];
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  let desk: ChatDesk | null = null;
  page.onMessage((message) => {
    if (message.t === 'answer') waiting.get(message.id)?.(message.result);
    if (message.t === 'chat-desk') desk = message.desk;
    if (message.t === 'facts') facts.push(...message.entries.map(({ fact, by }) => ({ ...fact, signed: by })));
    if (message.t !== 'chat') return;
    batches.push(message.batch);
    lines.push(...message.batch.lines);
    page.post({ t: 'chat-taken', next: message.batch.from + message.batch.lines.length });
  });
  studio.seats.add(inside, role, role, null);
  for (const stream of ['chat', 'chat-desk']) page.post({ t: 'watch', stream, on: true });
  return {
    lines,
    batches,
    desk: () => desk,
    facts: (kind) => facts.filter((fact) => fact.kind === kind),
    ask(type, words = {}) {
      const id = randomUUID();
      return new Promise((resolve) => {
        waiting.set(id, (result) => resolve(result as Result<Record<string, unknown>>));
        page.post({ t: 'request', request: { type, id, ...words } });
      });
    },
  };
}
