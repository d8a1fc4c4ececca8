/** What is wrong with the picture: each matter in words, with its remedy. */
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionButton } from '../../actions/useDesk.ts';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { listed } from '../../ui/format.ts';
import { consoleStore } from './console.store.ts';

export interface Matter {
  readonly id: 'problem' | 'by-hand' | 'changed' | 'unmapped' | 'overlays';
  readonly tone: 'warn' | 'fault';
  readonly text: string;
  readonly remedy: ReactNode;
}

/** The gravest first: no picture at all, then what viewers see now, then what they would not see later. */
export function usePictureMatters(obs: ObsView): readonly Matter[] {
  const { t, i18n } = useTranslation();
  const byHand = useShow((state) => state.sceneByHand);
  const changed = obs.byHand.filter(({ what }) => what !== 'scene');
  const live = obs.link === 'live';
  const matters: Matter[] = [];
  if (obs.problem !== null && !live)
    matters.push({
      id: 'problem',
      tone: 'fault',
      text: `${t(`obs.problem.${obs.problem}.what`)} ${t('obs.showGoesOn')}`,
      remedy: <ToObs words={t('obs.title')} />,
    });
  if (byHand !== null)
    matters.push({
      id: 'by-hand',
      tone: 'warn',
      text: t('console.warn.byHand', { scene: byHand }),
      remedy: <RestoreButton />,
    });
  if (changed.length > 0)
    matters.push({
      id: 'changed',
      tone: 'warn',
      text: t('console.warn.changed', { list: changedWords(t, changed, i18n.language) }),
      // One press restores all of it.
      remedy: byHand === null && <RestoreButton />,
    });
  if (live && obs.unmapped.length > 0)
    matters.push({
      id: 'unmapped',
      tone: 'warn',
      text: t('console.warn.unmapped', { count: obs.unmapped.length, scenes: fewOf(obs.unmapped, i18n.language) }),
      remedy: <ToObs words={t('console.warn.map')} />,
    });
  if (live && obs.overlays !== 'ready')
    matters.push({
      id: 'overlays',
      tone: 'warn',
      text: t(obs.overlays === 'partial' ? 'console.warn.overlaysPartial' : 'console.warn.overlays'),
      remedy: <ToObs words={t('console.warn.provision')} />,
    });
  return matters;
}

function changedWords(t: TFunction, changed: ObsView['byHand'], language: string): string {
  return listed(
    changed.map(({ what, name }) => t(`console.warn.changedWhat.${what}`, { name })),
    language,
  );
}

/** The first two; the others stand behind the button, and with their segments. */
function fewOf(scenes: readonly string[], language: string): string {
  return scenes.length > 2 ? `${scenes.slice(0, 2).join(language === 'en' ? ', ' : '、')}…` : listed(scenes, language);
}

function ToObs({ words }: { readonly words: string }) {
  return <Button onClick={() => consoleStore.setState({ tab: 'obs' })}>{words}</Button>;
}

/** Undoes what a person changed in OBS, now rather than with the next cue. */
function RestoreButton() {
  const { t } = useTranslation();
  return <Button {...useActionButton('restore')}>{t('console.warn.restore')}</Button>;
}
