import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { installShutdown } from './shutdown.ts';

/** An app that quits as Electron's does: it asks before, and goes unless prevented. */
class FakeApp extends EventEmitter {
  gone = false;
  quit = () => {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => void (prevented = true) });
    this.gone = !prevented;
  };
}

function setUp({ running = false, sure = true, platform = 'linux' as NodeJS.Platform } = {}) {
  const app = new FakeApp();
  const confirm = vi.fn(() => Promise.resolve(sure));
  const closeStudio = vi.fn(() => Promise.resolve());
  const letWindowsGo = vi.fn();
  const leave = installShutdown({
    app: app as never,
    platform,
    running: () => running,
    confirm,
    letWindowsGo,
    closeStudio,
    log: () => {},
  });
  return { app, confirm, closeStudio, letWindowsGo, leave };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the studio is closed before the program goes, once', async () => {
  const { app, closeStudio, letWindowsGo, confirm } = setUp();
  app.quit();
  app.quit();
  expect(app.gone).toBe(false);
  await settled();
  expect(app.gone).toBe(true);
  expect(closeStudio).toHaveBeenCalledOnce();
  expect(letWindowsGo).toHaveBeenCalledOnce();
  expect(confirm).not.toHaveBeenCalled();
});

test('a running show is left only by a person who is sure', async () => {
  const stays = setUp({ running: true, sure: false });
  stays.app.quit();
  await settled();
  expect(stays.app.gone).toBe(false);
  expect(stays.closeStudio).not.toHaveBeenCalled();
  stays.app.quit();
  await settled();
  expect(stays.confirm).toHaveBeenCalledTimes(2);

  const goes = setUp({ running: true, sure: true });
  goes.app.quit();
  await settled();
  expect(goes.app.gone).toBe(true);
});

test('the last window closed ends the program, but never a running show', async () => {
  const idle = setUp();
  idle.app.emit('window-all-closed');
  await settled();
  expect(idle.app.gone).toBe(true);

  const running = setUp({ running: true });
  running.app.emit('window-all-closed');
  await settled();
  expect(running.app.gone).toBe(false);
  expect(running.confirm).not.toHaveBeenCalled();

  const mac = setUp({ platform: 'darwin' });
  mac.app.emit('window-all-closed');
  await settled();
  expect(mac.app.gone).toBe(false);
});

test('a signal goes without asking, and a studio that fails to close does not hold the program', async () => {
  const { app, confirm, closeStudio, leave } = setUp({ running: true });
  closeStudio.mockRejectedValueOnce(new Error('stuck'));
  leave();
  await settled();
  expect(confirm).not.toHaveBeenCalled();
  expect(app.gone).toBe(true);
});
