import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FiguresView } from '../../../core/contract/figures.schema.ts';
import { createTally } from '../../../core/figures/tally.ts';
import { at, figuresAt, OPENED, orderAt } from '../../../core/figures/testing.ts';
import type { Mode } from '../../../core/show/show.facts.ts';
import { instant } from '../../../core/time/time.ts';
import { SILENT } from '../log.ts';
import { mustOpen, newFolder, removeFolders } from '../store/store.folders.ts';
import { draft } from '../store/store.samples.ts';
import type { Store } from '../store/store.ts';
import { createFiguresDesk, type FiguresDesk } from './figures.desk.ts';

let store: Store;
let desk: FiguresDesk;
let now = OPENED;
let shown: FiguresView[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  store = mustOpen(newFolder());
  shown = [];
});
afterEach(() => {
  desk.dispose();
  store.close();
  vi.useRealTimers();
});
afterAll(removeFolders);

function openRun(id: string, mode: Mode): void {
  const fact = { kind: 'run-opened', sheetId: 's', sheetRevision: 1, sheetHash: '', title: '', mode } as const;
  if (store.journal.read(id, 1, 1).length === 0) store.journal.append(id, [draft({ ...fact, dayStart: instant(0) })]);
}

function open(mode: Mode, figures = store.figures): void {
  openRun('run-1', mode);
  desk = createFiguresDesk({
    store: { figures, journal: store.journal },
    runId: () => 'run-1',
    now: () => now,
    show: (view) => shown.push(view),
    wake: () => undefined,
    log: SILENT,
  });
}

function read(): FiguresView {
  const result = desk.answer({ type: 'figures.read', id: 'request-1', runId: null });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

test('a rehearsal counts its simulated room, and no real one', () => {
  open('rehearsal');
  desk.hear([figuresAt(1, { viewers: 5 }), figuresAt(1, { viewers: 7 }, 'simulated')], 3);
  expect(read().sources).toMatchObject([{ source: 'simulated', simulated: true }]);
});

test('what is dated ahead of our clock happened now', () => {
  open('live');
  now = at(10);
  desk.hear([figuresAt(500, { viewers: 5 })], 0);
  expect(read().sources[0]?.now.viewers?.at).toBe(at(10));
});

test('the view is made while somebody watches, once a second at most, and only when something changed', async () => {
  open('live');
  desk.hear([figuresAt(1, { viewers: 1 })], 0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(shown).toHaveLength(0);
  desk.watchers(1);
  await vi.advanceTimersByTimeAsync(10);
  expect(shown).toHaveLength(1);
  for (let n = 0; n < 100; n++) {
    desk.hear([figuresAt(n, { viewers: n })], 0);
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(shown.length).toBeGreaterThanOrEqual(2);
  expect(shown.length).toBeLessThanOrEqual(4);
  await vi.advanceTimersByTimeAsync(3_000);
  const before = shown.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(shown).toHaveLength(before);
  desk.watchers(0);
  desk.hear([figuresAt(900, { viewers: 1 })], 0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(shown).toHaveLength(before);
});

test('what a full disk refused is written when it can be, and nothing of it is lost', async () => {
  let full = true;
  // Asked for what changed, and rolled back: what a full disk comes to.
  const keep: Store['figures']['keep'] = (runId, tally, ...rest) => {
    if (!full) return store.figures.keep(runId, tally, ...rest);
    tally.changedOrders();
    for (const one of tally.sources.values()) one.series.viewers.changes();
    throw new Error('database or disk is full');
  };
  open('live', { ...store.figures, keep });
  desk.hear([figuresAt(1, { viewers: 5 }), orderAt(2, 'order-paid', '1')], 0);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(store.figures.read('run-1').tally.sources.size).toBe(0);
  full = false;
  await vi.advanceTimersByTimeAsync(2_500);
  const { tally } = store.figures.read('run-1');
  expect(tally.sources.get('twitch')?.series.viewers.points).toMatchObject([{ last: 5 }]);
  expect([...(tally.sources.get('shop')?.orders.keys() ?? [])]).toEqual(['1']);
});

test('a day of refunds for earlier shows is one batch with all else, and the earlier show has them when it is asked for', async () => {
  openRun('run-0', 'live');
  const before = createTally();
  for (let n = 0; n < 500; n++) before.take(orderAt(1, 'order-paid', `${n}`), at(1));
  store.figures.keep('run-0', before, () => at(1), []);
  let full = true;
  const keep = vi.fn<Store['figures']['keep']>((...what) => {
    if (full) throw new Error('database or disk is full');
    store.figures.keep(...what);
  });
  open('live', { ...store.figures, keep });
  const refunds = Array.from({ length: 500 }, (_, n) => orderAt(2, 'order-refunded', `${n}`));
  desk.hear([...refunds, ...refunds], 0);
  expect(keep, 'nothing is written on the way of a press').not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_100);
  expect(keep, 'the disk is full, and they are kept for later').toHaveBeenCalledTimes(1);
  full = false;
  const asked = desk.answer({ type: 'figures.read', id: 'request-1', runId: 'run-0' });
  expect(asked.ok).toBe(true);
  expect(keep).toHaveBeenCalledTimes(2);
  const { orders } = store.figures.read('run-0').tally.sources.get('shop') ?? { orders: new Map() };
  expect(orders.size).toBe(500);
  expect([...orders.values()].every(({ refunds: back }) => back.length === 1)).toBe(true);
  expect(read().sources, 'they are no figures of this show').toEqual([]);
});
