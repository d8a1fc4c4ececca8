/** What each receiver answered to one action: OBS by itself, the platform by itself or through a person. */
import { useTranslation } from 'react-i18next';
import { isCommerce, isForObs } from '../../../core/show/show.asks.ts';
import type { Ask, Target } from '../../../core/show/show.facts.ts';
import type { ActionRun, Answer, CueRun } from '../../../core/show/show.state.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { sentence } from '../../app/i18n.ts';
import { clockLength, latency } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { isUnanswered } from './ExpiredList.tsx';
import styles from './Receipts.module.css';
import { SettleByHand } from './SettleByHand.tsx';
import { stepsOf, toneOf } from './receipt.ts';
import { targetWords } from './targetWords.ts';

/** The action that a cue's last shot asked for at this place of its list, if it has. Ids end in `.<place>`. */
export function actionAt(run: CueRun, place: number): string | null {
  return run.actionIds.find((id) => id.endsWith(`.${place}`)) ?? null;
}

/** The receipts of one action of a cue. */
export function Receipts({ run, place }: { readonly run: CueRun; readonly place: number }) {
  const id = actionAt(run, place);
  const action = useShow((state) => (id === null ? undefined : state.actions[id]));
  if (!action) return null;
  const due = expected(action);
  return (
    <span className={styles['receipts']}>
      {due.map((target) => (
        <Receipt key={target} action={action} target={target} answer={action.answers[target]} />
      ))}
    </span>
  );
}

/** Who is to answer to an action. */
function expected(action: ActionRun): readonly Target[] {
  const ask = { do: action.do } as Ask;
  return [...(isForObs(ask) ? (['obs'] as const) : []), ...(isCommerce(ask) ? (['commerce'] as const) : [])];
}

/** The way to the picture, step by step; where there are no steps, how it ended. */
function Way({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const steps = toneOf(answer) === 'good' ? stepsOf(answer) : [];
  if (steps.length === 0)
    return (
      <>
        {t(`console.cue.answer.${answer.status}`)}
        <i>{latency(answer.ms)}</i>
      </>
    );
  return steps.map(({ step, ms }, place) => (
    <span key={step} data-step={step}>
      {t(`console.cue.step.${step}`)} {place < steps.length - 1 ? `+${Math.round(ms)}` : latency(ms)}
    </span>
  ));
}

/** How the platform's answer stands: while it is awaited, for how long; at its end, how long it took. */
function Platform({ action, answer }: { readonly action: ActionRun; readonly answer: Answer }) {
  const { t } = useTranslation();
  switch (answer.status) {
    case 'sent':
      return (
        <>
          {t('gateway.state.sent')}
          <Age of={action} />
        </>
      );
    case 'waiting-for-person':
      return (
        <>
          {t('console.cue.answer.waiting-for-person')}
          <Age of={action} />
        </>
      );
    case 'expired':
      return isUnanswered(action) ? t('gateway.state.unanswered') : t('console.cue.answer.expired');
    default:
      return (
        <>
          {t(`console.cue.answer.${answer.status}`)}
          <i>{latency(answer.ms)}</i>
        </>
      );
  }
}

/** Time since it was asked for. */
function Age({ of: { askedAt } }: { readonly of: Pick<ActionRun, 'askedAt'> }) {
  return (
    <i>
      <Tick of={(now) => clockLength(Math.max(0, now - askedAt))} />
    </i>
  );
}

interface ReceiptProps {
  readonly action: ActionRun;
  readonly target: Target;
  readonly answer: Answer | undefined;
}

function Receipt({ action, target, answer }: ReceiptProps) {
  const { t } = useTranslation();
  const mode = useShow((state) => state.mode);
  const link = useSnapshot((snapshot) => snapshot.obs.link);
  const name = targetWords(t, target, mode, link);
  if (!answer) {
    return (
      <span className={styles['receipt']} data-tone="waiting">
        {name} {t(target === 'commerce' ? 'gateway.state.queued' : 'console.cue.answer.asking')}
        {target === 'commerce' && <Age of={action} />}
      </span>
    );
  }
  return (
    <>
      <span
        className={styles['receipt']}
        data-tone={toneOf(answer)}
        title={target === 'obs' ? answer.detail : undefined}
      >
        {name} {target === 'commerce' ? <Platform action={action} answer={answer} /> : <Way answer={answer} />}
      </span>
      {answer.code !== null && <span className={styles['why']}>{sentence(t, answer.code)}</span>}
      {target === 'commerce' && answer.detail !== '' && <Said answer={answer} />}
      {answer.status === 'waiting-for-person' && (
        <span className={styles['settle']}>
          <span>{t('console.cue.settle.ask')}</span>
          <SettleByHand action={action} />
        </span>
      )}
    </>
  );
}

/** What the platform said, or a person read there: its reference, its reason. */
function Said({ answer: { status, detail } }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  if (status === 'expired' || status === 'sent') return null;
  return (
    <span className={styles['said']}>
      {status === 'confirmed' ? t('gateway.state.reference', { reference: detail }) : detail}
    </span>
  );
}
