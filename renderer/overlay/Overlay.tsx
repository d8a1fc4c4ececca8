/** The picture's cards, each in its slot. Follows the show by itself; keeps the last truth while the studio is away. */
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { lowerThirdRoom, type CanvasSize, type CardSlot } from '../../core/cards/card.layout.ts';
import { couponContent, lowerThirdContent } from '../../core/cards/card.model.ts';
import { correctionContent } from '../../core/cards/notice.card.ts';
import { DEFAULT_STYLE, type OverlayStyle } from '../../core/cards/overlay.style.ts';
import { flashCountdown, shownCards } from '../../core/cards/picture.cards.ts';
import { productContent } from '../../core/cards/product.card.ts';
import type { Language } from '../../core/cards/card.words.ts';
import type { Replica } from '../../core/contract/replica.ts';
import { EMPTY_PICTURE, type Picture } from '../../core/show/show.state.ts';
import { Countdown } from './Countdown.tsx';
import { CouponCard } from './CouponCard.tsx';
import { Correction } from './Correction.tsx';
import { FlashSale } from './FlashSale.tsx';
import { LowerThird } from './LowerThird.tsx';
import { cardVariables, placeOf } from './place.ts';
import { ProductCard } from './ProductCard.tsx';
import { Slot } from './Slot.tsx';
import { WhatsNext } from './WhatsNext.tsx';

/** The whole page. */
export function Overlay({ replica }: { readonly replica: Replica }): ReactNode {
  const { snapshot } = useSyncExternalStore(replica.subscribe, replica.view);
  const canvas = useCanvas();
  const picture = snapshot?.state.picture ?? EMPTY_PICTURE;
  const style = snapshot?.settings.overlayStyle ?? DEFAULT_STYLE;
  const language = snapshot?.sheet.language ?? 'zh-CN';
  return (
    <div className="canvas" data-motion={style.motion} style={cardVariables(canvas, style)}>
      <Cards picture={picture} language={language} canvas={canvas} style={style} now={replica.now} />
    </div>
  );
}

interface CardsProps {
  readonly picture: Picture;
  /** The viewers' language: the sheet's. */
  readonly language: Language;
  readonly canvas: CanvasSize;
  readonly style: OverlayStyle;
  readonly now: () => number;
}

function Cards({ picture, language, canvas, style, now }: CardsProps): ReactNode {
  const { productCard, countdown, lowerThird, flashSale, correction, whatsNext } = shownCards(picture);
  const running = flashCountdown(picture);
  const room = lowerThirdRoom(canvas, style);
  const place = (slot: CardSlot) => placeOf(slot, canvas, style);
  const couponCard = useUnexpired(picture.couponCard, now);
  const product = productCard && productContent(productCard, language);
  const coupon = couponCard && couponContent(couponCard, language);
  const caption = lowerThird && lowerThirdContent(lowerThird);
  const notice = correction && correctionContent(correction, language);
  return (
    <>
      <Slot place={place('product')} content={product && JSON.stringify(product)}>
        {product && <ProductCard content={product} />}
      </Slot>
      <Slot place={place('coupon')} content={coupon && JSON.stringify(coupon)}>
        {coupon && <CouponCard content={coupon} />}
      </Slot>
      <Slot place={place('countdown')} content={countdown && JSON.stringify([countdown, '0123456789:'])}>
        {countdown && <Countdown countdown={countdown} language={language} />}
      </Slot>
      <Slot place={place('lower-third')} content={caption && JSON.stringify([caption, room])}>
        {caption && <LowerThird content={caption} room={room} />}
      </Slot>
      <Slot place={place('flash-sale')} content={flashSale && JSON.stringify([flashSale, running, language])}>
        {flashSale && <FlashSale sale={flashSale} countdown={running} language={language} />}
      </Slot>
      <Slot place={place('whats-next')} content={whatsNext && JSON.stringify([whatsNext, language])}>
        {whatsNext && <WhatsNext next={whatsNext} language={language} />}
      </Slot>
      <Slot place={place('correction')} content={notice && JSON.stringify([notice, room])}>
        {notice && <Correction content={notice} room={room} />}
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
