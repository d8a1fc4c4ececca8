/** The money of a coupon, spelled out before anybody fires it: value, count, threshold, price to pay, and what it can cost at most. */
import { useTranslation } from 'react-i18next';
import { money, type Money } from '../../../core/money/money.ts';
import type { Coupon, Offer } from '../../../core/runsheet/runsheet.schema.ts';
import { minorOf } from '../../../core/show/show.guards.ts';
import { moneyOf } from '../../../core/show/show.spent.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { amount, count } from '../../ui/format.ts';
import styles from './CouponFigures.module.css';

/** What a coupon may cost the shop if every sheet is used; null where value or count is not known. */
export function exposureOf(coupon: Coupon): Money | null {
  if (coupon.value === null || coupon.quantity === null) return null;
  const minor = coupon.value.minor * coupon.quantity;
  return Number.isSafeInteger(minor) ? money(minor, coupon.value.currency) : null;
}

/** What the show may still give away, where the shop has set a cap. */
function useCapsLeft(): readonly (readonly [string, string])[] {
  const { t, i18n } = useTranslation();
  const { budget, coupons } = useSnapshot(({ settings }) => settings.guards);
  const held = useShow(({ spent }) => spent.held);
  const currency = useSnapshot(({ sheet }) => sheet.currency);
  const cap = budget === null ? null : minorOf(budget, currency);
  return [
    ...(cap === null
      ? []
      : [
          [
            t('console.cue.money.budgetLeft'),
            t('console.cue.money.leftOf', {
              left: amount(money(Math.max(0, cap - moneyOf(held, currency).minor), currency), i18n.language),
              cap: amount(money(cap, currency), i18n.language),
            }),
          ] as const,
        ]),
    ...(coupons === null
      ? []
      : [
          [
            t('console.cue.money.couponsLeft'),
            t('console.cue.money.leftOf', {
              left: count(Math.max(0, coupons - held.coupons), i18n.language),
              cap: count(coupons, i18n.language),
            }),
          ] as const,
        ]),
  ];
}

/** The figures of the segment's coupon in one line. */
export function CouponFigures({ offer }: { readonly offer: Offer | null }) {
  const { t, i18n } = useTranslation();
  const caps = useCapsLeft();
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
    ...caps,
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
