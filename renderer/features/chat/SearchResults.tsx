/** Where the words stand in the whole show, newest first. A press goes to the place, among what was said around it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '../../../core/contract/chat.schema.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { State } from '../../ui/State.tsx';
import styles from './Chat.module.css';
import { lineWords, namesOf } from './chat.words.ts';
import { jumpTo } from './feed.pages.ts';
import { Marked } from './Marked.tsx';
import { timeWords } from './time.words.ts';
import { feedOf } from './feed.ts';
import { useSeat } from '../../app/seat.ts';

const AT_ONCE = 60;
/** So long nothing was typed, ms. */
const PAUSE = 160;

interface Found {
  readonly query: string;
  readonly lines: readonly ChatLine[];
  readonly more: boolean;
}

export interface SearchResultsProps {
  readonly query: string;
  /** A place was chosen. */
  readonly onGo: () => void;
}

/** The results; while words are being typed those of the words before. */
export function SearchResults({ query, onGo }: SearchResultsProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const { replica } = useSeat();
  const [found, setFound] = useState<Found | null>(null);
  const words = query.trim();
  useEffect(() => {
    if (words === '') return;
    let current = true;
    const timer = setTimeout(() => {
      const wish = {
        type: 'chat.search',
        text: words,
        before: null,
        limit: AT_ONCE,
        kinds: null,
        person: null,
      } as const;
      void ask(wish).then((result) => {
        if (current && result.ok) setFound({ query: words, ...result.value });
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, words]);
  const more = async () => {
    const before = found?.lines.at(-1)?.seq;
    if (!found || before === undefined) return;
    const wish = { type: 'chat.search', text: found.query, before, limit: AT_ONCE, kinds: null, person: null } as const;
    const result = await ask(wish);
    if (result.ok) setFound({ ...found, lines: [...found.lines, ...result.value.lines], more: result.value.more });
  };
  if (words === '')
    return (
      <State kind="empty" title={t('chat.search.empty')}>
        {t('chat.search.help')}
      </State>
    );
  if (found === null) return <State kind="loading" title={t('chat.search.looking')} />;
  if (found.lines.length === 0) return <State kind="empty" title={t('chat.search.none', { query: found.query })} />;
  return (
    <div className={styles['results']}>
      <LineButtons
        lines={found.lines}
        query={found.query}
        label={t('chat.search.results')}
        onPick={(line) => {
          void jumpTo(feedOf(replica), line, 120);
          onGo();
        }}
      />
      {found.more && <Button onClick={() => void more()}>{t('chat.search.more')}</Button>}
    </div>
  );
}

export interface LineButtonsProps {
  readonly lines: readonly ChatLine[];
  readonly query: string;
  readonly label: string;
  readonly onPick: (line: ChatLine) => void;
}

/** Lines to go to. */
export function LineButtons({ lines, query, label, onPick }: LineButtonsProps) {
  const { t, i18n } = useTranslation();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const names = namesOf(products, i18n.language);
  return (
    <ul className={styles['lines']} aria-label={label}>
      {lines.map((line) => (
        <li key={line.seq}>
          <button type="button" title={t('chat.search.go')} onClick={() => onPick(line)}>
            <small>{timeWords(line.at)}</small> <span>{line.by?.name}</span>{' '}
            <Marked text={lineWords(t, line, names)} query={query} />
          </button>
        </li>
      ))}
    </ul>
  );
}
