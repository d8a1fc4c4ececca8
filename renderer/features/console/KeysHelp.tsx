/** The list of keys, beside the work and not over it. What a person changed is what stands here. */
import { useTranslation } from 'react-i18next';
import { ACTION_GROUPS, ACTION_IDS, specOf } from '../../actions/actions.ts';
import { capsOf } from '../../actions/chords.ts';
import { useBindings } from '../../actions/useBindings.ts';
import { useDesk } from '../../actions/useDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useConsole } from './console.store.ts';
import styles from './KeysHelp.module.css';

/** Shown while asked for; it takes no focus and stops nothing. */
export function KeysHelp() {
  const { t } = useTranslation();
  const bindings = useBindings();
  const { run } = useDesk();
  if (!useConsole((state) => state.keysShown)) return null;
  return (
    <aside className={styles['help']} aria-label={t('console.keys.title')}>
      <h2>{t('console.keys.title')}</h2>
      {ACTION_GROUPS.filter((group) => group !== 'anchor').map((group) => (
        <section key={group} aria-label={t(`palette.group.${group}`)}>
          <h3>{t(`palette.group.${group}`)}</h3>
          <dl>
            {ACTION_IDS.filter((id) => specOf(id).group === group && bindings.get(id)?.length).map((id) => (
              <div key={id}>
                <dt>
                  {bindings.get(id)?.map((chord) => (
                    <Kbd key={chord}>{capsOf(chord)}</Kbd>
                  ))}
                </dt>
                <dd>{t(`action.${id}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className={styles['foot']}>
        <p>{t('console.keys.focus')}</p>
        <Button onClick={() => run('keys')}>{t('action.keys')}</Button>
      </div>
    </aside>
  );
}
