/** A person's word on what they did on the platform. What costs money is read back from there first: it counts as done only then. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionRun } from '../../../core/show/show.state.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { amount } from '../../ui/format.ts';
import { askOf, moneyOf } from './asked.ts';
import { readBack } from './readBack.ts';
import styles from './SettleByHand.module.css';

/** The buttons, and the field where there is something to read back. */
export function SettleByHand({ action }: { readonly action: Pick<ActionRun, 'id'> }) {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const field = useId();
  const [typed, setTyped] = useState('');
  const asked = useSnapshot(({ log }) => moneyOf(askOf(log, action.id)));
  const read = asked === null ? null : readBack(typed, asked);
  const detail = read === null || read.is === 'none' ? '' : amount(read.value, i18n.language);
  const settle = (status: 'confirmed' | 'refused') =>
    void ask({ type: 'settle', actionId: action.id, status, detail: status === 'confirmed' ? detail : '' });
  return (
    <form
      className={styles['settle']}
      onSubmit={(event) => {
        event.preventDefault();
        if (read?.is !== 'none') settle('confirmed');
      }}
    >
      {asked !== null && (
        <>
          <label htmlFor={field}>{t('gateway.settle.read')}</label>
          <input
            id={field}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </>
      )}
      <Button type="submit" aria-disabled={read?.is === 'none'}>
        {t(read?.is === 'other' ? 'gateway.settle.asRead' : 'console.cue.settle.confirm')}
      </Button>
      <Button tone="quiet" onClick={() => settle('refused')}>
        {t('console.cue.settle.refuse')}
      </Button>
      {asked !== null && read?.is === 'other' && (
        <p role="status">
          {t('gateway.settle.differs', {
            asked: amount(asked, i18n.language),
            read: amount(read.value, i18n.language),
          })}
        </p>
      )}
    </form>
  );
}
