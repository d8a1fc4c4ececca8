/** Price and mechanism (机制), always in the same places, whatever their values do. */
import { Check, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../core/money/money.ts';
import type { OnAir, ShowState } from '../../../core/show/show.state.ts';
import { useShow } from '../../app/seat.ts';
import { amount, count } from '../../ui/format.ts';
import styles from './PricePanel.module.css';

/** The side of the screen with the numbers. */
export function PricePanel({ onAir }: { readonly onAir: OnAir }) {
  const { t, i18n } = useTranslation();
  const picture = useShow((state) => state.picture);
  const dropped = useShow((state) => couponState(state));
  const { offer } = onAir.segment;
  const product = onAir.products.find((one) => one.id === offer?.productId);
  if (!offer || !product) return <aside className={styles['price']} data-empty="true" />;
  const written = (value: Money | null) => (value === null ? null : amount(value, i18n.language));
  const final = offer.finalPrice ?? offer.livePrice;
  const reduced = offer.livePrice !== null && final !== null && offer.livePrice.minor !== final.minor;
  const { coupon } = offer;
  return (
    <aside className={styles['price']}>
      <p className={styles['product']}>
        {product.name}
        {product.variant !== '' && <span>{product.variant}</span>}
      </p>
      <p className={styles['label']}>{t(reduced ? 'anchor.price.final' : 'anchor.price.live')}</p>
      <p className={styles['final']}>{written(final) ?? t('anchor.price.noPrice')}</p>
      <dl className={styles['rows']}>
        {reduced && <Row name={t('anchor.price.live')}>{written(offer.livePrice)}</Row>}
        {product.listPrice && (
          <Row name={t('anchor.price.list')}>
            <s>{written(product.listPrice)}</s>
          </Row>
        )}
        {coupon && (
          <Row name={coupon.typeLabel || t('anchor.price.coupon')} strong>
            {coupon.name || written(coupon.value)}
          </Row>
        )}
        {offer.stock !== null && <Row name={t('anchor.price.stock')}>{count(offer.stock, i18n.language)}</Row>}
        {offer.limitPerOrder !== null && (
          <Row name={t('anchor.price.limit')}>{t('anchor.price.limitEach', { count: offer.limitPerOrder })}</Row>
        )}
        {offer.gift !== '' && <Row name={t('anchor.price.gift')}>{offer.gift}</Row>}
      </dl>
      <ul className={styles['done']}>
        <li data-on={picture.productCard !== null}>
          <Check aria-hidden="true" /> {t('anchor.popped')}
        </li>
        {coupon && (
          <li data-on={dropped !== 'not-asked'} data-sure={dropped === 'confirmed'}>
            {dropped === 'confirmed' ? <Check aria-hidden="true" /> : <Clock aria-hidden="true" />}
            {t(dropped === 'confirmed' ? 'anchor.dropped' : 'anchor.dropping')}
          </li>
        )}
      </ul>
    </aside>
  );
}

/** How far the coupon on the picture is: nobody says that it is out before the platform has said so. */
function couponState({ picture, actions }: ShowState): 'not-asked' | 'asked' | 'confirmed' {
  if (picture.couponCard === null) return 'not-asked';
  return actions[picture.couponCard.actionId]?.answers.commerce?.status === 'confirmed' ? 'confirmed' : 'asked';
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
