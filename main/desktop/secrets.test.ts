import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretFile } from './secretFile.ts';
import { createSecrets, type KeyStore, type SecretFile } from './secrets.ts';

/** A key store that turns bytes around. */
function keyStore(backend: string | null): KeyStore {
  const turn = (bytes: Uint8Array) => Buffer.from(bytes).reverse();
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => turn(Buffer.from(text)),
    decryptString: (bytes) => turn(bytes).toString(),
    ...(backend !== null && { getSelectedStorageBackend: () => backend as 'basic_text' }),
  };
}

function memoryFile(): SecretFile & { bytes: Uint8Array | null } {
  const file = {
    bytes: null as Uint8Array | null,
    read: () => file.bytes,
    write: (bytes: Uint8Array | null) => void (file.bytes = bytes),
  };
  return file;
}

test('keeps, loads and forgets by the key store; the file never holds the text', async () => {
  const file = memoryFile();
  const secrets = createSecrets(keyStore('gnome_libsecret'), file, 'linux');
  expect(await secrets.load()).toBeNull();
  expect(await secrets.keep('geheim')).toEqual({ ok: true, value: {} });
  expect(Buffer.from(file.bytes ?? []).toString()).toBe('mieheg');
  expect(await secrets.load()).toBe('geheim');
  await secrets.keep(null);
  expect(file.bytes).toBeNull();
});

test.each(['basic_text', 'unknown', null])(
  'on Linux with %s nothing is kept, and a sentence says why',
  async (backend) => {
    const file = memoryFile();
    file.bytes = Buffer.from('an older one');
    const secrets = createSecrets(keyStore(backend), file, 'linux');
    const kept = await secrets.keep('geheim');
    expect(kept).toMatchObject({ ok: false, code: 'no-key-store' });
    expect(kept.ok || kept.message).toContain('asked for at each start');
    expect(file.bytes).toBeNull();
  },
);

test('the newer calls are used where they are, and Windows and macOS need no backend', async () => {
  const store: KeyStore = {
    ...keyStore(null),
    encryptStringAsync: () => Promise.resolve(Buffer.from('async')),
    decryptStringAsync: (bytes) => Promise.resolve({ shouldReEncrypt: false, result: `from ${bytes.toString()}` }),
  };
  const file = memoryFile();
  const secrets = createSecrets(store, file, 'darwin');
  await secrets.keep('x');
  expect(await secrets.load()).toBe('from async');
});

test('a secret that can’t be read any more is as none', async () => {
  const broken: KeyStore = {
    ...keyStore('kwallet6'),
    decryptString: () => {
      throw new Error('wrong key');
    },
  };
  const file = memoryFile();
  file.bytes = Buffer.from('?');
  expect(await createSecrets(broken, file, 'linux').load()).toBeNull();
});

test('the file is for its user only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  const path = join(folder, 'deep', 'obs.secret');
  const file = secretFile(path);
  expect(file.read()).toBeNull();
  file.write(Buffer.from('a'));
  file.write(Buffer.from('b'));
  expect(Buffer.from(file.read() ?? []).toString()).toBe('b');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  file.write(null);
  expect(file.read()).toBeNull();
  rmSync(folder, { recursive: true });
});
