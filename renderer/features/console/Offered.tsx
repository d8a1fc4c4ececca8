/** What is being sold now, in figures: from the show's truth, as on the anchor's screen, so that both say the same. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../core/money/money.ts';
import { truthOf } from '../../../core/show/show.truth.ts';
import type { OnAir, ShowState } from '../../../core/show/show.state.ts';
import { useSnapshot } from '../../app/seat.ts';
import { amount, count } from '../../ui/format.ts';
import styles from './Offered.module.css';

/** One line of figures; nothing where the segment offers nothing. */
export function Offered({ state, onAir }: { readonly state: ShowState; readonly onAir: OnAir }) {
  const { t, i18n } = useTranslation();
  const usual = useSnapshot(({ settings }) => settings.guards.stockFloor);
  const truth = truthOf(state, onAir);
  if (truth === null) return null;
  const inMoney = (value: Money | null) => (value === null ? null : amount(value, i18n.language));
  const figures = [
    ['final', inMoney(truth.final)],
    ['live', inMoney(truth.live)],
    ['list', inMoney(truth.list)],
    ['stock', truth.stock === null ? null : count(truth.stock, i18n.language)],
    ['left', truth.left === null ? null : leftWords(t, truth.left.count, i18n.language)],
    ['limit', truth.offer.limitPerOrder === null ? null : count(truth.offer.limitPerOrder, i18n.language)],
  ] as const;
  const low = truth.left !== null && truth.left.count <= (truth.product.stockFloor ?? usual);
  return (
    <dl className={styles['figures']}>
      {figures.map(([name, value]) =>
        value === null ? null : (
          <div key={name} data-figure={name} data-low={name === 'left' && low}>
            <dt>{t(name === 'live' && truth.flash ? 'console.offer.flash' : `console.offer.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function leftWords(t: TFunction, left: number, language: string): string {
  return left === 0 ? t('console.offer.soldOut') : count(left, language);
}
