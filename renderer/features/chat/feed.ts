/**
 * The room's chat on this page: the streams, the newest lines, and the one reader of them, whichever screen shows it. Lines never go through
 * React; what stands beside them is a store that changes some four times a second.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChatBatch, ChatDesk, ChatLine } from '../../../core/contract/chat.schema.ts';
import type { Replica } from '../../../core/contract/replica.ts';
import { FIRST_FILTERS, NO_NOISE, withNoise, type Filters, type Noise } from './model/filters.ts';
import { createReader, type HeldBy, type Reader } from './model/reader.ts';
import { createRing } from './model/ring.ts';
import { rowHeight } from './list/row.height.ts';

/** Lines asked for at a time. */
export const PAGE = 300;
/** What is told of the lines is told this seldom, ms: nobody reads a number faster. */
const TOLD_EVERY = 250;

/** What the screens know of the lines. */
export interface FeedView {
  /** Whether the first lines have come. */
  readonly begun: boolean;
  readonly desk: ChatDesk | null;
  /** Age of the newest line when it came, ms; null before the first. */
  readonly lagMs: number | null;
  /** Lines that went by unseen since this page watches. */
  readonly skipped: number;
  readonly noise: Noise;
  readonly filters: Filters;
  readonly heldBy: HeldBy | null;
  readonly waiting: number;
  /** What the list has in hand, and the line as it is now. */
  readonly selected: ChatLine | null;
}

export interface Feed {
  readonly store: StoreApi<FeedView>;
  readonly reader: Reader;
  /** The newest lines, oldest first. */
  readonly held: () => readonly ChatLine[];
  /** Number of the newest line that the studio has told of. */
  readonly newest: () => number;
  /** Lines of the store in order, at most {@link PAGE}; none when the studio does not answer. */
  readonly page: (where: {
    readonly before: number | null;
    readonly after: number | null;
  }) => Promise<readonly ChatLine[]>;
  /** Watches until the returned function is called. Anybody may; the streams are asked for once. */
  readonly watch: () => () => void;
  /** Calls back when rows may have changed. */
  readonly onRows: (listener: () => void) => () => void;
  /** Does something to the reader, and has everybody look. */
  readonly change: (work: (reader: Reader, held: readonly ChatLine[]) => void) => void;
  readonly select: (line: ChatLine | null) => void;
  /** How wide the list is, px: for the height of rows that are not drawn. */
  readonly widthIs: (width: number) => void;
}

const feeds = new WeakMap<Replica, Feed>();

/** The feed of a page: always the same one. */
export function feedOf(replica: Replica): Feed {
  let feed = feeds.get(replica);
  if (feed === undefined) feeds.set(replica, (feed = createFeed(replica)));
  return feed;
}

const NOTHING: FeedView = {
  begun: false,
  desk: null,
  lagMs: null,
  skipped: 0,
  noise: NO_NOISE,
  filters: FIRST_FILTERS,
  heldBy: null,
  waiting: 0,
  selected: null,
};

function createFeed(replica: Replica): Feed {
  const ring = createRing();
  let width = 400;
  const reader = createReader((line) => rowHeight(line, width));
  const store = createStore<FeedView>(() => NOTHING);
  const listeners = new Set<() => void>();
  let runId: string | null = null;
  let newest = 0;
  let counted = { skipped: 0, noise: NO_NOISE, lagMs: null as number | null };
  let told = Number.NEGATIVE_INFINITY;
  let telling: ReturnType<typeof setTimeout> | null = null;

  function tell(): void {
    if (telling !== null) clearTimeout(telling);
    telling = null;
    told = performance.now();
    const { heldBy, waiting, filters } = reader;
    store.setState({ ...counted, begun: true, heldBy, waiting, filters });
  }
  function tellSoon(): void {
    const wait = TOLD_EVERY - (performance.now() - told);
    // A hand on the list is seen at once; what only counts can wait.
    const { heldBy, filters } = store.getState();
    if (wait <= 0 || heldBy !== reader.heldBy || filters !== reader.filters) tell();
    else telling ??= setTimeout(tell, wait);
  }
  const look = () => {
    for (const listener of listeners) listener();
  };

  function begin(next: string): void {
    if (runId !== null) {
      ring.clear();
      reader.follow([]);
      counted = { skipped: 0, noise: NO_NOISE, lagMs: null };
      store.setState({ selected: null });
    }
    runId = next;
    newest = 0;
  }

  function take(batch: ChatBatch): void {
    if (batch.runId !== runId) begin(batch.runId);
    newest = Math.max(newest, batch.from + batch.lines.length - 1);
    const fresh = ring.take(batch);
    reader.take(fresh, ring.lines, batch.moderated);
    counted = {
      skipped: counted.skipped + batch.skipped,
      noise: withNoise(counted.noise, fresh),
      lagMs: batch.lagMs ?? counted.lagMs,
    };
    const { selected } = store.getState();
    const changed = selected && batch.moderated.find(({ seq }) => seq === selected.seq);
    if (selected && changed) store.setState({ selected: { ...selected, moderation: changed.moderation } });
    tellSoon();
    look();
  }

  async function page(where: { readonly before: number | null; readonly after: number | null }) {
    const answer = await replica.request({ type: 'chat.page', ...where, limit: PAGE });
    return answer.ok ? answer.value.lines : [];
  }

  /** What was said before this page looked, so that nobody begins with an empty list. */
  async function fill(): Promise<void> {
    const lines = await page({ before: null, after: null });
    if (lines.length > 0 && watchers > 0) {
      const last = lines.at(-1)?.seq ?? 0;
      newest = Math.max(newest, last);
      // Lines of the time in which nobody watched are missing in between: the store's are whole.
      if (last > (ring.lines.at(-1)?.seq ?? 0)) ring.clear();
      ring.fill(lines);
      if (reader.heldBy === null) reader.filter(reader.filters, ring.lines);
      look();
    }
    tell();
  }

  let watchers = 0;
  let unwatch: (() => void)[] = [];
  return {
    store,
    reader,
    held: () => ring.lines,
    newest: () => newest,
    page,
    watch() {
      watchers += 1;
      if (watchers === 1) {
        unwatch = [
          replica.watch('chat', take),
          replica.watch('chat-desk', (desk) => {
            if (runId !== null && desk.runId !== runId) begin(desk.runId);
            runId = desk.runId;
            store.setState({ desk });
          }),
        ];
        void fill();
      }
      let mine = true;
      return () => {
        if (!mine) return;
        mine = false;
        watchers -= 1;
        if (watchers === 0) for (const stop of unwatch.splice(0)) stop();
      };
    },
    onRows(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change(work) {
      work(reader, ring.lines);
      tellSoon();
      look();
    },
    select(line) {
      store.setState({ selected: line });
      look();
    },
    widthIs: (px) => void (width = px),
  };
}
