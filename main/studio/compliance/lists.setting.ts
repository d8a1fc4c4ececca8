/** Where the shop's own word lists are kept. */
import { wordListsSchema, type WordList } from '../../../core/compliance/shop.words.ts';
import type { Setting } from '../store/settings.store.ts';

export const WORD_LISTS: Setting<readonly WordList[]> = {
  key: 'compliance.lists',
  schema: wordListsSchema,
  fallback: [],
};
