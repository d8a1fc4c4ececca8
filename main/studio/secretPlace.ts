/** A host's place for one secret, e.g. the system's key store. */
export interface SecretPlace {
  /** What was in it when the studio started. */
  readonly kept: string | null;
  /** Whether it outlives the host; without a key store it does not. */
  readonly safe: boolean;
  /** null forgets it. */
  keep(secret: string | null): void;
}

/** The secrets that a host keeps: OBS's password, the gateway's token, what the gateway shares with the shop's backend. */
export const SECRETS = ['obs', 'gateway', 'shop'] as const;
export type SecretName = (typeof SECRETS)[number];
