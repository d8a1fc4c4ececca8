/** Lines and questions in the words of the trade. Pure: a translator and the sheet's products go in, a sentence comes out. */
import type { TFunction } from 'i18next';
import type { ChatCluster, ChatLine, LineModeration } from '../../../core/contract/chat.schema.ts';
import { HIDE_REASONS } from '../../../core/chat/moderation.ts';
import type { Topic } from '../../../core/chat/topic.names.ts';
import type { Product } from '../../../core/runsheet/runsheet.schema.ts';
import type { AnswerStatus } from '../../../core/show/show.facts.ts';
import type { Muted } from '../../../core/show/show.state.ts';
import type { Duration } from '../../../core/time/time.ts';
import { amount, wallTime } from '../../ui/format.ts';

export interface LineNames {
  readonly products: ReadonlyMap<string, Product>;
  /** For money and counts. */
  readonly locale: string;
}

/** The products of a sheet by id. */
export function namesOf(products: readonly Product[], locale: string): LineNames {
  return { products: new Map(products.map((one) => [one.id, one])), locale };
}

/** What a product is called where there is little room: by its number, as everybody says it; else by its name. '' for none. */
export function productWords(t: TFunction, productId: string | null, { products }: LineNames): string {
  const product = productId === null ? undefined : products.get(productId);
  if (product === undefined) return '';
  return product.link === '' ? product.name : t('common.linkNo', { link: product.link });
}

const PLATFORM_ACTS = ['message-hidden', 'person-muted', 'person-removed', 'room-cleared'] as const;

/** What a line says. A person's own words are never changed. */
export function lineWords(t: TFunction, line: ChatLine, names: LineNames): string {
  const what = line.what ?? '';
  const count = line.count ?? 1;
  switch (line.kind) {
    case 'comment':
    case 'question':
      return line.text;
    case 'gift':
      return [t('chat.kind.gift', { what, count }), line.text].filter((one) => one !== '').join(' ');
    case 'fan-club':
      return [t('chat.kind.fan-club', { what }), line.text].filter((one) => one !== '').join(' ');
    case 'like':
      return t('chat.kind.like', { count });
    case 'moderation': {
      const act = PLATFORM_ACTS.find((one) => one === what);
      return t('chat.kind.moderation', { what: act === undefined ? what : t(`chat.platformAct.${act}`) });
    }
    case 'order-placed':
    case 'order-paid':
    case 'order-refunded':
      return orderWords(t, line, names);
    case 'missed':
      return line.count === null ? t('chat.kind.missedSome') : t('chat.kind.missed', { count, n: count });
    case 'enter':
    case 'follow':
    case 'share':
    case 'stream-end':
      return t(`chat.kind.${line.kind}`);
    default:
      return line.kind satisfies never;
  }
}

function orderWords(t: TFunction, line: ChatLine, names: LineNames): string {
  const parts = [
    t(`chat.kind.${line.kind as 'order-placed' | 'order-paid' | 'order-refunded'}`),
    productWords(t, line.productId, names),
    (line.count ?? 1) > 1 ? `× ${line.count}` : '',
    line.amount === null ? '' : amount(line.amount, names.locale),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a question is about, e.g. `价格 · 3 号链接`; '' where that is not known. */
export function topicWords(
  t: TFunction,
  { topic, productId }: { readonly topic: Topic | null; readonly productId: string | null },
  names: LineNames,
): string {
  const parts = [topic === null ? '' : t(`chat.topic.${topic}`), productWords(t, productId, names)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What was done about a message and how far that has come. */
export function moderationWords(t: TFunction, { act, status, reason }: LineModeration): string {
  const done = t(act === 'hide-message' ? `chat.act.${status}` : `chat.platformAct.${act}`);
  if (reason === '') return done;
  return t('chat.actReason', { done, reason: reasonWords(t, reason) });
}

/** That a viewer is muted: until when, why, and what the platform made of it. */
export function mutedWords(t: TFunction, { until, reason, actionId, there }: Muted, wallOffset: Duration): string {
  const done = until === null ? t('chat.muted.show') : t('chat.muted.until', { time: wallTime(until, wallOffset) });
  const why = t('chat.actReason', { done, reason: reasonWords(t, reason) });
  const state = actionId === null ? t('chat.muted.here') : thereWords(t, there);
  return state === '' ? why : `${why} · ${state}`;
}

/** '' where the platform did it. */
function thereWords(t: TFunction, there: AnswerStatus | null): string {
  switch (there) {
    case 'confirmed':
    case 'acknowledged':
    case 'verified':
      return '';
    case null:
    case 'sent':
      return t('chat.muted.there.asked');
    case 'refused':
    case 'failed':
      return t('chat.muted.there.refused');
    case 'expired':
    case 'waiting-for-person':
      return t(`chat.muted.there.${there}`);
    default:
      return there satisfies never;
  }
}

/** A reason in words: one of ours by its name, what a platform said as it is. */
export function reasonWords(t: TFunction, reason: string): string {
  const known = HIDE_REASONS.find((one) => one === reason);
  return known === undefined ? reason : t(`chat.reason.${known}.name`);
}

/** How many ask, e.g. `342` or `约 1,200`. */
export function askingWords(t: TFunction, { people, exact }: ChatCluster, locale: string): string {
  const number = new Intl.NumberFormat(locale).format(exact ? people : Number(people.toPrecision(3)));
  return exact ? number : t('chat.questions.about', { n: number });
}
