/** What the chat desk alone knows: what is looked for, what is being written, what the side shows. Nothing of it is the room's. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { ChatLine } from '../../../core/contract/chat.schema.ts';

export type ChatSide = 'person' | 'sent' | 'replies' | 'rules';

export interface ChatState {
  readonly searching: boolean;
  readonly query: string;
  readonly draft: string;
  /** The message that the draft answers. */
  readonly replyTo: ChatLine | null;
  /** A reason is being chosen for hiding the line in hand, or for muting who wrote it. */
  readonly moderating: 'hide' | 'mute' | null;
  readonly side: ChatSide;
}

export const chatStore = createStore<ChatState>(() => ({
  searching: false,
  query: '',
  draft: '',
  replyTo: null,
  moderating: null,
  side: 'person',
}));

/** A part of the chat desk's own state. */
export function useChatDesk<T>(select: (state: ChatState) => T): T {
  return useStore(chatStore, select);
}

export const SAY_FIELD = 'chat-say';
export const REPLIES_BUTTON = 'chat-replies';
export const SEARCH_FIELD = 'chat-search';

/** Puts the caret into a field of the desk, once it is drawn. */
export function focusField(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Writes an answer to a line: the composer has it in hand. */
export function replyTo(line: ChatLine | null): void {
  chatStore.setState({ replyTo: line });
  focusField(SAY_FIELD);
}
