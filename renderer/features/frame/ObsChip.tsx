/** OBS in one plain sentence; a press opens its panel. */
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { goTo } from '../../app/route.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Dot, type Health } from '../../ui/Dot.tsx';
import { consoleStore } from '../console/console.store.ts';
import styles from './ObsChip.module.css';

/** How well the link does, for the dot's colour; the sentence says it in words. */
export function healthOf(obs: ObsView): Health {
  switch (obs.link) {
    case 'live':
      return obs.overlays === 'ready' && obs.unmapped.length === 0 ? 'good' : 'busy';
    case 'simulated':
    case 'off':
      return obs.problem === null ? 'off' : 'bad';
    case 'connecting':
    case 'authenticating':
    case 'waiting-ready':
    case 'syncing':
      return 'busy';
    case 'stale':
    case 'reconnecting':
    case 'needs-password':
    case 'kicked':
    case 'unsupported':
      return 'bad';
    default:
      return obs.link satisfies never;
  }
}

/** The chip in the header. */
export function ObsChip() {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const words = t(`obs.link.${obs.link}`);
  const problem = obs.problem === null ? null : t(`obs.problem.${obs.problem}.what`).replace(/[.。]$/, '');
  return (
    <Button
      tone="quiet"
      className={styles['chip']}
      title={problem ?? words}
      onClick={() => {
        consoleStore.setState({ tab: 'obs' });
        goTo('console');
      }}
    >
      <Dot health={healthOf(obs)} />
      <span>{problem === null || obs.link === 'live' ? words : t('obs.chip', { problem })}</span>
    </Button>
  );
}
