/** Setting up OBS: connect, see what is wrong and how to mend it, add the cards and take them out again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ObsPanel.module.css';
import { OverlayLook } from './OverlayLook.tsx';
import { Provision } from './Provision.tsx';

const DEFAULT_URL = 'ws://127.0.0.1:4455';

/** The OBS tab. */
export function ObsPanel() {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  return (
    <div className={styles['panel']}>
      <p className={styles['state']} role="status">
        <b>{t(`obs.link.${obs.link}`)}</b>
        {obs.version !== null && (
          <span>
            {t('obs.about.version')} {obs.version}
          </span>
        )}
        {obs.collection !== null && (
          <span>
            {t('obs.about.collection')} {obs.collection}
          </span>
        )}
        {obs.scenes.length > 0 && (
          <span>
            {t('obs.about.scenes')} {obs.scenes.length}
          </span>
        )}
      </p>
      {obs.problem === null && <p className={styles['where']}>{t(`obs.help.${obs.link}`)}</p>}
      {obs.problem !== null && (
        <Notice tone="fault">
          <b>{t(`obs.problem.${obs.problem}.what`)}</b>
          <br />
          {t(`obs.problem.${obs.problem}.remedy`)}
        </Notice>
      )}
      <Connect key={obs.url ?? ''} url={obs.url} connected={obs.link === 'live'} wanted={obs.link !== 'off'} />
      {obs.link === 'live' && <Provision obs={obs} />}
      <OverlayLook />
    </div>
  );
}

interface ConnectProps {
  readonly url: string | null;
  readonly connected: boolean;
  readonly wanted: boolean;
}

function Connect({ url, connected, wanted }: ConnectProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const [address, setAddress] = useState(url ?? DEFAULT_URL);
  const [password, setPassword] = useState('');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void ask({ type: 'obs.connect', url: address.trim(), password: password === '' ? null : password });
        setPassword('');
      }}
    >
      <label>
        <span>{t('obs.form.url')}</span>
        <input value={address} spellCheck={false} onChange={(event) => setAddress(event.target.value)} />
      </label>
      <label>
        <span>{t('obs.form.password')}</span>
        <input
          type="password"
          value={password}
          autoComplete="off"
          placeholder={t('obs.form.passwordKept')}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <p className={styles['where']}>{t('obs.form.passwordWhere')}</p>
      <div className={styles['presses']}>
        <Button type="submit" tone={connected ? 'plain' : 'go'}>
          {t(connected ? 'obs.form.reconnect' : 'obs.form.connect')}
        </Button>
        {wanted && (
          <Button tone="quiet" onClick={() => void ask({ type: 'obs.disconnect' })}>
            {t('obs.form.disconnect')}
          </Button>
        )}
      </div>
    </form>
  );
}
