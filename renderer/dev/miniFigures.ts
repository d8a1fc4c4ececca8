/** A room for the harness: the same evening every time, told by two sources, one of which falls silent for a while. The reckoning is the studio's own. */
import type { FiguresView } from '../../core/contract/figures.schema.ts';
import { itemOf, nothingAired, takeAt, withAired, type Aired } from '../../core/figures/aired.ts';
import { figuresView } from '../../core/figures/figures.view.ts';
import { createTally } from '../../core/figures/tally.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import type { Entry } from '../../core/show/show.facts.ts';
import type { Currency } from '../../core/money/money.ts';
import { instant, type Instant } from '../../core/time/time.ts';

/** The room opens before the show, s. */
const EARLY = 120;
const BEAT = 5;
/** Seconds into the show in which the audience's figures stay away. */
const SILENT = [200, 300] as const;

/** The figures of the harness's show so far. */
export function miniFigures(
  log: readonly Entry[],
  now: Instant,
  plots: 'all' | 'on-air',
  currency: Currency,
): FiguresView {
  const aired = log.reduce(withAired, nothingAired('run-1'));
  const tally = createTally();
  const begun = aired.takes[0]?.from ?? instant(now - EARLY * 1000);
  for (let second = -EARLY; begun + second * 1000 <= now; second += BEAT)
    for (const event of tellOf(second, instant(begun + second * 1000), aired, currency))
      tally.take(event, instant(event.at));
  return figuresView({ tally, aired, now, lostAt: () => null, plots });
}

function tellOf(second: number, at: Instant, { takes }: Aired, currency: Currency): readonly RoomEvent[] {
  const wave = 800 + 500 * Math.sin(second / 260) + 130 * Math.sin(second / 23);
  const nothing = { viewers: null, likes: null, comments: null, visitors: null, followers: null };
  const silent = second >= SILENT[0] && second < SILENT[1];
  const visitors = 4200 + second * 6;
  const shop = { source: 'webhook', at };
  const item = itemOf(takes[takeAt(takes, at)]?.product ?? null) ?? { sku: null, link: '1' };
  const id = (what: string) => `${what}-${second}`;
  const orderId = id('order');
  const amount = { minor: 9900 + (Math.abs(second) % 7) * 2000, currency };
  const by = { id: `b${Math.abs(second * 7) % 211}`, name: 'b', badges: [] };
  const order = {
    ...shop,
    orderId,
    by,
    amount,
    lines: [{ ...item, quantity: 1 + (Math.abs(second) % 3 === 0 ? 1 : 0) }],
  };
  const audience = {
    viewers: Math.round(wave),
    visitors,
    likes: 30_000 + second * 41,
    comments: null,
    followers: null,
  };
  return [
    ...(silent ? [] : [{ kind: 'figures' as const, id: id('f'), ...shop, figures: audience }]),
    {
      kind: 'figures',
      id: id('t'),
      source: 'twitch',
      at,
      figures: { ...nothing, viewers: Math.round(wave / 9) },
    },
    ...(second % 10 === 0 ? [] : [{ kind: 'order-placed' as const, id: id('p'), ...order }]),
    ...(second % 15 === 0 || second % 10 === 0 ? [] : [{ kind: 'order-paid' as const, id: id('q'), ...order }]),
    ...(second % 45 === 5
      ? [{ kind: 'order-refunded' as const, id: id('r'), ...order, amount: { ...amount, minor: 5000 } }]
      : []),
    { kind: 'stock', id: id('s'), ...shop, ...item, left: Math.max(0, 600 - Math.floor(second / 4)) },
  ];
}
