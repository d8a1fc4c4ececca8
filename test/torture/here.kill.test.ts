/**
 * The gateway inside the studio, for real: one press, an act that a person reads back, the gateway's thread dying under it, `kill -9` of the whole studio. It comes
 * back each time with the same book of keys, nothing of it is left over without the studio, and its token is nowhere to be read.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HERE_FIRST } from '../../core/gateway/room.settings.ts';
import { actStore } from '../../gateway/acts/acts.store.ts';
import { openGatewayDb } from '../../gateway/store/gateway.store.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio, tempDir, type StudioProcess } from '../support/studioProcess.ts';

const dataDir = tempDir('here');
const folder = join(dataDir, 'gateway');
const TRIGGER = join(dataDir, 'die');
/** In place of the simulated room: a connector that breaks its gateway whenever a file is there. */
const DEADLY = `import { existsSync, rmSync } from 'node:fs';
import { z } from ${JSON.stringify(import.meta.resolve('zod'))};
export const connector = {
  name: 'simulated',
  settings: z.looseObject({}),
  async start(settings, { state }) {
    state('live', null, '');
    const timer = setInterval(() => {
      if (!existsSync(${JSON.stringify(TRIGGER)})) return;
      rmSync(${JSON.stringify(TRIGGER)});
      throw new Error('this connector breaks');
    }, 20);
    return { stop: async () => clearInterval(timer) };
  },
};
`;
const SETTINGS = { ...HERE_FIRST, sources: [{ use: 'simulated', seed: 1, rate: 1, language: 'zh-CN', links: 1 }] };

let sheet: string;
let studio: StudioProcess;
let seat: TestSeat;

beforeAll(async () => {
  mkdirSync(join(folder, 'connectors'), { recursive: true });
  writeFileSync(join(folder, 'connectors', 'simulated.mjs'), DEADLY);
  const coupon = { name: '开场券', value: 20, quantity: 50, over: 100 };
  sheet = sheetFile([1, 2, 3].map((link) => ({ title: `${link}号`, minutes: 5, link, price: '99', coupon })));
  studio = await startStudio({ dataDir, sheet, mode: 'live' });
  seat = await takeSeat(studio.address, studio.token);
});
afterAll(async () => {
  seat?.close();
  await studio?.stop();
  for (const dir of [dataDir, dirname(sheet)]) rmSync(dir, { recursive: true, force: true });
});

const mustAsk = async (type: string, words = {}) => {
  const answer = await seat.ask(type, words);
  if (!answer.ok) throw new Error(`${type}: ${answer.code} ${answer.message}`);
};
const live = () =>
  seat.until('the gateway is joined', ({ gateway }) => gateway.state === 'live' && gateway.platform !== null, 10_000);
const answerOf = (id: string) => seat.snapshot.state.actions[id]?.answers.commerce;
const coupons = () => Object.values(seat.snapshot.state.actions).filter((run) => run.do === 'coupon');

/** Arms and fires the coupon of the segment on air; gives the key of the act. */
async function drop(): Promise<string> {
  const before = coupons().length;
  const cue = seat.snapshot.state.onAir?.segment.cues.find(({ actions }) => actions.some((one) => one.do === 'coupon'));
  for (const type of ['arm', 'fire']) await mustAsk(type, { cueId: cue?.id });
  await seat.until('the coupon was asked for', () => coupons().length > before);
  return coupons().at(-1)?.id ?? '';
}

/** What the gateway's own book says of a key. */
function bookOf(key: string) {
  const db = openGatewayDb(folder);
  if (!db.ok) throw new Error(db.message);
  const kept = actStore(db.value).find('main', key);
  db.value.close();
  return kept;
}

function listens(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}

/** What the studio has told of itself, to people and to its log. */
function told(): string {
  return readFileSync(join(dataDir, 'studio.log'), 'utf8') + studio.stderr() + JSON.stringify(seat.snapshot.gateway);
}

it('runs by one press, acts through a person, and comes back from the death of its thread and of the studio', async () => {
  await mustAsk('gateway.run-here', { settings: SETTINGS, secret: null });
  await live();
  expect(seat.snapshot.gateway).toMatchObject({ room: 'main', here: { state: 'up' }, platform: { name: 'guided' } });
  const { url } = seat.snapshot.gateway;
  await mustAsk('start', { override: { by: '中控', reason: '小样' } });

  const first = await drop();
  await seat.until('it waits for a person', () => answerOf(first)?.status === 'waiting-for-person');
  await mustAsk('settle', { actionId: first, status: 'confirmed', detail: '¥20' });
  await seat.until('the word counts', () => answerOf(first)?.status === 'confirmed');
  await expect.poll(() => bookOf(first)?.answer).toMatchObject({ status: 'confirmed', code: 'by-hand', detail: '¥20' });

  await seat.go();
  const second = await drop();
  await seat.until('it waits for a person', () => answerOf(second)?.status === 'waiting-for-person');
  writeFileSync(TRIGGER, '');
  await seat.until('the gateway fell', ({ gateway }) => gateway.here.state !== 'up');
  expect(studio.child.exitCode).toBeNull();
  await live();
  expect(seat.snapshot.gateway.url, 'at the same place').toBe(url);
  expect(bookOf(second)).toMatchObject({ attempts: 1, answer: { status: 'waiting-for-person' } });
  await mustAsk('settle', { actionId: second, status: 'confirmed', detail: '¥20' });
  await expect.poll(() => bookOf(second)?.answer?.status).toBe('confirmed');

  await seat.go();
  const third = await drop();
  await seat.until('it waits for a person', () => answerOf(third)?.status === 'waiting-for-person');
  seat.close();
  await studio.kill9();
  expect(await listens(url ?? ''), 'no gateway is left over').toBe(false);
  // A token is 43 characters of base64.
  expect(told()).toContain('gateway.joined');
  expect(told()).not.toMatch(/[\w-]{43}/);

  studio = await startStudio({ dataDir });
  seat = await takeSeat(studio.address, studio.token);
  await live();
  expect(seat.snapshot.state.phase).toBe('running');
  expect(answerOf(first)?.status).toBe('confirmed');
  expect(bookOf(third)).toMatchObject({ attempts: 1 });
  await mustAsk('settle', { actionId: third, status: 'refused', detail: '' });
  await expect.poll(() => bookOf(third)?.answer?.status).toBe('refused');
  const db = openGatewayDb(folder);
  if (!db.ok) throw new Error(db.message);
  const { acts, tokens } = db.value
    .prepare<[], { acts: number; tokens: number }>(
      'SELECT (SELECT count(*) FROM act WHERE attempts = 1) AS acts, (SELECT count(*) FROM token) AS tokens',
    )
    .get() ?? { acts: 0, tokens: 0 };
  db.value.close();
  expect({ acts, tokens }, 'each was handed over once; one token is good').toEqual({ acts: 3, tokens: 1 });

  const here = seat.snapshot.gateway.url ?? '';
  seat.close();
  expect(await studio.stop()).toBe(0);
  expect(await listens(here)).toBe(false);
});
