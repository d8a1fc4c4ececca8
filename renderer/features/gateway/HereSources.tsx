/** Where the chat and the figures of the gateway on this machine come from: each source is switched on, and shows its fields then. */
import { useTranslation } from 'react-i18next';
import { HERE_ROOM } from '../../../core/gateway/here.protocol.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field, Input } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Gateway.module.css';
import type { HereFieldsProps } from './HereForm.tsx';

const SPEEDS = ['0.5', '1', '2', '5', '10', '100'];

/** The four sources. */
export function HereSources({ draft, gateway, wrong, change }: HereFieldsProps) {
  const { t } = useTranslation();
  const speeds = SPEEDS.includes(draft.speed) ? SPEEDS : [draft.speed, ...SPEEDS];
  return (
    <fieldset className={styles['part']}>
      <legend>{t('gateway.here.sources')}</legend>
      <Switch
        label={t('gateway.here.twitch')}
        help={t('gateway.here.twitchHelp')}
        checked={draft.twitch}
        onChange={(twitch) => change({ twitch })}
      />
      {draft.twitch && (
        <div className={styles['fields']}>
          <Field
            label={t('gateway.here.channel')}
            error={wrong.includes('channel') ? t('gateway.here.channelBad') : null}
          >
            <Input
              value={draft.channel}
              spellCheck={false}
              maxLength={40}
              onChange={({ target }) => change({ channel: target.value })}
            />
          </Field>
        </div>
      )}
      <Switch
        label={t('gateway.here.replay')}
        help={t('gateway.here.replayHelp')}
        checked={draft.replay}
        onChange={(replay) => change({ replay })}
      />
      {draft.replay && (
        <div className={styles['fields']}>
          <Field label={t('gateway.here.file')} error={wrong.includes('file') ? t('gateway.here.fileBad') : null}>
            <Input
              value={draft.file}
              spellCheck={false}
              maxLength={1000}
              onChange={({ target }) => change({ file: target.value })}
            />
          </Field>
          <div className={styles['pair']}>
            <Field label={t('gateway.here.speed')}>
              <Select
                value={draft.speed}
                options={speeds.map((value) => ({ value, label: t('gateway.here.speedTimes', { times: value }) }))}
                onChange={(speed) => change({ speed })}
              />
            </Field>
            <Checkbox label={t('gateway.here.loop')} checked={draft.loop} onChange={(loop) => change({ loop })} />
          </div>
        </div>
      )}
      <Switch
        label={t('gateway.here.simulated')}
        help={t('gateway.here.simulatedHelp')}
        checked={draft.simulated}
        onChange={(simulated) => change({ simulated })}
      />
      {draft.simulated && (
        <div className={styles['fields']}>
          <Field label={t('gateway.here.rate')} error={wrong.includes('rate') ? t('gateway.here.rateBad') : null}>
            <Input
              value={draft.rate}
              inputMode="decimal"
              maxLength={10}
              onChange={({ target }) => change({ rate: target.value })}
            />
          </Field>
        </div>
      )}
      <Switch
        label={t('gateway.here.webhookIn')}
        help={t('gateway.here.webhookInHelp')}
        checked={draft.webhookIn}
        onChange={(webhookIn) => change({ webhookIn })}
      />
      {draft.webhookIn && gateway.here.state === 'up' && gateway.url !== null && (
        <p className={styles['fields']}>
          <code>{t('gateway.here.webhookInAt', { address: gateway.url, room: HERE_ROOM })}</code>
        </p>
      )}
    </fieldset>
  );
}
