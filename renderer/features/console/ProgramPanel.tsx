/** What viewers see: OBS's program, its sound, its health, the overlays that should be on it, and what is wrong with any of that. */
import { Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Health } from '../monitor/Health.tsx';
import { Meters } from '../monitor/Meters.tsx';
import { ProgramPicture } from '../monitor/Pictures.tsx';
import { ClearButton } from './ClearButton.tsx';
import { isSetUp, useConsole } from './console.store.ts';
import { PictureShows } from './PictureShows.tsx';
import { PictureWarnings } from './PictureWarnings.tsx';
import styles from './ProgramPanel.module.css';

/** The panel of the program picture. */
export function ProgramPanel() {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const mode = useShow((state) => state.mode);
  const setUp = useConsole(isSetUp);
  return (
    <Panel
      title={t(mode === 'live' ? 'console.picture.title' : 'console.picture.titleRehearsal')}
      aside={obs.link === 'simulated' ? t('console.picture.simulated') : <Outputs obs={obs} />}
      className={styles['panel']}
      bodyClassName={styles['body']}
    >
      <div className={styles['view']} data-compact={setUp}>
        <ProgramPicture obs={obs} />
        <div className={styles['line']}>
          {obs.health !== null && <Health health={obs.health} />}
          <ClearButton />
        </div>
        {!setUp && obs.link === 'live' && <Meters />}
        {!setUp && <PictureShows obs={obs} />}
      </div>
      {!setUp && <PictureWarnings obs={obs} />}
    </Panel>
  );
}

function Outputs({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const recording = obs.recordPaused ? t('console.picture.recordPaused') : t('console.picture.recording');
  const on = [
    obs.streaming && t('console.picture.streaming'),
    obs.recording && recording,
    obs.replayActive && t('console.picture.replay'),
  ];
  return (
    <span className={styles['outputs']}>
      {on.map((text) =>
        text === false ? null : (
          <b key={text}>
            <Circle size={8} fill="currentColor" aria-hidden="true" /> {text}
          </b>
        ),
      )}
    </span>
  );
}
