/** Why typed text was not taken, as a sentence. */
import i18next, { type TFunction } from 'i18next';
import type { Bad } from './model/write.ts';

/** The sentence for a code of `write`, with an example of what would be taken. */
export function badWords(t: TFunction, { code, detail }: Bad): string {
  const key = `editor.bad.${code}`;
  return i18next.exists(key)
    ? (t as (key: string, detail: Bad['detail']) => string)(key, detail)
    : t('editor.bad.other');
}
