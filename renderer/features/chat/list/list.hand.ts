/** Pointer and keys on the list: lines are taken in hand and let go, gaps fetched, what is folded laid open. */
import type { Feed } from '../feed.ts';
import { fetchGap } from '../feed.pages.ts';
import { rowAt } from '../model/rows.ts';
import type { ListLoop } from './list.loop.ts';

export interface HandDeps {
  readonly feed: Feed;
  readonly loop: ListLoop;
  /** Enter on a line. */
  readonly onOpen: () => void;
}

/** Listens on the list. Returns the way to stop. */
export function takeHand(frame: HTMLElement, { feed, loop, onOpen }: HandDeps): () => void {
  const onClick = ({ target }: MouseEvent) => {
    // A press that marks words is for the words.
    if (document.getSelection()?.isCollapsed === false) return;
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    pick(feed, row === null ? null : Number(row.dataset['row']));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !keyed(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Whether the key was the list's. */
  const keyed = (key: string): boolean => {
    const { selected } = feed.store.getState();
    switch (key) {
      case 'ArrowUp':
      case 'ArrowDown': {
        const next = neighbour(feed, key === 'ArrowUp' ? -1 : 1, loop.inView());
        if (next !== null) {
          pick(feed, next);
          loop.show(next);
        }
        return true;
      }
      case 'End':
        latest(feed);
        return true;
      case 'Home':
        feed.change((reader) => reader.hold('scroll', { key: reader.rows[0]?.key ?? 0, offset: 0 }));
        return true;
      case 'Enter':
        if (selected !== null) onOpen();
        return selected !== null;
      case 'Escape':
        if (selected !== null) release(feed);
        return selected !== null;
      default:
        return false;
    }
  };
  frame.addEventListener('click', onClick);
  frame.addEventListener('keydown', onKeyDown);
  return () => {
    frame.removeEventListener('click', onClick);
    frame.removeEventListener('keydown', onKeyDown);
  };
}

/** Takes a row in hand by its key; null, or a key that is no more, lets go. */
function pick(feed: Feed, key: number | null): void {
  const { rows } = feed.reader;
  const row = key === null ? undefined : rows[rowAt(rows, Math.ceil(key))];
  const gap = key !== null && !Number.isInteger(key) ? rows.find((one) => one.key === key) : undefined;
  if (gap?.kind === 'gap') return void fetchGap(feed, gap.before);
  if (row === undefined || row.kind === 'gap') return release(feed);
  if (row.kind !== 'line' && row.count > 1) {
    const open = row.kind === 'flood' ? { floods: true } : { muted: true };
    return feed.change((reader, held) => reader.filter({ ...reader.filters, ...open }, held));
  }
  feed.change((reader) => reader.heldBy ?? reader.hold('hand', reader.place));
  feed.select(row.line);
}

/** The line above or below the one in hand; without one the last or first in view. null: there is none. */
function neighbour(
  { reader, store }: Feed,
  by: 1 | -1,
  inView: { readonly first: number; readonly last: number } | null,
): number | null {
  const { rows } = reader;
  const { selected } = store.getState();
  if (selected === null && inView === null) return null;
  let at =
    selected === null
      ? rowAt(rows, Math.ceil((by === -1 ? inView?.last : inView?.first) ?? 0))
      : rowAt(rows, selected.seq) + by;
  while (rows[at]?.kind === 'gap') at += by;
  return rows[at]?.key ?? null;
}

/** Lets the line in hand go; a list that stood still for that hand alone follows again. */
export function release(feed: Feed): void {
  feed.select(null);
  if (feed.reader.heldBy === 'hand') latest(feed);
}

/** To the newest line. */
export function latest(feed: Feed): void {
  feed.change((reader, held) => reader.follow(held));
}
