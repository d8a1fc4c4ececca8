/** What the joined platform allows of an action, told before it is fired: a person does it there, or it can't be asked for. Nothing where all is usual. */
import { Hand, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reachOf } from '../../../core/gateway/platform.reach.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { tipOf } from '../../ui/tip.ts';
import styles from './PlatformReach.module.css';

/** Beside an action of a cue. In a rehearsal nobody has to do anything by hand, but what is not offered is worth knowing. */
export function PlatformReach({ kind }: { readonly kind: string }) {
  const { t } = useTranslation();
  const live = useShow((state) => state.mode === 'live');
  const reach = useSnapshot(({ gateway }) => reachOf(kind, gateway));
  const room = useSnapshot(({ gateway }) => gateway.room ?? '');
  if (reach === null || reach === 'platform' || (reach === 'by-hand' && !live)) return null;
  const Sign = reach === 'by-hand' ? Hand : OctagonX;
  const words = t(`gateway.reach.${reach}`);
  return (
    <span
      className={styles['reach']}
      data-reach={reach}
      {...tipOf(t(`gateway.reach.${reach}Help`, { room }), undefined, words)}
    >
      <Sign size={12} aria-hidden="true" /> {words}
    </span>
  );
}
