/** What should be on the picture: the scene and each card, in words. */
import { Captions, Clapperboard, ListEnd, ShoppingBag, SpellCheck, TicketPercent, Timer, X, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import type { Picture } from '../../../core/show/show.state.ts';
import { useAsk, useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { count, countdown } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { PreviewPicture } from '../monitor/Pictures.tsx';
import styles from './PictureShows.module.css';

/** The list under the picture; in Studio Mode the preview stands beside it. */
export function PictureShows({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const picture = useShow((state) => state.picture);
  const nothing = t('console.picture.none');
  const scene = obs.program ?? picture.scene;
  const note =
    obs.link === 'simulated'
      ? null
      : obs.confidence === 'settling'
        ? t('console.picture.settling')
        : obs.confidence === 'stale' && obs.program !== null
          ? t('console.picture.stale')
          : null;
  return (
    <div className={styles['below']} data-preview={obs.studioMode}>
      {obs.studioMode && <PreviewPicture scene={obs.preview} />}
      <dl className={styles['shows']}>
        <Line
          icon={<Clapperboard size={14} aria-hidden="true" />}
          name={t('console.picture.scene')}
          on={scene !== null}
        >
          {scene ?? nothing} {note !== null && <i>{note}</i>}
        </Line>
        <Line
          icon={<ShoppingBag size={14} aria-hidden="true" />}
          name={t('console.picture.product')}
          on={picture.productCard !== null}
        >
          {picture.productCard
            ? `${t('common.linkNo', { link: picture.productCard.product.link })} ${picture.productCard.product.name}`
            : nothing}
        </Line>
        <Line
          icon={<TicketPercent size={14} aria-hidden="true" />}
          name={t('console.picture.coupon')}
          on={picture.couponCard !== null}
          action={picture.couponCard && <CloseCoupon couponId={picture.couponCard.coupon.id} />}
        >
          {picture.couponCard?.expiresAt && <Until at={picture.couponCard.expiresAt} />}
          {picture.couponCard ? <CouponOn card={picture.couponCard} /> : nothing}
        </Line>
        <Line
          icon={<Timer size={14} aria-hidden="true" />}
          name={t('console.picture.countdown')}
          on={picture.countdown !== null}
        >
          {picture.countdown ? (
            <>
              <Until at={picture.countdown.endsAt} /> {picture.countdown.label}
            </>
          ) : (
            nothing
          )}
        </Line>
        {picture.flashSale && (
          <Line icon={<Zap size={14} aria-hidden="true" />} name={t('console.picture.flashSale')} on>
            {picture.flashSale.product.name}
          </Line>
        )}
        {picture.whatsNext && (
          <Line icon={<ListEnd size={14} aria-hidden="true" />} name={t('console.picture.whatsNext')} on>
            {picture.whatsNext.product.name}
          </Line>
        )}
        {picture.correction && (
          <Line icon={<SpellCheck size={14} aria-hidden="true" />} name={t('console.picture.correction')} on>
            {picture.correction.right}
          </Line>
        )}
        {picture.lowerThird && (
          <Line icon={<Captions size={14} aria-hidden="true" />} name={t('console.picture.lowerThird')} on>
            {picture.lowerThird.text}
          </Line>
        )}
      </dl>
    </div>
  );
}

/** The coupon with what the platform says is left of it. */
function CouponOn({ card: { coupon, remaining } }: { readonly card: NonNullable<Picture['couponCard']> }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {remaining !== null && <b>{t('console.picture.couponLeft', { shown: count(remaining.count, i18n.language) })}</b>}
      {coupon.name}
    </>
  );
}

/** Closed on the platform by hand, the coupon is taken off the picture. */
function CloseCoupon({ couponId }: { readonly couponId: string }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const words = t('console.picture.closeCoupon');
  return (
    <Button
      tone="quiet"
      icon
      aria-label={words}
      title={words}
      onClick={() => void ask({ type: 'close-coupon', couponId })}
    >
      <X size={14} aria-hidden="true" />
    </Button>
  );
}

function Until({ at }: { readonly at: number }) {
  return <Tick className={styles['until']} of={(now) => countdown(Math.max(0, at - now))} />;
}

interface LineProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly on: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Line({ icon, name, on, action, children }: LineProps) {
  return (
    <div data-on={on}>
      <dt>
        {icon} {name}
      </dt>
      <dd>{children}</dd>
      {action}
    </div>
  );
}
