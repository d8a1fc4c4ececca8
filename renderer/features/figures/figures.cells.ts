/** The cells of a stretch in words, the same for the tiles on top and the rows below. */
import type { TFunction } from 'i18next';
import type { Plot, SourceScope } from '../../../core/contract/figures.schema.ts';
import { isProvisional } from '../../../core/figures/settle.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { Row } from './figures.choice.ts';
import { grossWords, netWords, percent, perOrderWords, whole } from './figures.words.ts';

export const CELLS = ['viewers', 'visitors', 'likes', 'orders', 'gross', 'conversion', 'stock'] as const;
export type CellName = (typeof CELLS)[number];

/** A cell; `source` and `at` null where nothing was told. */
export interface CellWords {
  readonly main: readonly string[] | null;
  readonly more: readonly (string | null)[];
  readonly provisional: boolean;
  /** null: nothing to draw was told; undefined: this figure is not drawn. */
  readonly plot: Plot | null | undefined;
  readonly source: string | null;
  readonly at: Instant | null;
}

const UNTOLD: CellWords = { main: null, more: [], provisional: false, plot: null, source: null, at: null };

/** The words of one cell. */
export function cellOf(name: CellName, { audience, trade, stock }: Row, t: TFunction, locale: string, now: Instant) {
  switch (name) {
    case 'viewers':
    case 'visitors':
    case 'likes':
      return audience === null ? UNTOLD : audienceCell(name, audience, t, locale, now);
    case 'orders':
    case 'gross':
    case 'conversion':
      return trade === null ? UNTOLD : tradeCell(name, trade, t, locale, now);
    case 'stock':
      return stock === null ? UNTOLD : stockCell(stock, t, locale);
    default:
      return name satisfies never;
  }
}

function audienceCell(
  name: 'viewers' | 'visitors' | 'likes',
  { source, scope, plots }: SourceScope,
  t: TFunction,
  locale: string,
  now: Instant,
): CellWords {
  const provisional = isProvisional(scope.settles.audience, now);
  if (name === 'viewers') {
    const { viewers } = scope;
    if (viewers === null) return UNTOLD;
    const [least, most] = [whole(viewers.min, locale), whole(viewers.max, locale)];
    const main = [whole(viewers.avg, locale)];
    const more = [t('figures.spread', { least, most })];
    return { main, more, provisional, plot: plots?.viewers ?? null, source, at: viewers.at };
  }
  const gain = scope[name];
  if (gain === null) return UNTOLD;
  const main = [`${gain.value < 0 ? '−' : '+'}${whole(Math.abs(gain.value), locale)}`];
  // What is counted by ourselves is less than what a platform counts, by as much as we did not hear.
  const heard = gain.basis === 'heard';
  const more = [heard ? t('figures.heard') : null, heard ? unheardWords(scope.unheard, t) : null];
  return { main, more, provisional, plot: name === 'likes' ? (plots?.likes ?? null) : undefined, source, at: gain.at };
}

function tradeCell(
  name: 'orders' | 'gross' | 'conversion',
  { source, scope, plots }: SourceScope,
  t: TFunction,
  locale: string,
  now: Instant,
): CellWords {
  const { trade, conversion, settles } = scope;
  if (trade === null) return UNTOLD;
  const provisional = isProvisional(settles.orders, now);
  const at = trade.lastPaidAt;
  if (name === 'conversion') {
    if (conversion === null) return UNTOLD;
    const more = [
      t('figures.over', { buyers: whole(conversion.buyers, locale), reached: whole(conversion.reached, locale) }),
    ];
    const main = [percent(conversion.value, locale)];
    return { main, more, provisional, plot: plots?.conversion ?? null, source, at: conversion.at };
  }
  if (name === 'orders') {
    const more = [
      t('figures.placed', { placed: whole(trade.placed, locale) }),
      trade.units === null ? null : t('figures.units', { units: whole(trade.units, locale) }),
      unheardWords(scope.unheard, t),
    ];
    return { main: [whole(trade.paid, locale)], more, provisional, plot: plots?.orders ?? null, source, at };
  }
  const untold = trade.unpriced.paid > 0 ? t('figures.unpriced', { count: trade.unpriced.paid }) : null;
  // No order was paid, or none with an amount: the one is nothing earned, the other is not known.
  if (trade.money.length === 0)
    return trade.paid === 0
      ? { ...UNTOLD, main: ['0'], provisional, plot: undefined, source }
      : { ...UNTOLD, more: [untold] };
  const provisionalNet = isProvisional(settles.refunds, now) ? t('figures.provisionalMark') : '';
  const more = [
    ...trade.money.map((sum) => t('figures.net', { net: netWords(sum, locale), mark: provisionalNet })),
    trade.unpriced.refunds > 0 ? t('figures.unpricedRefunds', { count: trade.unpriced.refunds }) : null,
    ...trade.money.map((sum) => t('figures.perOrder', { amount: perOrderWords(sum, locale) })),
    untold,
  ];
  return { main: grossWords(trade, locale), more, provisional, plot: plots?.gross ?? null, source, at };
}

function stockCell({ source, scope, plots }: SourceScope, t: TFunction, locale: string): CellWords {
  const { stock } = scope;
  if (stock === null || stock.end === null) return UNTOLD;
  const main = [whole(stock.end.value, locale)];
  const more = stock.start === null ? [] : [t('figures.stockFrom', { start: whole(stock.start.value, locale) })];
  // A stock's word is the platform's own at that time: it does not settle.
  return { main, more, provisional: false, plot: plots?.stock ?? null, source, at: stock.end.at };
}

function unheardWords(ms: number, t: TFunction): string | null {
  if (ms < 1000) return null;
  const [minutes, seconds] = [Math.floor(ms / 60_000), Math.floor(ms / 1000) % 60];
  return t('figures.unheard', { length: `${minutes}:${String(seconds).padStart(2, '0')}` });
}
