/** The product library (商品库) beside the table: found, brought in from a shop's catalogue, and made segments of. */
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Input } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { State } from '../../../ui/State.tsx';
import { CatalogueReport } from '../../products/CatalogueReport.tsx';
import { useCatalogue, type Bringing } from '../../products/useCatalogue.ts';
import { useDoc } from '../doc.ts';
import { LibraryItem } from './LibraryItem.tsx';
import styles from './ProductsPanel.module.css';
import { useLibrary } from './useLibrary.ts';

const SHELVES = { all: null, there: false, gone: true } as const;

export function LibraryPanel({ sheet }: { readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  const doc = useDoc();
  const [words, setWords] = useState('');
  const [shelf, setShelf] = useState<keyof typeof SHELVES>('all');
  const [open, setOpen] = useState<string | null>(null);
  const { found, more, again } = useLibrary(words, SHELVES[shelf]);
  const [bringing, bring] = useCatalogue(again);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className={styles['library']}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        bring([...event.dataTransfer.files]);
      }}
    >
      <section className={styles['library']} aria-label={t('products.title')}>
        <div className={styles['tools']}>
          <Input
            type="search"
            aria-label={t('products.search')}
            placeholder={t('products.search')}
            value={words}
            onValueChange={setWords}
          />
          <Button disabled={!doc.writable()} title={t('products.bringHelp')} onClick={() => input.current?.click()}>
            <FileUp size={14} aria-hidden="true" /> {t('products.bring')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept=".csv,.tsv,.xlsx,.json,.jpg,.jpeg,.png,.gif,.webp"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              bring(files);
            }}
          />
        </div>
        <div className={styles['shelves']}>
          <Segmented
            label={t('products.shelf.label')}
            value={shelf}
            options={(['all', 'there', 'gone'] as const).map((value) => ({
              value,
              label: t(`products.shelf.${value}`),
            }))}
            onChange={setShelf}
          />
          {found !== null && <small>{t('products.count', { count: found.total })}</small>}
        </div>
        <Brought bringing={bringing} />
        {found !== null && found.total === 0 && (
          <State kind="empty" title={t(words === '' && shelf === 'all' ? 'products.none' : 'products.notFound')} />
        )}
        <ul className={styles['list']}>
          {found?.products.map((product) => (
            <LibraryItem
              key={product.id}
              product={product}
              sheet={sheet}
              open={open === product.id}
              onOpen={() => setOpen(open === product.id ? null : product.id)}
            />
          ))}
          {found !== null && found.products.length < Math.min(found.total, 200) && (
            <li className={styles['more']}>
              <Button tone="quiet" onClick={more}>
                {t('products.more')}
              </Button>
            </li>
          )}
        </ul>
      </section>
    </div>
  );
}

/** How the file fares. It stays until the next one. */
function Brought({ bringing }: { readonly bringing: Bringing }) {
  const { t } = useTranslation();
  switch (bringing.step) {
    case 'idle':
      return null;
    case 'busy':
      return (
        <p role="status" className={styles['brought']}>
          {t('sheets.import.busy', { name: bringing.name })}
        </p>
      );
    case 'too-big':
      return <Notice tone="fault">{t('products.tooBig')}</Notice>;
    case 'pictures':
      return <Notice tone="good">{t('products.pictures', { count: bringing.products })}</Notice>;
    case 'done':
      return (
        <div className={styles['brought']}>
          <CatalogueReport report={bringing.report} />
        </div>
      );
    default:
      return bringing satisfies never;
  }
}
