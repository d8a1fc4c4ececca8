/** Settings (设置): few, since a good default answers the rest. A change holds at once, on every screen. */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ComplianceSection } from '../compliance/ComplianceSection.tsx';
import { goTo } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { GatewaySection } from '../gateway/GatewaySection.tsx';
import { Screen } from '../frame/Screen.tsx';
import { About } from './About.tsx';
import { Anchor } from './AnchorSection.tsx';
import { Looks } from './Looks.tsx';
import styles from './Settings.module.css';
import { TwoPerson } from './TwoPersonSection.tsx';

const ObsPanel = lazy(() => import('../obs/ObsPanel.tsx').then((one) => ({ default: one.ObsPanel })));

/** The whole screen. */
export function Settings() {
  const { t } = useTranslation();
  return (
    <Screen title={t('settings.title')} aside={t('settings.aside')}>
      <div className={styles['settings']}>
        <Looks />
        <Anchor />
        <section aria-labelledby="settings-obs">
          <h2 id="settings-obs">{t('obs.title')}</h2>
          <div className={styles['obs']}>
            <Suspense>
              <ObsPanel />
            </Suspense>
          </div>
        </section>
        <section aria-labelledby="settings-gateway">
          <h2 id="settings-gateway">{t('gateway.title')}</h2>
          <GatewaySection />
        </section>
        <TwoPerson />
        <ComplianceSection />
        <section aria-labelledby="settings-more">
          <h2 id="settings-more">{t('settings.more.title')}</h2>
          <div className={styles['rows']}>
            <span>{t('common.screen.keys')}</span>
            <span>
              <Button onClick={() => goTo('keys')}>{t('settings.more.keys')}</Button>
            </span>
          </div>
        </section>
        <About />
      </div>
    </Screen>
  );
}
