/**
 * A connector brings one platform's room into ours. It is a value with a name, a schema for its settings and a way to start; a file in the
 * gateway's `connectors/` folder that exports one as `connector` is found by itself. `conformance.ts` holds what every one has to keep.
 */
import type { z } from 'zod';
import type { SourceState } from '../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';

export interface ConnectorHooks {
  /** Takes events in, in the order in which the platform gave them. Doubled ids are left out, bad events are refused and logged. */
  push(events: readonly RoomEvent[]): void;
  /** Tells how the connection is; `code` is a stable word, null when all is well. */
  state(state: SourceState['state'], code: string | null, detail: string): void;
  /** Wall clock, ms since 1970. */
  now(): number;
}

export interface RunningConnector {
  /** Ends it for good; nothing is pushed afterwards. */
  stop(): Promise<void>;
}

export interface Connector<Settings = never> {
  /** The `source` of its events. */
  readonly name: string;
  /** Of its settings in gateway.json, without `use`. Secrets are named by environment variable, never written there. */
  readonly settings: z.ZodType<Settings>;
  /** Starts, and goes on trying by itself when the platform goes away. Must not throw for anything that a state can say. */
  start(settings: Settings, hooks: ConnectorHooks): Promise<RunningConnector>;
}
