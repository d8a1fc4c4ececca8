/** What a column is called on the screen. */
import type { TFunction } from 'i18next';
import { customHeader, type FieldKey } from './model/fields.ts';

type OwnKey = Exclude<FieldKey, `custom:${string}`>;

/** The column's name in the page's language; a custom column's own header. */
export function columnName(t: TFunction, key: FieldKey): string {
  const header = customHeader(key);
  if (header !== null) return header;
  const own = key as OwnKey;
  return t(`editor.column.${own}`);
}
