/** From screen to screen. The show goes on whatever is looked at. */
import { useTranslation } from 'react-i18next';
import { goTo, useScreen } from '../../app/route.ts';
import { NAV_SCREENS } from '../../app/screens.ts';
import styles from './TopBar.module.css';

/** The screens by name; nothing while there is only one. */
export function Nav() {
  const { t } = useTranslation();
  const shown = useScreen();
  if (NAV_SCREENS.length < 2) return null;
  return (
    <nav className={styles['nav']} aria-label={t('common.screens')}>
      {NAV_SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          aria-current={screen === shown ? 'page' : undefined}
          onClick={() => goTo(screen)}
        >
          {t(`common.screen.${screen}`)}
        </button>
      ))}
    </nav>
  );
}
