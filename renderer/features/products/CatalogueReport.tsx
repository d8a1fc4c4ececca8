/** What came of a catalogue: how much was taken, and every cell that was not taken as it stands. */
import { useTranslation } from 'react-i18next';
import type { CatalogueReport as Report } from '../../../core/contract/products.schema.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Problems } from '../sheets/Problems.tsx';

export function CatalogueReport({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { taken, products, added, changed, soldOut, onTheWeb, problems } = report;
  return (
    <div role="status">
      <Notice tone={taken ? 'good' : 'fault'}>
        {taken ? t('products.taken', { products, added, changed, soldOut }) : t('products.refused')}{' '}
        {onTheWeb > 0 && t('products.onTheWeb', { count: onTheWeb })}
      </Notice>
      <Problems problems={problems} />
    </div>
  );
}
