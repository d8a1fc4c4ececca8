/** Which product was on screen when: what “this one” in a message means hangs on the moment in which it was written, not on when it came here. */
import type { Entry } from '../../../core/show/show.facts.ts';

export interface OnScreen {
  follow(entry: Entry): void;
  /** The product on screen at a moment of the studio's clock. */
  at(when: number): string | null;
}

/** Changes that are remembered: some hours of the fastest show. */
const MOST = 500;
/** A platform's time further from ours than this tells nothing, ms. */
const BELIEVED = 120_000;

/** A product that is on screen since a moment. */
export interface Shown {
  readonly at: number;
  readonly productId: string | null;
}

/** @param first what is on screen as it begins. */
export function createOnScreen(first: Shown | null): OnScreen {
  const changes: Shown[] = first === null ? [] : [first];
  const put = (at: number, productId: string | null) => {
    if (changes.at(-1)?.productId !== productId) changes.push({ at, productId });
    if (changes.length > MOST) changes.shift();
  };
  return {
    follow({ at, fact }) {
      if (fact.kind === 'segment-entered') put(at, fact.segment.offer?.productId ?? null);
      if (fact.kind === 'cue-fired' || fact.kind === 'cue-stepped')
        for (const { ask } of fact.asked) if (ask.do === 'pop') put(at, ask.product.id);
      if (fact.kind === 'show-ended') put(at, null);
    },
    at: (when) => changes.findLast((change) => change.at <= when)?.productId ?? null,
  };
}

/** When a message was written, by our clock as far as that can be told; what comes from the future came now. */
export function writtenAt(at: number, received: number): number {
  return Math.abs(at - received) <= BELIEVED ? Math.min(at, received) : received;
}
