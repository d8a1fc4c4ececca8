/** Connecting by hand: an address, or OBS's own connect code, which holds the password too. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ObsPanel.module.css';
import { isConnectCode } from './setUp.ts';

const DEFAULT_URL = 'ws://127.0.0.1:4455';

/** The form. */
export function Connect({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const [address, setAddress] = useState(obs.url ?? DEFAULT_URL);
  const [password, setPassword] = useState('');
  const code = isConnectCode(address);
  const live = obs.link === 'live';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const given = code || password === '' ? null : password;
        void ask({ type: 'obs.connect', url: address.trim(), password: given });
        setPassword('');
        // The code's password does not stay on the screen.
        if (code) setAddress(obs.url ?? DEFAULT_URL);
      }}
    >
      <label>
        <span>{t('obs.form.url')}</span>
        <input
          value={address}
          spellCheck={false}
          autoComplete="off"
          onFocus={(event) => event.target.select()}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      {!code && (
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
      )}
      <p className={styles['where']}>{t(code ? 'obs.form.codeHasPassword' : 'obs.form.passwordWhere')}</p>
      <div className={styles['presses']}>
        <Button type="submit" tone={live ? 'plain' : 'go'}>
          {t(live ? 'obs.form.reconnect' : 'obs.form.connect')}
        </Button>
      </div>
    </form>
  );
}
