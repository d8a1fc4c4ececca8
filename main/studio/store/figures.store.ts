/**
 * Figures of runs on the disk. Written in batches behind the show, so a crash costs the last moments, and the time in which nobody listened is told.
 * Rows are parsed when they are read; one that can't be read is reported and left out.
 */
import { z } from 'zod';
import { orderSchema, type Order } from '../../../core/figures/orders.ts';
import { METRIC_NAMES, createTally, stockOf, type SourceTally, type Tally } from '../../../core/figures/tally.ts';
import type { Point, Series } from '../../../core/figures/series.ts';
import { fail, type Failure } from '../../../core/result.ts';
import { instantSchema } from '../../../core/show/show.facts.ts';
import { instant, type Instant } from '../../../core/time/time.ts';
import type { Db } from './database.ts';
import { parseJson } from './journal.codec.ts';

/** A run's figures as they were kept; `heardTo`: until when the studio listened to each source. */
export interface KeptFigures {
  readonly tally: Tally;
  readonly heardTo: ReadonlyMap<string, Instant>;
}

export interface FiguresStore {
  /**
   * Keeps what changed of a tally since it was kept last, in one transaction.
   * @param heardTo until when a source was listened to.
   * @param earlier orders of other runs of which more was told.
   */
  keep(runId: string, tally: Tally, heardTo: (source: string) => Instant, earlier: Iterable<OrderOfRun>): void;
  read(runId: string): KeptFigures;
  /** The run, other than `runId`, in which an order was first told of, and what is known of it. null: in none. */
  orderElsewhere(runId: string, source: string, orderId: string): OrderOfRun | null;
}

/** An order and the run that it belongs to. */
export interface OrderOfRun {
  readonly runId: string;
  readonly source: string;
  readonly orderId: string;
  readonly order: Order;
}

const holesSchema = z.array(z.object({ from: instantSchema, to: instantSchema }));
const itemSchema = z.tuple([z.string().nullable(), z.string().nullable()]);

interface SourceRow {
  readonly source: string;
  readonly first_at: number;
  readonly newest_at: number;
  readonly heard_to: number;
  readonly holes: string;
}

interface PointRow {
  readonly source: string;
  readonly series: string;
  readonly step: number;
  readonly at: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
}

interface OrderRow {
  readonly source: string;
  readonly order_id: string;
  readonly run_id: string;
  readonly content: string;
}

/** Prepares the figures of a database. @param report hears of rows that can't be read. */
export function figuresStore(db: Db, report: (problem: Failure) => void): FiguresStore {
  const upsertSource = db.prepare(
    `INSERT INTO figure_source (run_id, source, first_at, newest_at, heard_to, holes) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET first_at = excluded.first_at, newest_at = excluded.newest_at, heard_to = excluded.heard_to,
       holes = excluded.holes`,
  );
  const clear = db.prepare('DELETE FROM figure_point WHERE run_id = ? AND source = ? AND series = ?');
  const upsertPoint = db.prepare(
    `INSERT INTO figure_point (run_id, source, series, bucket, step, at, last, low, high) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at = excluded.at, last = excluded.last, low = excluded.low, high = excluded.high`,
  );
  const upsertOrder = db.prepare(
    `INSERT INTO figure_order (source, order_id, run_id, content) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET content = excluded.content`,
  );
  const sources = db.prepare<[string], SourceRow>('SELECT * FROM figure_source WHERE run_id = ?');
  const points = db.prepare<[string], PointRow>('SELECT * FROM figure_point WHERE run_id = ? ORDER BY source, series');
  const orders = db.prepare<[string], OrderRow>('SELECT * FROM figure_order WHERE run_id = ?');
  const elsewhere = db.prepare<[string, string, string], OrderRow>(
    'SELECT * FROM figure_order WHERE source = ? AND order_id = ? AND run_id <> ? LIMIT 1',
  );

  function keepSeries(runId: string, source: string, name: string, series: Series): void {
    const changes = series.changes();
    if (changes === null) return;
    if (changes.whole) clear.run(runId, source, name);
    for (const { at, last, low, high } of changes.points) {
      const bucket = Math.floor(at / changes.step) * changes.step;
      upsertPoint.run(runId, source, name, bucket, changes.step, at, last, low, high);
    }
  }

  const keep = db.transaction((...[runId, tally, heardTo, earlier]: Parameters<FiguresStore['keep']>) => {
    for (const one of tally.sources.values()) {
      const { source, firstAt, newestAt, series, stock, holes } = one;
      upsertSource.run(runId, source, firstAt, newestAt, heardTo(source), JSON.stringify(holes));
      for (const metric of METRIC_NAMES) keepSeries(runId, source, metric, series[metric]);
      for (const { sku, link, series: left } of stock.values())
        keepSeries(runId, source, JSON.stringify([sku, link]), left);
    }
    for (const { source, orderId, order } of tally.changedOrders())
      upsertOrder.run(source, orderId, runId, JSON.stringify(order));
    for (const { runId: other, source, orderId, order } of earlier)
      upsertOrder.run(source, orderId, other, JSON.stringify(order));
  });

  function unreadable(runId: string): void {
    report(fail('figure-unreadable', 'A kept figure cannot be read. The others are shown without it.', { run: runId }));
  }

  function orderOf({ run_id: runId, content }: OrderRow): Order | null {
    const parsed = orderSchema.safeParse(parseJson(content));
    if (parsed.success) return parsed.data;
    unreadable(runId);
    return null;
  }

  function seriesOf(source: SourceTally, name: string): Series | null {
    const metric = METRIC_NAMES.find((one) => one === name);
    if (metric !== undefined) return source.series[metric];
    const item = itemSchema.safeParse(parseJson(name));
    return item.success ? (stockOf(source, { sku: item.data[0], link: item.data[1] })?.series ?? null) : null;
  }

  return {
    keep: (...what) => keep.immediate(...what),
    orderElsewhere(runId, source, orderId) {
      const row = elsewhere.get(source, orderId, runId);
      const order = row === undefined ? null : orderOf(row);
      return row === undefined || order === null ? null : { runId: row.run_id, source, orderId, order };
    },
    read(runId) {
      const tally = createTally();
      const heardTo = new Map<string, Instant>();
      for (const row of sources.all(runId)) {
        const one = tally.source(row.source, instant(row.first_at));
        one.newestAt = instant(row.newest_at);
        heardTo.set(row.source, instant(row.heard_to));
        const holes = holesSchema.safeParse(parseJson(row.holes));
        if (holes.success) one.holes = holes.data;
        else unreadable(runId);
      }
      for (const { source, series: name, step, list } of runsOf(points.all(runId))) {
        const told = tally.sources.get(source);
        const series = told === undefined ? null : seriesOf(told, name);
        if (series === null) unreadable(runId);
        else series.restore(step, list);
      }
      for (const row of orders.all(runId)) {
        const order = orderOf(row);
        if (order !== null) tally.source(row.source, order.placed?.at ?? instant(0)).orders.set(row.order_id, order);
      }
      return { tally, heardTo };
    },
  };
}

/** Rows of one series after the other, as lists. */
function runsOf(rows: readonly PointRow[]) {
  const lists: { source: string; series: string; step: number; list: Point[] }[] = [];
  for (const { source, series, step, at, last, low, high } of rows) {
    let list = lists.at(-1);
    if (list?.source !== source || list.series !== series) lists.push((list = { source, series, step, list: [] }));
    list.step = Math.max(list.step, step);
    list.list.push({ at: instant(at), last, low, high });
  }
  return lists;
}
