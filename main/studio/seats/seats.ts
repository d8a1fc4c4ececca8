/**
 * The seats (席位) of this studio: whoever is connected, through whatever port. Every message is parsed and every request
 * authorised here, once; behind this line a request is what it says it is.
 */
import type { Port } from '../../../core/contract/port.ts';
import {
  toStudioSchema,
  type Snapshot,
  type StreamName,
  type ToSeat,
  type ToStudio,
} from '../../../core/contract/messages.ts';
import type { Request } from '../../../core/contract/requests.ts';
import type { SheetCopy, SheetEdit } from '../../../core/contract/sheet.edits.ts';
import { may, mayWatch, type Role } from '../../../core/contract/roles.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { LinePlace, LineSource } from '../chat/line.ring.ts';
import type { Seated } from '../sheets/sitter.ts';
import { createFaultLimit, type FaultLimit } from './fault.limit.ts';
import { createPresence, type Presence } from './presence.ts';

/** What the seats need of the studio behind them. */
export interface SeatHost {
  /** What a seat of this role may know. */
  snapshot(role: Role): Snapshot;
  now(): Instant;
  handle(request: Request, by: Seated): Promise<Result<unknown>>;
  /** A run sheet that a seat opens for editing or looking. */
  copy(sheetId: string, person: string): Result<SheetCopy>;
  /** The sheet of the show: every seat follows it. */
  showsSheet(): string;
  /** The room's lines, for the seats that read along. */
  lines(): LineSource;
  /** Called when the number of seats that watch a stream may have changed. */
  watchers(stream: StreamName, count: number): void;
}

/** One connected screen. */
interface Seat {
  readonly port: Port<unknown, ToSeat>;
  readonly role: Role;
  readonly name: string;
  readonly person: string;
  /** Run sheets that are open on it. */
  readonly sheets: Set<string>;
  readonly watching: Set<StreamName>;
  /** Where it stands in the room's lines, and the batches that it has not taken in yet; null: it does not read along. */
  lines: { place: LinePlace; open: number } | null;
  readonly takesFault: FaultLimit;
}

export interface Seats {
  /**
   * Seats a port: welcomes it with a snapshot and serves it until it closes. `session` is a secret that lets this seat come back, or null.
   * `person` tells who sits there where the name does not: two producers of one name. Returns the way to unseat it.
   */
  add(port: Port<unknown, ToSeat>, role: Role, name: string, session: string | null, person?: string): () => void;
  /** Whether a person has a seat. */
  isHere(person: string): boolean;
  /** Tells the seats that follow this sheet. The overlay page knows nothing that is still to come. */
  edited(edit: SheetEdit): void;
  /** Tells every seat. */
  tell(message: ToSeat): void;
  /** Gives every seat a new snapshot: another run was opened. */
  resync(): void;
  /** Sends what a stream brings to the seats that watch it. */
  show(message: ToSeat & { readonly t: StreamName }): void;
  /** Sends the room's new lines to the seats that read along and keep up. One that does not is sent the newest when it does. */
  showLines(): void;
  close(): void;
}

/** Batches that a seat may have on its way: more, and it is not sent any. */
const OPEN_BATCHES = 3;

/** Makes the seats of one studio. */
export function createSeats(host: SeatHost): Seats {
  const seats = new Set<Seat>();
  const countWatchers = (stream: StreamName) =>
    host.watchers(stream, [...seats].filter((seat) => seat.watching.has(stream)).length);

  const presence = createPresence(seats);
  const remove = (seat: Seat) => {
    if (!seats.delete(seat)) return;
    seat.watching.forEach(countWatchers);
    presence.left(seat);
  };

  return {
    add(port, role, name, session, person = name) {
      const seat: Seat = {
        port,
        role,
        name,
        person,
        sheets: new Set(),
        watching: new Set(),
        lines: null,
        takesFault: createFaultLimit(),
      };
      seats.add(seat);
      port.onMessage((message) => void receive(host, seat, message, countWatchers, presence));
      port.onClose(() => remove(seat));
      port.post({ t: 'welcome', role, seat: name, person, session, snapshot: host.snapshot(role) });
      return () => {
        remove(seat);
        port.close();
      };
    },
    isHere: (person) => [...seats].some((seat) => seat.person === person),
    edited(edit) {
      const everybody = edit.sheetId === host.showsSheet();
      for (const seat of seats)
        if (seat.role !== 'overlay' && (everybody || seat.sheets.has(edit.sheetId)))
          seat.port.post({ t: 'edited', edit });
    },
    tell(message) {
      for (const seat of seats) {
        const words = seat.role === 'overlay' ? forOverlay(host, message) : message;
        if (words !== null) seat.port.post(words);
      }
    },
    resync() {
      for (const seat of seats) seat.port.post({ t: 'snapshot', snapshot: host.snapshot(seat.role) });
    },
    show(message) {
      for (const seat of seats) if (seat.watching.has(message.t)) seat.port.post(message);
    },
    showLines() {
      const source = host.lines();
      for (const seat of seats) if (seat.lines !== null) sendLines(seat.port, seat.lines, source);
    },
    close() {
      for (const seat of [...seats]) seat.port.close();
      seats.clear();
      presence.close();
    },
  };
}

/** The overlay's key lies in OBS's settings: it hears how the picture stands, and neither what led to it nor whom the studio speaks with. */
function forOverlay(host: SeatHost, message: ToSeat): ToSeat | null {
  if (message.t === 'gateway') return null;
  return message.t === 'facts' ? { t: 'snapshot', snapshot: host.snapshot('overlay') } : message;
}

async function receive(
  host: SeatHost,
  seat: Seat,
  raw: unknown,
  countWatchers: (stream: StreamName) => void,
  presence: Presence,
): Promise<void> {
  const parsed = toStudioSchema.safeParse(raw);
  if (!parsed.success) {
    seat.port.post({
      t: 'answer',
      id: requestId(raw),
      result: badMessage(parsed.error.issues[0]?.path.join('.') ?? ''),
    });
    return;
  }
  const message: ToStudio = parsed.data;
  switch (message.t) {
    case 'request': {
      const result = await authorised(host, seat, message.request);
      seat.port.post({ t: 'answer', id: message.request.id, result });
      return;
    }
    case 'sync':
      seat.port.post({ t: 'snapshot', snapshot: host.snapshot(seat.role) });
      return;
    case 'watch':
      if (message.on && mayWatch(seat.role, message.stream)) seat.watching.add(message.stream);
      else seat.watching.delete(message.stream);
      // From now on: what was said before is in the store.
      if (message.stream === 'chat')
        seat.lines = seat.watching.has('chat') ? { place: host.lines().end, open: 0 } : null;
      countWatchers(message.stream);
      return;
    case 'sheet':
      openSheet(host, seat, message.sheetId, message.on, presence);
      return;
    case 'at':
      presence.at(seat, message.sheetId, message.cell);
      return;
    case 'chat-taken':
      if (seat.lines !== null) seat.lines.open = Math.max(0, seat.lines.open - 1);
      return;
    case 'clock':
      seat.port.post({ t: 'clock', sent: message.sent, now: host.now() });
      return;
    default:
      message satisfies never;
  }
}

/** Opens or closes a sheet for a seat. The copy and the edits behind it come in one line, so that none is missed. */
function openSheet(host: SeatHost, seat: Seat, sheetId: string, on: boolean, presence: Presence): void {
  if (!on || seat.role === 'overlay') {
    presence.left(seat, sheetId);
    return void seat.sheets.delete(sheetId);
  }
  const copy = host.copy(sheetId, seat.person);
  if (copy.ok) seat.sheets.add(sheetId);
  seat.port.post({ t: 'sheet', sheetId, copy });
  if (copy.ok) presence.opened(seat, sheetId);
}

function sendLines(port: Seat['port'], lines: NonNullable<Seat['lines']>, source: LineSource): void {
  if (lines.place.runId !== source.end.runId) lines.place = { runId: source.end.runId, next: 1, change: 0 };
  if (lines.open >= OPEN_BATCHES) return;
  const fresh = source.after(lines.place);
  if (fresh === null) return;
  lines.place = fresh.place;
  lines.open += 1;
  port.post({ t: 'chat', batch: fresh.batch });
}

async function authorised(host: SeatHost, seat: Seat, request: Request): Promise<Result<unknown>> {
  if (!may(seat.role, request.type)) {
    return fail('not-allowed', `A ${seat.role} seat may not ask for ${request.type}. Nothing was changed.`, {
      role: seat.role,
      type: request.type,
    });
  }
  // More of them are left out: they are written at once, on the thread of the show.
  if (request.type === 'seat.fault' && !seat.takesFault(host.now())) return ok({});
  return host.handle(request, { name: seat.name, person: seat.person, role: seat.role });
}

/** The id of a request that did not parse, so that its sender's promise still ends; '' when there is none. */
function requestId(raw: unknown): string {
  const request = typeof raw === 'object' && raw !== null && 'request' in raw ? raw.request : null;
  return typeof request === 'object' && request !== null && 'id' in request && typeof request.id === 'string'
    ? request.id.slice(0, 100)
    : '';
}

function badMessage(where: string) {
  return fail(
    'bad-message',
    `The message does not have the shape of the contract (at ${where || 'its root'}). Nothing was changed.`,
    { where },
  );
}
