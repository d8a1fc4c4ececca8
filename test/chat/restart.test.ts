/**
 * The studio dies and comes back while viewers go on writing, with a gateway of its own process: what was written meanwhile is there, each once and in order,
 * and what can't be had any more leaves a line that says so.
 */
import { rmSync } from 'node:fs';
import { io, type Socket } from 'socket.io-client';
import { afterEach, expect, it } from 'vitest';
import type { ChatLine } from '../../core/contract/chat.schema.ts';
import type { FromGateway, ToGateway } from '../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import { makeToken, startGatewayProcess, type GatewayProcess } from '../support/gatewayProcess.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { startStudio, tempDir, ZH_SHEET, type StudioProcess } from '../support/studioProcess.ts';

const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 30_000, interval: 50 });
const dataDir = tempDir('restart');
let gateway: GatewayProcess;
let studio: StudioProcess;
let seat: TestSeat;
let feeder: Socket<FromGateway, ToGateway>;
let said = 0;

afterEach(async () => {
  seat?.close();
  feeder?.disconnect();
  await studio?.kill9();
  await gateway?.kill9();
  rmSync(dataDir, { recursive: true, force: true });
  if (gateway) rmSync(gateway.dataDir, { recursive: true, force: true });
});

async function openStudio(token: string): Promise<void> {
  const { address: url } = gateway;
  studio = await startStudio({ dataDir, sheet: ZH_SHEET, mode: 'live', gateway: { url, token } });
  seat = await takeSeat(studio.address, studio.token);
}

function openFeed(): void {
  const auth = { protocol: 1, token: makeToken(gateway.dataDir, 'main', 'feed'), since: null };
  feeder = io(gateway.address, { auth, transports: ['websocket'], forceNew: true });
}

/** So many viewers write, one after the other. */
async function write(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1000) {
    const events = Array.from({ length: Math.min(1000, left) }, (): RoomEvent => {
      const id = String(++said);
      const by = { id: `p${id}`, name: `p${id}`, badges: [] };
      return { kind: 'comment', id, source: 'shop', at: Date.now(), by, text: `第 ${id} 条`, cut: false };
    });
    expect(await feeder.emitWithAck('feed', events)).toMatchObject({ ok: true });
  }
}

/** All lines behind a number. */
async function linesFrom(after: number): Promise<readonly ChatLine[]> {
  const page = await seat.ask('chat.page', { before: null, after, limit: 500 });
  return page.ok ? (page.value as { readonly lines: readonly ChatLine[] }).lines : [];
}
const texts = (lines: readonly ChatLine[]) => lines.map(({ kind, id }) => (kind === 'missed' ? kind : id));
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

it('has what was written meanwhile, once, in order, and says what is gone', { timeout: 110_000 }, async () => {
  gateway = await startGatewayProcess({
    config: { rooms: [{ name: 'main', commerce: { use: 'simulated' }, sources: [] }] },
  });
  const token = makeToken(gateway.dataDir, 'main', 'studio');
  openFeed();
  await openStudio(token);
  const override = { by: '王', reason: '演练' };
  expect(await seat.ask('start', { override })).toMatchObject({ ok: true });
  await seat.until('the room', ({ gateway: { state, room } }) => state === 'live' && room === 'main', 20_000);
  await write(40);
  await soon(async () => texts(await linesFrom(0))).toEqual(numbers(1, 40));

  // Killed in the middle of it: viewers write before, while it is away, and after.
  const writing = write(60);
  await studio.kill9();
  await writing;
  await write(100);
  seat.close();
  await openStudio(token);
  await write(20);
  await soon(async () => texts(await linesFrom(0))).toEqual(numbers(1, 220));

  // The gateway dies too: what it had heard is gone with it, and nobody knows how much that was.
  await studio.kill9();
  seat.close();
  await gateway.kill9();
  feeder.disconnect();
  const { dataDir: kept, address } = gateway;
  gateway = await startGatewayProcess({ dataDir: kept, port: Number(new URL(address).port) });
  openFeed();
  await write(5);
  await openStudio(token);
  await soon(async () => texts(await linesFrom(220))).toEqual(['missed', ...numbers(221, 225)]);
  expect((await linesFrom(220))[0]).toMatchObject({ seq: 221, count: null });

  // Away for longer than the gateway keeps.
  await studio.kill9();
  seat.close();
  await write(20_300);
  await openStudio(token);
  await soon(async () => (await linesFrom(226))[0]).toMatchObject({ kind: 'missed', count: 300 });
  await soon(async () => texts(await linesFrom(226 + 20_000))).toEqual(['20525']);
  expect(texts(await linesFrom(226)).slice(0, 3)).toEqual(['missed', '526', '527']);
});
