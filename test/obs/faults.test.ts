/** Bad lines to a real OBS, with a live show on them: the show never stops, the screens know within 3 s, and nobody has to lend a hand. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ObsView } from '../../core/contract/obs.view.ts';
import { SILENT } from '../../main/studio/log.ts';
import { createStudio, type Studio } from '../../main/studio/studio.ts';
import { sheetCsv } from '../support/sheet.ts';
import { closeFrame, frame, openFaultProxy, type FaultProxy } from './faultProxy.ts';
import { startObs, type RealObs } from './realObs.ts';
import { until } from './studio.ts';

/** What the screens owe. */
const KNOWN_MS = 3000;
const SCENES = ['近景', '远景', '桌面'];
let obs: RealObs;
let proxy: FaultProxy;
let studio: Studio;
let dir: string;
/** The link's states since the show stood, as the screens were told. */
let links: ObsView['link'][];
beforeAll(async () => {
  obs = await startObs({ scenes: SCENES });
  client = await obs.client();
});
afterAll(() => obs?.stop());

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-faults-'));
  proxy = await openFaultProxy(obs.port);
  const rows = [...Array(40).keys()].map((n) => ({ title: `第${n}段`, minutes: 5, scene: SCENES[n % 3] ?? '' }));
  const made = await createStudio({
    dataDir: dir,
    version: '0.0.0',
    mode: 'live',
    sheet: { name: 'sheet.csv', bytes: new TextEncoder().encode(sheetCsv(rows)) },
    obs: { url: proxy.url, password: obs.password },
    log: SILENT,
  });
  if (!made.ok) throw new Error(made.message);
  studio = made.value;
  await until('live', () => view().link === 'live');
  press('start');
  await shown();
  links = [];
  studio.runs.current.picture.onView(({ link }) => links.push(link));
});
afterEach(async () => {
  await studio.close();
  await proxy.close();
  rmSync(dir, { recursive: true, force: true });
});

const view = (): ObsView => studio.runs.current.picture.view;
const { loop } = { loop: () => studio.runs.current.loop };
/** The show goes on: the press is taken at once, whatever the line does. */
function press(type: 'start' | 'go' = 'go'): void {
  const command = type === 'go' ? { type, id: randomUUID(), from: null } : { type, id: randomUUID() };
  const at = performance.now();
  expect(loop().handle(command, 'test')).toMatchObject({ ok: true });
  expect(performance.now() - at).toBeLessThan(500);
}
let client: Awaited<ReturnType<RealObs['client']>>;
const onAir = async () => (await client.call('GetCurrentProgramScene')).currentProgramSceneName;
/** OBS itself shows what the show wants, and the view says so. */
async function shown(): Promise<void> {
  const wanted = loop().state.picture.scene;
  const told = () => view().link === 'live' && view().confidence === 'live' && view().program === wanted;
  await until(`live with ${wanted}`, async () => told() && (await onAir()) === wanted, 20_000);
  expect(view().problem).toBeNull();
}

it.each([
  ['nothing comes through any more', { swallow: 'both' }, 'silent'],
  ['OBS hears nothing any more', { swallow: 'to-obs' }, 'silent'],
  ['nothing comes from OBS any more', { swallow: 'from-obs' }, 'silent'],
  ['everything comes 4 s late', { delayMs: 4000 }, 'silent'],
  ['every message is garbled', { garble: true }, 'garbled'],
] as const)('%s', async (_, faults, problem) => {
  proxy.set(faults);
  const at = performance.now();
  press();
  await until(problem, () => view().problem === problem, KNOWN_MS);
  expect(performance.now() - at).toBeLessThan(KNOWN_MS);
  expect(view().confidence).toBe('stale');
  press();
  proxy.set({});
  await shown();
});

describe('the connection ends', () => {
  it.each([
    ['cut', () => proxy.cut()],
    ['half-closed towards the studio', () => proxy.halfClose('studio')],
    ['half-closed towards OBS', () => proxy.halfClose('obs')],
  ] as const)('%s', async (_, end) => {
    end();
    press();
    await until('seen', () => links.includes('reconnecting'), KNOWN_MS);
    press();
    await shown();
  });

  it('and the port is deaf from then on: silent, until it hears again', async () => {
    proxy.set({ deaf: true });
    proxy.cut();
    press();
    await until('closed', () => view().problem === 'closed', KNOWN_MS);
    await until('silent', () => view().problem === 'silent', KNOWN_MS);
    expect(view().link).toBe('reconnecting');
    proxy.set({});
    proxy.cut();
    await shown();
  });
});

describe('bytes that OBS never sent', () => {
  it.each([
    ['text that is no JSON', frame(1, Buffer.from('{"op":5,'))],
    ['a frame of no known kind', Buffer.from([0x83, 0x01, 0x00])],
    ['text that is no UTF-8', frame(1, Buffer.from([0xff, 0xfe]))],
  ])('%s', async (_, bytes) => {
    proxy.say(bytes);
    press();
    await until('seen', () => links.includes('reconnecting'), KNOWN_MS);
    await shown();
  });

  it('a message of the wrong shape is not taken for anything', async () => {
    const shapes = [
      'null',
      '[]',
      '7',
      '{"op":5,"d":{"eventType":"SceneNameChanged","eventData":null}}',
      '{"op":7,"d":{}}',
    ];
    for (const text of shapes) proxy.say(frame(1, Buffer.from(text)));
    press();
    await shown();
  });
});

it('messages out of order change nothing', async () => {
  proxy.set({ reorder: true });
  for (let n = 0; n < 6; n += 1) {
    press();
    await shown();
  }
  expect(links.every((link) => link === 'live')).toBe(true);
});

it('a line that is merely slow stays up', async () => {
  proxy.set({ delayMs: 300 });
  press();
  await shown();
  expect(links.every((link) => link === 'live')).toBe(true);
});

it('an OBS that is not ready is waited for, and the screens say that it is loading', async () => {
  const busy = (text: string) =>
    text.includes('"requestType":"GetSceneList"')
      ? text.replace(/"requestStatus":\{[^}]*\}/, '"requestStatus":{"code":207,"result":false,"comment":"not ready"}')
      : text;
  proxy.set({ rewrite: busy });
  proxy.cut();
  press();
  await until('waiting', () => view().link === 'waiting-ready', KNOWN_MS);
  proxy.set({});
  await shown();
});

it.each([
  [4009, 'needs-password', 'wrong-password'],
  [4011, 'kicked', 'kicked'],
] as const)('closed with %s it does not come back by itself, and the show goes on', async (code, link, problem) => {
  proxy.say(closeFrame(code));
  await until(link, () => view().link === link, KNOWN_MS);
  expect(view().problem).toBe(problem);
  const visits = proxy.visits();
  press();
  press();
  // Longer than the longest wait before another attempt at an OBS of this machine.
  await delay(1500);
  expect(proxy.visits()).toBe(visits);
  expect(view().link).toBe(link);
  studio.runs.current.picture.connect(proxy.url, obs.password);
  await shown();
});
