/**
 * The figures of the run: hears the room, keeps what it told, and shows it to those who watch. Nothing of it is on the way of a press: counting is a
 * few steps an event, the disk is written in batches, and the view is made at most once a second and for at most a fiftieth of the time.
 */
import type { FiguresRequest, FiguresView } from '../../../core/contract/figures.schema.ts';
import { nothingAired, withAired, type Aired } from '../../../core/figures/aired.ts';
import { figuresView, isMadeUp } from '../../../core/figures/figures.view.ts';
import { isOrderEvent, withOrderEvent } from '../../../core/figures/orders.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Entry } from '../../../core/show/show.facts.ts';
import { instant, type Instant } from '../../../core/time/time.ts';
import type { Log } from '../log.ts';
import type { OrderOfRun } from '../store/figures.store.ts';
import type { Store } from '../store/store.ts';
import { createListening, type RoomLine } from './listening.ts';

/** How often the view is made while somebody watches and something changed, ms. */
const SHOW_MS = 1_000;
/** A view that takes long is made less often. */
const PAUSE_SHARE = 50;
/** How often what changed is written, and how often it is noted that somebody listens though nothing changed, ms. */
const KEEP_MS = 2_000;
const STILL_HERE_MS = 10_000;
const PAGE = 1_000;

export interface FiguresParts {
  readonly store: Pick<Store, 'figures' | 'journal'>;
  readonly runId: () => string;
  readonly now: () => Instant;
  readonly show: (view: FiguresView) => void;
  /** Somebody reads the figures of the run that is on: a simulated room may begin. */
  readonly wake: () => void;
  readonly log: Log;
}

export interface FiguresDesk {
  /** Events of the room, each once; `missed` before them are gone for good. */
  hear(events: readonly RoomEvent[], missed: number): void;
  /** How the line to the room is. */
  line(line: RoomLine): void;
  /** The current run went on. */
  entries(entries: readonly Entry[]): void;
  /** Another run is the current one. */
  moved(): void;
  /** How many seats watch from now on. */
  watchers(count: number): void;
  answer(request: FiguresRequest): Result<FiguresView>;
  dispose(): void;
}

/** Makes the desk and takes up the figures of the current run. */
export function createFiguresDesk({ store, runId, now, show, wake, log }: FiguresParts): FiguresDesk {
  let run = load(runId());
  let line: RoomLine | null = null;
  let watched = false;
  let changed = false;
  let timer: NodeJS.Timeout | null = null;
  let unkept = false;
  let keptAt = 0;
  /** Orders of earlier runs of which more was told, until they are kept: a day's refunds come by thousands at once. */
  const earlier = new Map<string, OrderOfRun>();
  const keeper = setInterval(keepInTime, KEEP_MS);
  keeper.unref();

  function load(id: string) {
    const { tally, heardTo } = store.figures.read(id);
    const listening = createListening(now, heardTo, (hole, source) => tally.unheard(hole, source));
    return { tally, aired: airedOf(id), listening };
  }

  function airedOf(id: string): Aired {
    let aired = nothingAired(id);
    for (let from = 1; ;) {
      const page = store.journal.read(id, from, PAGE);
      aired = page.reduce(withAired, aired);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return aired;
      from = last.seq + 1;
    }
  }

  function view(plots: 'all' | 'on-air'): FiguresView {
    const { tally, aired, listening } = run;
    return figuresView({ tally, aired, now: now(), lostAt: listening.lostAt, plots });
  }

  function touch(): void {
    changed = true;
    unkept = true;
    if (watched) timer ??= setTimeout(showNow, SHOW_MS);
  }

  function showNow(): void {
    timer = null;
    if (!watched || !changed) return;
    changed = false;
    const begun = performance.now();
    show(view('on-air'));
    const took = performance.now() - begun;
    timer = setTimeout(showNow, Math.max(SHOW_MS, took * PAUSE_SHARE));
  }

  function keepInTime(): void {
    if (unkept || (run.tally.sources.size > 0 && now() - keptAt > STILL_HERE_MS)) keep();
  }

  function keep(): void {
    const { tally, aired, listening } = run;
    if (tally.sources.size === 0 && earlier.size === 0) return;
    keptAt = now();
    unkept = false;
    try {
      store.figures.keep(aired.runId, tally, (source) => listening.lostAt(source) ?? now(), earlier.values());
      earlier.clear();
    } catch (error) {
      tally.again();
      unkept = true;
      log.warn('figures-not-kept', { error: String(error) });
    }
  }

  /** A platform's wall clock on ours. What it dates ahead of us happened at the latest now. */
  function onOurClock({ at }: RoomEvent): Instant {
    return instant(Math.min(at - run.aired.wallOffset, now()));
  }

  /** A word about an order of an earlier show (paid late, refunded) belongs to that show. */
  function isOfEarlierRun(event: RoomEvent): boolean {
    if (!isOrderEvent(event) || run.aired.rehearsal || isMadeUp(event.source)) return false;
    if (run.tally.sources.get(event.source)?.orders.has(event.orderId) === true) return false;
    const key = `${event.source}\n${event.orderId}`;
    const known = earlier.get(key) ?? store.figures.orderElsewhere(run.aired.runId, event.source, event.orderId);
    if (known === null) return false;
    const order = withOrderEvent(known.order, event, onOurClock(event));
    if (order !== known.order) {
      earlier.set(key, { ...known, order });
      unkept = true;
    }
    return true;
  }

  return {
    hear(events, missed) {
      const { tally, listening, aired } = run;
      // What a real room does is no figure of a rehearsal.
      const own = aired.rehearsal ? events.filter(({ source }) => isMadeUp(source)) : events;
      if (own.length === 0 && (aired.rehearsal || missed === 0)) return;
      let counted = missed > 0;
      for (const event of own) if (!isOfEarlierRun(event)) counted = tally.take(event, onOurClock(event)) || counted;
      listening.heard(new Set(own.map(({ source }) => source)), missed);
      if (counted) touch();
    },
    line(next) {
      line = next;
      // A rehearsal's room is not behind this line.
      if (run.aired.rehearsal) return;
      run.listening.line(next);
      touch();
    },
    entries(entries) {
      const aired = entries.reduce(withAired, run.aired);
      if (aired !== run.aired) {
        run = { ...run, aired };
        touch();
      }
    },
    moved() {
      keep();
      run = load(runId());
      if (line !== null && !run.aired.rehearsal) run.listening.line(line);
      touch();
    },
    watchers(count) {
      watched = count > 0;
      // A new watcher has seen nothing yet.
      changed ||= watched;
      if (watched) timer ??= setTimeout(showNow, 0);
    },
    answer({ runId: asked }) {
      if (asked === null || asked === run.aired.runId) {
        wake();
        return ok(view('all'));
      }
      if (store.journal.read(asked, 1, 1).length === 0)
        return fail('no-such-run', `There is no run ${asked}. Nothing was changed.`, { runId: asked });
      if (earlier.size > 0) keep();
      // A run that is over is not listened to any more: that is no hole in it.
      const { tally } = store.figures.read(asked);
      return ok(figuresView({ tally, aired: airedOf(asked), now: now(), lostAt: () => null, plots: 'all' }));
    },
    dispose() {
      clearInterval(keeper);
      if (timer !== null) clearTimeout(timer);
      keep();
    },
  };
}
