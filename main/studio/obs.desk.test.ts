import { expect, test, vi } from 'vitest';
import { createObsDesk } from './obs.desk.ts';
import { rememberPassword } from './obsPassword.ts';
import type { PicturePort } from './obs/picture.port.ts';
import type { Setting, SettingsStore } from './store/settings.store.ts';

/** A desk over settings that outlive it, as the store's do. */
function desk(kept = new Map<string, unknown>()) {
  const settings: SettingsStore = {
    get: <T>({ key, fallback }: Setting<T>) => (kept.has(key) ? (kept.get(key) as T) : fallback),
    set: ({ key }, value) => void kept.set(key, value),
  };
  const port = { connect: vi.fn(), disconnect: vi.fn() };
  const password = rememberPassword(null);
  const made = createObsDesk({ settings, configDirs: [], picture: () => port as unknown as PicturePort, password });
  return { ...made, port, kept };
}

test('a show that is taken up again finds its OBS again', async () => {
  const before = desk();
  before.connect('ws://127.0.0.1:4455', 'secret');
  const after = desk(before.kept);
  await after.again();
  expect(after.port.connect).toHaveBeenCalledWith('ws://127.0.0.1:4455', null);
});

test('the address is kept without the password of a connect code', () => {
  const { connect, port, kept } = desk();
  connect('obsws://127.0.0.1:4455/hunter2', null);
  expect(port.connect).toHaveBeenCalledWith(expect.stringContaining('127.0.0.1:4455'), 'hunter2');
  expect(JSON.stringify([...kept])).not.toContain('hunter2');
});

test('an OBS that was let go is not connected again by itself', async () => {
  const before = desk();
  before.connect('ws://127.0.0.1:4455', null);
  before.disconnect();
  const after = desk(before.kept);
  await after.again();
  expect(after.port.connect).not.toHaveBeenCalled();
});
