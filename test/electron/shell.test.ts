/** The shell on a real Electron: what a page can reach, and what it can't. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchTestElectron } from '../../main/bootstrap/fetchTestElectron.mjs';
import { buildApp, type BuiltApp } from './support/build.ts';
import { startDesktop, type Desktop } from './support/desktop.ts';
import { openScreen, type Screen } from './support/screen.ts';

let screen: Screen;
let built: BuiltApp;
let desktop: Desktop;

beforeAll(async () => {
  screen = await openScreen();
  built = await buildApp();
  desktop = await startDesktop({ screen, program: [built.path] });
  await desktop.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await desktop?.dispose();
  await built?.remove();
  screen?.close();
});

test('the console opens with the sample show, in rehearsal', async () => {
  const { page } = desktop;
  expect(page.url()).toBe('studio://app/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
  await page.locator('button[aria-keyshortcuts="Space"]').waitFor();
  expect(await page.locator('header [role=status]').getAttribute('data-mode')).toBe('rehearsal');
});

test('the page is given these names and no others', async () => {
  const given = await desktop.page.evaluate(() => {
    const bridge = (globalThis as unknown as { anchorStudio: Record<string, unknown> }).anchorStudio;
    return Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(given).toEqual([
    'platform: string',
    'version: string',
    'view: string',
    'connect: function',
    'openAnchorWindow: function',
    'openMonitorWindow: function',
    'setGlobalKeys: function',
    'onGlobalKey: function',
    'openExternal: function',
    'savePdf: function',
  ]);
});

test('a pipe is four functions', async () => {
  // On the anchor's page, since a new pipe of a page ends its old one.
  await desktop.page.evaluate(() => window.anchorStudio?.openAnchorWindow());
  const anchor = await windowAt('/anchor');
  const pipe = await anchor.evaluate(() => Object.keys(window.anchorStudio?.connect() ?? {}));
  expect(pipe).toEqual(['post', 'onMessage', 'onClose', 'close']);
  expect(await anchor.evaluate(() => window.anchorStudio?.view)).toBe('anchor');
  await anchor.close();
});

test('there is no Node in the page', async () => {
  const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron'];
  const found = await desktop.page.evaluate(
    (all) => all.filter((name) => typeof (globalThis as Record<string, unknown>)[name] !== 'undefined'),
    names,
  );
  expect(found).toEqual([]);
  const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return page.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('what the page does to its own built-ins does not reach the preload', async () => {
  const answer = await desktop.page.evaluate(() => {
    const broken = () => {
      throw new Error('broken by the page');
    };
    const { then } = Promise.prototype;
    const { String: text } = globalThis;
    Object.assign(globalThis, { String: broken });
    Promise.prototype.then = broken;
    try {
      return window.anchorStudio?.openExternal('file:///etc/passwd');
    } finally {
      Object.assign(globalThis, { String: text });
      Promise.prototype.then = then;
    }
  });
  expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
});

describe('a page stays where it is', () => {
  const ways: Record<string, () => unknown> = {
    'a link': () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      link.remove();
    },
    'a link to a new window': () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    },
    'an address': () => location.assign('https://example.com/'),
    'another scheme': () => location.assign('file:///etc/passwd'),
    'our own scheme': () => location.assign('studio://app/?elsewhere'),
    'a look-alike': () => location.assign('studio://app.evil/'),
    'a frame': () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      frame.remove();
    },
    'a webview': () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com/');
      document.body.append(view);
      view.remove();
    },
  };

  test.each(Object.keys(ways))('%s leads nowhere', async (name) => {
    const { page, app } = desktop;
    await page.evaluate(ways[name] as () => void);
    // A round trip through the shell, so that a navigation would have begun.
    await page.evaluate(() => window.anchorStudio?.openExternal(''));
    expect(page.url()).toBe('studio://app/');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('window.open gives null', async () => {
    expect(await desktop.page.evaluate(() => window.open('https://example.com/'))).toBeNull();
    expect(await desktop.page.evaluate(() => window.open('studio://app/anchor'))).toBeNull();
    expect(desktop.log().filter((line) => line.event === 'navigation-refused').length).toBeGreaterThan(2);
  });

  test('not even the shell itself brings a page from the network', async () => {
    const refused = await desktop.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      const error = await window.loadURL('http://127.0.0.1:9/').then(
        () => 'loaded',
        (reason: unknown) => String(reason),
      );
      window.destroy();
      return error;
    });
    expect(refused).toContain('ERR_BLOCKED_BY_CLIENT');
  });
});

describe('the policy', () => {
  test('an inline script does not run, and text does not become code', async () => {
    const seen = await desktop.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => void violations.push(event.effectiveDirective));
      const tries: [string, () => unknown][] = [
        [
          'script',
          () => {
            const script = document.createElement('script');
            script.append('window.inlineRan = true');
            document.body.append(script);
          },
        ],
        [
          'handler',
          () => {
            const image = document.createElement('img');
            image.setAttribute('onerror', 'window.inlineRan = true');
            image.src = 'data:,';
            document.body.append(image);
          },
        ],
        [
          'markup',
          () => {
            document.createElement('div').innerHTML = '<b>x</b>';
          },
        ],
        // oxlint-disable-next-line no-implied-eval -- this is what must not work
        ['function', () => new Function('window.inlineRan = true')()],
        [
          'style',
          () => {
            const style = document.createElement('style');
            style.append('body { --leaked: 1 }');
            document.head.append(style);
          },
        ],
      ];
      const threw: string[] = [];
      const tryAll = () => {
        for (const [name, attempt] of tries) {
          try {
            attempt();
          } catch {
            threw.push(name);
          }
        }
      };
      // In a task of the page's own: what a debugger evaluates may use `eval` whatever the policy says.
      await new Promise<void>((resolve) => void setTimeout(() => resolve(tryAll()), 0));
      await new Promise((resolve) => void requestAnimationFrame(() => setTimeout(resolve, 50)));
      return {
        ran: 'inlineRan' in globalThis,
        leaked: getComputedStyle(document.body).getPropertyValue('--leaked'),
        threw,
        violations: violations.toSorted(),
      };
    });
    expect(seen.ran).toBe(false);
    expect(seen.leaked).toBe('');
    expect(seen.threw).toEqual(expect.arrayContaining(['markup', 'function']));
    expect(seen.violations).toEqual(expect.arrayContaining(['require-trusted-types-for', 'style-src-elem']));
  });

  test.each([
    'file:///etc/passwd',
    'http://127.0.0.1:4455/',
    'https://example.com/',
    'studio://other/',
    'studio://app/..%2f..%2fpackage.json',
  ])('fetch of %s gets nothing', async (address) => {
    const got = await desktop.page.evaluate(
      (url) =>
        fetch(url).then(
          (answer) => answer.status,
          () => 'refused',
        ),
      address,
    );
    expect(['refused', 403]).toContain(got);
  });

  test('no socket opens', async () => {
    const state = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          try {
            const socket = new WebSocket('ws://127.0.0.1:4455/');
            socket.addEventListener('open', () => resolve('open'));
            socket.addEventListener('error', () => resolve('refused'));
          } catch {
            resolve('refused');
          }
        }),
    );
    expect(state).toBe('refused');
  });

  test('a page of ours carries it, and only a GET is answered', async () => {
    const answers = await desktop.page.evaluate(async () => {
      const page = await fetch('studio://app/');
      const post = await fetch('studio://app/', { method: 'POST' });
      return { policy: page.headers.get('content-security-policy'), post: post.status };
    });
    expect(answers.policy).toContain("default-src 'none'");
    expect(answers.post).toBe(405);
  });
});

test('camera, place and clipboard are refused without a prompt', async () => {
  const states = await desktop.page.evaluate(async () => {
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'none',
      );
    return {
      camera: await state('camera'),
      place: await state('geolocation'),
      notices: await state('notifications'),
      media: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
      screen: await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    };
  });
  expect(states).toEqual({ camera: 'denied', place: 'denied', notices: 'denied', media: 'refused', screen: 'refused' });
});

test('only listed addresses reach the system’s browser', async () => {
  const { app, page } = desktop;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
  });
  const addresses = ['https://obsproject.com/kb', 'https://example.com/', 'file:///etc/passwd', 'javascript:alert(1)'];
  const answers = await page.evaluate(
    (all) => Promise.all(all.map(async (url) => window.anchorStudio?.openExternal(url))),
    addresses,
  );
  expect(answers.map((answer) => (answer?.ok ? 'opened' : answer?.code))).toEqual([
    'opened',
    'not-allowed',
    'not-allowed',
    'not-allowed',
  ]);
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://obsproject.com/kb',
  ]);
});

test('a second start on the same data goes away by itself', async () => {
  const { path } = await fetchTestElectron();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(path, [...root, built.path, '--data', desktop.data, '--port', '0'], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => void second.once('exit', resolve))).toBe(0);
  expect(await desktop.page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
});

async function windowAt(path: string) {
  const { app } = desktop;
  const found = () => app.windows().find((page) => page.url() === `studio://app${path}`);
  await expect.poll(found).toBeDefined();
  const page = found();
  if (!page) throw new Error(`No window at ${path}`);
  await page.waitForLoadState();
  return page;
}
