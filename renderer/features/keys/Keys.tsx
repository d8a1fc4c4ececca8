/** Keys (快捷键): what each key does, another key for it, and what a pedal or a clicker sends. */
import { useTranslation } from 'react-i18next';
import { ACTION_GROUPS, ACTION_IDS, specOf } from '../../actions/actions.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Screen } from '../frame/Screen.tsx';
import { KeyRow } from './KeyRow.tsx';
import styles from './Keys.module.css';
import { Teach } from './Teach.tsx';

/** The screen of keys. */
export function Keys() {
  const { t } = useTranslation();
  const ask = useAsk();
  const changed = useSnapshot((snapshot) => Object.keys(snapshot.settings.keys).length > 0);
  return (
    <Screen
      title={t('keys.title')}
      aside={t('keys.shared')}
      actions={
        changed && (
          <ArmButton
            what="keys-reset"
            armedLabel={t('keys.resetArmed')}
            onFire={() => void ask({ type: 'keys.set', keys: {} })}
          >
            {t('keys.reset')}
          </ArmButton>
        )
      }
    >
      <Teach />
      {ACTION_GROUPS.map((group) => (
        <section key={group} className={styles['group']} aria-label={t(`palette.group.${group}`)}>
          <h2>{t(`palette.group.${group}`)}</h2>
          <ul>
            {ACTION_IDS.filter((id) => specOf(id).group === group).map((id) => (
              <KeyRow key={id} id={id} />
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}
