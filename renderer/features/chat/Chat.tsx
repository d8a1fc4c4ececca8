/** The chat desk (弹幕台) as a screen of its own, for a moderator: questions, the room, and who it is that writes. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../../ui/useMedia.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { KeptSplit } from '../console/KeptSplit.tsx';
import { Screen } from '../frame/Screen.tsx';
import styles from './Chat.module.css';
import { chatStore, useChatDesk, type ChatSide } from './chat.store.ts';
import { LinesDesk } from './Desk.tsx';
import { QuickReplies } from './outgoing/QuickReplies.tsx';
import { SentList } from './outgoing/SentList.tsx';
import { PersonCard } from './person/PersonCard.tsx';
import { Questions } from './questions/Questions.tsx';
import { Suggestions } from './questions/Suggestions.tsx';
import { Rules } from './rules/Rules.tsx';
import { SearchResults } from './SearchResults.tsx';
import { RoomLine } from './StatusLine.tsx';
import { useFeed } from './useFeed.ts';
import { useHands } from './useHands.ts';
import { useReadOnly } from './useRoom.ts';

/** Three columns; one that scrolls on a narrow or enlarged page. */
export function Chat() {
  const { t } = useTranslation();
  const feed = useFeed();
  const narrow = useMedia('(max-width: 1139px)');
  const toPerson = useCallback(() => chatStore.setState({ side: 'person' }), []);
  useHands(feed, toPerson);
  const lines = <LinesDesk feed={feed} onPerson={toPerson} />;
  return (
    <Screen title={t('chat.title')} aside={<RoomLine />} wide>
      {narrow ? (
        <div className={styles['stacked']}>
          {lines}
          <Asked />
          <Side />
        </div>
      ) : (
        <KeptSplit
          direction="row"
          split="chat"
          panes={[
            { id: 'asked', label: t('chat.questions.title'), min: 280, content: <Asked /> },
            { id: 'lines', label: t('chat.list.title'), min: 400, content: lines },
            { id: 'side', label: '', min: 240, content: <Side /> },
          ]}
        />
      )}
    </Screen>
  );
}

/** What the room asks; what was found, while something is looked for. */
function Asked() {
  const { t } = useTranslation();
  const searching = useChatDesk((state) => state.searching);
  const query = useChatDesk((state) => state.query);
  return (
    <section className={styles['asked']} aria-label={t(searching ? 'chat.search.results' : 'chat.questions.title')}>
      <h2>{t(searching ? 'chat.search.results' : 'chat.questions.title')}</h2>
      {searching ? (
        <SearchResults query={query} onGo={() => undefined} />
      ) : (
        <>
          <Suggestions />
          <Questions />
        </>
      )}
    </section>
  );
}

function Side() {
  const { t } = useTranslation();
  const side = useChatDesk((state) => state.side);
  const readOnly = useReadOnly();
  const sides: readonly ChatSide[] = readOnly ? ['sent'] : ['person', 'sent', 'replies', 'rules'];
  return (
    <Tabs
      className={styles['side']}
      label={t('chat.side.title')}
      value={sides.includes(side) ? side : 'sent'}
      tabs={sides.map((value) => ({ value, label: t(`chat.side.${value}`), panel: panelOf(value) }))}
      onChange={(value) => chatStore.setState({ side: value })}
    />
  );
}

function panelOf(side: ChatSide) {
  switch (side) {
    case 'person':
      return <PersonCard />;
    case 'sent':
      return <SentList />;
    case 'replies':
      return <QuickReplies />;
    case 'rules':
      return <Rules />;
    default:
      return side satisfies never;
  }
}
