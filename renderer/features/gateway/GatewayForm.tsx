/** Address and token of the gateway: tried before they are kept. The token leaves the page with the press and is not shown again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GatewayReport as Report, GatewayView } from '../../../core/contract/gateway.view.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Input } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Gateway.module.css';
import { GatewayReport } from './GatewayReport.tsx';
import { isPlain } from './gateway.words.ts';

const DEFAULT_URL = 'http://127.0.0.1:4488';
/** A test asks several times, each with its own patience, ms. */
const TEST_DEADLINE = 20_000;

/** The form. Mounted anew for another address (`key`). */
export function GatewayForm({ gateway }: { readonly gateway: GatewayView }) {
  const { t } = useTranslation();
  const ask = useAsk();
  // The one inside the studio has no token to type, and is no address to join.
  const known = gateway.here.state === 'off' ? gateway.url : null;
  const [url, setUrl] = useState(known ?? DEFAULT_URL);
  const [token, setToken] = useState('');
  const [report, setReport] = useState<Report | 'testing' | null>(null);
  const given = token.trim() === '' ? null : token.trim();
  const test = () => {
    setReport('testing');
    void ask({ type: 'gateway.test', url: url.trim(), token: given }, TEST_DEADLINE).then((answer) =>
      setReport(answer.ok ? answer.value : null),
    );
  };
  const connect = () => {
    setReport(null);
    void ask({ type: 'gateway.connect', url: url.trim(), token: given }, TEST_DEADLINE).then((answer) => {
      if (answer.ok) setToken('');
    });
  };
  const kept = known !== null && gateway.problem !== 'token-missing' && url.trim() === known;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        connect();
      }}
    >
      <Field label={t('gateway.form.url')}>
        <Input
          value={url}
          spellCheck={false}
          maxLength={300}
          required
          onChange={({ target }) => setUrl(target.value)}
        />
      </Field>
      <Field
        label={t('gateway.form.token')}
        help={t(gateway.keepsToken ? 'gateway.form.tokenSafe' : 'gateway.form.tokenSession')}
      >
        <Input
          type="password"
          value={token}
          spellCheck={false}
          maxLength={200}
          placeholder={kept ? t('gateway.form.tokenKept') : ''}
          onChange={({ target }) => setToken(target.value)}
        />
      </Field>
      {isPlain(url) && <Notice tone="warn">{t('gateway.form.plain')}</Notice>}
      <div className={styles['presses']}>
        <Button onClick={test} disabled={report === 'testing'}>
          {t(report === 'testing' ? 'gateway.form.testing' : 'gateway.form.test')}
        </Button>
        <Button type="submit" tone={gateway.state === 'live' ? 'plain' : 'go'}>
          {t('gateway.form.connect')}
        </Button>
      </div>
      {report !== null && report !== 'testing' && (
        <section className={styles['tried']} role="status" aria-label={t('gateway.report.title')}>
          <h3>
            {t('gateway.report.title')}{' '}
            <small>
              {report.url} · {t('gateway.report.kept')}
            </small>
          </h3>
          <GatewayReport report={report} />
        </section>
      )}
    </form>
  );
}
