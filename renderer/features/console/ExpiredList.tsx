/**
 * What ran out of time on its way to the platform, for whoever decides what is still wanted. Nothing here is ever sent again by itself. Of what was sent
 * and never answered a person says what they see on the platform.
 */
import { useTranslation } from 'react-i18next';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ActionRun } from '../../../core/show/show.state.ts';
import { useSeat, useShow, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { clockLength, wallTime } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { askOf } from './asked.ts';
import { cueName } from './logWords.ts';
import { SettleByHand } from './SettleByHand.tsx';
import styles from './WaitingList.module.css';
import { askWords } from './words.ts';

/** Rows drawn; older ones are told by their number. */
const SHOWN = 4;
/** Seen on this screen; the log keeps them all. */
const seenStore = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

/** The list; nothing while there is nothing. */
export function ExpiredList() {
  const { t } = useTranslation();
  const seat = useSeat();
  const seen = useStore(seenStore, ({ ids }) => ids);
  const all = useStore(
    seat.store,
    useShallow(({ view }) => expiredOf(Object.values(view.snapshot?.state.actions ?? {}))),
  );
  const expired = all.filter(({ id }) => !seen.has(id));
  if (expired.length === 0) return null;
  const see = (ids: readonly string[]) => seenStore.setState({ ids: new Set([...seen, ...ids]) });
  return (
    <section className={styles['waiting']} aria-labelledby="expired-actions" data-kind="expired">
      <h3 id="expired-actions">
        {t('gateway.expired.title')} <b>{expired.length}</b>
        <Button tone="quiet" onClick={() => see(expired.map(({ id }) => id))}>
          {t('gateway.expired.seen')}
        </Button>
      </h3>
      <p>{t('gateway.expired.help')}</p>
      <ul>
        {expired.slice(0, SHOWN).map((action) => (
          <Row key={action.id} action={action} />
        ))}
      </ul>
      {expired.length > SHOWN && <p>{t('gateway.expired.more', { count: expired.length - SHOWN })}</p>}
    </section>
  );
}

function Row({ action }: { readonly action: ActionRun }) {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const wallOffset = useShow((state) => state.wallOffset);
  const ask = useSnapshot(({ log }) => askOf(log, action.id));
  const unanswered = isUnanswered(action);
  const name = action.cueId === null ? t(`console.cue.verb.${action.do}`) : cueName(t, sheet, action.cueId);
  return (
    <li>
      <time>{wallTime(action.askedAt, wallOffset, true)}</time>
      <span>
        {ask === null ? name : askWords(t, ask)}{' '}
        <small>
          {t(unanswered ? 'gateway.expired.noAnswer' : 'gateway.expired.neverSent')} ·{' '}
          <Tick of={(now) => t('gateway.expired.late', { age: clockLength(now - action.askedAt) })} />
        </small>
      </span>
      {unanswered && <SettleByHand action={action} />}
    </li>
  );
}

/** Newest first. */
function expiredOf(actions: readonly ActionRun[]): ActionRun[] {
  return actions.filter(({ answers }) => answers.commerce?.status === 'expired').toReversed();
}

/** It was sent, and nobody knows whether it was done: the platform may have. */
export function isUnanswered({ answers }: Pick<ActionRun, 'answers'>): boolean {
  return answers.commerce?.status === 'expired' && answers.commerce.code === 'no-answer';
}
