/** One cue: when, what, how it stands, what was answered, and what may be done with it. */
import {
  Ban,
  Check,
  CircleAlert,
  Hourglass,
  Circle,
  MessagesSquare,
  RotateCcw,
  ShieldCheck,
  ShieldQuestion,
  SkipForward,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { TFunction } from 'i18next';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '../../../core/runsheet/runsheet.schema.ts';
import { sceneOf } from '../../../core/runsheet/scenes.ts';
import { isMoneyCue, needsArming } from '../../../core/show/show.asks.ts';
import { dueOf } from '../../../core/show/show.dues.ts';
import type { CueRun, OnAir } from '../../../core/show/show.state.ts';
import { later } from '../../app/later.ts';
import { useAsk, useShow, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { clockLength, wallTime } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { PlatformReach } from '../gateway/PlatformReach.tsx';
import { ActionIcon } from './ActionIcon.tsx';
import { consoleStore } from './console.store.ts';
import { CouponFigures } from './CouponFigures.tsx';
import { isAwaited, wentWrong } from './asked.ts';
import { heardWords } from './heardWords.ts';
import styles from './CueRow.module.css';
import { GuardLine } from './GuardLine.tsx';
import { Receipts } from './Receipts.tsx';
import { byWords } from './byWords.ts';
import { actionWords, cueWords, triggerWords, type Names } from './words.ts';

const SecondArming = later(() => import('./SecondArming.tsx').then((one) => one.SecondArming));

const SIGNS = {
  pending: Circle,
  'awaiting-second': ShieldQuestion,
  armed: ShieldCheck,
  fired: Check,
  skipped: Ban,
  missed: CircleAlert,
} as const;
/** A cue that may still fire. */
const OPEN: ReadonlySet<CueRun['status']> = new Set(['pending', 'awaiting-second', 'armed', 'missed']);

export interface CueRowProps {
  readonly cue: Cue;
  readonly run: CueRun;
  readonly onAir: OnAir;
  readonly names: Names;
}

/** A row of the cue list. */
export function CueRow({ cue, run, onAir, names }: CueRowProps) {
  const { t } = useTranslation();
  const spends = isMoneyCue(cue);
  // Fired is not done: what the platform has not said yet, or a person there, is shown as awaited.
  const awaited = useShow(({ actions }) => isAwaited(run, actions));
  const wrong = useShow(({ actions }) => wentWrong(run, actions));
  const Sign = awaited ? Hourglass : wrong ? TriangleAlert : SIGNS[run.status];
  const status = awaited
    ? t('gateway.state.awaited')
    : t(wrong ? 'console.cue.status.wrong' : `console.cue.status.${run.status}`);
  return (
    <li className={styles['cue']} data-status={run.status} data-spends={spends}>
      <span className={styles['status']} data-awaited={awaited} data-wrong={wrong} title={status}>
        <Sign size={16} aria-hidden="true" />
        <span className="visually-hidden">{status}</span>
      </span>
      <div className={styles['when']}>
        <span>{triggerWords(t, cue.trigger, names)}</span>
        <Due cue={cue} run={run} onAir={onAir} />
      </div>
      <div className={styles['what']}>
        {cue.label !== '' && <p className={styles['label']}>{cueWords(t, cue, names)}</p>}
        <ul className={styles['actions']}>
          {cue.actions.map((action, place) => (
            <li key={place} data-plain={cue.label === ''}>
              <ActionIcon kind={action.do} />
              <span>{actionWords(t, action, names)}</span>
              <Lacking scene={sceneOf(action)} />
              {run.status !== 'fired' && <PlatformReach kind={action.do} />}
              <Receipts run={run} place={place} />
            </li>
          ))}
        </ul>
        {run.heard !== null && (
          <p className={styles['heard']} data-waits={OPEN.has(run.status)}>
            <MessagesSquare size={14} aria-hidden="true" />
            {heardWords(t, run.heard)}
          </p>
        )}
      </div>
      <Buttons cue={cue} run={run} />
      {spends && OPEN.has(run.status) && (
        <div className={styles['money']}>
          <CouponFigures offer={onAir.segment.offer} />
        </div>
      )}
      {run.second !== null && (
        <Suspense fallback={null}>
          <SecondArming cueId={cue.id} second={run.second} />
        </Suspense>
      )}
      <GuardLine cue={cue} run={run} onAir={onAir} />
    </li>
  );
}

/** OBS has no such scene: this action would leave the picture as it is. */
function Lacking({ scene }: { readonly scene: string | null }) {
  const { t } = useTranslation();
  const lacks = useSnapshot(({ obs }) => scene !== null && obs.unmapped.includes(scene));
  if (!lacks) return null;
  return (
    <button
      type="button"
      className={styles['lacking']}
      title={t('console.segments.lacksHelp', { scene })}
      onClick={() => consoleStore.setState({ tab: 'obs' })}
    >
      {t('console.cue.lacks')}
    </button>
  );
}

function Due({ cue, run, onAir }: Omit<CueRowProps, 'names'>) {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  // Who fired it last stands in the log alone.
  const by = useSnapshot(
    ({ log }) => log.findLast(({ fact }) => fact.kind === 'cue-fired' && fact.cueId === cue.id)?.by ?? null,
  );
  if (run.firedAt !== null)
    return (
      <span>
        {wallTime(run.firedAt, state.wallOffset, true)}
        {by !== null && <> · {byWords(t, by)}</>}
      </span>
    );
  if (run.status === 'armed')
    return (
      <span className={styles['armedBy']} title={run.armedBy === null ? undefined : armedWords(t, run)}>
        {t(run.timed ? 'console.cue.autoArmed' : 'console.cue.status.armed')}
      </span>
    );
  if (run.status === 'awaiting-second')
    return <span className={styles['armedBy']}>{t('console.cue.status.awaiting-second')}</span>;
  if (run.status !== 'pending') return <span>{t(`console.cue.status.${run.status}`)}</span>;
  return (
    <Tick
      of={(now) => {
        const due = dueOf(state, onAir, cue);
        if (due === null || state.phase === 'paused') return '';
        if (needsArming(cue) && due > now)
          return `${t('console.cue.in', { time: clockLength(due - now) })} · ${t('console.cue.autoNeedsArm')}`;
        return due > now
          ? t('console.cue.in', { time: clockLength(due - now) })
          : { text: t('console.cue.late', { time: clockLength(now - due) }), tone: 'late' };
      }}
    />
  );
}

function armedWords(t: TFunction, { armedBy, confirmedBy }: CueRun): string {
  const by = t('console.cue.armedBy', { name: byWords(t, armedBy ?? '') });
  return confirmedBy === null ? by : `${by} · ${t('console.cue.confirmedBy', { name: byWords(t, confirmedBy) })}`;
}

function Buttons({ cue, run }: { readonly cue: Cue; readonly run: CueRun }) {
  const { t } = useTranslation();
  const armable = needsArming(cue);
  const ask = useAsk();
  const cueId = cue.id;
  const skip = (
    <Button tone="quiet" icon aria-label={t('console.cue.skip')} onClick={() => void ask({ type: 'skip', cueId })}>
      <SkipForward size={15} aria-hidden="true" />
    </Button>
  );
  const disarm = (
    <Button tone="quiet" icon aria-label={t('console.cue.disarm')} onClick={() => void ask({ type: 'disarm', cueId })}>
      <Undo2 size={15} aria-hidden="true" />
    </Button>
  );
  switch (run.status) {
    case 'pending':
    case 'missed':
      return (
        <div className={styles['buttons']}>
          {armable ? (
            <Button onClick={() => void ask({ type: 'arm', cueId })}>{t('console.cue.arm')}</Button>
          ) : (
            <Button onClick={() => void ask({ type: 'fire', cueId })}>{t('console.cue.fire')}</Button>
          )}
          {skip}
        </div>
      );
    case 'awaiting-second':
      return <div className={styles['buttons']}>{disarm}</div>;
    case 'armed':
      return (
        <div className={styles['buttons']}>
          <Button tone="armed" onClick={() => void ask({ type: 'fire', cueId })}>
            {t(dropsCoupon(cue) ? 'console.cue.fireCoupon' : 'console.cue.fire')}
          </Button>
          {disarm}
        </div>
      );
    case 'fired':
      return armable ? null : (
        <div className={styles['buttons']}>
          <Button
            tone="quiet"
            icon
            aria-label={t('console.cue.fireAgain')}
            onClick={() => void ask({ type: 'fire', cueId })}
          >
            <RotateCcw size={15} aria-hidden="true" />
          </Button>
        </div>
      );
    case 'skipped':
      return null;
    default:
      return run.status satisfies never;
  }
}

function dropsCoupon(cue: Cue): boolean {
  return cue.actions.some((action) => action.do === 'coupon');
}
