/** Price and mechanism (机制) as they hold now, always in the same places, whatever their values do. */
import { Check, Clock, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../core/money/money.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import type { CouponTruth, Truth } from '../../../core/show/show.truth.ts';
import { useShow } from '../../app/seat.ts';
import { amount, count, wallTime } from '../../ui/format.ts';
import { Live } from './Live.tsx';
import styles from './PricePanel.module.css';
import { useTruth } from './useTruth.ts';

/** The side of the screen with the numbers. Key it by the take. */
export function PricePanel({ onAir }: { readonly onAir: OnAir }) {
  const { t, i18n } = useTranslation();
  const shown = useShow((state) => state.picture.productCard?.product.id);
  const truth = useTruth(onAir);
  if (truth === null) return <aside className={styles['price']} data-empty="true" />;
  const { product, offer, live, final, list, flash, stock, left, coupon } = truth;
  const written = (value: Money | null) => (value === null ? '–' : amount(value, i18n.language));
  const reduced = live !== null && final !== null && live.minor !== final.minor;
  const name = flash ? 'anchor.price.flash' : reduced ? 'anchor.price.final' : 'anchor.price.live';
  return (
    <aside className={styles['price']} aria-label={t('anchor.price.title')}>
      <p className={styles['product']}>
        {product.name}
        {product.variant !== '' && <span>{product.variant}</span>}
      </p>
      <p className={styles['label']}>{t(name)}</p>
      <p className={styles['final']}>{final === null ? t('anchor.price.noPrice') : <Live now={written(final)} />}</p>
      <dl className={styles['rows']}>
        {reduced && (
          <Row name={t('anchor.price.live')}>
            <Live now={written(live)} />
          </Row>
        )}
        {list && (
          <Row name={t('anchor.price.list')}>
            <s>{written(list)}</s>
          </Row>
        )}
        {coupon && <CouponRow truth={coupon} />}
        {stock !== null && (
          <Row name={t(flash ? 'anchor.price.flashUnits' : 'anchor.price.stock')}>
            <Live now={count(stock, i18n.language)} />
          </Row>
        )}
        {left !== null && <LeftRow left={left} />}
        {offer.limitPerOrder !== null && (
          <Row name={t('anchor.price.limit')}>{t('anchor.price.limitEach', { count: offer.limitPerOrder })}</Row>
        )}
        {offer.gift !== '' && <Row name={t('anchor.price.gift')}>{offer.gift}</Row>}
      </dl>
      <ul className={styles['done']}>
        <li data-on={shown === product.id}>
          <Check aria-hidden="true" /> {t('anchor.popped')}
        </li>
        {coupon && <CouponState state={coupon.state} />}
      </ul>
    </aside>
  );
}

/** What the platform says is left, with its time; sold out in words. */
function LeftRow({ left: { count: units, at } }: { readonly left: NonNullable<Truth['left']> }) {
  const { t, i18n } = useTranslation();
  const wallOffset = useShow((state) => state.wallOffset);
  return (
    <Row name={t('anchor.price.left')} strong={units === 0}>
      <Live now={units === 0 ? t('anchor.price.soldOut') : count(units, i18n.language)} />{' '}
      <small>{t('anchor.coupon.asOf', { time: wallTime(at, wallOffset) })}</small>
    </Row>
  );
}

/** How many there are, and how many are left where the platform has said so, with its time. Nobody reckons it. */
function CouponRow({ truth: { coupon, quantity, left } }: { readonly truth: CouponTruth }) {
  const { t, i18n } = useTranslation();
  const wallOffset = useShow((state) => state.wallOffset);
  const name = coupon.name || (coupon.value === null ? '' : amount(coupon.value, i18n.language));
  return (
    <Row name={coupon.typeLabel || t('anchor.price.coupon')} strong>
      {name}
      {left !== null ? (
        <small>
          <Live now={t('anchor.coupon.left', { count: left.count })} />{' '}
          {t('anchor.coupon.asOf', { time: wallTime(left.at, wallOffset) })}
        </small>
      ) : (
        quantity !== null && (
          <small>
            <Live now={t('anchor.coupon.of', { count: quantity })} />
          </small>
        )
      )}
    </Row>
  );
}

/** How far the coupon is: nobody says that it is out before the platform has said so. */
function CouponState({ state }: { readonly state: CouponTruth['state'] }) {
  const { t } = useTranslation();
  const Sign = state === 'out' ? Check : state === 'refused' ? CircleX : Clock;
  return (
    <li data-on={state !== 'planned'} data-sure={state === 'out'}>
      <Sign aria-hidden="true" />
      {state !== 'planned' && t(`anchor.coupon.${state}`)}
    </li>
  );
}

function Row({
  name,
  strong = false,
  children,
}: {
  readonly name: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div data-strong={strong}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
