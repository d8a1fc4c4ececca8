/** The parts of the chat desk in the order in which a hand needs them, for the screen and for the console's panel. */
import { useChatDesk } from './chat.store.ts';
import styles from './Chat.module.css';
import type { Feed } from './feed.ts';
import { LineList } from './list/LineList.tsx';
import { NoRoom, useNoRoom } from './NoRoom.tsx';
import { Composer, Pinned } from './outgoing/Composer.tsx';
import { LineBar } from './outgoing/LineBar.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Toolbar } from './Toolbar.tsx';

export interface DeskProps {
  readonly feed: Feed;
  readonly onPerson: () => void;
  /** In place of the lines, e.g. what was found where there is room for one column alone. */
  readonly instead?: React.ReactNode;
  /** Where there is little room: what stands at the beginning of the filters. */
  readonly lead?: React.ReactNode;
}

/** Filters, lines, what can be done with one, and the word to the room. */
export function LinesDesk({ feed, onPerson, instead, lead }: DeskProps) {
  const query = useChatDesk((state) => (state.searching ? state.query.trim() : ''));
  const empty = useNoRoom();
  return (
    <div className={styles['lines-desk']}>
      <Toolbar feed={feed} lead={lead} />
      <Pinned />
      {instead ?? (empty ? <Empty /> : <LineList query={query} onOpen={onPerson} />)}
      <StatusLine small={lead !== undefined} />
      <LineBar feed={feed} onPerson={onPerson} />
      <Composer small={lead !== undefined} />
    </div>
  );
}

function Empty() {
  return (
    <div className={styles['empty']}>
      <NoRoom />
    </div>
  );
}
