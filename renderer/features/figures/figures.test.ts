import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresView } from '../../../core/figures/figures.view.ts';
import { createTally } from '../../../core/figures/tally.ts';
import { airedOf, at, figuresAt, orderAt, stockAt } from '../../../core/figures/testing.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import { instant } from '../../../core/time/time.ts';
import { NO_CHOICE, rowOf, shownOf } from './figures.choice.ts';
import { CSV_COLUMNS, figuresCsv, type CsvWords } from './figures.csv.ts';
import { axisOf, lineOf, lonely } from './plot.line.ts';

function viewOf(...events: readonly RoomEvent[]) {
  const tally = createTally();
  for (const event of events) tally.take(event, instant(event.at));
  const aired = airedOf(['a', 0, 100], ['=2+3', 100, 200]);
  return figuresView({ tally, aired, now: at(300), lostAt: () => null, plots: 'all' });
}

describe('the source that is shown', () => {
  const view = viewOf(
    figuresAt(1, { viewers: 5 }, 'aaa'),
    figuresAt(2, { viewers: 50, likes: 3 }, 'twitch'),
    orderAt(3, 'order-paid', '1'),
    orderAt(4, 'order-paid', '2', { source: 'backend' }),
    stockAt(5, 9),
  );
  it('is the one that tells most, then the first; both are offered', () => {
    expect(shownOf(view, NO_CHOICE)).toEqual({
      audience: 'twitch',
      trade: 'shop',
      stock: 'shop',
      offered: { audience: ['twitch', 'aaa'], trade: ['shop', 'backend'] },
    });
  });
  it('is the chosen one, as long as it tells anything of that kind', () => {
    expect(shownOf(view, { audience: 'aaa', trade: 'backend' })).toMatchObject({ audience: 'aaa', trade: 'backend' });
    expect(shownOf(view, { audience: 'shop', trade: 'gone' })).toMatchObject({ audience: 'twitch', trade: 'shop' });
  });
  it('gives each kind its own numbers, never a sum', () => {
    const row = rowOf(view.segments[0]?.scopes ?? [], shownOf(view, NO_CHOICE));
    expect(row.audience?.scope.viewers?.max).toBe(50);
    expect(row.trade?.scope.trade?.paid).toBe(1);
  });
});

describe('the file', () => {
  const words: CsvWords = { column: (one) => one, figure: (one) => one, show: 'show', yes: 'yes', no: 'no' };
  const lines = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n');
  it('has a line a number, with source, time and whether it may still change', () => {
    const csv = figuresCsv(
      viewOf(orderAt(3, 'order-paid', '1', { minor: 1990 }), orderAt(9, 'order-refunded', '1', { minor: 990 })),
      words,
    );
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = lines(csv);
    expect(head?.split(',')).toEqual([...CSV_COLUMNS]);
    expect(rows).toContain('1,A,1 锅,gross,19.90,CNY,shop,no,2026-01-01T00:00:03.000Z,yes,2026-01-01T00:31:40.000Z,0');
    expect(rows.find((row) => row.startsWith('1,A,1 锅,net,'))).toContain(',10.00,CNY,');
    expect(rows.filter((row) => row.startsWith(',show,')).length).toBeGreaterThan(5);
  });
  it('runs nothing in a spreadsheet, and leaves out what nobody told', () => {
    const rows = lines(figuresCsv(viewOf(figuresAt(150, { viewers: 3 })), words));
    expect(rows.some((row) => row.startsWith("2,'=2+3,"))).toBe(true);
    expect(rows.some((row) => /,(paid|likes|stock-end|conversion),/.test(row))).toBe(false);
  });
});

describe('a plot on its axis', () => {
  it('leaves out the time between two takes but for a little', () => {
    const { length, place } = axisOf([
      { from: 0, to: 100 },
      { from: 10_000, to: 10_100 },
    ]);
    expect([place(0), place(100), place(10_000), place(10_100), length]).toEqual([0, 100, 108, 208, 208]);
  });
  it('grows from point to point, whatever was told when', () => {
    const points = fc.array(fc.nat(30_000), { maxLength: 40 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(points, (ats) => {
        const { place } = axisOf([
          { from: 5000, to: 9000 },
          { from: 20_000, to: 21_000 },
        ]);
        const [xs] = lineOf({ at: ats.map((one) => instant(one)), value: ats.map(() => 1) }, place);
        for (const [n, x] of xs.entries()) if (n > 0) expect(x).toBeGreaterThan(xs[n - 1] ?? 0);
      }),
    );
  });
  it('shows a point that stands alone', () => {
    expect(lonely([1, null, 2, 3, null, 4])).toEqual([0, 5]);
  });
});
