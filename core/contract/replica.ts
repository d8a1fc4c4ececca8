/**
 * A seat's copy of the show: the snapshot, kept up to date by the same `apply` that the studio runs. It sees gaps in the numbering and asks
 * for a new snapshot, knows the studio's clock, and turns requests into promises that always end.
 */
import { fail, type Result } from '../result.ts';
import { apply } from '../show/show.apply.ts';
import type { Entry } from '../show/show.facts.ts';
import type { Instant } from '../time/time.ts';
import { createAsker, type Asking } from './asking.ts';
import {
  streamSchema,
  toSeatSchema,
  type Snapshot,
  type StreamName,
  type Streams,
  type ToSeat,
  type ToStudio,
} from './messages.ts';
import type { Port } from './port.ts';
import type { AnswerOf } from './requests.ts';
import type { Role } from './roles.ts';
import { takeEdit } from './sheet.copy.ts';
import type { SheetEdit } from './sheet.edits.ts';
import { createSheetSeat, type SheetSeat, type SheetSeatEnd } from './sheet.seat.ts';
import { createStudioClock } from './studio.clock.ts';

/** `lost`: there was a studio and it is gone; the last truth is kept. */
export type Link = 'connecting' | 'live' | 'lost';

export interface ReplicaView {
  readonly link: Link;
  readonly role: Role | null;
  readonly seat: string | null;
  /** Who sits here, as far as the studio can tell: another seat of another name may be the same person. */
  readonly person: string | null;
  /** The show as this seat knows it; null until the first welcome. */
  readonly snapshot: Snapshot | null;
}

export type { Asking };

/** Failures that the replica makes by itself; the studio's own codes come through unchanged. */
export type ReplicaFailure = 'link-lost' | 'deadline' | 'bad-answer';

export interface ReplicaDeps {
  /** This seat's monotonic clock, ms. */
  readonly now: () => number;
  /** Calls `run` once after `ms`. Returns the way to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** A new id, unique among all seats, 8 to 100 characters. */
  readonly newId: () => string;
  /** The sender is in this machine's own process tree: messages are taken as they are. Otherwise each is parsed and a bad one dropped. */
  readonly trusted: boolean;
}

export interface Replica {
  readonly view: () => ReplicaView;
  /** Calls back after each change of the view. Returns the unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The studio's clock now; this seat's own until the first answer. */
  readonly now: () => Instant;
  /** Asks the studio. Always ends: with an answer, `link-lost`, `deadline` (ms; nobody knows then whether it was done) or `bad-answer`. */
  readonly request: <A extends Asking>(asking: A, deadline?: number) => Promise<Result<AnswerOf<A['type']>>>;
  /** Watches a stream until the returned function is called. Goes on after a reconnect. */
  readonly watch: <S extends StreamName>(stream: S, listener: (what: Streams[S]) => void) => () => void;
  /** Opens a run sheet for editing; kept up to date until it is closed. */
  readonly openSheet: (sheetId: string) => SheetSeat;
  /** Goes on with a new port after the old one closed. What is known stays on the screen meanwhile. */
  readonly attach: (port: Port<ToSeat, ToStudio>) => void;
  readonly close: () => void;
}

/** How long a request waits by default, ms. Provisioning and imports take more: give it. */
export const REQUEST_DEADLINE = 8_000;
/** Entries of the as-run log kept. */
export const LOG_KEPT = 400;

/** Makes a replica on a port. The caller closes it. */
export function createReplica(first: Port<ToSeat, ToStudio>, deps: ReplicaDeps): Replica {
  const listeners = new Set<() => void>();
  const watchers: { readonly [S in StreamName]: Set<(what: Streams[S]) => void> } = {
    program: new Set(),
    preview: new Set(),
    meters: new Set(),
    chat: new Set(),
    'chat-desk': new Set(),
    figures: new Set(),
  };
  const asker = createAsker(deps);
  const clock = createStudioClock({ ...deps, ask: (sent) => port?.post({ t: 'clock', sent }) });
  let view: ReplicaView = { link: 'connecting', role: null, seat: null, person: null, snapshot: null };
  let port: Port<ToSeat, ToStudio> | null = null;
  let syncing = false;
  const sheets = new Set<{ readonly sheetId: string; readonly end: SheetSeatEnd }>();

  function become(change: Partial<ReplicaView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  function takeSnapshot(snapshot: Snapshot): void {
    syncing = false;
    clock.hint(snapshot.now);
    become({ snapshot });
  }

  function sync(): void {
    if (syncing) return;
    syncing = true;
    port?.post({ t: 'sync' });
  }

  function takeFacts(entries: readonly Entry[]): void {
    const known = view.snapshot;
    if (known === null || syncing) return;
    let state = known.state;
    const fresh: Entry[] = [];
    for (const entry of entries) {
      if (entry.runId === state.runId && entry.seq <= state.seq) continue;
      // A gap, or another run with perhaps another sheet: only a snapshot tells the whole.
      if (entry.runId !== state.runId || entry.seq !== state.seq + 1) {
        sync();
        break;
      }
      state = apply(state, entry);
      fresh.push(entry);
    }
    if (fresh.length > 0) become({ snapshot: { ...known, state, log: [...known.log, ...fresh].slice(-LOG_KEPT) } });
  }

  /** The show's own sheet follows its edits; what is on air stays as it was taken. */
  function followEdit(edit: SheetEdit): void {
    for (const { sheetId, end } of sheets) if (sheetId === edit.sheetId) end.takeEdit(edit);
    const known = view.snapshot;
    if (known === null || syncing || known.sheet.id !== edit.sheetId) return;
    const copy = takeEdit(known, edit);
    if (copy === 'gap') sync();
    else if (copy !== null) become({ snapshot: { ...known, ...copy } });
  }

  function openSheet(sheetId: string): SheetSeat {
    const end = createSheetSeat(sheetId, {
      newId: deps.newId,
      request,
      askCopy: () => port?.post({ t: 'sheet', sheetId, on: true }),
      tellAt: (cell) => port?.post({ t: 'at', sheetId, cell }),
      onClose() {
        sheets.delete(one);
        if (![...sheets].some((other) => other.sheetId === sheetId)) port?.post({ t: 'sheet', sheetId, on: false });
      },
    });
    const one = { sheetId, end };
    sheets.add(one);
    return end;
  }

  function take(message: ToSeat): void {
    switch (message.t) {
      case 'welcome':
        view = { ...view, link: 'live', role: message.role, seat: message.seat, person: message.person ?? null };
        takeSnapshot(message.snapshot);
        for (const stream of streamSchema.options)
          if (watchers[stream].size > 0) port?.post({ t: 'watch', stream, on: true });
        for (const { end } of sheets) end.linked();
        return clock.start();
      case 'snapshot':
        return takeSnapshot(message.snapshot);
      case 'facts':
        return takeFacts(message.entries);
      case 'sheet':
        for (const { sheetId, end } of sheets) if (sheetId === message.sheetId) end.takeCopy(message.copy);
        return;
      case 'edited':
        return followEdit(message.edit);
      case 'others':
        for (const { sheetId, end } of sheets) if (sheetId === message.sheetId) end.takeOthers(message.others);
        return;
      case 'answer':
        return asker.answer(message.id, message.result);
      case 'obs':
        if (view.snapshot) become({ snapshot: { ...view.snapshot, obs: message.view } });
        return;
      case 'gateway':
        if (view.snapshot) become({ snapshot: { ...view.snapshot, gateway: message.view } });
        return;
      case 'settings':
        if (view.snapshot) become({ snapshot: { ...view.snapshot, settings: message.settings } });
        return;
      case 'program':
        for (const listener of watchers.program) listener(message.image);
        return;
      case 'preview':
        for (const listener of watchers.preview) listener(message.image);
        return;
      case 'meters':
        for (const listener of watchers.meters) listener(message.inputs);
        return;
      case 'chat':
        for (const listener of watchers.chat) listener(message.batch);
        // Only now: a screen that is busy with what it has is sent no more.
        return port?.post({ t: 'chat-taken', next: message.batch.from + message.batch.lines.length });
      case 'chat-desk':
        for (const listener of watchers['chat-desk']) listener(message.desk);
        return;
      case 'figures':
        for (const listener of watchers.figures) listener(message.view);
        return;
      case 'clock':
        return clock.take(message.sent, message.now);
      default:
        message satisfies never;
    }
  }

  function receive(message: ToSeat): void {
    if (deps.trusted) return take(message);
    const parsed = toSeatSchema.safeParse(message);
    if (parsed.success) take(parsed.data);
  }

  function lost(): void {
    port = null;
    syncing = false;
    clock.stop();
    asker.endAll(fail('link-lost', 'The studio went away before it answered. It may or may not have been done.'));
    become({ link: 'lost' });
  }

  function attach(next: Port<ToSeat, ToStudio>): void {
    port = next;
    next.onMessage((message) => {
      if (port === next) receive(message);
    });
    next.onClose(() => {
      if (port === next) lost();
    });
  }

  function request<A extends Asking>(asking: A, deadline = REQUEST_DEADLINE): Promise<Result<AnswerOf<A['type']>>> {
    const asked = port;
    if (asked === null || view.link !== 'live')
      return Promise.resolve(fail('link-lost', 'The studio is not connected. Nothing was asked.'));
    return asker.ask(asking, deadline, (one) => asked.post({ t: 'request', request: one }));
  }

  attach(first);

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    now: clock.now,
    request,
    openSheet,
    watch(stream, listener) {
      const set = watchers[stream];
      if (set.size === 0 && view.link === 'live') port?.post({ t: 'watch', stream, on: true });
      set.add(listener);
      return () => {
        if (set.delete(listener) && set.size === 0) port?.post({ t: 'watch', stream, on: false });
      };
    },
    attach,
    close() {
      const closing = port;
      clock.stop();
      closing?.close();
      if (port !== null) lost();
    },
  };
}
