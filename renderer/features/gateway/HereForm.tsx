/** The gateway on this machine: one press runs it; where its chat comes from and how it acts is below, and is kept with the same press. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GatewayView } from '../../../core/contract/gateway.view.ts';
import { languageSchema } from '../../../core/contract/settings.ts';
import { useAsk, useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Gateway.module.css';
import { HereCommerce } from './HereCommerce.tsx';
import { HereSources } from './HereSources.tsx';
import { draftOf, settingsOf, type HereDraft, type HereField } from './here.draft.ts';

/** What both halves of the form are given. */
export interface HereFieldsProps {
  readonly draft: HereDraft;
  readonly gateway: GatewayView;
  /** The fields that are told to be wrong: none before the first press. */
  readonly wrong: readonly HereField[];
  readonly change: (part: Partial<HereDraft>) => void;
}

/** A running gateway ends for a moment and loses the chat of it: that is no slip of a finger while a show is on. */
const DEADLINE = 10_000;

/** The form. Mounted anew when the settings were changed elsewhere (`key`). */
export function HereForm({ gateway }: { readonly gateway: GatewayView }) {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const { here } = gateway;
  const on = here.state !== 'off';
  const acting = useShow(({ mode, phase }) => mode === 'live' && (phase === 'running' || phase === 'paused'));
  const [draft, setDraft] = useState(() => draftOf(here.settings));
  const [pressed, setPressed] = useState(false);
  const language = languageSchema.catch('zh-CN').parse(i18n.language);
  const { settings, wrong } = settingsOf(draft, language, here.hasSecret);
  const run = () => {
    setPressed(true);
    if (settings === null) return;
    const secret = draft.secret.trim() === '' ? null : draft.secret.trim();
    void ask({ type: 'gateway.run-here', settings, secret }, DEADLINE).then((answer) => {
      if (!answer.ok) return;
      setPressed(false);
      setDraft((now) => ({ ...now, secret: '' }));
    });
  };
  const fields: HereFieldsProps = {
    draft,
    gateway,
    wrong: pressed ? wrong : [],
    change: (part) => setDraft((now) => ({ ...now, ...part })),
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {!on && <p className={styles['help']}>{t('gateway.here.help')}</p>}
      {here.state === 'fallen' && <Notice tone="warn">{t('gateway.here.fallen')}</Notice>}
      {here.code !== null && <Why code={here.code} detail={here.detail} />}
      <details
        className={styles['other']}
        open={here.state === 'refused' || (pressed && wrong.length > 0) || undefined}
      >
        <summary>{t('gateway.here.settings')}</summary>
        <HereSources {...fields} />
        <HereCommerce {...fields} locked={on && acting} />
        {on && (
          <div className={styles['presses']}>
            <Button type="submit">{t('gateway.here.apply')}</Button>
          </div>
        )}
      </details>
      {!on && (
        <div className={styles['presses']}>
          <Button type="submit" tone="go">
            {t('gateway.here.run')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Why it does not run: our words, and what it said itself. */
function Why({ code, detail }: { readonly code: string; readonly detail: string }) {
  const { t } = useTranslation();
  const known = ['no-secret', 'gateway-store', 'cannot-listen', 'source-settings', 'bad-connector'] as const;
  const why = known.find((one) => one === code) ?? 'other';
  return (
    <Notice tone="fault">
      {t(`gateway.here.why.${why}`)}
      {detail !== '' && <small className={styles['detail']}>{detail}</small>}
    </Notice>
  );
}
