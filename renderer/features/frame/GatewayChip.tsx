/** The gateway in one plain sentence; a press opens its settings. Not there while none is set up: then a person does the platform's part. */
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/route.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Dot } from '../../ui/Dot.tsx';
import { LINE_HEALTH } from '../gateway/gateway.words.ts';
import styles from './ObsChip.module.css';

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
      <Dot health={LINE_HEALTH[state]} />
      <span>{words}</span>
    </Button>
  );
}
