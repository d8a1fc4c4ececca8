/** The top line: on air or not, which item, and the one number that the anchor steals a glance at. */
import { Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../../core/forecast/forecast.ts';
import { elapsedOf, plannedOf } from '../../../core/show/show.clock.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import { useShow } from '../../app/seat.ts';
import { countdown, wallTime } from '../../ui/format.ts';
import { Tick, useTick } from '../../ui/Tick.tsx';
import styles from './TopLine.module.css';

/** From here on the end is near, ms. */
const SOON = 60_000;

/** How the time stands, as a word: its colour is never alone. */
function toneOf(left: number, paused: boolean): 'held' | 'over' | 'soon' | 'left' {
  if (paused) return 'held';
  return left < 0 ? 'over' : left < SOON ? 'soon' : 'left';
}

/** Shown on every state of the screen, in the same place. */
export function TopLine({ onAir }: { readonly onAir: OnAir | null }) {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  const paused = state.phase === 'paused';
  const product = onAir?.products.find((one) => one.id === onAir.segment.offer?.productId);
  const bar = useTick<HTMLElement>((element, now) => {
    const share = onAir ? Math.min(1, Math.max(0, elapsedOf(state, onAir, now) / Math.max(1, plannedOf(onAir)))) : 0;
    element.style.transform = `scaleX(${share.toFixed(4)})`;
  });
  return (
    <header className={styles['top']}>
      <span className={styles['lamp']} data-on={onAir !== null}>
        <Radio aria-hidden="true" />
        {onAir === null
          ? t(`common.air.${state.phase === 'ended' ? 'ended' : 'off'}`)
          : t(paused ? 'common.air.paused' : state.mode === 'live' ? 'common.air.on' : 'common.air.rehearsing')}
      </span>
      <span className={styles['title']}>
        {product && product.link !== '' && <b>{t('common.linkNo', { link: product.link })}</b>}
        {onAir?.segment.title}
      </span>
      {onAir && (
        <span className={styles['left']}>
          <Tick
            className={styles['leftLabel']}
            of={(now) => t(`anchor.${toneOf(timeLeft(state, onAir, now), paused)}`)}
          />
          <Tick
            className={styles['leftTime']}
            label={t('anchor.left')}
            of={(now) => {
              const left = timeLeft(state, onAir, now);
              return { text: countdown(left), tone: toneOf(left, paused) };
            }}
          />
        </span>
      )}
      <Tick className={styles['clock']} of={(now) => wallTime(now, state.wallOffset)} />
      <i ref={bar} className={styles['bar']} aria-hidden="true" />
    </header>
  );
}
