/** The product and its mechanism (机制): price, coupon, stock. What belongs to the product itself is told apart: it changes everywhere. */
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Select } from '../../../ui/Select.tsx';
import { useDoc } from '../doc.ts';
import type { FieldKey } from '../model/fields.ts';
import { opOf, placed } from '../model/puts.ts';
import type { RowView } from '../model/read.ts';
import { chooseProduct } from '../model/write.ts';
import { CellInput } from './CellInput.tsx';
import styles from './Panel.module.css';

const GROUPS: readonly (readonly [name: 'price' | 'coupon' | 'stock', fields: readonly FieldKey[]])[] = [
  ['price', ['livePrice', 'finalPrice', 'role', 'priceBasis']],
  ['coupon', ['couponType', 'couponName', 'couponMinSpend', 'couponValue', 'couponQuantity', 'couponScope']],
  ['stock', ['stock', 'limit', 'releasePlan', 'gift']],
];
const OF_PRODUCT: readonly FieldKey[] = [
  'name',
  'sku',
  'variant',
  'category',
  'listPrice',
  'lowestPrice',
  'stockFloor',
  'evidence',
];

export function OfferTab({ view, sheet }: { readonly view: RowView; readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  const doc = useDoc();
  const { segment, product } = view;
  const users = product === null ? 0 : sheet.segments.filter((one) => one.offer?.productId === product.id).length;
  return (
    <div className={styles['form']}>
      <Select
        label={t('editor.offer.product')}
        value={segment.offer?.productId ?? ''}
        disabled={!doc.writable()}
        options={[
          { value: '', label: t('editor.offer.none') },
          ...sheet.products.map(({ id, link, name }) => ({
            value: id,
            label: link === '' ? name : `${link}  ${name}`,
          })),
        ]}
        onChange={(id) => {
          const op = opOf(placed(view, chooseProduct(segment, id === '' ? null : id)));
          if (op !== null) doc.edit(op);
        }}
      />
      {segment.offer !== null && (
        <>
          {GROUPS.map(([name, fields]) => (
            <fieldset key={name} className={styles['group']}>
              <legend>{t(`editor.group.${name}`)}</legend>
              {fields.map((field) => (
                <CellInput key={field} view={view} field={field} />
              ))}
            </fieldset>
          ))}
          <fieldset className={styles['group']}>
            <legend>
              {t('editor.group.product')}
              <small>{t('editor.offer.shared', { count: users })}</small>
            </legend>
            {OF_PRODUCT.map((field) => (
              <CellInput
                key={field}
                view={view}
                field={field}
                className={field === 'name' || field === 'evidence' ? styles['wide'] : undefined}
              />
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}
