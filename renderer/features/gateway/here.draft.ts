/** What is being entered for the gateway on this machine, and the settings that it makes. Pure. */
import {
  backendOf,
  backendSchema,
  hereSettingsSchema,
  type HereSettings,
} from '../../../core/gateway/room.settings.ts';
import type { ActKind } from '../../../core/gateway/gateway.protocol.ts';

/** Fields as they are typed; what is switched off keeps its words. */
export interface HereDraft {
  readonly twitch: boolean;
  readonly channel: string;
  readonly replay: boolean;
  readonly file: string;
  readonly speed: string;
  readonly loop: boolean;
  readonly simulated: boolean;
  readonly rate: string;
  readonly webhookIn: boolean;
  readonly webhook: boolean;
  readonly url: string;
  readonly can: readonly ActKind[];
  readonly keepsKeys: boolean;
  readonly secret: string;
}

/** The fields that can be wrong. */
export type HereField = 'channel' | 'file' | 'rate' | 'url' | 'can' | 'secret';

/** More than this nobody reads, and a practice room is for reading. */
const MOST_RATE = 200;

/** The fields of settings as they stand; a secret is never shown again. */
export function draftOf({ commerce, sources, webhookIn }: HereSettings): HereDraft {
  const twitch = sources.find((one) => one.use === 'twitch');
  const replay = sources.find((one) => one.use === 'replay');
  const simulated = sources.find((one) => one.use === 'simulated');
  const backend = commerce.use === 'webhook' ? commerce : null;
  return {
    twitch: twitch !== undefined,
    channel: twitch?.channel ?? '',
    replay: replay !== undefined,
    file: replay?.file ?? '',
    speed: String(replay?.speed ?? 1),
    loop: replay?.loop ?? true,
    simulated: simulated !== undefined,
    rate: String(simulated?.rate ?? 5),
    webhookIn,
    webhook: backend !== null,
    url: backend?.url ?? '',
    can: backend?.can ?? backendSchema.shape.can.parse(undefined),
    keepsKeys: backend?.keepsKeys ?? true,
    secret: '',
  };
}

/** The settings that a draft makes, or the fields that are wrong. `language`: of what a simulated room says. `hasSecret`: one is kept. */
export function settingsOf(
  draft: HereDraft,
  language: 'zh-CN' | 'en',
  hasSecret: boolean,
): { readonly settings: HereSettings | null; readonly wrong: readonly HereField[] } {
  const rate = Number(draft.rate.trim());
  const made = hereSettingsSchema.safeParse({
    commerce: draft.webhook ? backendOf(draft.url.trim(), draft.can, draft.keepsKeys) : { use: 'guided' },
    sources: [
      ...(draft.twitch ? [{ use: 'twitch', channel: draft.channel.trim() }] : []),
      ...(draft.replay
        ? [{ use: 'replay', file: draft.file.trim(), speed: Number(draft.speed), loop: draft.loop }]
        : []),
      ...(draft.simulated ? [{ use: 'simulated', rate, language }] : []),
    ],
    webhookIn: draft.webhookIn,
  });
  const names: readonly string[] = made.success ? [] : made.error.issues.map(({ path }) => String(path.at(-1) ?? ''));
  const wrong = (['channel', 'file', 'rate', 'url', 'can'] as const).filter(
    (field) => names.includes(field) || (field === 'rate' && draft.simulated && !(rate <= MOST_RATE)),
  );
  const lacks: readonly HereField[] = asksSecret(draft) && !hasSecret && draft.secret.trim() === '' ? ['secret'] : [];
  const all = [...wrong, ...lacks];
  return { settings: made.success && all.length === 0 ? made.data : null, wrong: all };
}

/** Whether what is entered is signed by both sides. */
export function asksSecret({ webhook, webhookIn }: HereDraft): boolean {
  return webhook || webhookIn;
}
