/** What two people wrote into one place, in words, and in which cells it stands. Pure. */
import type { TFunction } from 'i18next';
import type { Clash } from '../../../../core/runsheet/edit/edit.merge.ts';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { columnName } from '../columnName.ts';
import { byWords } from '../../console/byWords.ts';
import { columnOf, valueWords } from '../history/editWords.ts';

/** The cells of the table that a clash is about; the column is '' where it is about the whole line. */
export function clashCell(clash: Clash, sheet: RunSheet): readonly { readonly row: string; readonly column: string }[] {
  const column = columnOf(clash.path.join('.')) ?? '';
  switch (clash.of) {
    case 'segment':
      return [{ row: clash.id, column }];
    case 'cue':
      return clash.in === null ? [] : [{ row: clash.in, column: 'cues' }];
    case 'product':
      return sheet.segments.filter(({ offer }) => offer?.productId === clash.id).map(({ id }) => ({ row: id, column }));
    case 'sheet':
      return [];
    default:
      return clash.of satisfies never;
  }
}

/** What it is about: the thing's name and the field. */
export function clashPlace(t: TFunction, clash: Clash, sheet: RunSheet): string {
  const things = clash.of === 'product' ? sheet.products : sheet.segments;
  const id = clash.of === 'cue' ? clash.in : clash.id;
  const thing = things.find((one) => one.id === id);
  const name = thing === undefined ? '' : 'title' in thing ? thing.title : thing.name;
  const column = columnOf(clash.path.join('.'));
  return [name, column === null ? '' : columnName(t, column)].filter(Boolean).join(' · ') || t('editor.clash.gone');
}

/** Both sides, e.g. 你写 89，中控 2 写 95。 */
export function clashWords(t: TFunction, clash: Clash, locale: string): string {
  const { kind } = clash;
  const by = byWords(t, clash.by);
  if (kind !== 'changed' || clash.path.length === 0) return t(`editor.clash.kind.${kind}`, { by });
  const field = clash.path.join('.');
  return t('editor.clash.both', {
    mine: valueWords(t, field, clash.mine, locale),
    theirs: valueWords(t, field, clash.theirs, locale),
    by,
  });
}
