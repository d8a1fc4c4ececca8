/** What viewers see: OBS's program, its sound, its health, and the overlays that should be on it. */
import { Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { Health } from '../monitor/Health.tsx';
import { Meters } from '../monitor/Meters.tsx';
import { ProgramPicture } from '../monitor/Pictures.tsx';
import { ClearButton } from './ClearButton.tsx';
import { isSetUp, useConsole } from './console.store.ts';
import { useLayout } from './layout.store.ts';
import { PictureShows } from './PictureShows.tsx';
import styles from './ProgramPanel.module.css';

/** The panel of the program picture. On a low display sound and health stand beside it, so that the chat keeps its lines. */
export function ProgramPanel() {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const mode = useShow((state) => state.mode);
  const setUp = useConsole(isSetUp);
  const isTall = useMedia('(min-height: 900px)');
  const isLarge = useLayout(({ preset }) => preset === 'desk') && isTall;
  return (
    <Panel
      title={t(mode === 'live' ? 'console.picture.title' : 'console.picture.titleRehearsal')}
      aside={obs.link === 'simulated' ? t('console.picture.simulated') : <Outputs obs={obs} />}
      className={styles['panel']}
    >
      <div className={styles['stage']} data-size={setUp ? 'small' : isLarge ? 'large' : 'beside'}>
        <ProgramPicture obs={obs} />
        <div className={styles['beside']}>
          <ClearButton />
          {obs.health !== null && <Health health={obs.health} />}
          {!setUp && obs.link === 'live' && <Meters />}
        </div>
      </div>
      {!setUp && <PictureShows obs={obs} />}
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
