/** Getting to OBS: the one of this machine first; by hand only where that is no help. */
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { Connect } from './Connect.tsx';
import { LocalObs, useLocalObs } from './LocalObs.tsx';
import styles from './ObsPanel.module.css';
import { localState } from './setUp.ts';

/** What there is to do while OBS is not linked. */
export function Reach({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const local = useLocalObs();
  const ready = local !== null && localState(local) === 'ready';
  return (
    <>
      {local !== null && <LocalObs local={local} />}
      <details key={String(ready)} className={styles['byHand']} open={local !== null && !ready}>
        <summary>{t(ready ? 'obs.form.other' : 'obs.form.byHand')}</summary>
        <Connect key={obs.url ?? ''} obs={obs} />
      </details>
    </>
  );
}
