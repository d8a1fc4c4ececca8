/** What stands against a cue (budget, quantity, stock), with its arithmetic, and the way past it: a reason, which the log keeps. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '../../../core/runsheet/runsheet.schema.ts';
import { breachesOf } from '../../../core/show/decide.guards.ts';
import { needsArming } from '../../../core/show/show.asks.ts';
import type { Breach } from '../../../core/show/show.facts.ts';
import type { CueRun, OnAir } from '../../../core/show/show.state.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { amount, count } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PlainInput } from '../../ui/PlainInput.tsx';
import styles from './GuardLine.module.css';

const LONGEST = 300;

export interface GuardLineProps {
  readonly cue: Cue;
  readonly run: CueRun;
  readonly onAir: OnAir;
}

/** Nothing while nothing stands against it. */
export function GuardLine({ cue, run, onAir }: GuardLineProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const state = useSnapshot((snapshot) => snapshot.state);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const settings = useSnapshot((snapshot) => snapshot.settings);
  const [reason, setReason] = useState('');
  const again = run.status === 'fired';
  // What spends money fires once in a take.
  if (run.status === 'skipped' || run.status === 'awaiting-second' || (again && needsArming(cue))) return null;
  if (run.override !== null && !again)
    return <p className={styles['overridden']}>{t('console.guard.overridden', { reason: run.override })}</p>;
  const guards = { ...settings.guards, twoPersonSum: settings.twoPersonSum };
  const breaches = breachesOf({ state, onAir, sheet, guards }, cue);
  if (breaches.length === 0) return null;
  const arms = needsArming(cue) && run.status !== 'armed';
  const pass = () => {
    const why = reason.trim();
    if (why === '') return;
    void ask({ type: arms ? 'arm' : 'fire', cueId: cue.id, override: { reason: why } }).then(
      (result) => result.ok && setReason(''),
    );
  };
  return (
    <div className={styles['guard']}>
      <Notice tone="warn">
        {breaches.map((breach) => (
          <Breached key={breach.guard} breach={breach} />
        ))}
        <form
          className={styles['row']}
          onSubmit={(event) => {
            event.preventDefault();
            pass();
          }}
        >
          <PlainInput
            value={reason}
            maxLength={LONGEST}
            aria-label={t('console.guard.reason')}
            placeholder={t('console.guard.reason')}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="submit" aria-disabled={reason.trim() === ''}>
            {t(arms ? 'console.guard.arm' : 'console.guard.fire')}
          </Button>
        </form>
      </Notice>
    </div>
  );
}

function Breached({ breach }: { readonly breach: Breach }) {
  const { t, i18n } = useTranslation();
  switch (breach.guard) {
    case 'budget':
      return (
        <p>
          {t(breach.asks === null ? 'console.guard.budgetUnknown' : 'console.guard.budget', {
            held: amount(breach.held, i18n.language),
            asks: breach.asks === null ? '' : amount(breach.asks, i18n.language),
            cap: amount(breach.cap, i18n.language),
          })}
        </p>
      );
    case 'quantity':
      return (
        <p>
          {t(breach.asks === null ? 'console.guard.quantityUnknown' : 'console.guard.quantity', {
            held: count(breach.held, i18n.language),
            asks: breach.asks === null ? '' : count(breach.asks, i18n.language),
            cap: count(breach.cap, i18n.language),
          })}
        </p>
      );
    case 'stock':
      return <p>{t('console.guard.stock', { name: breach.name })}</p>;
    case 'release':
      return (
        <p>
          {t('console.guard.release', {
            name: breach.name,
            held: count(breach.held, i18n.language),
            asks: count(breach.asks, i18n.language),
            cap: count(breach.cap, i18n.language),
          })}
        </p>
      );
    default:
      return breach satisfies never;
  }
}
