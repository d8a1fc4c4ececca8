/**
 * A real OBS for tests: the machine's own `obs` on its own virtual display, with its own home, port and password.
 * Whoever starts one disposes it. Throws, never skips, when a program is missing.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { OBSWebSocket, type OBSRequestTypes, type OBSResponseTypes } from 'obs-websocket-js/json';
import { distance, pngScreen, readScreen, type Screen } from './screen.ts';
import { COLLECTION, collectionPath, configDir, dropSources, writeObsHome } from './realObs.config.ts';

/** How long OBS's windows may take on a machine that is busy with other things, and a projector till another is tried, ms. */
const WINDOW_MS = 40_000;
const PROJECTOR_MS = 5_000;

export interface RealObsOptions {
  /** A free port of 127.0.0.1 when not given. */
  readonly port?: number;
  readonly password?: string;
  /** A scene collection as OBS exports it; it is copied, never written. An empty collection when not given. */
  readonly collectionFile?: string;
  /** Scenes to make when the collection has none of that name; each gets a background of its own colour. */
  readonly scenes?: readonly string[];
}

export interface RealObs {
  readonly url: string;
  readonly password: string;
  readonly port: number;
  /** Its configuration folder. */
  readonly configDir: string;
  /** OBS's process id at present. */
  pid(): number;
  /** A bare client of one's own: closed by {@link RealObs.stop}. */
  client(): Promise<OBSWebSocket>;
  kill9(): Promise<void>;
  /** Starts OBS again on the same port and home after {@link RealObs.kill9}. Resolves when the port opens. */
  restart(): Promise<void>;
  /** The scene collection as OBS itself saves it. Switches to another one and back, for that is what makes OBS save. */
  exportCollection(): Promise<unknown>;
  /** While OBS is down: takes our kit out of its saved collection, as a crash before the first save does. */
  loseKit(prefix: string): void;
  /** Hangs OBS (SIGSTOP) and lets it go on (SIGCONT). */
  freeze(): void;
  thaw(): void;
  /** What is on air: the program as OBS puts it out (not a scene's own picture, which in Studio Mode shows edits that are not on air). */
  onAir(): Promise<Screen>;
  /** A PNG of a scene or input, at canvas size unless a width is given. */
  screenshotPng(sourceName: string, imageWidth?: number): Promise<Buffer>;
  stop(): Promise<void>;
}

/** Starts OBS and resolves when its port answers. Takes about 1 s on an idle machine; fails after 60 s. */
export async function startObs(options: RealObsOptions = {}): Promise<RealObs> {
  needs('obs', 'obs-studio');
  needs('Xvfb', 'xvfb');
  const home = mkdtempSync(join(tmpdir(), 'anchor-obs-'));
  const port = options.port ?? (await freePort());
  const password = options.password ?? 'a-password-for-tests';
  const url = `ws://127.0.0.1:${port}`;
  const env = writeObsHome(home, { port, password }, options.collectionFile ?? null);
  const { display, child: xvfb } = await startXvfb(home);
  const clients: OBSWebSocket[] = [];
  const frameBuffer = join(home, 'Xvfb_screen0');
  let projecting: number | undefined;
  let obs = await launch();
  // A test run that dies takes its OBS with it.
  const orphaned = () => (obs.kill('SIGKILL'), xvfb.kill('SIGKILL'));
  process.once('exit', orphaned);

  async function launch(): Promise<ChildProcess> {
    const log = openSync(join(home, 'obs.log'), 'a');
    // Port and password stand in its configuration, where a person's OBS has them too.
    const args = ['--multi', '--websocket_ipv4_only'];
    const child = spawn('obs', args, { env: { ...env, DISPLAY: display }, stdio: ['ignore', log, log] });
    closeSync(log);
    await portOpens(port, child, join(home, 'obs.log'));
    return child;
  }
  const client = async () => {
    const made = new EndingClient();
    await made.connect(url, password);
    clients.push(made);
    return made;
  };
  const painted = async (holds: () => boolean | Promise<boolean>, ms: number) => {
    for (const end = Date.now() + ms; Date.now() < end; await delay(20)) if (await holds()) return true;
    return false;
  };
  const project = async () => {
    if (
      !(await painted(
        () =>
          readScreen(frameBuffer)
            .at(5, 5)
            .some((channel) => channel > 0),
        WINDOW_MS,
      ))
    )
      throw new Error(`OBS did not show its main window in ${WINDOW_MS} ms`);
    const one = await client();
    const isProgram = async () => {
      const { currentProgramSceneName: sourceName } = await one.call('GetCurrentProgramScene');
      const shot = { sourceName, imageFormat: 'png', imageWidth: 320 };
      return isSamePicture(pngScreen(imageOf(await one.call('GetSourceScreenshot', shot))), readScreen(frameBuffer));
    };
    // A projector that X has not laid bare yet when OBS looks is never drawn into: then another one is. OBS's own window goes on being painted meanwhile.
    for (const end = Date.now() + WINDOW_MS; Date.now() < end;) {
      await one.call('OpenVideoMixProjector', {
        videoMixType: 'OBS_WEBSOCKET_VIDEO_MIX_TYPE_PROGRAM',
        monitorIndex: 0,
      });
      if (await painted(isProgram, PROJECTOR_MS)) return one.disconnect();
    }
    throw new Error(`OBS did not show its projector in ${WINDOW_MS} ms`);
  };
  const kill = async () => {
    // Not `obs` later on: by then that may be the next one.
    const child = obs;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    // A killed process is gone, stopped or not.
    child.kill('SIGKILL');
    await gone;
  };
  const stop = async () => {
    for (const one of clients) void one.disconnect();
    process.off('exit', orphaned);
    await kill();
    await ended(xvfb);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    if (options.scenes !== undefined) await makeScenes(await client(), options.scenes);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    password,
    port,
    configDir: configDir(home),
    pid: () => obs.pid ?? -1,
    client,
    kill9: kill,
    restart: async () => {
      obs = await launch();
    },
    exportCollection: async () => {
      const one = await client();
      const { sceneCollections } = await one.call('GetSceneCollectionList');
      const aside = { sceneCollectionName: 'Aside' };
      await one.call(sceneCollections.includes('Aside') ? 'SetCurrentSceneCollection' : 'CreateSceneCollection', aside);
      const saved: unknown = JSON.parse(readFileSync(collectionPath(home), 'utf8'));
      await one.call('SetCurrentSceneCollection', { sceneCollectionName: COLLECTION });
      await one.disconnect();
      return saved;
    },
    loseKit: (prefix) => dropSources(collectionPath(home), prefix),
    onAir: async () => {
      if (projecting !== obs.pid) {
        // A projector that OBS is asked for before its own window stands now and then stays black for good.
        await project();
        projecting = obs.pid;
      }
      return readScreen(frameBuffer);
    },
    freeze: () => obs.kill('SIGSTOP'),
    thaw: () => obs.kill('SIGCONT'),
    screenshotPng: async (sourceName, imageWidth) => {
      const one = await client();
      const size = imageWidth === undefined ? {} : { imageWidth };
      const image = imageOf(await one.call('GetSourceScreenshot', { sourceName, imageFormat: 'png', ...size }));
      await one.disconnect();
      return image;
    },
    stop,
  };
}

/** The bytes of a screenshot, which OBS gives as a data URL. */
function imageOf({ imageData }: { readonly imageData: string }): Buffer {
  return Buffer.from(imageData.slice(imageData.indexOf(',') + 1), 'base64');
}

/** Whether two pictures of the canvas agree in nearly all of a hundred places. */
function isSamePicture(a: Screen, b: Screen): boolean {
  const tenths = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
  const places = tenths.flatMap((x) => tenths.map((y) => [Math.round(x * 1280), Math.round(y * 720)] as const));
  return places.filter(([x, y]) => distance(a.at(x, y), b.at(x, y)) <= 12).length >= 95;
}

/** A bare client whose calls end with the connection; the library leaves them open for ever. */
class EndingClient extends OBSWebSocket {
  #closed = Promise.withResolvers<never>();

  constructor() {
    super();
    this.#closed.promise.catch(() => undefined);
    this.once('ConnectionClosed', ({ code }) => this.#closed.reject(new Error(`OBS has gone (${code})`)));
  }

  override call<T extends keyof OBSRequestTypes>(type: T, data?: OBSRequestTypes[T]): Promise<OBSResponseTypes[T]> {
    return Promise.race([super.call(type, data), this.#closed.promise]);
  }
}

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}

function needs(program: string, debianPackage: string): void {
  const found = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
  if (!found) {
    throw new Error(`The tests of OBS need the program "${program}". Install it: apt-get install -y ${debianPackage}`);
  }
}

/** Xvfb picks a free display by itself and says which on its descriptor 3. */
async function startXvfb(home: string): Promise<{ display: string; child: ChildProcess }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x720x24', '-nolisten', 'tcp', '-fbdir', home];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], cwd: home });
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it named its display`)));
    child.stdio[3]?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
  return { display: `:${number}`, child };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

async function portOpens(port: number, child: ChildProcess, log: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(20)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(port)) return;
  }
  const tail = readFileSync(log, 'utf8').slice(-2000);
  throw new Error(`OBS did not open port ${port}. The end of its log:\n${tail}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

/** 0xAABBGGRR, as OBS writes colours. */
const COLOURS = [0xff803020, 0xff208040, 0xff2040a0, 0xff707020, 0xff702070, 0xff505050];

async function makeScenes(client: OBSWebSocket, scenes: readonly string[]): Promise<void> {
  const there = new Set((await client.call('GetSceneList')).scenes.map((scene) => scene['sceneName']));
  for (const [index, sceneName] of scenes.entries()) {
    if (there.has(sceneName)) continue;
    await client.call('CreateScene', { sceneName });
    const inputSettings = { color: COLOURS[index % COLOURS.length] ?? 0, width: 1280, height: 720 };
    const inputName = `${sceneName} 底色`;
    await client.call('CreateInput', { sceneName, inputName, inputKind: 'color_source_v3', inputSettings });
  }
}
