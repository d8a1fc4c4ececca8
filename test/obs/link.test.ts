import { createServer as createHttp } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createTcp, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { freePort, startObs, type RealObs } from './realObs.ts';
import { goLive, makeHand, until, type Hand } from './studio.ts';

const QUICK = { connect: 400, heartbeat: 300, slow: 300, dead: 900 };
let obs: RealObs;
beforeAll(async () => {
  obs = await startObs({ scenes: ['近景'], password: '密码 p@ss' });
});
afterAll(() => obs?.stop());

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});
function hand(...args: Parameters<typeof makeHand>): Hand {
  const made = makeHand(...args);
  cleanUps.push(() => made.dispose());
  return made;
}
async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

describe('a link to a real OBS', () => {
  it('is live with the password, also as OBS writes it into its connect code', async () => {
    const one = hand();
    await goLive(one, obs);
    expect(one.port.view).toMatchObject({ problem: null, version: '29.0.2', confidence: 'live', program: 'Scene' });
    one.port.disconnect();
    expect(one.port.view).toMatchObject({ link: 'off', program: null, confidence: 'stale' });
    one.port.connect(`obsws://localhost:${obs.port}/${encodeURIComponent(obs.password)}`, null);
    await until('live', () => one.port.view.link === 'live');
    expect(JSON.stringify(one.port.view) + one.log.join()).not.toContain('p@ss');
  });

  it('stops at a wrong or missing password, for asking again would help nobody', async () => {
    const one = hand({ times: QUICK });
    one.port.connect(obs.url, 'wrong');
    await until('refused', () => one.port.view.link === 'needs-password');
    expect(one.port.view.problem).toBe('wrong-password');
    one.port.connect(obs.url, null);
    await until('refused', () => one.port.view.problem === 'password-missing');
    expect(one.port.view.link).toBe('needs-password');
    expect(one.log.filter((line) => line.includes('obs.link.ended'))).toHaveLength(2);
    await goLive(one, obs);
  });

  it('sees an OBS that hangs, says so, and goes on when it does', async () => {
    const one = hand({ times: QUICK });
    await goLive(one, obs);
    cleanUps.unshift(() => obs.thaw());
    obs.freeze();
    const applied = one.port.apply({ ...EMPTY_PICTURE, scene: '近景' }, { actionIds: [], scene: true });
    await until('stale', () => one.port.view.link === 'stale');
    expect(one.port.view).toMatchObject({ problem: 'silent', confidence: 'stale' });
    expect(await applied).toMatchObject({ ok: false, code: 'obs-offline' });
    await until('given up', () => one.port.view.link === 'reconnecting' && one.port.view.problem === 'silent');
    expect(one.port.view.confidence).toBe('stale');
    obs.thaw();
    await until('live', () => one.port.view.link === 'live');
    // The cue that OBS slept through is caught up with.
    await until('scene', () => one.port.view.program === '近景');
  });
});

describe('a link to something else', () => {
  it('names an OBS that does not run, and knocks until it does', async () => {
    const port = await freePort();
    const one = hand();
    one.port.connect(`ws://127.0.0.1:${port}`, 'x');
    await until('not running', () => one.port.view.problem === 'not-running');
    expect(one.port.view.link).toBe('connecting');
    const other = createTcp((socket) => socket.destroy());
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    cleanUps.push(() => other.close());
    await until('another answer', () => one.port.view.problem !== 'not-running');
  });

  it('tells a wrong port when OBS is set to another, and that one answers', async () => {
    const configDir = mkdtempSync(join(tmpdir(), 'anchor-config-'));
    cleanUps.push(() => rmSync(configDir, { recursive: true }));
    writeFileSync(join(configDir, 'global.ini'), `[OBSWebSocket]\nServerPort=${obs.port}\n`);
    const one = hand({ configDirs: [configDir] });
    one.port.connect(`ws://localhost:${await freePort()}`, 'x');
    await until('wrong port', () => one.port.view.problem === 'wrong-port');
  });

  it('gives up on a port that accepts and says nothing', async () => {
    const open = new Set<{ destroy(): unknown }>();
    const port = await listening(createTcp((socket) => open.add(socket)));
    cleanUps.unshift(() => open.forEach((socket) => socket.destroy()));
    const one = hand({ times: QUICK });
    one.port.connect(`127.0.0.1:${port}`, 'x');
    await until('silent', () => one.port.view.problem === 'silent', 3000);
  });

  it('tells a web server and a WebSocket server of another kind', async () => {
    const web = await listening(createHttp((_, answer) => answer.end('hello')));
    const one = hand();
    one.port.connect(`ws://127.0.0.1:${web}`, 'x');
    await until('not OBS', () => one.port.view.problem === 'not-obs');
    const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => false });
    cleanUps.push(() => sockets.close());
    await new Promise((resolve) => sockets.once('listening', resolve));
    one.port.connect(`ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`, 'x');
    await until('connecting', () => one.port.view.problem === null || one.port.view.problem === 'not-obs');
    await until('not OBS', () => one.port.view.problem === 'not-obs');
  });

  it.each([
    [4011, 'kicked', 'kicked'],
    [4010, 'unsupported', 'unsupported'],
  ] as const)('does not come back after close code %s', async (code, link, problem) => {
    let visits = 0;
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'obswebsocket.json' });
    cleanUps.push(() => server.close());
    server.on('connection', (socket) => {
      visits += 1;
      socket.send(JSON.stringify({ op: 0, d: { obsWebSocketVersion: '5.5.0', rpcVersion: 1 } }));
      socket.on('message', () => socket.close(code));
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const one = hand();
    one.port.connect(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, null);
    await until(link, () => one.port.view.link === link);
    expect(one.port.view.problem).toBe(problem);
    expect(visits).toBe(1);
  });

  it('refuses an address that is none', () => {
    const one = hand();
    one.port.connect('http://127.0.0.1:4455', 'x');
    expect(one.port.view).toMatchObject({ link: 'off', problem: 'bad-url', url: null });
  });

  it('names a host that nobody knows', async () => {
    const one = hand();
    one.port.connect('ws://no-such-host.invalid:4455', 'x');
    await until('unreachable', () => one.port.view.problem === 'unreachable');
  });
});
