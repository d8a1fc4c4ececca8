/** One room: its sources feed it, its adapter acts on its platform, its listeners are told. */
import { randomUUID } from 'node:crypto';
import { PROTOCOL, type EventBatch, type RoomView, type SourceState } from '../../core/gateway/gateway.protocol.ts';
import { roomEventSchema, type RoomEvent } from '../../core/gateway/room.events.ts';
import type { CommerceAdapter } from '../adapters/adapter.ts';
import { createActs, type Acts } from '../acts/acts.ts';
import type { ActStore } from '../acts/acts.store.ts';
import { createBatcher, type Batcher } from './batcher.ts';
import { createFeed } from './feed.ts';

/** Who hears of a room. */
export interface RoomListener {
  view(view: Omit<RoomView, 'role'>): void;
  /** Resolves when the other side has the batch. */
  events(batch: EventBatch): Promise<unknown>;
}

export interface Room {
  readonly acts: Acts;
  /** Takes unparsed events in; tells how many were new, and how many were no events. */
  take(events: readonly unknown[]): { readonly taken: number; readonly bad: number };
  /** How a source is doing now. */
  source(state: SourceState): void;
  /**
   * Tells `listener` from after `since` on: from the beginning when that is of an earlier start of the gateway, and from now on where it is null.
   * Returns the end of it.
   */
  listen(listener: RoomListener, since: { readonly boot: string; readonly seq: number } | null): () => void;
  dispose(): Promise<void>;
}

export interface RoomParts {
  readonly name: string;
  readonly adapter: CommerceAdapter;
  readonly acts: ActStore;
  readonly now: () => number;
}

/** Opens a room with nobody in it. */
export function createRoom({ name, adapter, acts: store, now }: RoomParts): Room {
  const boot = randomUUID();
  const feed = createFeed();
  const sources = new Map<string, SourceState>();
  const listeners = new Map<RoomListener, Batcher>();
  const acts = createActs({ room: name, store, adapter, now });

  const view = (): Omit<RoomView, 'role'> => ({
    protocol: PROTOCOL,
    room: name,
    boot,
    newest: feed.newest,
    adapter: { name: adapter.name, can: [...adapter.can], byHand: [...adapter.byHand] },
    sources: [...sources.values()],
  });

  return {
    acts,
    take(raw) {
      const events = raw
        .map((one) => roomEventSchema.safeParse(one))
        .flatMap((read): RoomEvent[] => (read.success ? [read.data] : []));
      const taken = feed.push(events);
      if (taken > 0) for (const batcher of listeners.values()) batcher.wake();
      return { taken, bad: raw.length - events.length };
    },
    source(state) {
      sources.set(state.source, state);
      for (const listener of listeners.keys()) listener.view(view());
    },
    listen(listener, since) {
      const before = since?.boot === boot ? since.seq : 0;
      const from = since === null ? feed.newest : Math.min(before, feed.newest);
      listener.view(view());
      listeners.set(
        listener,
        createBatcher(feed, from, (batch) => listener.events(batch), now),
      );
      return () => {
        listeners.get(listener)?.dispose();
        listeners.delete(listener);
      };
    },
    async dispose() {
      for (const batcher of listeners.values()) batcher.dispose();
      listeners.clear();
      await acts.dispose();
    },
  };
}
