/**
 * What the keys, the palette and the console may ask of the chat desk, without its code: a desk that is shown offers its hands here, and
 * what is asked while none is shown waits for the one that comes.
 */
import { createStore } from 'zustand/vanilla';

export const CHAT_ACTIONS = [
  'chat-say',
  'chat-reply',
  'chat-replies',
  'chat-search',
  'chat-latest',
  'chat-question',
  'chat-answered',
  'chat-hide',
  'chat-mute',
  'chat-person',
  'chat-floods',
  'chat-noise',
] as const;
export type ChatAction = (typeof CHAT_ACTIONS)[number];

export interface ChatHands {
  readonly ready: (action: ChatAction) => boolean;
  readonly run: (action: ChatAction) => void;
}

export const chatHands = createStore<{ readonly hands: ChatHands | null; readonly wanted: ChatAction | null }>(() => ({
  hands: null,
  wanted: null,
}));

/** What needs nothing in hand, and can therefore bring the desk up. */
const ALONE: ReadonlySet<ChatAction> = new Set(['chat-say', 'chat-replies', 'chat-search', 'chat-question']);

/** Whether an action would do anything now, or could once the desk is up. */
export function chatReady(action: ChatAction): boolean {
  const { hands } = chatHands.getState();
  return hands === null ? ALONE.has(action) : hands.ready(action);
}

/** Does it, or keeps it for the desk that comes. */
export function chatRun(action: ChatAction): void {
  const { hands } = chatHands.getState();
  if (hands === null) chatHands.setState({ wanted: action });
  else hands.run(action);
}

/** A desk is shown. Returns the way to take its hands back. */
export function offerHands(hands: ChatHands): () => void {
  const { wanted } = chatHands.getState();
  chatHands.setState({ hands, wanted: null });
  if (wanted !== null) queueMicrotask(() => hands.run(wanted));
  return () => {
    if (chatHands.getState().hands === hands) chatHands.setState({ hands: null });
  };
}
