/** One product of the library: dragged into the table, or made a segment by a press; and what the sheet's own copy of it lacks. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Package, Plus, RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../core/contract/products.schema.ts';
import type { Product, RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { amount } from '../../../ui/format.ts';
import { columnName } from '../columnName.ts';
import { useDoc } from '../doc.ts';
import { editorStore, headOf } from '../editor.store.ts';
import { PRODUCT } from '../grid/drag.ts';
import { sellProduct } from '../grid/lines.ts';
import { inSheet, renewals, renewOp, type Renewal } from '../model/library.ts';
import styles from './ProductsPanel.module.css';

export interface LibraryItemProps {
  readonly product: ProductRow;
  readonly sheet: RunSheet;
  readonly open: boolean;
  readonly onOpen: () => void;
}

export function LibraryItem({ product, sheet, open, onOpen }: LibraryItemProps) {
  const { t, i18n } = useTranslation();
  const doc = useDoc();
  const row = useRef<HTMLLIElement>(null);
  const held = inSheet(product, sheet.products);
  const changes = held === null ? [] : renewals(product, held, sheet);
  const price = product.listPrice ?? product.price;
  useEffect(() => {
    const element = row.current;
    return element === null ? undefined : draggable({ element, getInitialData: () => ({ [PRODUCT]: product }) });
  }, [product]);
  const sell = () => sellProduct(doc, product, headOf(editorStore.getState())?.row ?? null);
  return (
    <li ref={row} className={styles['good']} data-gone={product.soldOut}>
      <div className={styles['goodLine']}>
        <button
          type="button"
          className={styles['goodFace']}
          aria-expanded={open}
          onClick={onOpen}
          onKeyDown={(event) => {
            if (event.key !== 'Insert') return;
            event.preventDefault();
            sell();
          }}
        >
          {product.thumbnail === null ? (
            <span className={styles['noPicture']}>
              <Package size={18} aria-hidden="true" />
            </span>
          ) : (
            <img src={product.thumbnail} alt="" draggable={false} />
          )}
          <span className={styles['goodName']}>
            <b>{product.name || product.sku}</b>
            <small>{[product.variant, product.sku].filter(Boolean).join(' · ')}</small>
          </span>
          <span className={styles['goodPrice']}>
            {price !== null && amount(price, i18n.language)}
            {product.soldOut ? (
              <Badge tone="warn">{t('products.soldOut')}</Badge>
            ) : (
              product.stock !== null && <small>{t('products.stock', { count: product.stock })}</small>
            )}
          </span>
        </button>
        <Button
          icon
          aria-label={t('products.sell', { name: product.name })}
          title={t('products.sellHelp')}
          keys="Insert"
          disabled={!doc.writable()}
          onClick={sell}
        >
          <Plus size={16} aria-hidden="true" />
        </Button>
      </div>
      {held !== null && (
        <p className={styles['held']}>
          <span>{t(changes.length === 0 ? 'products.inSheet' : 'products.behind', { link: held.link || '–' })}</span>
          {changes.length > 0 && !open && (
            <Button tone="quiet" onClick={onOpen}>
              {t('products.compare')}
            </Button>
          )}
        </p>
      )}
      {open && (
        <div className={styles['form']}>
          {held !== null && changes.length > 0 && <Renewing held={held} changes={changes} />}
          <dl className={styles['facts']}>
            {(['category', 'brand', 'group'] as const).map(
              (field) =>
                product[field] !== '' && (
                  <div key={field}>
                    <dt>{t(`products.field.${field}`)}</dt>
                    <dd>{product[field]}</dd>
                  </div>
                ),
            )}
          </dl>
          {product.description !== '' && <p className={styles['about']}>{product.description}</p>}
        </div>
      )}
    </li>
  );
}

/** What the sheet says and what the catalogue says now; one press takes it over, as an edit that can be undone. */
function Renewing({ held, changes }: { readonly held: Product; readonly changes: readonly Renewal[] }) {
  const { t, i18n } = useTranslation();
  const doc = useDoc();
  const words = (field: Renewal['field'], value: Renewal['before']) => {
    if (field === 'image') return t(value === null ? 'sheets.draft.blank' : 'products.picture');
    if (value !== null && typeof value === 'object') return amount(value, i18n.language);
    return value === null || value === '' ? t('sheets.draft.blank') : value;
  };
  return (
    <div className={styles['renew']}>
      <dl>
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field === 'image' ? t('products.picture') : columnName(t, field)}</dt>
            <dd>
              <del>{words(field, before)}</del> → <ins>{words(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <Button disabled={!doc.writable()} onClick={() => doc.edit(renewOp(held, changes))}>
        <RefreshCw size={14} aria-hidden="true" /> {t('products.renew')}
      </Button>
    </div>
  );
}
