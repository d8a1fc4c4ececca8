/** A re-plan in words. */
import type { TFunction } from 'i18next';
import type { BrokenPromise, Replan } from '../../../core/forecast/replan.ts';
import { formatMoney } from '../../../core/money/money.ts';
import { clockLength } from '../../ui/format.ts';

/** More names than this are a list that nobody reads in a show. */
const NAMES = 3;
/** What is taken out of the show is named whole: nobody cuts what they have not read. */
const CUT_NAMES = 30;

/** The segments that it touches; a shortened one with its time. */
export function segmentsWords({ kind, touches }: Replan, t: TFunction): string {
  const named = touches
    .slice(0, kind === 'cut' ? CUT_NAMES : NAMES)
    .map(({ title, by }) => (kind === 'shorten' ? `${title} −${clockLength(by)}` : title));
  return listed(named, touches.length, t);
}

/** What is not shown for it, or may not be. */
export function costWords({ kind, loses }: Replan, t: TFunction, language: string): readonly string[] {
  if (kind === 'shorten') return [t('replan.losesNothing')];
  const { products: count, gmv, mustSay } = loses;
  const behind = kind === 'reorder';
  const words: string[] = [];
  if (count > 0 && gmv !== null)
    words.push(t(behind ? 'replan.losesAtEnd' : 'replan.loses', { count, gmv: formatMoney(gmv, language) }));
  else if (count > 0) words.push(t(behind ? 'replan.losesAtEndNoMoney' : 'replan.losesNoMoney', { count }));
  if (mustSay > 0 && !behind) words.push(t('replan.mustSay', { count: mustSay }));
  return words;
}

/** Promised times that break. */
export function brokenWords(broken: readonly BrokenPromise[], t: TFunction): string {
  const named = broken
    .slice(0, NAMES)
    .map(({ title, off }) =>
      t(off > 0 ? 'replan.broken' : 'replan.brokenEarly', { title, late: clockLength(Math.abs(off)) }),
    );
  return listed(named, broken.length, t);
}

function listed(named: readonly string[], count: number, t: TFunction): string {
  const names = named.join(t('console.log.and'));
  return count > named.length ? t('replan.more', { names, total: count }) : names;
}
