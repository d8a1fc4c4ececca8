/** From screen to screen. The show goes on whatever is looked at. */
import { useTranslation } from 'react-i18next';
import { goTo, useScreen } from '../../app/route.ts';
import { NAV_SCREENS } from '../../app/screens.ts';
import styles from './TopBar.module.css';

/** The screens by name, and the one that is shown where it is not among them; nothing while there is nowhere to go. */
export function Nav() {
  const { t } = useTranslation();
  const shown = useScreen();
  const screens = NAV_SCREENS.includes(shown) ? NAV_SCREENS : [...NAV_SCREENS, shown];
  if (screens.length < 2) return null;
  return (
    <nav className={styles['nav']} aria-label={t('common.screens')}>
      {screens.map((screen) => (
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
