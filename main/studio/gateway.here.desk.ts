/**
 * The gateway inside the studio as a producer sets it up: how it is set up is a setting, the shop's secret goes to the host's safe place, and the line is led to
 * wherever it came up. See gateway.desk.ts for what may be done when.
 */
import { isDeepStrictEqual } from 'node:util';
import type { HereView } from '../../core/contract/gateway.view.ts';
import { needsSecret, type HereSettings } from '../../core/gateway/room.settings.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { GatewayLink } from './gateway/gateway.link.ts';
import type { HereGateway, HereNow } from './gateway/gateway.here.ts';
import type { SecretPlace } from './secretPlace.ts';
import { GATEWAY_HERE, type SettingsStore } from './store/settings.store.ts';

export interface HereDeskParts {
  readonly settings: Pick<SettingsStore, 'get' | 'set'>;
  readonly link: Pick<GatewayLink, 'connect' | 'await' | 'refuse' | 'disconnect'>;
  readonly gateway: HereGateway;
  /** For the secret that is shared with the shop's backend. */
  readonly place: SecretPlace | null;
}

export interface HereDesk {
  readonly view: HereView;
  readonly isOn: boolean;
  /** Where it is, as it is shown; null while it does not run. */
  readonly url: string | null;
  /** Whether a live show may be under way while it is set up so: what acts go through stays. */
  actsAlike(settings: HereSettings): boolean;
  /** Keeps the settings and runs it so. Fails with `gateway-secret` when it needs one and none is known. */
  run(settings: HereSettings, secret: string | null): Result<Record<string, never>, 'gateway-secret'>;
  /** Ends it, and leaves the line to others. */
  stop(): Promise<void>;
  /** Runs it as it was kept; false where it is not to run. */
  again(): boolean;
  onChange(listener: () => void): void;
}

/** This machine's own address, before its port is known. */
const SOMEWHERE = 'http://127.0.0.1';

/** Makes the desk. Nothing runs before `run` or `again`. */
export function createHereDesk({ settings, link, gateway, place }: HereDeskParts): HereDesk {
  let secret = place?.kept ?? null;
  /** Where the line was led last. */
  let joined: string | null = null;
  const kept = () => settings.get(GATEWAY_HERE);

  function start(): void {
    const { settings: chosen, port } = kept();
    joined = null;
    link.await();
    gateway.start(chosen, secret, port);
  }

  gateway.onChange(({ state, address }: HereNow) => {
    if (!kept().on) return;
    if (state === 'refused') {
      joined = null;
      return link.refuse('here-refused');
    }
    if (state !== 'up' || address === null || address === joined) return;
    joined = address;
    const port = Number(new URL(address).port);
    if (kept().port !== port) settings.set(GATEWAY_HERE, { ...kept(), port });
    link.connect(address, gateway.token);
  });

  return {
    get view() {
      const { state, code, detail } = gateway.now;
      return { state, code, detail, settings: kept().settings, hasSecret: secret !== null };
    },
    get isOn() {
      return kept().on;
    },
    get url() {
      return kept().on ? (gateway.now.address ?? joined ?? SOMEWHERE) : null;
    },
    actsAlike: (next) => kept().on && isDeepStrictEqual(kept().settings.commerce, next.commerce),
    run(next, typed) {
      const given = typed?.trim() || secret;
      if (needsSecret(next) && given === null)
        return fail(
          'gateway-secret',
          'The shop’s backend and the gateway sign with a secret, and none is known. Nothing was changed; enter it.',
        );
      const fresh = needsSecret(next) ? given : null;
      if (fresh !== secret) place?.keep(fresh);
      secret = fresh;
      settings.set(GATEWAY_HERE, { ...kept(), on: true, settings: next });
      start();
      return ok({});
    },
    async stop() {
      if (!kept().on) return;
      settings.set(GATEWAY_HERE, { ...kept(), on: false });
      joined = null;
      await gateway.stop();
    },
    again() {
      if (!kept().on) return false;
      start();
      return true;
    },
    onChange: (listener) => gateway.onChange(listener),
  };
}
