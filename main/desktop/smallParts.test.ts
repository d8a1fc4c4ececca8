/** The parts that are a few lines each. */
import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { installCertificateRefusal } from './certificates.ts';
import { createConnect } from './connect.ts';
import { reviveOnCrash } from './crash.ts';
import { askLeave, askRetry } from './dialogs.ts';
import { takeSingleInstance } from './instance.ts';
import { createLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { readOptions } from './options.ts';
import { unpacked } from './paths.ts';
import { createPowerGuard } from './power.ts';
import { createBackoff } from './studio/backoff.ts';
import { wordsFor } from './words.ts';

test('a second start is turned away and brings the first to the front', () => {
  const quit = vi.fn();
  const first = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => true, quit });
  const onSecond = vi.fn();
  expect(takeSingleInstance(first as never, onSecond)).toBe(true);
  first.emit('second-instance');
  expect(onSecond).toHaveBeenCalledOnce();
  expect(quit).not.toHaveBeenCalled();
  const second = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => false, quit });
  expect(takeSingleInstance(second as never, onSecond)).toBe(false);
  expect(quit).toHaveBeenCalledOnce();
});

test('the display is held once while a show runs', () => {
  const blocker = { start: vi.fn(() => 0), stop: vi.fn(() => true) };
  const hold = createPowerGuard(blocker);
  hold(false);
  hold(true);
  hold(true);
  expect(blocker.start.mock.calls).toEqual([['prevent-display-sleep']]);
  hold(false);
  hold(false);
  expect(blocker.stop.mock.calls).toEqual([[0]]);
});

test('no certificate is accepted', () => {
  const app = new EventEmitter();
  installCertificateRefusal(app as never, () => {});
  const preventDefault = vi.fn();
  const answer = vi.fn();
  app.emit('certificate-error', { preventDefault }, {}, 'https://x', 'net::ERR', {}, answer);
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(answer).toHaveBeenCalledWith(false);
});

test('there is no menu but on macOS', () => {
  expect(menuTemplate('linux')).toBeNull();
  expect(menuTemplate('win32')).toBeNull();
  expect(menuTemplate('darwin')?.map((item) => item.role)).toEqual(['appMenu', 'editMenu', 'windowMenu']);
});

test('a page that crashed is loaded anew, until it crashes too often', () => {
  const page = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const waits: number[] = [];
  reviveOnCrash({ isDestroyed: () => false, webContents: page } as never, {
    backoff: createBackoff({ limit: 2 }),
    log: () => {},
    now: () => 0,
    wait: (ms, then) => {
      waits.push(ms);
      then();
    },
  });
  const crash = (reason: string) => page.emit('render-process-gone', {}, { reason, exitCode: 5 });
  crash('clean-exit');
  expect(page.reload).not.toHaveBeenCalled();
  for (let n = 0; n < 4; n += 1) crash('crashed');
  expect(page.reload).toHaveBeenCalledTimes(2);
  expect(waits).toEqual([200, 400]);
});

describe('the arguments', () => {
  test('are found among Chromium’s own', () => {
    const args = ['--inspect=0', '--no-sandbox', '.', '--sheet', 'a.csv', '--data=d', '--obs', 'ws://127.0.0.1:4455'];
    const options = readOptions(
      [
        ...args,
        '--obs-password-env',
        'PW',
        '--mode',
        'live',
        '--port',
        '0',
        '--gateway',
        'http://127.0.0.1:4488',
        '--gateway-token-env',
        'T',
      ],
      { PW: 'x', T: 'y' },
      '/w',
    );
    expect(options).toEqual({
      data: '/w/d',
      sheet: '/w/a.csv',
      mode: 'live',
      obs: { url: 'ws://127.0.0.1:4455', password: 'x' },
      gateway: { url: 'http://127.0.0.1:4488', token: 'y' },
      port: 0,
    });
  });

  test('may all be missing or off', () => {
    expect(readOptions([], {}, '/')).toEqual({
      data: null,
      sheet: null,
      mode: null,
      obs: null,
      gateway: null,
      port: 7788,
    });
    const odd = readOptions(['--mode', 'yes', '--port', '99999', '--obs', 'u', '--obs-password-env', 'NO'], {}, '/');
    expect(odd).toMatchObject({ mode: null, port: 7788, obs: { url: 'u', password: null } });
  });
});

test('a window gets its role from its screen, and only when the studio is there', async () => {
  const steps: unknown[] = [];
  const studio = {
    ready: () => Promise.resolve(void steps.push('ready')),
    seat: (sitting: unknown, port: unknown) => void steps.push(['seat', sitting, port]),
  };
  const connect = createConnect(studio, () => ({ port1: 'one', port2: 'two' }) as never);
  const frame = { postMessage: (...args: unknown[]) => void steps.push(args) };
  expect(await connect('anchor', 3, () => frame as never)).toEqual({ ok: true, value: {} });
  expect(steps).toEqual(['ready', ['seat', { role: 'anchor', name: 'anchor' }, 'one'], ['studio:port', 3, ['two']]]);
  expect(await connect('console', 'three', () => frame as never)).toMatchObject({ code: 'bad-argument' });
  expect(await connect('console', 4, () => null)).toMatchObject({ code: 'failed' });
});

test('staying and trying again are what a closed dialog means', async () => {
  const dialog = (response: number) => ({
    showMessageBox: () => Promise.resolve({ response, checkboxChecked: false }),
  });
  const words = wordsFor('en-GB');
  expect(await askLeave(dialog(0), words)).toBe(false);
  expect(await askLeave(dialog(1), words)).toBe(true);
  expect(await askRetry(dialog(0), words, 'why')).toBe(true);
  expect(await askRetry(dialog(1), words, 'why')).toBe(false);
});

test('Chinese systems are spoken to in Chinese', () => {
  expect(wordsFor('zh-CN').stay).toBe('留下');
  expect(wordsFor('zh').stay).toBe('留下');
  expect(wordsFor('fr').stay).toBe('Stay');
});

test('a log line is one line of JSON', () => {
  const lines: string[] = [];
  createLog(
    (line) => lines.push(line),
    () => 0,
  )('warn', 'page-gone', { reason: 'two\nlines' });
  expect(lines).toEqual([
    '{"at":"1970-01-01T00:00:00.000Z","level":"warn","event":"page-gone","reason":"two\\nlines"}\n',
  ]);
});

test('the place beside the archive', () => {
  expect(unpacked('/opt/x/resources/app.asar/out')).toBe('/opt/x/resources/app.asar.unpacked/out');
  expect(unpacked('/home/app.asarium/out')).toBe('/home/app.asarium/out');
});

afterEach(() => vi.restoreAllMocks());
