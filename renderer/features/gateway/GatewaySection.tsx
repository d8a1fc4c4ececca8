/** The gateway in the settings: how the line is, what to do about it, and where the gateway is: on this machine, or at an address with a token. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Dot } from '../../ui/Dot.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Gateway.module.css';
import { LINE_HEALTH } from './gateway.words.ts';
import { GatewayForm } from './GatewayForm.tsx';
import { GatewayReport } from './GatewayReport.tsx';
import { HereForm } from './HereForm.tsx';

/** The section's inside; its heading is the screen's. */
export function GatewaySection() {
  const { t } = useTranslation();
  const gateway = useSnapshot((snapshot) => snapshot.gateway);
  const { state, problem, url, room, platform, sources, clock, here } = gateway;
  const live = state === 'live';
  const isHere = here.state !== 'off';
  const [way, setWay] = useState<'here' | 'elsewhere'>(isHere || url === null ? 'here' : 'elsewhere');
  return (
    <div className={styles['gateway']}>
      <div className={styles['state']} role="status">
        <p>
          <Dot health={LINE_HEALTH[state]} />
          <b>{t(`gateway.line.${state}`)}</b>
          {url !== null && <span>{isHere ? t('gateway.here.at', { address: url }) : url}</span>}
        </p>
        {url !== null && !gateway.fixed && (isHere ? <Stop /> : <Forget />)}
      </div>
      {problem === null || live ? (
        <p className={styles['help']}>
          {here.state === 'starting'
            ? t('gateway.here.starting')
            : t(url === null ? 'gateway.help' : `gateway.lineHelp.${state}`)}
        </p>
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
      ) : (
        <>
          <Segmented
            label={t('gateway.here.way')}
            value={way}
            options={[
              { value: 'here', label: t('gateway.here.here') },
              { value: 'elsewhere', label: t('gateway.here.elsewhere') },
            ]}
            onChange={setWay}
          />
          {way === 'here' ? (
            <HereForm key={JSON.stringify(here.settings)} gateway={gateway} />
          ) : live && !isHere ? (
            <details className={styles['other']}>
              <summary>{t('gateway.form.other')}</summary>
              <GatewayForm key={url ?? ''} gateway={gateway} />
            </details>
          ) : (
            <GatewayForm key={url ?? ''} gateway={gateway} />
          )}
        </>
      )}
    </div>
  );
}

/** Without it a person does the platform's part. */
function Stop() {
  const { t } = useTranslation();
  const ask = useAsk();
  return (
    <ArmButton
      what="gateway-stop"
      tone="quiet"
      armedLabel={t('gateway.here.stopAgain')}
      onFire={() => void ask({ type: 'gateway.stop-here' })}
    >
      {t('gateway.here.stop')}
    </ArmButton>
  );
}

/** What is forgotten has to be typed again. */
function Forget() {
  const { t } = useTranslation();
  const ask = useAsk();
  return (
    <ArmButton
      what="gateway-forget"
      tone="quiet"
      armedLabel={t('gateway.form.forgetAgain')}
      onFire={() => void ask({ type: 'gateway.forget' })}
    >
      {t('gateway.form.forget')}
    </ArmButton>
  );
}
