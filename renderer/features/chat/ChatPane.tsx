/** The chat desk in the console's side: the same questions and lines where there is room for one of them at a time. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/route.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Chat.module.css';
import { chatStore, useChatDesk } from './chat.store.ts';
import { LinesDesk } from './Desk.tsx';
import { Questions } from './questions/Questions.tsx';
import { Suggestions } from './questions/Suggestions.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useChat, useFeed } from './useFeed.ts';
import { useHands } from './useHands.ts';

type View = 'lines' | 'questions';

/** Fills its tab. Whoever wants to know more of a person gets the whole desk. */
export function ChatPane() {
  const { t } = useTranslation();
  const feed = useFeed();
  const [view, setView] = useState<View>('lines');
  const toPerson = useCallback(() => {
    chatStore.setState({ side: 'person' });
    goTo('chat');
  }, []);
  useHands(feed, toPerson);
  const open = useChat(({ desk }) => desk?.clusters.filter(({ state }) => state === 'open').length ?? 0);
  const searching = useChatDesk((state) => state.searching);
  const query = useChatDesk((state) => state.query);
  /** The words for which a place was chosen: it is shown until others are typed. */
  const [gone, setGone] = useState<string | null>(null);
  const results = searching && query !== gone ? <SearchResults query={query} onGo={() => setGone(query)} /> : undefined;
  const views = (
    <Segmented
      label={t('chat.title')}
      value={view}
      options={[
        { value: 'lines', label: t('chat.list.said') },
        { value: 'questions', label: t('chat.questions.count', { count: open }) },
      ]}
      onChange={setView}
    />
  );
  if (view === 'lines') return <LinesDesk feed={feed} onPerson={toPerson} instead={results} lead={views} />;
  return (
    <div className={styles['asked']}>
      <div className={styles['toolbar']}>{views}</div>
      <Suggestions />
      <Questions />
    </div>
  );
}
