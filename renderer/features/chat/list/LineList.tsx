/** The room's lines. React draws the frame and the chip; the loop draws the rows, and only while they are seen. */
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useSnapshot } from '../../../app/seat.ts';
import { useCaps } from '../../../actions/useBindings.ts';
import { Button } from '../../../ui/Button.tsx';
import { count } from '../../../ui/format.ts';
import { useSeen } from '../../../ui/useSeen.ts';
import { lineWords, moderationWords, namesOf } from '../chat.words.ts';
import type { Feed } from '../feed.ts';
import { fetchMore } from '../feed.pages.ts';
import { timeWords } from '../time.words.ts';
import { useFeed } from '../useFeed.ts';
import { useMutedKeys } from '../useMuted.ts';
import styles from './LineList.module.css';
import { runList, type ListLoop } from './list.loop.ts';
import type { RowContext } from './row.draw.ts';
import { latest, takeHand } from './list.hand.ts';

export interface LineListProps {
  /** Words that were looked for: marked wherever they stand. */
  readonly query: string;
  /** Enter on a line. */
  readonly onOpen: () => void;
}

/** A log that is never read out by itself: a room of any size would drown everything else. The line in hand is. */
export function LineList({ query, onOpen }: LineListProps) {
  const { t } = useTranslation();
  const feed = useFeed();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const slab = useRef<HTMLDivElement>(null);
  const seen = useSeen(frame);
  const loop = useRef<ListLoop | null>(null);
  const context = useRowContext(feed, query);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  useEffect(() => {
    if (!seen || !frame.current || !canvas.current || !slab.current) return;
    const running = runList({
      reader: feed.reader,
      frame: frame.current,
      canvas: canvas.current,
      slab: slab.current,
      context: () => context.current,
      onHold: (by) => feed.change((reader) => reader.hold(by, reader.place)),
      onEnd: (end) => void fetchMore(feed, end),
      onSize(width) {
        feed.widthIs(width);
        const { selected } = feed.store.getState();
        if (selected !== null) loop.current?.show(selected.seq);
      },
    });
    loop.current = running;
    const unlisten = feed.onRows(running.changed);
    const letGo = takeHand(frame.current, { feed, loop: running, onOpen: () => open.current() });
    return () => {
      unlisten();
      letGo();
      running.stop();
      loop.current = null;
    };
  }, [seen, feed, context]);
  useEffect(() => loop.current?.changed());

  return (
    <div className={styles['list']}>
      <div ref={frame} className={styles['frame']} role="region" aria-label={t('chat.list.title')} tabIndex={0}>
        <div ref={canvas} className={styles['canvas']} role="log" aria-live="off" aria-label={t('chat.list.lines')}>
          <div ref={slab} className={styles['slab']} />
        </div>
      </div>
      <Chip feed={feed} />
      <Spoken feed={feed} />
    </div>
  );
}

function Chip({ feed }: { readonly feed: Feed }) {
  const { t, i18n } = useTranslation();
  const heldBy = useStore(feed.store, (state) => state.heldBy);
  const waiting = useStore(feed.store, (state) => state.waiting);
  const keys = useCaps('chat-latest');
  if (heldBy === null || (heldBy === 'hand' && waiting === 0)) return null;
  return (
    <div className={styles['chip']}>
      <Button keys={keys} title={t('action.chat-latest')} onClick={() => latest(feed)}>
        <ArrowDown size={14} aria-hidden="true" />
        {waiting === 0
          ? t('chat.list.held')
          : t('chat.list.waiting', { count: waiting, n: count(waiting, i18n.language) })}
      </Button>
    </div>
  );
}

/** The line in hand, for ears. */
function Spoken({ feed }: { readonly feed: Feed }) {
  const { t, i18n } = useTranslation();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const line = useStore(feed.store, (state) => state.selected);
  if (line === null) return <p className="visually-hidden" role="status" />;
  const words = lineWords(t, line, namesOf(products, i18n.language));
  const done = line.moderation === null ? '' : moderationWords(t, line.moderation);
  return (
    <p className="visually-hidden" role="status">
      {[line.by?.name ?? '', words, done].filter((part) => part !== '').join(' · ')}
    </p>
  );
}

/** What rows are written with, renewed when any of it changes. */
function useRowContext(feed: Feed, query: string): { readonly current: RowContext } {
  const { t, i18n } = useTranslation();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const selected = useStore(feed.store, (state) => state.selected?.seq ?? null);
  const muted = useMutedKeys();
  const wording = useMemo(
    () => ({ t, names: namesOf(products, i18n.language), muted, query, version: ++versions, timeOf: timeWords }),
    [t, i18n.language, products, muted, query],
  );
  const context = useRef<RowContext>({ ...wording, selected });
  useLayoutEffect(() => {
    context.current = { ...wording, selected };
  });
  useEffect(() => feed.change((reader, held) => reader.mute(muted, held)), [feed, muted]);
  return context;
}

/** Every wording has its number: rows that were written in another are written anew. */
let versions = 0;
