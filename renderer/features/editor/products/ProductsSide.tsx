/** The products beside the table: those of this sheet, or the shop's whole library. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { LibraryPanel } from './LibraryPanel.tsx';
import { ProductsPanel } from './ProductsPanel.tsx';
import styles from './ProductsPanel.module.css';

export function ProductsSide({ sheet }: { readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  // A sheet without products is begun from the library.
  const [which, setWhich] = useState<'sheet' | 'library'>(sheet.products.length === 0 ? 'library' : 'sheet');
  return (
    <>
      <header className={styles['which']}>
        <Segmented
          label={t('editor.tool.products')}
          value={which}
          options={[
            { value: 'sheet', label: t('editor.product.title', { count: sheet.products.length }) },
            { value: 'library', label: t('products.title') },
          ]}
          onChange={setWhich}
        />
      </header>
      {which === 'sheet' ? <ProductsPanel sheet={sheet} /> : <LibraryPanel sheet={sheet} />}
    </>
  );
}
