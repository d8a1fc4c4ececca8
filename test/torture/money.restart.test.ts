/**
 * The studio dies while a coupon is at the gateway and its answer is not back: the studio that comes back hears from the gateway what became of it, and asks no person to
 * do it a second time.
 */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { actStore } from '../../gateway/acts/acts.store.ts';
import { openGatewayDb } from '../../gateway/store/gateway.store.ts';
import { makeToken, startGatewayProcess, type GatewayProcess } from '../support/gatewayProcess.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio, tempDir, type StudioProcess } from '../support/studioProcess.ts';

const dataDir = tempDir('money');
const coupon = { name: '满150减5', value: 5, quantity: 50, over: 150 };
const sheet = sheetFile([{ title: '券', minutes: 5, link: 1, price: '199', listPrice: '259', coupon }]);
let gateway: GatewayProcess;
let studio: StudioProcess;
let seat: TestSeat;

afterEach(async () => {
  seat?.close();
  await studio?.kill9();
  await gateway?.kill9();
  for (const dir of [dataDir, dirname(sheet), gateway?.dataDir]) if (dir) rmSync(dir, { recursive: true, force: true });
});

const drop = () => Object.values(seat.snapshot.state.actions).find((run) => run.do === 'coupon');
const commerce = () => drop()?.answers.commerce;

/** What the gateway's own book says of a key. */
function bookOf(key: string) {
  const db = openGatewayDb(gateway.dataDir);
  if (!db.ok) throw new Error(db.message);
  const kept = actStore(db.value).find('shop', key);
  db.value.close();
  return kept?.answer ?? null;
}

test('a coupon without an answer is the gateway’s over a restart, and nobody else’s', { timeout: 60_000 }, async () => {
  gateway = await startGatewayProcess({ config: { rooms: [{ name: 'shop', commerce: { use: 'simulated' } }] } });
  const line = { url: gateway.address, token: makeToken(gateway.dataDir, 'shop', 'studio') };
  studio = await startStudio({ dataDir, sheet, mode: 'live', gateway: line });
  seat = await takeSeat(studio.address, studio.token);
  await seat.until('the line is live', ({ gateway: { state } }) => state === 'live');
  expect(await seat.ask('start', { override: { by: '王', reason: '演练' } })).toMatchObject({ ok: true });
  const cue = seat.snapshot.state.onAir?.segment.cues.find(({ actions }) => actions.some((one) => one.do === 'coupon'));
  process.kill(gateway.pid, 'SIGSTOP');
  for (const type of ['arm', 'fire']) expect(await seat.ask(type, { cueId: cue?.id })).toMatchObject({ ok: true });
  await seat.until('it is sent', () => commerce()?.status === 'sent');
  const key = drop()?.id ?? '';
  await studio.kill9();
  seat.close();

  // The gateway does it while nobody listens.
  process.kill(gateway.pid, 'SIGCONT');
  await expect.poll(() => bookOf(key)?.status, { timeout: 10_000 }).toBe('confirmed');
  studio = await startStudio({ dataDir, gateway: line });
  seat = await takeSeat(studio.address, studio.token);
  await seat.until('the gateway tells', () => commerce()?.status === 'confirmed', 20_000);
  const told = [...seat.snapshot.log, ...seat.entries].flatMap(({ fact }) =>
    fact.kind === 'action-answered' && fact.target === 'commerce' ? [fact.status] : [],
  );
  expect(told).not.toContain('waiting-for-person');
});
