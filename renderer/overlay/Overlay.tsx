/** The picture's four cards, each in its slot. Follows the show by itself; keeps the last truth while the studio is away. */
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { CanvasSize } from '../../core/cards/card.layout.ts';
import { couponContent, lowerThirdContent } from '../../core/cards/card.model.ts';
import { productContent } from '../../core/cards/product.card.ts';
import type { Language } from '../../core/cards/card.words.ts';
import type { Replica } from '../../core/contract/replica.ts';
import { EMPTY_PICTURE, type Picture } from '../../core/show/show.state.ts';
import { Countdown } from './Countdown.tsx';
import { CouponCard } from './CouponCard.tsx';
import { LowerThird } from './LowerThird.tsx';
import { cardVariables, placeOf } from './place.ts';
import { ProductCard } from './ProductCard.tsx';
import { Slot } from './Slot.tsx';

/** The whole page. */
export function Overlay({ replica }: { readonly replica: Replica }): ReactNode {
  const { snapshot } = useSyncExternalStore(replica.subscribe, replica.view);
  const canvas = useCanvas();
  const picture = snapshot?.state.picture ?? EMPTY_PICTURE;
  return (
    <div className="canvas" style={cardVariables(canvas)}>
      <Cards picture={picture} language={snapshot?.sheet.language ?? 'zh-CN'} canvas={canvas} now={replica.now} />
    </div>
  );
}

interface CardsProps {
  readonly picture: Picture;
  /** The viewers' language: the sheet's. */
  readonly language: Language;
  readonly canvas: CanvasSize;
  readonly now: () => number;
}

function Cards({ picture, language, canvas, now }: CardsProps): ReactNode {
  const { productCard, countdown, lowerThird } = picture;
  const couponCard = useUnexpired(picture.couponCard, now);
  const product = productCard && productContent(productCard, language);
  const coupon = couponCard && couponContent(couponCard, language);
  const caption = lowerThird && lowerThirdContent(lowerThird);
  return (
    <>
      <Slot place={placeOf('product', canvas)} content={product && JSON.stringify(product)}>
        {product && <ProductCard content={product} />}
      </Slot>
      <Slot place={placeOf('coupon', canvas)} content={coupon && JSON.stringify(coupon)}>
        {coupon && <CouponCard content={coupon} />}
      </Slot>
      <Slot place={placeOf('countdown', canvas)} content={countdown && JSON.stringify([countdown, '0123456789:'])}>
        {countdown && <Countdown countdown={countdown} language={language} />}
      </Slot>
      <Slot place={placeOf('lower-third', canvas)} content={caption && JSON.stringify(caption)}>
        {caption && <LowerThird content={caption} canvas={canvas} />}
      </Slot>
    </>
  );
}

/** The size of the browser source, which OBS sets to that of its canvas. */
function useCanvas(): CanvasSize {
  const [size, setSize] = useState(windowSize);
  useEffect(() => {
    const update = () => setSize(windowSize());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return size;
}

function windowSize(): CanvasSize {
  return { width: window.innerWidth, height: window.innerHeight };
}

/**
 * A coupon until it runs out. The studio takes it down itself; this is for when the studio is away at that moment, since an offer that no
 * longer holds must not stay on air.
 */
function useUnexpired(card: Picture['couponCard'], now: () => number): Picture['couponCard'] {
  const [expired, setExpired] = useState<string | null>(null);
  const id = card?.actionId ?? null;
  const expiresAt = card?.expiresAt ?? null;
  useEffect(() => {
    if (expiresAt === null) return;
    // Asked again each second rather than waited for once: a sleeping machine does not count a long timer.
    const timer = setInterval(() => {
      if (now() >= expiresAt) setExpired(id);
    }, 1000);
    return () => clearInterval(timer);
  }, [id, expiresAt, now]);
  return id !== null && expired === id ? null : card;
}
