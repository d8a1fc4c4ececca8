/** The page's chat for React. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useSeat } from '../../app/seat.ts';
import { feedOf, type Feed, type FeedView } from './feed.ts';

/** The feed, watched while this component is on the screen. */
export function useFeed(): Feed {
  const { replica } = useSeat();
  const feed = feedOf(replica);
  useEffect(() => feed.watch(), [feed]);
  return feed;
}

/** A part of what is known of the chat. */
export function useChat<T>(select: (view: FeedView) => T): T {
  const { replica } = useSeat();
  return useStore(feedOf(replica).store, select);
}
