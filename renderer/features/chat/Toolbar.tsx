/** Which lines are shown, and looking for words in the whole show. */
import { ListFilter, Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCaps } from '../../actions/useBindings.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Input } from '../../ui/Field.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Chat.module.css';
import { chatStore, focusField, SEARCH_FIELD, useChatDesk } from './chat.store.ts';
import { namesOf, productWords } from './chat.words.ts';
import type { Feed } from './feed.ts';
import { SHOWN, type Filters } from './model/filters.ts';
import { NoiseCounts } from './StatusLine.tsx';
import { useChat } from './useFeed.ts';

const ALL = 'all';

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
        <MoreFilters filters={filters} kinds={lead !== undefined} onChange={setFilters} />
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

interface KindsProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

function Kinds({ filters, onChange }: KindsProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('chat.filter.shown')}
      value={filters.shown}
      options={SHOWN.map((value) => ({ value, label: t(`chat.filter.${value}`) }))}
      onChange={(shown) => onChange({ ...filters, shown })}
    />
  );
}

function MoreFilters({ filters, kinds, onChange }: KindsProps & { readonly kinds: boolean }) {
  const { t, i18n } = useTranslation();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const names = namesOf(products, i18n.language);
  const narrowed = filters.productId !== null || filters.floods || filters.noise || (kinds && filters.shown !== 'talk');
  // What is left out must be seen to be: the narrowing names the button.
  const named = [
    kinds && filters.shown !== 'talk' ? t(`chat.filter.${filters.shown}`) : '',
    productWords(t, filters.productId, names),
  ].filter((part) => part !== '');
  const trigger = (
    <Button tone="quiet" title={t('chat.filter.more')} data-on={narrowed}>
      <ListFilter size={15} aria-hidden="true" />
      {named.length === 0 ? t('chat.filter.more') : named.join(' · ')}
    </Button>
  );
  return (
    <Popover trigger={trigger} title={t('chat.filter.more')}>
      <div className={styles['more']}>
        {kinds && <Kinds filters={filters} onChange={onChange} />}
        <Select
          label={t('chat.filter.product')}
          value={filters.productId ?? ALL}
          options={[
            { value: ALL, label: t('chat.filter.anyProduct') },
            ...products.map(({ id, link, name }) => ({ value: id, label: link === '' ? name : `${link} · ${name}` })),
          ]}
          onChange={(value) => onChange({ ...filters, productId: value === ALL ? null : value })}
        />
        <Switch
          label={t('chat.filter.floods')}
          help={t('chat.filter.floodsHelp')}
          checked={filters.floods}
          onChange={(floods) => onChange({ ...filters, floods })}
        />
        <Switch
          label={t('chat.filter.noise')}
          help={t('chat.filter.noiseHelp')}
          checked={filters.noise}
          onChange={(noise) => onChange({ ...filters, noise })}
        />
      </div>
    </Popover>
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
