/** Who answered, truthfully: a simulator is never called OBS or the platform. */
import type { TFunction } from 'i18next';
import type { ObsLinkState } from '../../../core/contract/obs.view.ts';
import type { Mode, Target } from '../../../core/show/show.facts.ts';

/** The receiver's name in this run. A rehearsal's platform is always simulated, its picture only without an OBS. */
export function targetWords(t: TFunction, target: Target, mode: Mode, link: ObsLinkState): string {
  if (mode === 'rehearsal' && target === 'commerce') return t('console.cue.target.simulatedCommerce');
  if (link === 'simulated' && target === 'obs') return t('console.cue.target.simulatedObs');
  return t(`console.cue.target.${target}`);
}
