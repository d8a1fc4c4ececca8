/** Connecting to OBS as a person asks for it: by address, by OBS's connect code, or to the OBS of this machine as it is configured. */
import type { AnswerOf } from '../../core/contract/requests.ts';
import { ok, type Result } from '../../core/result.ts';
import { findObs, localAddress } from './obs/obs.find.ts';
import { readObsAddress } from './obs/obs.url.ts';
import type { PicturePort } from './obs/picture.port.ts';
import { OBS_LAST, type SettingsStore } from './store/settings.store.ts';

export interface ObsDeskParts {
  readonly settings: SettingsStore;
  /** Where OBS keeps its configuration on this machine. */
  readonly configDirs: readonly string[];
  picture(): PicturePort;
  /** Given a password keeps it, given null answers with the one kept before. */
  password(given: string | null): string | null;
}

export interface ObsDesk {
  /** By an address or connect code. The password in a code is kept as one that was typed; the address is kept without it. */
  connect(url: string, password: string | null): void;
  find(): Promise<AnswerOf<'obs.find'>>;
  /** The password goes from OBS's configuration to the link: it is not kept, for OBS keeps it. */
  connectLocal(): Promise<Result<AnswerOf<'obs.connect-local'>>>;
  /** The OBS that was connected last, in the way that a person chose then: for a show that is taken up again after a fall. */
  again(): Promise<void>;
  /** Lets go of OBS; it is not connected again by itself. */
  disconnect(): void;
}

/** Makes the desk. */
export function createObsDesk({ settings, configDirs, picture, password: keep }: ObsDeskParts): ObsDesk {
  return {
    connect(url, password) {
      const address = readObsAddress(url);
      if (address !== null) settings.set(OBS_LAST, { url: address.url, local: false });
      picture().connect(address?.url ?? url, keep(password ?? address?.password ?? null));
    },
    find: () => findObs(configDirs),
    async connectLocal() {
      const local = await localAddress(configDirs);
      if (!local.ok) return local;
      const { url, password } = local.value;
      settings.set(OBS_LAST, { url, local: true });
      picture().connect(url, password);
      return ok({ url });
    },
    async again() {
      const last = settings.get(OBS_LAST);
      if (last === null) return;
      const local = last.local ? await localAddress(configDirs) : null;
      if (local?.ok) picture().connect(local.value.url, local.value.password);
      else picture().connect(last.url, keep(null));
    },
    disconnect() {
      settings.set(OBS_LAST, null);
      picture().disconnect();
    },
  };
}
