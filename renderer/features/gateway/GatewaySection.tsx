/** The gateway in the settings: how the line is, what to do about it, and address and token. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Gateway.module.css';
import { GatewayForm } from './GatewayForm.tsx';
import { GatewayReport } from './GatewayReport.tsx';

/** The section's inside; its heading is the screen's. */
export function GatewaySection() {
  const { t } = useTranslation();
  const gateway = useSnapshot((snapshot) => snapshot.gateway);
  const { state, problem, url, room, platform, sources, clock } = gateway;
  const live = state === 'live';
  return (
    <div className={styles['gateway']}>
      <div className={styles['state']} role="status">
        <p>
          <i className={styles['dot']} data-state={state} aria-hidden="true" />
          <b>{t(`gateway.line.${state}`)}</b>
          {url !== null && <span>{url}</span>}
        </p>
        {url !== null && !gateway.fixed && <Forget />}
      </div>
      {problem === null || live ? (
        <p className={styles['help']}>{t(url === null ? 'gateway.help' : `gateway.lineHelp.${state}`)}</p>
      ) : (
        <Notice tone={state === 'refused' ? 'fault' : 'warn'}>
          <b>{t(`gateway.problem.${problem}.what`)}</b>
          <br />
          {t(`gateway.problem.${problem}.remedy`)}
        </Notice>
      )}
      {live && (
        <GatewayReport
          report={{ url: url ?? '', problem: null, reached: true, admitted: true, room, platform, sources, clock }}
        />
      )}
      {gateway.fixed ? (
        <p className={styles['help']}>{t('gateway.form.fixed')}</p>
      ) : live ? (
        <details className={styles['other']}>
          <summary>{t('gateway.form.other')}</summary>
          <GatewayForm key={url ?? ''} gateway={gateway} />
        </details>
      ) : (
        <GatewayForm key={url ?? ''} gateway={gateway} />
      )}
    </div>
  );
}

/** Two presses: what is forgotten has to be typed again. */
function Forget() {
  const { t } = useTranslation();
  const ask = useAsk();
  const [armed, setArmed] = useState(false);
  const forget = () => {
    if (!armed) return setArmed(true);
    setArmed(false);
    return void ask({ type: 'gateway.forget' });
  };
  return (
    <Button tone={armed ? 'armed' : 'quiet'} onClick={forget} onBlur={() => setArmed(false)}>
      {t(armed ? 'gateway.form.forgetAgain' : 'gateway.form.forget')}
    </Button>
  );
}
