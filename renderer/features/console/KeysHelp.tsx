/** The list of keys, beside the work and not over it. */
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';
import { PANIC_KEY } from './ClearButton.tsx';
import { useConsole } from './console.store.ts';
import styles from './KeysHelp.module.css';

const KEYS = [
  [['Space'], 'go'],
  [['↑', '↓'], 'select'],
  [['↵', '↵'], 'jump'],
  [['P'], 'pause'],
  [['N'], 'note'],
  [[PANIC_KEY], 'clear'],
  [['L'], 'language'],
  [['?'], 'help'],
  [['Esc'], 'escape'],
] as const;

/** Shown while asked for; it takes no focus and stops nothing. */
export function KeysHelp() {
  const { t } = useTranslation();
  if (!useConsole((state) => state.keysShown)) return null;
  return (
    <aside className={styles['help']} aria-label={t('console.keys.title')}>
      <h2>{t('console.keys.title')}</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key, place) => (
                <Kbd key={place}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`console.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('console.keys.focus')}</p>
    </aside>
  );
}
