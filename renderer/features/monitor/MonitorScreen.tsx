/** The monitor screen (监看屏): the second display of a control room. What viewers see as large as it goes; time, sound, cards, log beside it. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { State } from '../../ui/State.tsx';
import { Announcer } from '../console/Announcer.tsx';
import { ClearButton } from '../console/ClearButton.tsx';
import { Clocks } from '../console/Clocks.tsx';
import { LogTail } from '../console/LogTail.tsx';
import { OnAirNow } from '../console/OnAirNow.tsx';
import { PictureShows } from '../console/PictureShows.tsx';
import { PictureWarnings } from '../console/PictureWarnings.tsx';
import { TroubleLine } from '../console/TroubleLine.tsx';
import { TopBar } from '../frame/TopBar.tsx';
import { Health } from './Health.tsx';
import { Meters } from './Meters.tsx';
import styles from './MonitorScreen.module.css';
import { ProgramPicture } from './Pictures.tsx';

/** The whole screen. Nothing here moves the show but the panic key. */
export function MonitorScreen() {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const onAir = useShow((state) => state.onAir);
  useEffect(() => {
    document.title = t('common.screen.monitor');
  }, [t]);
  return (
    <div className={styles['monitor']}>
      <TopBar>
        <Clocks />
      </TopBar>
      <main className={styles['main']}>
        <div className={styles['picture']}>
          <ProgramPicture obs={obs} />
        </div>
        <div className={styles['under']}>
          {onAir ? <OnAirNow onAir={onAir} /> : <State kind="empty" title={t('common.air.off')} />}
          <div className={styles['line']}>
            {obs.health !== null && <Health health={obs.health} />}
            <ClearButton />
          </div>
        </div>
      </main>
      <aside className={styles['side']}>
        {obs.link === 'live' && <Meters />}
        <PictureShows obs={obs} />
        <PictureWarnings />
        <h2>{t('console.tabs.log')}</h2>
        <div className={styles['log']} role="region" aria-label={t('console.tabs.log')} tabIndex={0}>
          <LogTail />
        </div>
      </aside>
      <TroubleLine />
      <Announcer />
    </div>
  );
}
