/**
 * What the list shows and where its reader is. While nobody reads back it follows the newest line and forgets the oldest rows. Once a hand is
 * on it, or it was scrolled up, nothing that is in view moves any more: new lines are added far below and counted. Pure; the page's part
 * is in `list.loop.ts`.
 */
import type { ChatBatch, ChatLine } from '../../../../core/contract/chat.schema.ts';
import { FIRST_FILTERS, passes, type Filters } from './filters.ts';
import { heightOf, type Place } from './place.ts';
import { appendLines, isMuted, rowAt, type Reckon, type Row } from './rows.ts';

/** Rows while following; some more at times, so that they are cut seldom. */
export const FOLLOWED = 1_200;
/** Rows while reading: beyond this nothing is added by itself any more. */
export const READ_MOST = 6_000;
/** Lines looked through for the first rows of a filter. */
const LOOKED_BACK = 20_000;

/** Why it does not follow: a `hand` is on a line (lets go by itself), or the reader `scrolled` away. */
export type HeldBy = 'hand' | 'scroll';

export interface Reader {
  readonly rows: readonly Row[];
  readonly filters: Filters;
  /** null: it follows. */
  readonly heldBy: HeldBy | null;
  /** Lines that have come since it was held and that the filters let through. */
  readonly waiting: number;
  /** Where the reader is; null while it follows. */
  readonly place: Place | null;
  /** Numbers of the first and last line that were looked at for the rows; 0 and 0: none. */
  readonly from: number;
  readonly to: number;
  take(fresh: readonly ChatLine[], held: readonly ChatLine[], moderated: ChatBatch['moderated']): void;
  hold(by: HeldBy, place: Place | null): void;
  /** The page says where the view is now. */
  moved(place: Place | null): void;
  follow(held: readonly ChatLine[]): void;
  filter(filters: Filters, held: readonly ChatLine[]): void;
  /** Folds what these viewers write, by `viewerKey`: at once while it follows, else when it follows again, since nothing in view may move. */
  mute(viewers: ReadonlySet<string>, held: readonly ChatLine[]): void;
  isMuted(line: ChatLine): boolean;
  /** Lines directly before the first, in order. */
  older(lines: readonly ChatLine[]): void;
  /** Lines directly behind the last, in order. */
  newer(lines: readonly ChatLine[]): void;
  /** Lines that belong into a gap, up to the line behind it. */
  close(before: number, lines: readonly ChatLine[]): void;
  /** Shows another stretch of the show, with `seq` in sight. */
  jump(lines: readonly ChatLine[], seq: number, offset: number): void;
}

/** @param reckon A row's height until it is measured. */
export function createReader(reckon: Reckon): Reader {
  let rows: Row[] = [];
  let filters = FIRST_FILTERS;
  let heldBy: HeldBy | null = null;
  let muted: ReadonlySet<string> = new Set();
  /** Rows of before the last change of those who are muted. */
  let stale = false;
  let waiting = 0;
  let place: Place | null = null;
  let [from, to] = [0, 0];

  const add = (lines: readonly ChatLine[]) => {
    appendLines(rows, lines, { filters, muted, reckon, after: to });
    to = lines.at(-1)?.seq ?? to;
    if (from === 0) from = lines[0]?.seq ?? 0;
  };
  const begin = (lines: readonly ChatLine[]) => {
    rows = [];
    [from, to] = [0, 0];
    add(lines);
  };
  const trim = () => {
    if (rows.length <= FOLLOWED * 1.25) return;
    rows.splice(0, rows.length - FOLLOWED);
    from = Math.floor(rows[0]?.key ?? to);
  };
  const restart = (held: readonly ChatLine[]) => {
    stale = false;
    begin(held.slice(-LOOKED_BACK));
    trim();
  };

  return {
    get rows() {
      return rows;
    },
    get filters() {
      return filters;
    },
    get heldBy() {
      return heldBy;
    },
    get waiting() {
      return waiting;
    },
    get place() {
      return place;
    },
    get from() {
      return from;
    },
    get to() {
      return to;
    },
    take(fresh, held, moderated) {
      for (const { seq, moderation } of moderated) {
        const row = rows[rowAt(rows, seq)];
        if (row?.kind !== 'line' || row.line.seq !== seq) continue;
        row.line = { ...row.line, moderation };
        row.version += 1;
      }
      const [first] = fresh;
      if (first === undefined) return;
      if (heldBy === null) {
        add(fresh);
        trim();
        return;
      }
      for (const line of fresh) if (passes(line, filters)) waiting += 1;
      // Only what follows on directly: a reader who was taken elsewhere gets there by scrolling.
      if (rows.length < READ_MOST && held[0] !== undefined && first.seq <= to + 1) add(fresh);
    },
    hold(by, at) {
      if (heldBy === null) waiting = 0;
      heldBy = by;
      place = at;
    },
    moved(at) {
      if (heldBy !== null) place = at;
    },
    follow(held) {
      const last = held.at(-1)?.seq ?? 0;
      [heldBy, place, waiting] = [null, null, 0];
      if (last !== to || from === 0 || stale) restart(held);
      else trim();
    },
    filter(next, held) {
      filters = next;
      const reading = place;
      restart(held);
      if (heldBy === null || reading === null) return;
      // The line that was read, or the next one that is still shown.
      const row = rows[rowAt(rows, Math.ceil(reading.key))];
      place = row === undefined ? null : { key: row.key, offset: 0 };
      if (place === null) [heldBy, waiting] = [null, 0];
    },
    mute(viewers, held) {
      if (muted.size === 0 && viewers.size === 0) return;
      muted = viewers;
      if (heldBy === null) restart(held);
      else stale = true;
    },
    isMuted: (line) => isMuted(line, muted),
    older(lines) {
      if (lines.length === 0) return;
      const before: Row[] = [];
      appendLines(before, lines, { filters, muted, reckon, after: 0 });
      rows.unshift(...before);
      from = lines[0]?.seq ?? from;
    },
    newer(lines) {
      add(lines.filter(({ seq }) => seq > to));
    },
    close(before, lines) {
      const at = rows.findIndex((row) => row.kind === 'gap' && row.before === before);
      const gap = rows[at];
      if (gap?.kind !== 'gap') return;
      const inside = lines.filter(({ seq }) => seq > Math.floor(gap.key) && seq < before);
      const [first] = inside;
      if (first === undefined) return;
      const filled: Row[] = [];
      appendLines(filled, inside, { filters, muted, reckon, after: Math.floor(gap.key) });
      rows.splice(at, 1, ...filled);
    },
    jump(lines, seq, offset) {
      const wanted = lines.find((line) => line.seq === seq);
      if (wanted && !passes(wanted, filters)) filters = { ...filters, shown: 'talk', productId: null, noise: true };
      begin(lines);
      heldBy = 'scroll';
      waiting = 0;
      const row = rows[rowAt(rows, seq)];
      // As far below the upper edge as asked, where there is so much above it.
      const above = row === undefined ? 0 : heightOf(rows, rows.indexOf(row));
      place = row === undefined ? null : { key: row.key, offset: -Math.min(offset, above) };
    },
  };
}

/** The number behind which newer lines are to be fetched for a reader; null: it has the newest. */
export function behindOf({ to }: Reader, newest: number): number | null {
  return to < newest ? to : null;
}
