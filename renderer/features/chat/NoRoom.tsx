/** Why no lines come, and what to do about it. */
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/route.ts';
import { useSeat, useShow, useSnapshot } from '../../app/seat.ts';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { State } from '../../ui/State.tsx';
import { feedOf } from './feed.ts';
import { useChat } from './useFeed.ts';

/** In place of the list while it has never had a line. Null when there are lines, or none are known to be missing. */
export function useNoRoom(): boolean {
  const { replica } = useSeat();
  const held = feedOf(replica).held();
  return useChat(({ desk, begun }) => begun && desk !== null && desk.total === 0 && held.length === 0);
}

/** The state of a room without lines. */
export function NoRoom() {
  const { t } = useTranslation();
  const { store } = useSeat();
  const producer = useStore(store, ({ view }) => view.role === 'producer');
  const mode = useShow((state) => state.mode);
  const started = useShow((state) => state.phase !== 'ready');
  const problem = useSnapshot(({ gateway }) => gateway.problem);
  const state = useChat(({ desk }) => desk?.room.state ?? 'connecting');
  const settings = <Button onClick={() => goTo('settings')}>{t('chat.empty.settings')}</Button>;
  if (state === 'off')
    return (
      <State kind="empty" title={t('chat.empty.off')} action={producer ? settings : undefined}>
        {t(mode === 'live' ? 'chat.empty.offLive' : 'chat.empty.offRehearsal')}
      </State>
    );
  if (state === 'lost' || state === 'refused')
    return (
      <State kind="offline" title={t(`chat.empty.${state}`)} action={producer ? settings : undefined}>
        {problem === null ? t('chat.empty.again') : t(`gateway.problem.${problem}.what`)}
      </State>
    );
  return (
    <State kind="empty" title={t('chat.empty.quiet')}>
      {t(state === 'simulated' && !started ? 'chat.empty.simulated' : 'chat.empty.quietHelp')}
    </State>
  );
}
