/** The products of this sheet (商品库): found, changed, added, and given to the segment in hand. */
import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product, RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field, Input } from '../../../ui/Field.tsx';
import { amount } from '../../../ui/format.ts';
import { State } from '../../../ui/State.tsx';
import { badWords } from '../badWords.ts';
import { columnName } from '../columnName.ts';
import { useDoc } from '../doc.ts';
import { headOf, useEditor } from '../editor.store.ts';
import {
  blankProduct,
  PRODUCT_FIELDS,
  rowOfProduct,
  searched,
  usesOf,
  writeProduct,
  type ProductField,
} from '../model/product.ts';
import { opOf, placed } from '../model/puts.ts';
import { readCell } from '../model/read.ts';
import { chooseProduct, type Bad } from '../model/write.ts';
import panel from '../panel/Panel.module.css';
import styles from './ProductsPanel.module.css';

/** Drawn at once; a longer library is searched. */
const SHOWN = 200;

export function ProductsPanel({ sheet }: { readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  const doc = useDoc();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const uses = useMemo(() => usesOf(sheet), [sheet]);
  const found = useMemo(() => searched(sheet.products, words), [sheet.products, words]);
  const add = () => {
    const product = blankProduct(doc.newId(), words.trim() || t('editor.product.fresh'));
    doc.edit({ op: 'insert', of: 'product', runs: [{ after: sheet.products.at(-1)?.id ?? null, items: [product] }] });
    setWords('');
    setOpen(product.id);
  };
  return (
    <>
      <div className={styles['tools']}>
        <Input
          type="search"
          aria-label={t('editor.product.search')}
          placeholder={t('editor.product.search')}
          value={words}
          onValueChange={setWords}
        />
        <Button onClick={add} disabled={!doc.writable()}>
          <Plus size={14} aria-hidden="true" /> {t('editor.product.add')}
        </Button>
      </div>
      {found.length === 0 && <State kind="empty" title={t('editor.product.none')} />}
      <ul className={styles['list']}>
        {found.slice(0, SHOWN).map((product) => (
          <Item
            key={product.id}
            product={product}
            sheet={sheet}
            used={uses.get(product.id) ?? 0}
            open={open === product.id}
            onOpen={() => setOpen(open === product.id ? null : product.id)}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  readonly product: Product;
  readonly sheet: RunSheet;
  readonly used: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Item({ product, sheet, used, open, onOpen }: ItemProps) {
  const { t, i18n } = useTranslation();
  const doc = useDoc();
  const row = useEditor((state) => headOf(state)?.row ?? '');
  const view = doc.views().byId.get(row);
  const isIts = view?.segment.offer?.productId === product.id;
  const take = () => {
    if (view === undefined) return;
    const op = opOf(placed(view, chooseProduct(view.segment, product.id)));
    if (op !== null) doc.edit(op);
  };
  return (
    <li className={styles['item']} data-its={isIts}>
      <button type="button" className={styles['line']} aria-expanded={open} onClick={onOpen}>
        <b>{product.link}</b>
        <span lang={sheet.language}>{product.name}</span>
        <small>{product.listPrice === null ? '' : amount(product.listPrice, i18n.language)}</small>
        <small>{used === 0 ? t('editor.product.unused') : t('editor.product.used', { count: used })}</small>
      </button>
      {open && (
        <div className={styles['form']}>
          <div className={panel['pairs']}>
            {PRODUCT_FIELDS.map((field) => (
              <ProductInput key={field} product={product} field={field} sheet={sheet} />
            ))}
          </div>
          <div className={styles['foot']}>
            <Button disabled={view === undefined || isIts || !doc.writable()} onClick={take}>
              {isIts || view === undefined
                ? t('editor.product.its')
                : t('editor.product.give', { title: view.segment.title })}
            </Button>
            <Button
              tone="quiet"
              icon
              aria-label={used === 0 ? t('editor.product.remove') : t('editor.product.inUse', { count: used })}
              disabled={used > 0 || !doc.writable()}
              onClick={() => doc.edit({ op: 'remove', list: { of: 'product' }, ids: [product.id] })}
            >
              <Trash2 size={14} aria-hidden="true" />
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

interface ProductInputProps {
  readonly product: Product;
  readonly field: ProductField;
  readonly sheet: RunSheet;
}

function ProductInput({ product, field, sheet }: ProductInputProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  const [typed, setTyped] = useState<string | null>(null);
  const [bad, setBad] = useState<Bad | null>(null);
  const said = readCell(rowOfProduct(product, sheet), field);
  const leave = () => {
    if (typed === null || typed.trim() === said) {
      setTyped(null);
      return setBad(null);
    }
    const written = writeProduct(product, field, typed, sheet);
    if ('bad' in written) return setBad(written.bad);
    setBad(null);
    setTyped(null);
    if (written.op !== null) doc.edit(written.op);
  };
  return (
    <Field label={columnName(t, field)} error={bad === null ? null : badWords(t, bad)}>
      <Input
        value={typed ?? said}
        readOnly={!doc.writable()}
        lang={sheet.language}
        onValueChange={setTyped}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key !== 'Escape') return;
          setTyped(null);
          setBad(null);
        }}
      />
    </Field>
  );
}
