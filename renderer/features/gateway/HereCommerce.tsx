/** How the gateway on this machine acts: a person on the platform, or the shop's own backend, with the secret that both sign with. */
import { useTranslation } from 'react-i18next';
import { ACT_KINDS } from '../../../core/gateway/gateway.protocol.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field, Input } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Gateway.module.css';
import type { HereFieldsProps } from './HereForm.tsx';
import { asksSecret } from './here.draft.ts';

/** `locked`: a live show acts through it, and the way stays. */
export function HereCommerce({
  draft,
  gateway,
  wrong,
  change,
  locked,
}: HereFieldsProps & { readonly locked: boolean }) {
  const { t } = useTranslation();
  const { hasSecret } = gateway.here;
  const tick = (kind: (typeof ACT_KINDS)[number], on: boolean) =>
    change({ can: on ? [...draft.can, kind] : draft.can.filter((one) => one !== kind) });
  return (
    <>
      <fieldset className={styles['part']} disabled={locked}>
        <legend>{t('gateway.here.commerce')}</legend>
        {locked && <p className={styles['help']}>{t('gateway.here.locked')}</p>}
        <Segmented
          label={t('gateway.here.commerce')}
          value={draft.webhook ? 'webhook' : 'guided'}
          options={[
            { value: 'guided', label: t('gateway.here.guided') },
            { value: 'webhook', label: t('gateway.here.webhook') },
          ]}
          onChange={(way) => change({ webhook: way === 'webhook' })}
        />
        <p className={styles['help']}>{t(draft.webhook ? 'gateway.here.webhookHelp' : 'gateway.here.guidedHelp')}</p>
        {draft.webhook && (
          <div className={styles['fields']}>
            <Field label={t('gateway.here.url')} error={wrong.includes('url') ? t('gateway.here.urlBad') : null}>
              <Input
                value={draft.url}
                placeholder="https://"
                spellCheck={false}
                maxLength={1000}
                onChange={({ target }) => change({ url: target.value })}
              />
            </Field>
            <fieldset className={styles['kinds']}>
              <legend>{t('gateway.here.can')}</legend>
              {ACT_KINDS.map((kind) => (
                <Checkbox
                  key={kind}
                  label={t(`gateway.act.${kind}`)}
                  checked={draft.can.includes(kind)}
                  disabled={locked}
                  onChange={(on) => tick(kind, on)}
                />
              ))}
            </fieldset>
            {wrong.includes('can') && <Notice tone="fault">{t('gateway.here.canNone')}</Notice>}
            <Checkbox
              label={t('gateway.here.keepsKeys')}
              checked={draft.keepsKeys}
              disabled={locked}
              onChange={(keepsKeys) => change({ keepsKeys })}
            />
            <p className={styles['help']}>{t('gateway.here.keepsKeysHelp')}</p>
          </div>
        )}
      </fieldset>
      {asksSecret(draft) && (
        <Field
          label={t('gateway.here.secret')}
          help={t(gateway.keepsToken ? 'gateway.here.secretSafe' : 'gateway.here.secretSession')}
          error={wrong.includes('secret') ? t('gateway.here.secretMissing') : null}
        >
          <Input
            type="password"
            value={draft.secret}
            spellCheck={false}
            maxLength={400}
            placeholder={hasSecret ? t('gateway.here.secretKept') : ''}
            onChange={({ target }) => change({ secret: target.value })}
          />
        </Field>
      )}
    </>
  );
}
