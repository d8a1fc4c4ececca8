/** What is on air now and how long it has left: the calm big clock of the console. */
import { Pause, Play, Radio, Square, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../../core/forecast/forecast.ts';
import { elapsedOf, plannedOf } from '../../../core/show/show.clock.ts';
import type { OnAir, ShowState } from '../../../core/show/show.state.ts';
import { instant } from '../../../core/time/time.ts';
import { useCaps } from '../../actions/useBindings.ts';
import { useActionButton } from '../../actions/useDesk.ts';
import { useShow } from '../../app/seat.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { countdown, wallTime } from '../../ui/format.ts';
import { Tick, useTick } from '../../ui/Tick.tsx';
import styles from './OnAirPanel.module.css';
import { Offered } from './Offered.tsx';
import { Said } from './Said.tsx';
import type { Presses } from '../../actions/presses.ts';

export interface OnAirPanelProps {
  readonly onAir: OnAir;
  readonly presses: Presses;
}

/** The segment on air with its clock and the presses that bend it. */
export function OnAirPanel({ onAir, presses }: OnAirPanelProps) {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  const { segment } = onAir;
  const product = onAir.products.find((one) => one.id === segment.offer?.productId);
  const paused = state.phase === 'paused';
  return (
    <section className={styles['panel']} aria-label={segment.title}>
      <div className={styles['what']}>
        <p className={styles['tally']}>
          <Radio size={14} aria-hidden="true" />
          {t(state.mode === 'live' ? 'common.air.on' : 'common.air.rehearsing')}
          <span>{segment.kindLabel || t(`common.kind.${segment.kind}`)}</span>
          {product && <span>{t('common.linkNo', { link: product.link })}</span>}
          {segment.twoPersonCheck && (
            <span className={styles['two']}>
              <Users size={13} aria-hidden="true" /> {t('console.onAir.twoPerson')}
            </span>
          )}
        </p>
        <h2 className={styles['title']}>
          <span>{segment.number}</span> {segment.title}
        </h2>
        <p className={styles['sub']}>{[product?.name, product?.variant].filter(Boolean).join(' · ') || segment.host}</p>
        <Offered state={state} onAir={onAir} />
        <Said onAir={onAir} />
      </div>
      <Clock state={state} onAir={onAir} />
      <Bar state={state} onAir={onAir} />
      <div className={styles['presses']}>
        <Button aria-label={t('console.onAir.shorten')} {...useActionButton('shorten')}>
          {t('console.onAir.minute', { sign: '−' })}
        </Button>
        <Button aria-label={t('console.onAir.lengthen')} {...useActionButton('lengthen')}>
          {t('console.onAir.minute', { sign: '+' })}
        </Button>
        <Button tone={paused ? 'go' : 'plain'} {...useActionButton('pause')}>
          {paused ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
          {t(paused ? 'console.onAir.resume' : 'console.onAir.pause')}
        </Button>
        <ArmButton
          what="end"
          keys={useCaps('end')}
          title={t('action.end')}
          armedLabel={t('console.onAir.endArmed')}
          onFire={presses.end}
          className={styles['end']}
        >
          <Square size={13} aria-hidden="true" />
          {t('console.onAir.end')}
        </ArmButton>
      </div>
    </section>
  );
}

function Clock({ state, onAir }: { readonly state: ShowState; readonly onAir: OnAir }) {
  const { t } = useTranslation();
  const paused = state.phase === 'paused';
  return (
    <div className={styles['clock']}>
      <Tick
        className={styles['clockLabel']}
        of={(now) =>
          paused
            ? t('console.onAir.held')
            : t(timeLeft(state, onAir, now) < 0 ? 'console.onAir.over' : 'console.onAir.left')
        }
      />
      <Tick
        className={styles['left']}
        label={t('console.onAir.left')}
        of={(now) => {
          const left = timeLeft(state, onAir, now);
          return { text: countdown(left), tone: paused ? 'held' : left < 0 ? 'over' : left < 60_000 ? 'soon' : 'calm' };
        }}
      />
      <Tick
        className={styles['until']}
        of={(now) =>
          t('console.onAir.until', {
            time: wallTime(instant(now + timeLeft(state, onAir, now)), state.wallOffset, true),
          })
        }
      />
    </div>
  );
}

function Bar({ state, onAir }: { readonly state: ShowState; readonly onAir: OnAir }) {
  const bar = useTick<HTMLElement>((element, now) => {
    const share = Math.min(1, Math.max(0, elapsedOf(state, onAir, now) / Math.max(1, plannedOf(onAir))));
    element.style.transform = `scaleX(${share.toFixed(4)})`;
  });
  return (
    <div className={styles['bar']} aria-hidden="true">
      <i ref={bar} />
    </div>
  );
}
