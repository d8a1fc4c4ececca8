/** What is wrong with the picture, each with its remedy beside it. */
import { useTranslation } from 'react-i18next';
import { useActionButton } from '../../actions/useDesk.ts';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { listed } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { consoleStore } from './console.store.ts';
import styles from './ProgramPanel.module.css';

/** The notices under the picture. */
export function PictureWarnings({ obs }: { readonly obs: ObsView }) {
  const { t, i18n } = useTranslation();
  const byHand = useShow((state) => state.sceneByHand);
  const changed = obs.byHand.filter(({ what }) => what !== 'scene');
  const toObs = () => consoleStore.setState({ tab: 'obs' });
  const live = obs.link === 'live';
  const missing = live && obs.overlays !== 'ready';
  return (
    <div className={styles['warnings']} role="status">
      {byHand !== null && (
        <Notice tone="warn" action={<RestoreButton />}>
          {t('console.warn.byHand', { scene: byHand })}
        </Notice>
      )}
      {changed.length > 0 && (
        <Notice tone="warn" action={byHand === null && <RestoreButton />}>
          {t('console.warn.changed', {
            list: listed(
              changed.map(({ what, name }) => t(`console.warn.changedWhat.${what}`, { name })),
              i18n.language,
            ),
          })}
        </Notice>
      )}
      {obs.problem !== null && !live && (
        <Notice tone="fault" action={<Button onClick={toObs}>{t('obs.title')}</Button>}>
          {t(`obs.problem.${obs.problem}.what`)} {t('obs.showGoesOn')}
        </Notice>
      )}
      {live && obs.unmapped.length > 0 && (
        <Notice tone="warn" action={<Button onClick={toObs}>{t('console.warn.map')}</Button>}>
          {t('console.warn.unmapped', { count: obs.unmapped.length, scenes: fewOf(obs.unmapped, i18n.language) })}
        </Notice>
      )}
      {missing && (
        <Notice tone="warn" action={<Button onClick={toObs}>{t('console.warn.provision')}</Button>}>
          {t(obs.overlays === 'partial' ? 'console.warn.overlaysPartial' : 'console.warn.overlays')}
        </Notice>
      )}
    </div>
  );
}

/** The first two; the others stand behind the button, and with their segments. */
function fewOf(scenes: readonly string[], language: string): string {
  return scenes.length > 2 ? `${scenes.slice(0, 2).join(language === 'en' ? ', ' : '、')}…` : listed(scenes, language);
}

/** Undoes what a person changed in OBS, now rather than with the next cue. */
function RestoreButton() {
  const { t } = useTranslation();
  return <Button {...useActionButton('restore')}>{t('console.warn.restore')}</Button>;
}
