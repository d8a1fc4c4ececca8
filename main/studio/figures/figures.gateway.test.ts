/** From a gateway's room to a seat's figures: a real gateway in this process, a real line, a studio that is closed and opened again. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FiguresView, Scope } from '../../../core/contract/figures.schema.ts';
import { memoryPair } from '../../../core/contract/memory.port.ts';
import type { ToSeat, ToStudio } from '../../../core/contract/messages.ts';
import { createReplica, type Replica } from '../../../core/contract/replica.ts';
import type { Role } from '../../../core/contract/roles.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import { startRoomGateway, type RoomGateway } from '../../../test/support/roomGateway.ts';
import { SILENT } from '../log.ts';
import { newFolder, removeFolders } from '../store/store.folders.ts';
import { sampleSheet } from '../store/store.samples.ts';
import { createStudio, type Studio } from '../studio.ts';

/** A machine that is busy with other things is slow, not wrong. */
const PATIENCE = 20_000;
const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: PATIENCE, interval: 20 });

let gateway: RoomGateway;
let studio: Studio;
let dir: string;
let ids = 0;
const replicas: Replica[] = [];

beforeEach(async () => {
  gateway = await startRoomGateway(newFolder());
  dir = newFolder();
});
afterEach(async () => {
  for (const replica of replicas.splice(0)) replica.close();
  await studio.close();
  await gateway.close();
});
afterAll(removeFolders);

async function open(mode: 'live' | 'rehearsal' | null, sheet = false): Promise<Replica> {
  const bytes = new TextEncoder().encode(JSON.stringify(sampleSheet('s', 3, 0)));
  const made = await createStudio({
    dataDir: dir,
    version: '0',
    mode,
    sheet: sheet ? { name: 's.json', bytes } : null,
    obs: null,
    gateway: { url: gateway.address, token: gateway.token },
    log: SILENT,
  });
  if (!made.ok) throw new Error(made.message);
  studio = made.value;
  const replica = sit('producer');
  await soon(() => expect(replica.view().link).toBe('live'));
  await soon(() => expect(replica.view().snapshot?.gateway.state).toBe('live'));
  return replica;
}

function sit(role: Role): Replica {
  const [page, inside] = memoryPair<ToSeat, ToStudio>();
  studio.seats.add(inside, role, role, null);
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const newId = () => `request-${++ids}`;
  const replica = createReplica(page, { now: () => performance.now(), after, newId, trusted: false });
  replicas.push(replica);
  return replica;
}

async function start(replica: Replica): Promise<void> {
  const override = { by: '林岚', reason: '试播', blocks: [] };
  expect(await replica.request({ type: 'start', override })).toMatchObject({ ok: true });
}

async function read(replica: Replica, runId: string | null = null): Promise<FiguresView> {
  const result = await replica.request({ type: 'figures.read', runId });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function scopeIn(view: FiguresView, segment: number): Scope | undefined {
  return view.segments[segment]?.scopes.find(({ source }) => source === 'shop')?.scope;
}

const event = (words: object): RoomEvent =>
  ({ id: `e${++ids}`, source: 'shop', at: Date.now(), ...words }) as unknown as RoomEvent;
const people = (viewers: number, visitors: number) =>
  event({ kind: 'figures', figures: { viewers, visitors, likes: null, comments: null, followers: null } });
const order = (kind: 'order-placed' | 'order-paid' | 'order-refunded', orderId: string, minor: number) =>
  event({
    kind,
    orderId,
    by: { id: `buyer of ${orderId}`, name: '', badges: [] },
    lines: [{ sku: null, link: '1', quantity: 2 }],
    amount: { minor, currency: 'CNY' },
  });

test(
  'what a room tells stands by segment at every seat that may see it, is kept over a restart, and goes on',
  { timeout: 2 * PATIENCE },
  async () => {
    const producer = await open('live', true);
    const seen: FiguresView[] = [];
    sit('viewer').watch('figures', (view) => seen.push(view));
    expect((await read(producer)).sources).toEqual([]);

    await gateway.feed({ ...people(100, 1000), at: Date.now() - 5_000 });
    await soon(async () => expect((await read(producer)).sources).toHaveLength(1));
    await start(producer);
    const told = [people(120, 1010), order('order-placed', '1', 9900), order('order-paid', '1', 9900)];
    await gateway.feed(...told, ...told, order('order-placed', '2', 100));
    await soon(() => expect(seen.at(-1) && scopeIn(seen.at(-1) as FiguresView, 0)?.trade?.placed).toBe(2));
    const shown = seen.at(-1) as FiguresView;
    expect(shown.sources[0]).toMatchObject({ source: 'shop', simulated: false, now: { viewers: { value: 120 } } });
    expect(scopeIn(shown, 0)).toMatchObject({
      trade: { placed: 2, paid: 1, units: 2, buyers: 1, money: [{ currency: 'CNY', gross: 9900, refunded: 0 }] },
      conversion: { buyers: 1, reached: 110 },
    });

    const { runId } = shown;
    for (const replica of replicas.splice(0)) replica.close();
    await studio.close();
    // What happens while the studio is off is caught up from the gateway, and so is no hole.
    await gateway.feed(order('order-paid', '2', 100));
    const again = await open(null);
    await soon(async () => expect(scopeIn(await read(again), 0)?.trade?.paid).toBe(2));
    expect(scopeIn(await read(again, runId), 0)).toMatchObject({
      trade: { placed: 2, paid: 2 },
      viewers: { max: 120 },
      unheard: 0,
    });
    await gateway.feed(order('order-refunded', '1', 900));
    await soon(async () =>
      expect(scopeIn(await read(again), 0)?.trade).toMatchObject({
        paid: 2,
        money: [{ gross: 10_000, refunded: 900 }],
      }),
    );
    expect(await again.request({ type: 'figures.read', runId: 'run-of-nobody' })).toMatchObject({
      code: 'no-such-run',
    });
  },
);

test('a refund that comes in the next show is the earlier one’s', { timeout: 2 * PATIENCE }, async () => {
  const producer = await open('live', true);
  await start(producer);
  await gateway.feed(order('order-paid', '7', 5000));
  await soon(async () => expect(scopeIn(await read(producer), 0)?.trade?.paid).toBe(1));
  const { runId } = await read(producer);
  await producer.request({ type: 'end' });
  const sheetId = producer.view().snapshot?.sheet.id ?? '';
  expect(await producer.request({ type: 'run.open', sheetId, mode: 'live' })).toMatchObject({ ok: true });
  await gateway.feed(order('order-refunded', '7', 2000), order('order-placed', '8', 1));
  await soon(async () => expect((await read(producer)).sources).toHaveLength(1));
  expect((await read(producer)).runId).not.toBe(runId);
  expect(scopeIn(await read(producer, runId), 0)?.trade).toMatchObject({ refunds: 1, money: [{ refunded: 2000 }] });
});

test('the overlay’s key opens no figures', { timeout: 2 * PATIENCE }, async () => {
  await open('live', true);
  const overlay = sit('overlay');
  await soon(() => expect(overlay.view().link).toBe('live'));
  expect(await overlay.request({ type: 'figures.read', runId: null })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
});

test('a rehearsal has a simulated room for its figures, and says so', { timeout: 2 * PATIENCE }, async () => {
  const producer = await open('rehearsal', true);
  await gateway.feed(people(100, 1000));
  await soon(async () => expect((await read(producer)).sources).toHaveLength(1));
  expect(await read(producer)).toMatchObject({
    rehearsal: true,
    sources: [{ source: 'simulated', simulated: true, now: { viewers: { value: expect.any(Number) } } }],
  });
});
