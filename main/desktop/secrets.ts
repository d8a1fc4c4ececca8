/** A secret (OBS's password, the gateway's token) in the system's key store. Where the system has none, it is not kept, and a sentence says so. */
import type { SafeStorage } from 'electron';
import { fail, ok, type Result } from '../../core/result.ts';

/** The part of Electron's safe storage that is used; the newer calls are missing in the tests' shell. */
export type KeyStore = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'>>;

/** Where the encrypted bytes lie. */
export interface SecretFile {
  read(): Uint8Array | null;
  /** null takes the file away. */
  write(bytes: Uint8Array | null): void;
}

export interface Secrets {
  /** The kept secret, null when there is none or it can't be read any more. */
  load(): Promise<string | null>;
  /** Keeps it, or forgets it when null. Fails with `no-key-store`, and then keeps nothing. */
  keep(secret: string | null): Promise<Result<Record<string, never>, 'no-key-store'>>;
}

/** Whether secrets would be protected. On Linux `basic_text` is a fixed key in the program: no protection at all. */
export function isProtected(store: KeyStore, platform: NodeJS.Platform): boolean {
  if (!store.isEncryptionAvailable()) return false;
  if (platform !== 'linux') return true;
  const backend = store.getSelectedStorageBackend?.() ?? 'unknown';
  return backend !== 'basic_text' && backend !== 'unknown';
}

/** Makes the secrets over a key store and a file. Call after the app is ready. */
export function createSecrets(store: KeyStore, file: SecretFile, platform: NodeJS.Platform): Secrets {
  return {
    async load() {
      const bytes = file.read();
      if (bytes === null || !isProtected(store, platform)) return null;
      try {
        return await decrypt(store, Buffer.from(bytes));
      } catch {
        // Another user's, another machine's, or a key that was thrown away: the studio asks for it again.
        return null;
      }
    },
    async keep(secret) {
      if (secret === null) file.write(null);
      else if (isProtected(store, platform)) file.write(await encrypt(store, secret));
      else {
        file.write(null);
        return fail(
          'no-key-store',
          'This desktop has no key store (install GNOME Keyring or KWallet), so this secret is not kept and is asked for at each start.',
        );
      }
      return ok({});
    },
  };
}

async function encrypt(store: KeyStore, text: string): Promise<Buffer> {
  return store.encryptStringAsync ? store.encryptStringAsync(text) : store.encryptString(text);
}

async function decrypt(store: KeyStore, bytes: Buffer): Promise<string> {
  return store.decryptStringAsync ? (await store.decryptStringAsync(bytes)).result : store.decryptString(bytes);
}
