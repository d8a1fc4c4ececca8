/** Which lines are shown, and looking for words in the whole show. */
import { ListFilter, Search, X } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaps } from '../../actions/useBindings.ts';
import { later } from '../../app/later.ts';
import { Button } from '../../ui/Button.tsx';
import { Input } from '../../ui/Field.tsx';
import styles from './Chat.module.css';
import { chatStore, focusField, SEARCH_FIELD, useChatDesk } from './chat.store.ts';
import type { Feed } from './feed.ts';
import { Kinds } from './Kinds.tsx';
import type { Filters } from './model/filters.ts';
import { NoiseCounts } from './StatusLine.tsx';
import { useChat } from './useFeed.ts';

const MoreFilters = later(() => import('./MoreFilters.tsx').then((one) => one.MoreFilters));

export interface ToolbarProps {
  readonly feed: Feed;
  /** Where there is little room: what stands at its beginning instead of the kinds, which are among the filters then. */
  readonly lead?: React.ReactNode;
}

/** One line; the search takes the whole of it while it is open. */
export function Toolbar({ feed, lead }: ToolbarProps) {
  const { t } = useTranslation();
  const searching = useChatDesk((state) => state.searching);
  const searchKeys = useCaps('chat-search');
  const filters = useChat((view) => view.filters);
  const setFilters = (next: Filters) => feed.change((reader, held) => reader.filter(next, held));
  if (searching) return <SearchField />;
  return (
    <div className={styles['toolbar']}>
      {lead ?? <Kinds filters={filters} onChange={setFilters} />}
      {lead !== undefined && <NoiseCounts />}
      <span className={styles['tools']}>
        <Suspense
          fallback={
            <Button tone="quiet" aria-disabled="true">
              <ListFilter size={15} aria-hidden="true" />
              {t('chat.filter.more')}
            </Button>
          }
        >
          <MoreFilters filters={filters} kinds={lead !== undefined} onChange={setFilters} />
        </Suspense>
        <Button
          tone="quiet"
          icon
          aria-label={t('action.chat-search')}
          keys={searchKeys}
          onClick={() => {
            chatStore.setState({ searching: true });
            focusField(SEARCH_FIELD);
          }}
        >
          <Search size={15} aria-hidden="true" />
        </Button>
      </span>
    </div>
  );
}

/** Closes the search and forgets its words. */
export function closeSearch(): void {
  chatStore.setState({ searching: false, query: '' });
}

function SearchField() {
  const { t } = useTranslation();
  const query = useChatDesk((state) => state.query);
  return (
    <search className={styles['toolbar']}>
      <Input
        id={SEARCH_FIELD}
        value={query}
        maxLength={200}
        aria-label={t('action.chat-search')}
        placeholder={t('chat.search.placeholder')}
        onChange={({ target }) => chatStore.setState({ query: target.value })}
        onKeyDown={(event) => event.key === 'Escape' && closeSearch()}
      />
      <Button tone="quiet" icon aria-label={t('chat.search.close')} onClick={closeSearch}>
        <X size={15} aria-hidden="true" />
      </Button>
    </search>
  );
}
