/** Setting up OBS: connect, see what is wrong and how to mend it, find the sheet's scenes, add the cards and take them out again. */
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Connect } from './Connect.tsx';
import styles from './ObsPanel.module.css';
import { OverlayLook } from './OverlayLook.tsx';
import { Provision } from './Provision.tsx';
import { Reach } from './Reach.tsx';
import { SceneMap } from './SceneMap.tsx';

/** The OBS tab. */
export function ObsPanel() {
  const { t } = useTranslation();
  const ask = useAsk();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const wanted = obs.link !== 'off' && obs.link !== 'simulated';
  return (
    <div className={styles['panel']}>
      <div className={styles['state']} role="status">
        <p>
          <b>{t(`obs.link.${obs.link}`)}</b>
          <About obs={obs} />
        </p>
        {wanted && (
          <Button tone="quiet" onClick={() => void ask({ type: 'obs.disconnect' })}>
            {t('obs.form.disconnect')}
          </Button>
        )}
      </div>
      {obs.problem === null && obs.link !== 'live' && <p className={styles['where']}>{t(`obs.help.${obs.link}`)}</p>}
      {obs.problem !== null && (
        <Notice tone="fault">
          <b>{t(`obs.problem.${obs.problem}.what`)}</b>
          <br />
          {t(`obs.problem.${obs.problem}.remedy`)}
        </Notice>
      )}
      {obs.link === 'live' ? (
        <>
          <SceneMap mapped={obs.sceneMap} />
          <Provision obs={obs} />
        </>
      ) : (
        <Reach obs={obs} />
      )}
      <OverlayLook />
      {obs.link === 'live' && (
        <details className={styles['byHand']}>
          <summary>{t('obs.form.other')}</summary>
          <Connect key={obs.url ?? ''} obs={obs} />
        </details>
      )}
    </div>
  );
}

function About({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const facts = [
    [t('obs.about.version'), obs.version],
    [t('obs.about.collection'), obs.collection],
    [t('obs.about.scenes'), obs.scenes.length === 0 ? null : obs.scenes.length],
  ] as const;
  return facts.map(([name, value]) =>
    value === null ? null : (
      <span key={name}>
        {name} {value}
      </span>
    ),
  );
}
