/** Step two: OBS. Found on this machine, tried by its own picture, and given its cards: what will be made is shown before it is. */
import { useTranslation } from 'react-i18next';
import { usePicture, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Provision } from '../obs/Provision.tsx';
import { Reach } from '../obs/Reach.tsx';
import { SceneMap } from '../obs/SceneMap.tsx';
import styles from './Welcome.module.css';

/** A rehearsal needs no OBS: going on without is the second press, not a failure. */
export function ObsStep({ next }: { readonly next: () => void }) {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const live = obs.link === 'live';
  const ready = live && obs.overlays === 'ready';
  return (
    <>
      {obs.problem !== null && (
        <Notice tone="fault">
          <b>{t(`obs.problem.${obs.problem}.what`)}</b>
          <br />
          {t(`obs.problem.${obs.problem}.remedy`)}
        </Notice>
      )}
      {live ? <Tried /> : <Reach obs={obs} />}
      {live && (
        <>
          <SceneMap mapped={obs.sceneMap} />
          <Provision obs={obs} />
        </>
      )}
      <p className={styles['go']}>
        <Button tone={ready ? 'go' : 'plain'} onClick={next}>
          {t(ready ? 'welcome.next' : live ? 'welcome.obs.later' : 'welcome.obs.without')}
        </Button>
      </p>
    </>
  );
}

/** The link is there: what OBS says of itself, and its picture as the proof. */
function Tried() {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const picture = usePicture('program');
  return (
    <div className={styles['tried']}>
      <Notice tone="good">
        <b>{t('obs.link.live')}</b>
        <br />
        {t('welcome.obs.tried', {
          version: obs.version ?? '–',
          collection: obs.collection ?? '–',
          count: obs.scenes.length,
        })}
      </Notice>
      {picture !== null && <img src={picture} alt={t('welcome.obs.picture')} />}
    </div>
  );
}
