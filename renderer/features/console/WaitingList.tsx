/** What only a person can do on the platform, from this segment and from before: each waits for a word. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ActionRun, OnAir } from '../../../core/show/show.state.ts';
import { useSeat, useShow, useSnapshot } from '../../app/seat.ts';
import { wallTime } from '../../ui/format.ts';
import { cueName } from './logWords.ts';
import { SettleByHand } from './SettleByHand.tsx';
import styles from './WaitingList.module.css';

/** Rows drawn; older ones are told by their number. */
const SHOWN = 4;

/** Actions that wait and have no row of their own among the cues on air. */
export function WaitingList({ onAir }: { readonly onAir: OnAir | null }) {
  const { t } = useTranslation();
  const seat = useSeat();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const wallOffset = useShow((state) => state.wallOffset);
  const waiting = useStore(
    seat.store,
    useShallow(({ view }) => waitingOf(Object.values(view.snapshot?.state.actions ?? {}), onAir)),
  );
  if (waiting.length === 0) return null;
  return (
    <section className={styles['waiting']} aria-labelledby="waiting-for-person">
      <h3 id="waiting-for-person">
        {t('console.waiting.title')} <b>{waiting.length}</b>
      </h3>
      <p>{t('console.waiting.help')}</p>
      <ul>
        {waiting.slice(0, SHOWN).map((action) => (
          <li key={action.id}>
            <time>{wallTime(action.askedAt, wallOffset, true)}</time>
            <span>{action.cueId === null ? t(`console.cue.verb.${action.do}`) : cueName(t, sheet, action.cueId)}</span>
            <SettleByHand action={action} />
          </li>
        ))}
      </ul>
      {waiting.length > SHOWN && <p>{t('console.waiting.more', { count: waiting.length - SHOWN })}</p>}
    </section>
  );
}

function waitingOf(actions: readonly ActionRun[], onAir: OnAir | null): ActionRun[] {
  const drawn = new Set(Object.values(onAir?.cues ?? {}).flatMap((run) => run.actionIds));
  return actions
    .filter((action) => action.answers.commerce?.status === 'waiting-for-person' && !drawn.has(action.id))
    .toReversed();
}
