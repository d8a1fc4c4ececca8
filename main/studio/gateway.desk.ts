/**
 * The gateway as a producer sets it up: tried, kept, joined again at the next start, forgotten. The token goes to the line and to the host's safe place,
 * and nowhere else. What was named on the command line stands until the program ends.
 */
import { HERE_ROOM } from '../../core/gateway/here.protocol.ts';
import { GATEWAY_OFF, type GatewayReport, type GatewayView } from '../../core/contract/gateway.view.ts';
import { fail, ok, type Failure, type Result } from '../../core/result.ts';
import { readGatewayAddress } from './gateway/gateway.address.ts';
import type { GatewayLink } from './gateway/gateway.link.ts';
import type { HereSettings } from '../../core/gateway/room.settings.ts';
import type { probeGateway } from './gateway/gateway.probe.ts';
import type { HereDesk } from './gateway.here.desk.ts';
import type { SecretPlace } from './secretPlace.ts';
import { GATEWAY_LAST, type SettingsStore } from './store/settings.store.ts';

export interface GatewayDeskParts {
  readonly settings: Pick<SettingsStore, 'get' | 'set'>;
  readonly link: GatewayLink;
  /** From the command line; null when nothing was said there. */
  readonly given: { readonly url: string; readonly token: string } | null;
  /** null: the host has none, and the token lasts as long as the studio. */
  readonly place: SecretPlace | null;
  /** The gateway inside the studio. */
  readonly here: HereDesk;
  /** Whether a started live show acts through the gateway now. */
  readonly isActing: () => boolean;
  readonly probe: (url: string, token: string) => ReturnType<typeof probeGateway>;
}

export interface GatewayDesk {
  readonly view: GatewayView;
  test(url: string, token: string | null): Promise<Result<GatewayReport, 'gateway-address' | 'gateway-token'>>;
  /** Fails with `gateway-fixed`, `gateway-in-use`, `gateway-address` or `gateway-token`; nothing is changed then. */
  connect(url: string, token: string | null): Promise<Result<Record<string, never>>>;
  forget(): Result<Record<string, never>>;
  /** Runs the gateway inside the studio. Fails with `gateway-fixed`, `gateway-in-use` or `gateway-secret`; nothing is changed then. */
  runHere(settings: HereSettings, secret: string | null): Result<Record<string, never>>;
  stopHere(): Promise<Result<Record<string, never>>>;
  /** Before a run is taken up: where a gateway is to be joined, what waits for it is nobody's work till then. */
  expect(): void;
  /** Joins what was named at the start, else what was kept. */
  again(): void;
  onView(listener: (view: GatewayView) => void): void;
}

/** Makes the desk. Nothing is joined before `again` or `connect`. */
export function createGatewayDesk(parts: GatewayDeskParts): GatewayDesk {
  const { settings, link, given, place, here } = parts;
  let token = place?.kept ?? null;

  /** The token for an address: a kept one belongs to the address that it was kept for, and is shown to no other. */
  function tokenFor(url: string, typed: string | null): string | null {
    return typed ?? (url === settings.get(GATEWAY_LAST)?.url ? token : null);
  }

  function read(
    url: string,
    typed: string | null,
  ): Result<{ url: string; token: string }, 'gateway-address' | 'gateway-token'> {
    const address = readGatewayAddress(url);
    if (address === null)
      return fail(
        'gateway-address',
        'This is no address of a gateway. Nothing was changed; it looks like http://host:4488.',
      );
    const secret = tokenFor(address, typed === null || typed.trim() === '' ? null : typed.trim());
    if (secret === null)
      return fail(
        'gateway-token',
        'No token is kept for this address. Nothing was changed; enter the one that the gateway printed.',
      );
    return ok({ url: address, token: secret });
  }

  /** During a show the line may be mended with a new token for the same room, and not be moved. */
  async function mayMove(url: string, secret: string): Promise<Failure | null> {
    if (!parts.isActing()) return null;
    if (here.isOn) return inUse();
    const last = settings.get(GATEWAY_LAST);
    if (last !== null && last.url === url) {
      const { problem, room } = await parts.probe(url, secret);
      if (problem === null && (last.room === null || room === last.room)) return null;
    }
    return inUse();
  }

  function view(): GatewayView {
    const { state, problem, room, clock } = link.view;
    return {
      ...GATEWAY_OFF,
      state,
      problem,
      clock,
      url: given === null ? (here.url ?? settings.get(GATEWAY_LAST)?.url ?? null) : readGatewayAddress(given.url),
      fixed: given !== null,
      keepsToken: place?.safe ?? false,
      room: room?.room ?? (here.isOn ? HERE_ROOM : (settings.get(GATEWAY_LAST)?.room ?? null)),
      platform: room?.adapter ?? null,
      sources: room?.sources ?? [],
      here: here.view,
    };
  }

  link.onView(({ room }) => {
    const last = settings.get(GATEWAY_LAST);
    if (given === null && !here.isOn && room !== null && last !== null && last.room !== room.room)
      settings.set(GATEWAY_LAST, { ...last, room: room.room });
  });

  return {
    get view() {
      return view();
    },
    async test(url, typed) {
      const target = read(url, typed);
      return target.ok ? ok(await parts.probe(target.value.url, target.value.token)) : target;
    },
    async connect(url, typed) {
      if (given !== null) return fixed();
      const target = read(url, typed);
      if (!target.ok) return target;
      const no = await mayMove(target.value.url, target.value.token);
      if (no !== null) return no;
      await here.stop();
      const last = settings.get(GATEWAY_LAST);
      const room = last?.url === target.value.url ? last.room : null;
      settings.set(GATEWAY_LAST, { url: target.value.url, room });
      if (token !== target.value.token) place?.keep(target.value.token);
      token = target.value.token;
      link.connect(target.value.url, token);
      return ok({});
    },
    forget() {
      if (given !== null) return fixed();
      if (parts.isActing() || here.isOn) return inUse();
      settings.set(GATEWAY_LAST, null);
      token = null;
      place?.keep(null);
      link.disconnect();
      return ok({});
    },
    runHere(next, secret) {
      if (given !== null) return fixed();
      return parts.isActing() && !here.actsAlike(next) ? inUse() : here.run(next, secret);
    },
    async stopHere() {
      if (given !== null) return fixed();
      if (parts.isActing()) return inUse();
      if (!here.isOn) return ok({});
      await here.stop();
      link.disconnect();
      return ok({});
    },
    expect() {
      if (given !== null || here.isOn || settings.get(GATEWAY_LAST) !== null) link.await();
    },
    again() {
      if (given === null && here.again()) return;
      const last = given ?? settings.get(GATEWAY_LAST);
      if (last === null) return;
      const secret = given?.token ?? token;
      if (secret === null || secret === '') return link.refuse('token-missing');
      link.connect(readGatewayAddress(last.url) ?? last.url, secret);
    },
    onView(listener) {
      link.onView(() => listener(view()));
      here.onChange(() => listener(view()));
    },
  };
}

function fixed(): Failure<'gateway-fixed'> {
  return fail(
    'gateway-fixed',
    'The gateway was named when the program was started, and stands until it ends. Nothing was changed; start without --gateway to choose one here.',
  );
}

function inUse(): Failure<'gateway-in-use'> {
  return fail(
    'gateway-in-use',
    'A live show acts through this gateway: on another one the same coupon could be issued twice. Nothing was changed; end the show first.',
  );
}
