/** The OBS of this machine: found without a question, connected by one press. The press is the consent, so its words stand beside it. */
import { MonitorCheck, MonitorX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useLink, useSeat } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ObsPanel.module.css';
import { bestOf, localState, type Found } from './setUp.ts';

/** How often it is looked again while it is not connected, ms: OBS may be started meanwhile. */
const LOOK_AGAIN = 3_000;

/** What was found on this machine; null before the first answer. Looks again while it is on the screen. */
export function useLocalObs(): Found | null {
  const { replica } = useSeat();
  const live = useLink() === 'live';
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!live) return;
    let gone = false;
    const look = async () => {
      const answer = await replica.request({ type: 'obs.find' });
      if (!gone && answer.ok) setFound(answer.value);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [replica, live]);
  return found;
}

/** The offer to connect. */
export function LocalObs({ local }: { readonly local: Found }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const state = localState(local);
  const best = bestOf(local.found);
  const Sign = state === 'ready' ? MonitorCheck : MonitorX;
  return (
    <section className={styles['local']} data-state={state} aria-label={t('obs.local.title')}>
      <Sign size={18} aria-hidden="true" />
      <div>
        <p role="status">
          <b>{t(`obs.local.${state}.what`)}</b> {best !== null && <span>{best.url.replace('ws://', '')}</span>}
        </p>
        {state !== 'ready' && <p>{t(`obs.local.${state}.remedy`)}</p>}
        {state === 'ready' && (
          <>
            <p className={styles['presses']}>
              <Button tone="go" onClick={() => void ask({ type: 'obs.connect-local' })}>
                {t('obs.local.connect')}
              </Button>
            </p>
            <p className={styles['where']}>
              {t(best?.needsPassword === true ? 'obs.local.consent' : 'obs.local.consentNoPassword')}
            </p>
          </>
        )}
      </div>
    </section>
  );
}
