/** Which lines are shown. Nothing is ever thrown away: what a filter leaves out is a press away, and noise is told as counts. */
import type { ChatKind, ChatLine } from '../../../../core/contract/chat.schema.ts';

export const SHOWN = ['talk', 'questions', 'orders', 'gifts'] as const;
export type ShownKinds = (typeof SHOWN)[number];

export interface Filters {
  readonly shown: ShownKinds;
  /** Of one product only; null for all. */
  readonly productId: string | null;
  /** Each line that looks like a machine's; otherwise they are one line with a count. */
  readonly floods: boolean;
  /** Each line of viewers who are muted; otherwise those in a row are one line with a count. */
  readonly muted: boolean;
  /** Who came, liked, followed or shared, line by line. */
  readonly noise: boolean;
}

export const FIRST_FILTERS: Filters = { shown: 'talk', productId: null, floods: false, muted: false, noise: false };

const NOISE: ReadonlySet<ChatKind> = new Set(['like', 'enter', 'follow', 'share']);
const ORDERS: ReadonlySet<ChatKind> = new Set(['order-placed', 'order-paid', 'order-refunded']);
const GIFTS: ReadonlySet<ChatKind> = new Set(['gift', 'fan-club']);

/** Whether a line says nothing by itself: it is counted instead. */
export function isNoise({ kind }: ChatLine): boolean {
  return NOISE.has(kind);
}

/** Whether a line is shown under these filters. Folding is not this function's. */
export function passes(line: ChatLine, { shown, productId, noise }: Filters): boolean {
  // What is missing may have been of any kind.
  if (line.kind === 'missed') return true;
  if (productId !== null && line.productId !== productId) return false;
  switch (shown) {
    case 'talk':
      return noise || !isNoise(line);
    case 'questions':
      return line.clusterKey !== null || line.kind === 'question';
    case 'orders':
      return ORDERS.has(line.kind);
    case 'gifts':
      return GIFTS.has(line.kind);
    default:
      return shown satisfies never;
  }
}

/** What was counted instead of shown. */
export interface Noise {
  readonly enter: number;
  readonly like: number;
  readonly follow: number;
  readonly share: number;
}

export const NO_NOISE: Noise = { enter: 0, like: 0, follow: 0, share: 0 };

/** Adds the noise of some lines. A line of likes may stand for many. */
export function withNoise(noise: Noise, lines: readonly ChatLine[]): Noise {
  const sums = { ...noise };
  for (const { kind, count } of lines)
    if (kind === 'enter' || kind === 'like' || kind === 'follow' || kind === 'share') sums[kind] += count ?? 1;
  return sums;
}
