/** Standing by (待命): what GO will do, in plain words, and GO beside it. The eye comes here first. */
import { useTranslation } from 'react-i18next';
import type { Action, Product, Segment } from '../../../core/runsheet/runsheet.schema.ts';
import { isMoneyCue, needsArming } from '../../../core/show/show.asks.ts';
import { standingBy } from '../../../core/show/show.standing.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import { useLink, useShow, useSnapshot } from '../../app/seat.ts';
import { timeOfDay } from '../../ui/format.ts';
import { PlatformReach } from '../gateway/PlatformReach.tsx';
import { ActionIcon } from './ActionIcon.tsx';
import { CouponFigures } from './CouponFigures.tsx';
import type { Presses } from '../../actions/presses.ts';
import styles from './Standby.module.css';
import { namesOf } from './useNames.ts';
import { actionWords, cueWords, type Names } from './words.ts';

/** The standing-by card of a running show. */
export function Standby({ onAir, presses }: { readonly onAir: OnAir; readonly presses: Presses }) {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const standing = standingBy(state, sheet);
  const paused = state.phase === 'paused';
  const lost = useLink() === 'lost';
  const cue = standing.kind === 'cue' ? onAir.segment.cues.find(({ id }) => id === standing.cueId) : undefined;
  const armed = cue !== undefined && needsArming(cue);
  const off = lost || paused || standing.kind === 'nothing';
  return (
    <section className={styles['standby']} aria-labelledby="standing-by">
      <div id="standby-words" className={styles['words']}>
        <h2 id="standing-by" className={styles['label']}>
          {t('console.standby.title')}
          {lost ? <span>{t('console.standby.lost')}</span> : paused && <span>{t('console.standby.paused')}</span>}
        </h2>
        {standing.kind === 'segment' && sheet.segments[standing.index] && (
          <NextSegment segment={sheet.segments[standing.index] as Segment} products={sheet.products} onAir={onAir} />
        )}
        {standing.kind === 'cue' && <NextCue cueId={standing.cueId} onAir={onAir} />}
        {standing.kind === 'nothing' && <p className={styles['lead']}>{t('console.standby.last')}</p>}
      </div>
      <button
        type="button"
        className={styles['go']}
        aria-disabled={off}
        data-armed={armed}
        aria-keyshortcuts="Space"
        aria-describedby="standby-words"
        onClick={presses.go}
      >
        <strong>{t('console.standby.go')}</strong>
        <kbd>{armed ? `${t(isMoneyCue(cue) ? 'console.cue.fireCoupon' : 'console.cue.fire')} · Space` : 'Space'}</kbd>
      </button>
    </section>
  );
}

function NextSegment({
  segment,
  products,
  onAir,
}: {
  readonly segment: Segment;
  readonly products: readonly Product[];
  readonly onAir: OnAir;
}) {
  const { t } = useTranslation();
  const names = namesOf(segment, products);
  const onEnter = segment.cues.filter((cue) => cue.trigger.on === 'segment-enter' && !needsArming(cue));
  const actions = onEnter.flatMap((cue) => cue.actions);
  const waiting = onAir.segment.cues.filter((cue) => {
    const run = onAir.cues[cue.id];
    return run !== undefined && (run.status === 'pending' || run.status === 'armed');
  }).length;
  return (
    <>
      <p className={styles['lead']}>
        {t('console.standby.takes', { number: segment.number, title: segment.title })}
        {segment.plannedStart !== null && <span>{timeOfDay(segment.plannedStart)}</span>}
      </p>
      {actions.length > 0 ? (
        <Actions actions={actions} names={names} />
      ) : (
        <p className={styles['quiet']}>{t('console.standby.nothing')}</p>
      )}
      {waiting > 0 && <p className={styles['waiting']}>{t('console.standby.missed', { count: waiting })}</p>}
    </>
  );
}

function NextCue({ cueId, onAir }: { readonly cueId: string; readonly onAir: OnAir }) {
  const { t } = useTranslation();
  const cue = onAir.segment.cues.find((one) => one.id === cueId);
  if (!cue) return null;
  const names = namesOf(onAir.segment, onAir.products);
  return (
    <>
      <p className={styles['lead']}>{cueWords(t, cue, names)}</p>
      {cue.label !== '' && <Actions actions={cue.actions} names={names} />}
      {isMoneyCue(cue) && <CouponFigures offer={onAir.segment.offer} />}
    </>
  );
}

function Actions({ actions, names }: { readonly actions: readonly Action[]; readonly names: Names }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['actions']}>
      {actions.map((action, place) => (
        <li key={place}>
          <ActionIcon kind={action.do} />
          {actionWords(t, action, names)}
          <PlatformReach kind={action.do} />
        </li>
      ))}
    </ul>
  );
}
