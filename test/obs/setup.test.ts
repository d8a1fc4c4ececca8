/** Setting OBS up without typing, through a whole studio, against a real OBS and its own configuration. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryPair } from '../../core/contract/memory.port.ts';
import type { ToSeat, ToStudio } from '../../core/contract/messages.ts';
import { ANSWERS, type StudioRequest } from '../../core/contract/requests.ts';
import type { Result } from '../../core/result.ts';
import { openLog } from '../../main/studio/log.ts';
import { createStudio, type Studio, type StudioOptions } from '../../main/studio/studio.ts';
import { freePort, startObs, type RealObs } from './realObs.ts';
import { until } from './studio.ts';

const PASSWORD = '密码 p@ss=word\\';
let obs: RealObs;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景'], password: PASSWORD });
});
afterAll(() => obs?.stop());

let dir: string;
let studio: Studio;
/** Everything that the seat was told. */
let told: string;
let ask: (request: Asked) => Promise<Result<unknown>>;
type Asked = StudioRequest extends infer R ? (R extends StudioRequest ? Omit<R, 'id'> : never) : never;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-setup-'));
});
afterEach(async () => {
  await studio.close();
  rmSync(dir, { recursive: true, force: true });
});

async function open(configDir: string, more: Partial<StudioOptions> = {}): Promise<void> {
  const made = await createStudio({
    dataDir: join(dir, 'data'),
    version: '0.0.0',
    mode: 'rehearsal',
    sheet: null,
    obs: null,
    obsConfigDirs: [configDir],
    log: openLog(join(dir, 'data'), true),
    ...more,
  });
  if (!made.ok) throw new Error(made.message);
  studio = made.value;
  told = '';
  const [seat, studioEnd] = memoryPair<ToSeat, ToStudio>();
  const answers = new Map<string, (result: Result<unknown>) => void>();
  seat.onMessage((message) => {
    told += JSON.stringify(message);
    if (message.t === 'answer') answers.get(message.id)?.(message.result);
  });
  studio.seats.add(studioEnd, 'producer', 'test', null);
  ask = (request) => {
    const id = randomUUID();
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
    answers.set(id, resolve);
    seat.post({ t: 'request', request: { ...request, id } });
    return promise;
  };
}
const view = () => studio.runs.current.picture.view;
/** All that the studio has written: log, settings, journal. */
function written(): string {
  const files = readdirSync(join(dir, 'data'), { recursive: true }).map((name) => join(dir, 'data', String(name)));
  return files
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
}
const leaked = () => [told, written()].some((text) => /p@ss|p%40ss/.test(text));

/** OBS's configuration as newer versions keep it. */
function newerConfig(config: object): string {
  const folder = join(dir, 'obs-studio', 'plugin_config', 'obs-websocket');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  return join(dir, 'obs-studio');
}

describe.each(['rehearsal', 'live'] as const)('in a %s', (mode) => {
  it('finds this OBS and connects to it, and the password is nowhere but on the link', async () => {
    await open(obs.configDir, { mode });
    expect(await ask({ type: 'obs.find' })).toEqual({
      ok: true,
      value: {
        running: true,
        found: [{ url: obs.url, source: 'global.ini', listening: true, needsPassword: true, enabled: true }],
      },
    });
    expect(view().link).not.toBe('live');
    expect(await ask({ type: 'obs.connect-local' })).toEqual({ ok: true, value: { url: obs.url } });
    await until('live', () => view().link === 'live');
    expect(view().scenes).toContain('近景');
    expect(leaked()).toBe(false);
  });
});

it("takes OBS's connect code for an address, and keeps the address without the password", async () => {
  await open(join(dir, 'nowhere'));
  const url = `obsws://127.0.0.1:${obs.port}/${encodeURIComponent(PASSWORD)}`;
  expect(await ask({ type: 'obs.connect', url, password: null })).toMatchObject({ ok: true });
  await until('live', () => view().link === 'live');
  await ask({ type: 'obs.disconnect' });
  // The password is kept as one that was typed.
  await ask({ type: 'obs.connect', url: obs.url, password: null });
  await until('live', () => view().link === 'live');
  expect(leaked()).toBe(false);
});

it('reads the file of newer versions', async () => {
  const server = { server_enabled: true, server_port: obs.port, auth_required: true, server_password: PASSWORD };
  await open(newerConfig(server));
  expect(await ask({ type: 'obs.find' })).toMatchObject({
    value: { found: [{ source: 'config.json', listening: true }] },
  });
  expect(await ask({ type: 'obs.connect-local' })).toMatchObject({ ok: true });
  await until('live', () => view().link === 'live');
});

it('says that the server is switched off in OBS, and touches nothing', async () => {
  await open(newerConfig({ server_enabled: false, server_port: obs.port, server_password: PASSWORD }));
  expect(await ask({ type: 'obs.find' })).toMatchObject({ value: { found: [{ enabled: false }] } });
  expect(await ask({ type: 'obs.connect-local' })).toMatchObject({ ok: false, code: 'obs-server-disabled' });
  expect(view().link).toBe('simulated');
});

it('finds none where OBS was never started', async () => {
  await open(join(dir, 'nowhere'));
  const answer = await ask({ type: 'obs.find' });
  expect(
    ANSWERS['obs.find'].parse(answer.ok ? answer.value : null).found.every(({ source }) => source === 'usual-port'),
  ).toBe(true);
  expect(await ask({ type: 'obs.connect-local' })).toMatchObject({ ok: false, code: 'obs-not-found' });
});

it('knocks at an OBS that does not run yet, and names a password that OBS was started with otherwise', async () => {
  const port = await freePort();
  await open(newerConfig({ server_enabled: true, server_port: port, server_password: 'x' }));
  expect(await ask({ type: 'obs.find' })).toMatchObject({ value: { found: [{ listening: false, enabled: true }] } });
  expect(await ask({ type: 'obs.connect-local' })).toMatchObject({ ok: true });
  await until('not running', () => view().problem === 'not-running');
  newerConfig({ server_enabled: true, server_port: obs.port, server_password: 'x' });
  await ask({ type: 'obs.connect-local' });
  await until('refused', () => view().problem === 'wrong-password');
});
