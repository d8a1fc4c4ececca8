/** A line of the sheet's history in words, e.g. 改「3号主推」的直播价：99 → 89. Pure. */
import type { TFunction } from 'i18next';
import type { EditRecord } from '../../../../core/contract/sheet.edits.ts';
import { moneySchema } from '../../../../core/runsheet/runsheet.schema.ts';
import { amount, clockLength, timeOfDay } from '../../../ui/format.ts';
import { columnName } from '../columnName.ts';
import { FIELDS, type FieldKey } from '../model/fields.ts';

/** The record as one sentence. */
export function editWords(t: TFunction, { kind, words, of }: EditRecord, locale: string): string {
  const done = sentence(t, words, locale);
  if (kind === 'undo') return t('editor.history.undone', { what: done, revision: of ?? 0 });
  return kind === 'redo' ? t('editor.history.redone', { what: done, revision: of ?? 0 }) : done;
}

function sentence(t: TFunction, words: EditRecord['words'], locale: string): string {
  const { what, of, count, name } = words;
  const thing =
    count === 1
      ? t('editor.history.named', { name: name || t('common.untitled') })
      : t(`editor.history.many.${of}`, { count });
  switch (what) {
    case 'set': {
      const field = fieldWords(t, words.field);
      if (words.from === null && words.to === null) return t('editor.history.set', { thing, field });
      return t('editor.history.setTo', {
        thing,
        field,
        from: valueWords(t, words.field, words.from, locale),
        to: valueWords(t, words.field, words.to, locale),
      });
    }
    case 'insert':
    case 'remove':
    case 'move':
      return t(`editor.history.${what}`, { thing: count === 1 ? `${t(`editor.history.one.${of}`)}${thing}` : thing });
    case 'several':
      return t('editor.history.several', { thing });
    default:
      return what satisfies never;
  }
}

/** Paths of fields as the columns name them: the last part tells, but for those that bear another name there. */
const NAMES: Readonly<Record<string, FieldKey>> = {
  plannedStart: 'start',
  kindLabel: 'kind',
  'offer.limitPerOrder': 'limit',
  'offer.couponTypeLabel': 'couponType',
  'offer.coupon.typeLabel': 'couponType',
  'offer.coupon.kind': 'couponType',
  'offer.coupon.name': 'couponName',
  'offer.coupon.scope': 'couponScope',
  'offer.coupon.minSpend': 'couponMinSpend',
  'offer.coupon.value': 'couponValue',
  'offer.coupon.quantity': 'couponQuantity',
  'offer.productId': 'link',
};
const KNOWN = new Set<string>(FIELDS.map(({ key }) => key));

/** The column that shows a field, by its path; null where none does. */
export function columnOf(path: string): FieldKey | null {
  const named = NAMES[path];
  if (named !== undefined) return named;
  const [first, ...rest] = path.split('.');
  if (first === 'custom') return `custom:${rest.join('.')}`;
  const last = first === 'script' || first === 'offer' ? rest[0] : rest.length === 0 ? first : undefined;
  return last !== undefined && KNOWN.has(last) ? (last as FieldKey) : null;
}

function fieldWords(t: TFunction, field: string): string {
  const column = columnOf(field);
  if (column !== null) return columnName(t, column);
  switch (field) {
    case 'caps.budget':
      return t('editor.caps.budget');
    case 'caps.coupons':
      return t('editor.caps.coupons');
    case 'trigger':
      return t('editor.history.trigger');
    case 'actions':
      return t('editor.history.actions');
    case 'offer':
      return t('editor.group.product');
    case 'offer.coupon':
      return t('editor.group.coupon');
    default:
      return t('editor.history.fields');
  }
}

/** A value as the table shows it: lengths and times by their field. */
export function valueWords(t: TFunction, field: string, value: unknown, locale: string): string {
  if (value === null || value === undefined || value === '') return t('editor.history.empty');
  const held = moneySchema.safeParse(value);
  if (held.success) return amount(held.data, locale);
  if (field === 'duration' && typeof value === 'number') return clockLength(value);
  if (field === 'plannedStart' && typeof value === 'number') return timeOfDay(value);
  if (typeof value === 'boolean') return t(value ? 'editor.option.on' : 'editor.option.off');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
