/** What viewers wrote, or are waited for to write, in words. Pure. */
import type { TFunction } from 'i18next';
import type { Trigger } from '../../../core/runsheet/runsheet.schema.ts';
import type { Heard } from '../../../core/show/show.facts.ts';

/** More words than these are not read beside a cue. */
const MOST = 4;

/** `60 秒` or `2 分钟`. */
export function withinWords(t: TFunction, ms: number): string {
  const minutes = ms / 60_000;
  return Number.isInteger(minutes)
    ? t('chat.rules.minutes', { count: minutes })
    : t('chat.rules.seconds', { count: ms / 1000 });
}

/** When a cue's words are met, e.g. `1 分钟内 20 人说「上车 / 扣1」`. */
export function keywordWords(t: TFunction, trigger: Extract<Trigger, { on: 'chat-keyword' }>): string {
  const { words, people, within, does } = trigger;
  const what = words.length === 0 ? t('console.cue.noWords') : listed(words);
  const said = t('chat.rules.said', { count: people, time: withinWords(t, within), what });
  return does === 'offer' ? t('console.cue.offers', { when: said }) : said;
}

/** What was written; a question is told by the message that filled the number. */
export function heardWords(t: TFunction, { words, people, within, text }: Heard): string {
  const what = words.length === 0 ? text : listed(words);
  return t('chat.rules.said', { count: people, time: withinWords(t, within), what });
}

function listed(words: readonly string[]): string {
  return words.length > MOST ? `${words.slice(0, MOST).join(' / ')} …` : words.join(' / ');
}
