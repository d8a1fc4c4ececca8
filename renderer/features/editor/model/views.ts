/** The rows of a sheet with what they refer to. A row whose own things are the same stays the same object, so that only what changed is drawn. */
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import type { RowView } from './read.ts';
import { plannedRows } from './timing.ts';

export interface Views {
  /** In the sheet's order. */
  readonly all: readonly RowView[];
  readonly byId: ReadonlyMap<string, RowView>;
}

/** Makes a reader that remembers the rows it made last. */
export function createViews(): (sheet: RunSheet) => Views {
  let held: { readonly sheet: RunSheet; readonly views: Views } | null = null;
  return (sheet) => {
    if (held?.sheet === sheet) return held.views;
    const before = held?.views.byId;
    const products = new Map(sheet.products.map((product) => [product.id, product]));
    const planned = plannedRows(sheet.segments);
    const byId = new Map<string, RowView>();
    sheet.segments.forEach((segment, place) => {
      const next: RowView = {
        segment,
        product: products.get(segment.offer?.productId ?? '') ?? null,
        planned: planned[place] ?? NOWHERE,
        language: sheet.language,
        currency: sheet.currency,
      };
      const old = before?.get(segment.id);
      byId.set(segment.id, old !== undefined && isSameRow(old, next) ? old : next);
    });
    const views = { all: [...byId.values()], byId };
    held = { sheet, views };
    return views;
  };
}

const NOWHERE: RowView['planned'] = { start: null, fixed: false, gap: 0 as RowView['planned']['gap'] };

function isSameRow(a: RowView, b: RowView): boolean {
  return (
    a.segment === b.segment &&
    a.product === b.product &&
    a.language === b.language &&
    a.currency === b.currency &&
    a.planned.start === b.planned.start &&
    a.planned.fixed === b.planned.fixed &&
    a.planned.gap === b.planned.gap
  );
}
