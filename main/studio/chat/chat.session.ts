/**
 * The chat of one run: events become lines, lines go to the store and to whoever reads along. Events are read in small slices, so that a GO that is pressed
 * among ten thousand messages waits for some of them and not for all.
 */
import type { ChatDesk, ChatLine, LineModeration } from '../../../core/contract/chat.schema.ts';
import { createRoomReader } from '../../../core/chat/room.lines.ts';
import type { ChatRule } from '../../../core/chat/rules.ts';
import type { EventPlace } from '../../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import type { Product } from '../../../core/runsheet/runsheet.schema.ts';
import type { Entry } from '../../../core/show/show.facts.ts';
import { viewerKey } from '../../../core/show/show.muted.ts';
import type { Muted } from '../../../core/show/show.state.ts';
import { createClusterBook, type ClusterBook } from './cluster.book.ts';
import { createLineRing, type LineRing } from './line.ring.ts';
import { createLinePacker } from './lines.pack.ts';
import type { LineThread } from './lines.thread.ts';
import { createModerationBook, type ModerationNews } from './moderation.book.ts';
import { createOnScreen, writtenAt, type Shown } from './on.screen.ts';
import { createRoomPace } from './room.pace.ts';
import type { Arrival, RoomPort } from './room.port.ts';
import type { WatchedCues } from './set.off.ts';
import { createSuggestions, type Proposed } from './suggestions.ts';

export interface SessionParts {
  readonly runId: string;
  readonly products: readonly Product[];
  readonly room: RoomPort;
  readonly thread: LineThread;
  /** What the desk decided in this run before; and what is on screen. */
  past(): readonly Entry[];
  readonly shown: Shown | null;
  /** Whether the platform's answer to an action is still awaited. */
  isAwaited(actionId: string): boolean;
  rules(): readonly ChatRule[];
  /** Viewers who are muted now. */
  muted(): readonly Muted[];
  /** What the segment on air waits for in what viewers write. */
  cues(): WatchedCues;
  /** What a rule or a cue that was set off comes to; null: nothing that anybody need be told. `said`: the words that viewers used. */
  setOff(id: string, line: ChatLine, said: readonly string[]): Promise<Proposed | null>;
  /** A question's card was closed as answered by this seat. */
  answered(key: string, by: string): void;
  /** Resolves when OBS is not just taking a cut: the chat leaves it the processor. */
  settled(): Promise<void>;
  now(): number;
}

export interface ChatSession {
  readonly runId: string;
  readonly ring: LineRing;
  readonly clusters: ClusterBook;
  follow(entries: readonly Entry[]): void;
  /** Takes the run's chat up, if nothing has yet: somebody reads along. */
  wake(): void;
  /** The rules were changed. */
  rulesChanged(): void;
  dismiss(suggestion: string): void;
  /** What may be asked of its platform. */
  readonly can: ChatDesk['room']['can'];
  desk(): ChatDesk;
  /** A line by its event, from memory or the store. */
  find(eventId: string): Promise<ChatLine | null>;
  moderationOf(line: ChatLine): LineModeration | null;
  /** Hands to the store what it has not had. */
  flush(): void;
  /** Ends when everything that came so far is read. */
  idle(): Promise<void>;
  dispose(): void;
}

/** Longest that events are read in one go, ms, looked at every so many of them: what OBS's answer to a GO may wait for. */
const SLICE_MS = 0.5;
const LOOK_EVERY = 16;
/** Batches that were read are let go so many at a time. */
const FORGOTTEN_AT = 500;
const FLUSH_MS = 250;
const FLUSH_LINES = 1000;
/** Events that wait to be read; more than half a minute of the fastest room. What is beyond is lost, and told. */
const MOST_WAITING = 300_000;
/** What was kept for us counts for rules and cues while it is not older than this, ms: what many asked for a while ago is no reason to act now. */
const FRESH_MS = 10_000;
/** Questions of before that a restarted desk begins with. */
const RECALLED = 20_000;

/** So many events can't be had any more; null: nobody knows how many. */
interface Missed {
  readonly kind: 'missed';
  readonly count: number | null;
}

/** Events that came together. `place`: that of the last. */
interface Waiting {
  readonly events: readonly (RoomEvent | Missed)[];
  readonly place: EventPlace | null;
  readonly received: number;
  readonly sentAt: number;
  readonly kept: boolean;
}

/** Takes a run's chat up where the store has it. */
export function openChatSession(parts: SessionParts): ChatSession {
  const { runId, thread, room, now } = parts;
  const reader = createRoomReader(parts.products, triggersOf(parts.rules()));
  const clusters = createClusterBook(reader.questions);
  const moderation = createModerationBook();
  const screen = createOnScreen(parts.shown);
  const pace = createRoomPace();
  const suggestions = createSuggestions();
  let ring = createLineRing(runId, 0, lag);
  let lastSeq = 0;
  let kept = 0;
  let missed = 0;
  let sentAt: number | null = null;
  let readLag: number | null = null;
  let open = false;
  let opening: Promise<void> | null = null;
  let disposed = false;
  /** Batches of events that wait: so many are `done`, the next is read up to `begun`. */
  const waiting: Waiting[] = [];
  let waits = 0;
  let done = 0;
  let begun = 0;
  let reading: Promise<void> | null = null;
  const unwritten = createLinePacker();
  let place: EventPlace | null = null;
  let writtenPlace: EventPlace | null = null;
  const pins = new Map<string, string | null>();
  let pinned: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let watched = '';
  let watchedSince = 0;

  let muted: readonly Muted[] = [];

  function lag(): number | null {
    return sentAt === null ? null : Math.max(0, now() - sentAt);
  }

  async function takeUp(): Promise<void> {
    const known = await thread.ask('open', runId);
    if (known.ok) ({ lastSeq, kept } = known.value);
    const past = known.ok && lastSeq > 0 ? await thread.ask('questions', runId, RECALLED) : null;
    if (disposed) return;
    for (const entry of parts.past()) followQuietly(entry);
    if (past?.ok === true)
      for (const line of past.value)
        if (line.clusterKey !== null && !clusters.isAnswered(line.clusterKey, line.seq)) reader.recall(line);
    ring = createLineRing(runId, lastSeq, lag);
    open = true;
    read();
  }

  function followQuietly(entry: Entry): void {
    clusters.follow(entry);
    // What was answered stands with its line in the store.
    const { fact } = entry;
    if (fact.kind === 'message-hidden' && fact.asked.some(({ id }) => parts.isAwaited(id))) moderation.follow(entry);
  }

  /** What is pinned is what the platform confirmed last. */
  function followPins({ fact }: Entry): void {
    if ('asked' in fact) for (const { id, ask } of fact.asked) if (ask.do === 'pin-comment') pins.set(id, ask.text);
    if (fact.kind !== 'action-answered' || fact.status !== 'confirmed') return;
    const text = pins.get(fact.actionId);
    if (text !== undefined) pinned = text;
    pins.delete(fact.actionId);
  }

  function hear(events: readonly RoomEvent[], arrival: Arrival): void {
    const received = now();
    const fitting = events.slice(0, Math.max(0, MOST_WAITING - waits));
    const lost: Missed[] = [];
    if (arrival.missed !== 0) lost.push({ kind: 'missed', count: arrival.missed });
    if (fitting.length < events.length) lost.push({ kind: 'missed', count: events.length - fitting.length });
    for (const { count } of lost) missed += count ?? 0;
    const taken = lost.length === 0 ? fitting : [...lost, ...fitting];
    waits += taken.length;
    const { sentAt: sent, kept: wasKept, place: upTo } = arrival;
    if (taken.length === 0) stand(upTo);
    else waiting.push({ events: taken, received, sentAt: sent, kept: wasKept, place: upTo });
    void wake();
    read();
  }

  /** Nothing was read, and yet it is known where this run's chat begins. */
  function stand(at: EventPlace | null): void {
    if (at === null || place !== null || waits > 0) return;
    place = at;
    flushSoon();
  }

  function read(): void {
    if (!open || disposed || reading !== null || waits === 0) return;
    reading = (async () => {
      thread.giveWay(true);
      for (;;) {
        await parts.settled();
        if (waits === 0 || disposed) break;
        readSlice();
        await new Promise((resolve) => setImmediate(resolve));
      }
      thread.giveWay(false);
      reading = null;
    })();
  }

  function readSlice(): void {
    const until = performance.now() + SLICE_MS;
    for (let taken = 1; waits > 0; taken++) {
      takeNext();
      if (taken % LOOK_EVERY === 0 && performance.now() >= until) break;
    }
    readLag = lag();
    if (unwritten.count >= FLUSH_LINES) flush();
    else flushSoon();
  }

  function takeNext(): void {
    const first = waiting[done];
    const event = first?.events[begun];
    if (first === undefined || event === undefined) return;
    if (event.kind === 'missed') takeMissed(event);
    else take(event, first);
    // The last is numbered as its batch is; whatever is not read stands behind it.
    if (first.place !== null)
      place = { boot: first.place.boot, seq: first.place.seq - (first.events.length - 1 - begun) };
    waits -= 1;
    begun += 1;
    if (begun < first.events.length) return;
    begun = 0;
    if (++done < FORGOTTEN_AT && waits > 0) return;
    waiting.splice(0, done);
    done = 0;
  }

  function take(event: RoomEvent, { received, sentAt: sent, kept: wasKept }: Waiting): void {
    const written = writtenAt(event.at, received);
    const rules = !wasKept || received - event.at <= FRESH_MS;
    const line = reader.take(event, lastSeq + 1, screen.at(written), { rules, cues: rules && written >= watchedSince });
    if (line === null) return;
    lastSeq = line.seq;
    kept += 1;
    sentAt = sent;
    ring.put(line);
    unwritten.put(line);
    pace.count(line.kind === 'comment' || line.kind === 'question', event.at, received);
    const news = moderation.hear(event);
    if (news !== null) void tell(news);
    for (const id of line.triggers) void setOff(id, line);
  }

  /** A gap is a line like others: whoever reads there later sees that something is missing. */
  function takeMissed({ count }: Missed): void {
    lastSeq += 1;
    kept += 1;
    const line = missedLine(lastSeq, count, now());
    ring.put(line);
    unwritten.put(line);
  }

  async function setOff(id: string, line: ChatLine): Promise<void> {
    const proposed = await parts.setOff(id, line, reader.said(id));
    if (proposed !== null) suggestions.put(proposed, line, now());
  }

  /** Looks for the words of the segment on air, from now on; a pause and the next take begin anew. */
  function watchCues(from: number): void {
    const { key, triggers } = parts.cues();
    if (key === watched) return;
    watched = key;
    watchedSince = from;
    reader.setCues(triggers);
    if (triggers.length === 0) return;
    void wake();
    room.wake();
  }

  /** Hears those no more who are muted now. */
  function followMuted(): void {
    if (muted === parts.muted()) return;
    muted = parts.muted();
    reader.setMuted(new Set(muted.map(viewerKey)));
  }

  async function tell({ eventId, moderation: state }: ModerationNews): Promise<void> {
    flush();
    thread.moderate(runId, eventId, state);
    const line = await find(eventId);
    if (line !== null && !disposed) ring.change(line.seq, state);
  }

  async function find(eventId: string): Promise<ChatLine | null> {
    const line = ring.find(eventId);
    if (line !== null) return line;
    flush();
    const stored = await thread.ask('find', runId, eventId);
    return stored.ok ? stored.value : null;
  }

  function flushSoon(): void {
    timer ??= setTimeout(() => void parts.settled().then(flush), FLUSH_MS);
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (unwritten.count === 0 && place === writtenPlace) return;
    thread.write(runId, unwritten.take(), place);
    writtenPlace = place;
  }

  /** Not before somebody needs it: a studio without a room starts no thread. */
  function wake(): Promise<void> {
    return (opening ??= takeUp());
  }

  room.onEvents(hear);
  stand(room.place);
  watchCues(parts.shown?.at ?? 0);
  followMuted();

  return {
    runId,
    get ring() {
      return ring;
    },
    clusters,
    follow(entries) {
      for (const entry of entries) {
        screen.follow(entry);
        followPins(entry);
        const key = clusters.follow(entry);
        if (key !== null) parts.answered(key, entry.by);
        const news = moderation.follow(entry);
        if (news !== null) void tell(news);
      }
      watchCues(entries.at(-1)?.at ?? now());
      followMuted();
    },
    wake() {
      void wake();
      room.wake();
    },
    rulesChanged: () => reader.setTriggers(triggersOf(parts.rules())),
    dismiss: suggestions.dismiss,
    get can() {
      return room.view.can;
    },
    desk: () => ({
      runId,
      clusters: clusters.read(),
      suggestions: suggestions.read(now()),
      ...pace.read(now()),
      total: kept,
      missed,
      room: room.view,
      lagMs: readLag,
      storeProblem: thread.problem,
      pinned,
    }),
    find,
    moderationOf: (line) => moderation.of(line.id) ?? line.moderation,
    flush,
    async idle() {
      await wake();
      while (reading !== null) await reading;
    },
    dispose() {
      flush();
      disposed = true;
      room.dispose();
    },
  };
}

function triggersOf(rules: readonly ChatRule[]) {
  return rules.filter(({ on }) => on).map(({ trigger }) => trigger);
}

function missedLine(seq: number, count: number | null, at: number): ChatLine {
  return {
    ...{ seq, id: `missed-${seq}`, at, source: 'gateway', kind: 'missed', by: null, text: '', cut: false },
    ...{ what: null, count, amount: null, topic: null, productId: null, clusterKey: null },
    ...{ flood: false, moderation: null, triggers: [] },
  };
}
