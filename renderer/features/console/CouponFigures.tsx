/** The money of a coupon, spelled out before anybody fires it: value, count, threshold, price to pay, and what it can cost at most. */
import { useTranslation } from 'react-i18next';
import { money, type Money } from '../../../core/money/money.ts';
import type { Coupon, Offer } from '../../../core/runsheet/runsheet.schema.ts';
import { amount, count } from '../../ui/format.ts';
import styles from './CouponFigures.module.css';

/** What a coupon may cost the shop if every sheet is used; null where value or count is not known. */
export function exposureOf(coupon: Coupon): Money | null {
  if (coupon.value === null || coupon.quantity === null) return null;
  const minor = coupon.value.minor * coupon.quantity;
  return Number.isSafeInteger(minor) ? money(minor, coupon.value.currency) : null;
}

/** The figures of the segment's coupon in one line. */
export function CouponFigures({ offer }: { readonly offer: Offer | null }) {
  const { t, i18n } = useTranslation();
  const coupon = offer?.coupon;
  if (!offer || !coupon) return null;
  const inMoney = (value: Money | null) => (value === null ? null : amount(value, i18n.language));
  const threshold =
    coupon.minSpend === null || coupon.minSpend.minor === 0
      ? t('console.cue.money.noThreshold')
      : t('console.cue.money.over', { amount: inMoney(coupon.minSpend) ?? '' });
  const figures = [
    [t('console.cue.money.value'), inMoney(coupon.value)],
    [
      t('console.cue.money.quantity'),
      coupon.quantity === null ? null : t('console.cue.money.sheets', { shown: count(coupon.quantity, i18n.language) }),
    ],
    [t('console.cue.money.threshold'), threshold],
    [t('console.cue.money.final'), inMoney(offer.finalPrice)],
    [t('console.cue.money.exposure'), inMoney(exposureOf(coupon))],
  ] as const;
  return (
    <dl className={styles['figures']}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-missing={value === null}>{value ?? t('console.cue.money.none')}</dd>
        </div>
      ))}
      {coupon.scope !== '' && (
        <div>
          <dt>{t('console.cue.money.scope')}</dt>
          <dd>{coupon.scope}</dd>
        </div>
      )}
    </dl>
  );
}
