import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FiguresView } from '../../../core/contract/figures.schema.ts';
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

function open(mode: Mode, figures = store.figures): void {
  const fact = { kind: 'run-opened', sheetId: 's', sheetRevision: 1, sheetHash: '', title: '', mode } as const;
  if (store.journal.read('run-1', 1, 1).length === 0)
    store.journal.append('run-1', [draft({ ...fact, dayStart: instant(0) })]);
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
  const keep: Store['figures']['keep'] = (runId, tally, heardTo) => {
    if (!full) return store.figures.keep(runId, tally, heardTo);
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
