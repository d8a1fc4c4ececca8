/** The gateway in words: its kinds of act, its adapters, its clock. Pure. */
import type { TFunction } from 'i18next';
import type { GatewayClock, GatewayLine } from '../../../core/contract/gateway.view.ts';
import { ACT_KINDS, type ActKind, type Platform } from '../../../core/gateway/gateway.protocol.ts';
import type { Health } from '../../ui/Dot.tsx';
import { listed } from '../../ui/format.ts';

/** How well the line does, for the point beside its words. */
export const LINE_HEALTH = {
  off: 'off',
  connecting: 'busy',
  live: 'good',
  lost: 'bad',
  refused: 'bad',
} as const satisfies Readonly<Record<GatewayLine, Health>>;

/** Kinds of act as a list in the page's language. */
export function kindWords(t: TFunction, kinds: readonly ActKind[], locale: string): string {
  return listed(
    kinds.map((kind) => t(`gateway.act.${kind}`)),
    locale,
  );
}

/** What a platform can be asked for, in up to three sentences: by itself, by hand, not at all. */
export function platformWords(t: TFunction, { can, byHand }: Platform, locale: string): readonly string[] {
  const itself = can.filter((kind) => !byHand.includes(kind));
  const cannot = ACT_KINDS.filter((kind) => !can.includes(kind));
  return [
    t('gateway.report.can', {
      kinds: itself.length === 0 ? t('gateway.report.nothing') : kindWords(t, itself, locale),
    }),
    ...(byHand.length === 0 ? [] : [t('gateway.report.byHand', { kinds: kindWords(t, byHand, locale) })]),
    ...(cannot.length === 0 ? [] : [t('gateway.report.cannot', { kinds: kindWords(t, cannot, locale) })]),
  ];
}

/** An adapter by the name that people know; its own where it is none of ours. */
export function adapterWords(t: TFunction, name: string): string {
  switch (name) {
    case 'guided':
    case 'simulated':
    case 'webhook':
      return t(`gateway.adapter.${name}`);
    default:
      return name;
  }
}

/** Where events come from: our own kinds in words, a platform by its proper name, anything else by the name that it gave itself. */
export function sourceWords(t: TFunction, source: string): string {
  switch (source) {
    case 'simulated':
    case 'replay':
    case 'webhook':
      return t(`gateway.from.${source}`);
    case 'bilibili':
    case 'douyin':
    case 'kuaishou':
    case 'taobao':
    case 'tiktok':
    case 'twitch':
    case 'youtube':
      return t(`gateway.platform.${source}`);
    default:
      return source;
  }
}

/** How far the clocks are apart and how sure that is; whole ms. */
export function clockWords(t: TFunction, { offset, error }: GatewayClock): string {
  return t('gateway.report.clock', {
    offset: Math.round(Math.abs(offset)),
    error: Math.max(1, Math.ceil(error)),
    direction: t(offset < 0 ? 'gateway.report.behind' : 'gateway.report.ahead'),
  });
}

/** Beyond doubt so far apart that countdowns and the platform's times part visibly: the pre-flight warns of it too. */
export function isClockOff({ offset, error }: GatewayClock): boolean {
  return Math.abs(offset) - error > 1000;
}

/** Whether a token would travel in the clear outside of this machine. */
export function isPlain(address: string): boolean {
  const match = /^\s*(?:([a-z]+):\/\/)?(\[[^\]]*\]|[^/:?#]*)/i.exec(address);
  const scheme = match?.[1]?.toLowerCase() ?? 'http';
  const host = match?.[2]?.toLowerCase() ?? '';
  const here = host === 'localhost' || host === '[::1]' || host.startsWith('127.');
  return host !== '' && !here && scheme !== 'https' && scheme !== 'wss';
}
