/**
 * Which source is shown where several tell the same: a person's choice, else the one that tells most kinds of figures, of equals the one that told first.
 * They are never added up. Pure.
 */
import type { FiguresSource, FiguresView, Scope, SourceScope } from '../../../core/contract/figures.schema.ts';

/** What is chosen together: an audience is one room's, orders and money one shop's. */
export type Side = 'audience' | 'trade';
/** null: nobody has chosen. */
export type Choice = Readonly<Record<Side, string | null>>;
export const NO_CHOICE: Choice = { audience: null, trade: null };

export interface Shown {
  readonly audience: string | null;
  readonly trade: string | null;
  readonly stock: string | null;
  /** The sources that there are of each, the shown one among them. */
  readonly offered: Readonly<Record<Side, readonly string[]>>;
}

/** The sources to show. A chosen one that tells nothing of that kind gives way. */
export function shownOf(view: FiguresView, choice: Choice): Shown {
  const scopes = [...view.show, ...view.segments.flatMap((one) => one.scopes)];
  const has = (source: string, what: (scope: Scope) => unknown) =>
    scopes.some((one) => one.source === source && what(one.scope) !== null);
  const names = view.sources.map(({ source }) => source);
  const audience = view.sources
    .filter(({ source, now }) => kindsOf(now) > 0 || has(source, ({ likes, visitors }) => likes ?? visitors))
    .toSorted((a, b) => kindsOf(b.now) - kindsOf(a.now))
    .map(({ source }) => source);
  const trade = names.filter((source) => has(source, (scope) => scope.trade));
  const stock = view.sources.filter((one) => one.stock.length > 0).map(({ source }) => source);
  const pick = (side: Side, offered: readonly string[]) =>
    offered.find((source) => source === choice[side]) ?? offered[0] ?? null;
  const tradeShown = pick('trade', trade);
  return {
    audience: pick('audience', audience),
    trade: tradeShown,
    stock: stock.find((source) => source === tradeShown) ?? stock[0] ?? null,
    offered: { audience, trade },
  };
}

function kindsOf({ viewers, visitors, likes }: FiguresSource['now']): number {
  return [viewers, visitors, likes].filter((one) => one !== null).length;
}

/** A stretch's numbers as they are shown: each kind by its source. */
export interface Row {
  readonly audience: SourceScope | null;
  readonly trade: SourceScope | null;
  readonly stock: SourceScope | null;
}

/** The numbers of one stretch. */
export function rowOf(scopes: readonly SourceScope[], shown: Shown): Row {
  const by = (source: string | null) => scopes.find((one) => one.source === source) ?? null;
  return { audience: by(shown.audience), trade: by(shown.trade), stock: by(shown.stock) };
}
