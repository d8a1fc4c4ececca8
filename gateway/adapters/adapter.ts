/**
 * The gateway's hand on one platform. An adapter declares what it can do, and never says that something is done which it has not heard confirmed.
 */
import type { Act, ActKind } from '../../core/gateway/gateway.protocol.ts';

/**
 * What came of handing over an act. `unknown`: it may have been done; the gateway asks again with the same key, or leaves it to a person.
 */
export interface AdapterAnswer {
  readonly status: 'confirmed' | 'refused' | 'waiting-for-person' | 'unknown';
  /** Stable word for why; null for a plain yes. */
  readonly code: string | null;
  /** The platform's reference, or what it said. */
  readonly detail: string;
}

/** Code of an `unknown` that tells more: the platform has never heard of this key. */
export const NEVER_SEEN = 'never-seen';

/** The answer for what a person does. */
export const DO_IT_THERE: AdapterAnswer = { status: 'waiting-for-person', code: 'do-it-there', detail: '' };

export interface CommerceAdapter {
  readonly name: string;
  /** What this platform can be asked through this adapter. */
  readonly can: readonly ActKind[];
  /** Those of `can` that a person does on the platform: they are never handed over, and wait for that person's word. */
  readonly byHand: readonly ActKind[];
  /**
   * Whether the same key twice is one act on the platform. Where it is not, an act whose first handing over has no answer is never handed over again:
   * it stays `unknown` until a person says what they see.
   */
  readonly idempotent: boolean;
  /**
   * Hands an act over. Must not reject for anything that can be told as an answer; a rejection counts as `unknown`. `expiresAt`: ms since 1970, to
   * be passed on to a platform that can refuse what is late.
   */
  perform(key: string, act: Act, expiresAt: number | null, signal: AbortSignal): Promise<AdapterAnswer>;
  /** Asks what became of a key without beginning anything. Absent where the platform can't tell. */
  recall?(key: string, signal: AbortSignal): Promise<AdapterAnswer>;
}
