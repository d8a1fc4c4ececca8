/** 放行: a live show starts in spite of what blocks it, by somebody's name and for a reason, which the log keeps. Two presses, no window over the work. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/route.ts';
import { useAsk } from '../../app/seat.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Field, Input, TextArea } from '../../ui/Field.tsx';
import styles from './Preflight.module.css';

/** The form below the findings. */
export function Override({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const named = by.trim() !== '' && reason.trim() !== '';
  const start = () =>
    void ask({ type: 'start', override: { by: by.trim(), reason: reason.trim(), blocks: [] } }).then((done) => {
      if (done.ok) goTo('console');
    });
  return (
    <section className={styles['override']} aria-labelledby="preflight-override">
      <h2 id="preflight-override">{t('preflight.override.title')}</h2>
      <p>{t('preflight.override.help', { count })}</p>
      <div className={styles['form']}>
        <Field label={t('preflight.override.by')}>
          <Input value={by} maxLength={100} onChange={({ target }) => setBy(target.value)} />
        </Field>
        <Field label={t('preflight.override.reason')}>
          <TextArea rows={2} value={reason} maxLength={300} onChange={({ target }) => setReason(target.value)} />
        </Field>
      </div>
      <ArmButton
        what="preflight-override"
        disabled={!named}
        armedLabel={t('preflight.override.armed', { by: by.trim() })}
        onFire={start}
      >
        {t('preflight.override.start')}
      </ArmButton>
    </section>
  );
}
