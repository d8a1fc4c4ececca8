/** The gateway in one plain sentence; a press opens its settings. Not there while none is set up: then a person does the platform's part. */
import { useTranslation } from 'react-i18next';
import type { GatewayLine } from '../../../core/contract/gateway.view.ts';
import { goTo } from '../../app/route.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ObsChip.module.css';

const HEALTH = {
  off: 'off',
  connecting: 'busy',
  live: 'good',
  lost: 'bad',
  refused: 'bad',
} as const satisfies Readonly<Record<GatewayLine, string>>;

/** The chip in the header. */
export function GatewayChip() {
  const { t } = useTranslation();
  const url = useSnapshot(({ gateway }) => gateway.url);
  const state = useSnapshot(({ gateway }) => gateway.state);
  const problem = useSnapshot(({ gateway }) => gateway.problem);
  if (url === null) return null;
  const words = t(`gateway.line.${state}`);
  const why = problem === null || state === 'live' ? words : t(`gateway.problem.${problem}.what`);
  return (
    <Button
      tone="quiet"
      className={styles['chip']}
      title={t('gateway.chip', { words: why })}
      onClick={() => goTo('settings')}
    >
      <i className={styles['dot']} data-health={HEALTH[state]} aria-hidden="true" />
      <span>{words}</span>
    </Button>
  );
}
