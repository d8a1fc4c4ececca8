/** What is done to whole lines: put in, taken out, doubled, moved. */
import type { EditorDoc } from '../doc.ts';
import { editorStore, headOf, select, selectRange } from '../editor.store.ts';
import { sellOp, type Place } from '../model/library.ts';
import { blankSegment, copyOf, insertOp, moveOp, nudgeOp, removeOp } from '../model/order.ts';
import { rowsIn } from '../model/select.ts';
import type { LibraryProduct } from '../../../../core/products/product.model.ts';
import { batch, plainOps } from '../../../../core/runsheet/edit/edit.schema.ts';

/** The selected segments, in the sheet's order. */
export function selectedSegments(doc: EditorDoc): readonly string[] {
  const { ranges, order } = editorStore.getState();
  const { byId } = doc.views();
  return rowsIn(ranges, order).filter((key) => byId.has(key));
}

/** Puts an empty segment behind (or before) a line, and takes its title in hand. */
export function insertLine(doc: EditorDoc, title: string, where: 'behind' | 'before' = 'behind', at?: string): void {
  if (!doc.writable()) return;
  const { segments } = doc.sheet();
  const key = at ?? headOf(editorStore.getState())?.row;
  const found = segments.findIndex(({ id }) => id === key);
  const place = found === -1 ? segments.length - 1 : where === 'behind' ? found : found - 1;
  const id = doc.newId();
  doc.edit(insertOp([blankSegment(id, segments[Math.max(place, 0)] ?? null, title)], segments[place]?.id ?? null));
  select({ row: id, column: 'title' });
}

/** Makes a segment that sells a product of the library, behind a line (null: behind the last) or where it was let go, and takes its title in hand. */
export function sellProduct(doc: EditorDoc, product: LibraryProduct, behind: string | null, place?: Place): void {
  if (!doc.writable()) return;
  const sheet = doc.sheet();
  const found = sheet.segments.find(({ id }) => id === behind) ?? sheet.segments.at(-1);
  const id = doc.newId();
  doc.edit(
    sellOp(product, sheet, place ?? { after: found?.id ?? null, block: null }, { segment: id, product: doc.newId() }),
  );
  select({ row: id, column: 'title' });
}

/** Takes lines out. The cell in hand goes to what follows. */
export function removeLines(doc: EditorDoc, ids: readonly string[]): void {
  if (!doc.writable() || ids.length === 0) return;
  const { order } = editorStore.getState();
  const gone = new Set(ids);
  const head = headOf(editorStore.getState());
  const at = Math.max(...ids.map((id) => order.rowAt.get(id) ?? -1));
  const next = order.rows.slice(at + 1).find((key) => !gone.has(key)) ?? order.rows.findLast((key) => !gone.has(key));
  doc.edit(removeOp(ids));
  if (next === undefined) editorStore.setState({ ranges: [] });
  else select({ row: next, column: head?.column ?? 'title' });
}

/** Doubles lines behind the last of them. */
export function doubleLines(doc: EditorDoc, ids: readonly string[]): void {
  const { byId } = doc.views();
  const copies = ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [copyOf(row.segment, doc.newId(), doc.newId)];
  });
  const first = copies[0];
  const last = copies.at(-1);
  if (!doc.writable() || first === undefined || last === undefined) return;
  doc.edit(insertOp(copies, ids.at(-1) ?? null));
  selectRange({ row: first.id, column: 'number' }, { row: last.id, column: 'title' });
}

/** Moves lines one place. They stay selected. */
export function nudgeLines(doc: EditorDoc, by: 1 | -1): void {
  const op = nudgeOp(doc.sheet().segments, selectedSegments(doc), by);
  if (op !== null && doc.writable()) doc.edit(op);
}

/** Puts lines behind another line, in its block; null: at the beginning. */
export function dropLines(doc: EditorDoc, ids: readonly string[], after: string | null, block: string | null): void {
  if (!doc.writable()) return;
  const { segments } = doc.sheet();
  const op = moveOp(segments, ids, after);
  const others = block === null ? [] : segments.filter((one) => ids.includes(one.id) && one.block !== block);
  const ops = [
    ...(op === null ? [] : plainOps(op)),
    ...(others.length === 0
      ? []
      : plainOps({
          op: 'set',
          target: { of: 'segment', ids: others.map(({ id }) => id) },
          path: ['block'],
          value: block,
        })),
  ];
  if (ops.length > 0) doc.edit(batch(ops));
}
