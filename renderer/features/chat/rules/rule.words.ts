/** A rule in plain words, and the sheet's cues by the names that the desk knows. Pure. */
import type { TFunction } from 'i18next';
import type { ChatRule } from '../../../../core/chat/rules.ts';
import type { Cue, RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { needsArming } from '../../../../core/show/show.asks.ts';
import { namesOf as namesOfSegment } from '../../console/useNames.ts';
import { withinWords } from '../../console/heardWords.ts';
import { cueWords } from '../../console/words.ts';
import { topicWords, type LineNames } from '../chat.words.ts';

export interface NamedCue {
  readonly cue: Cue;
  readonly name: string;
  /** The segment that it belongs to. */
  readonly group: string;
}

/** All cues that do something, in the order of the sheet. */
export function cuesOf(t: TFunction, { segments, products }: RunSheet): readonly NamedCue[] {
  return segments.flatMap((segment, index) =>
    segment.cues.flatMap((cue) => {
      const name = cueWords(t, cue, namesOfSegment(segment, products));
      return name === '' ? [] : [{ cue, name, group: `${index + 1} · ${segment.title}` }];
    }),
  );
}

/** When a rule goes off, e.g. `1 分钟内 20 人问「价格」`. */
export function whenWords(t: TFunction, { trigger }: ChatRule, names: LineNames): string {
  const counted = { count: trigger.people, time: withinWords(t, trigger.within) };
  switch (trigger.on) {
    case 'keyword':
      return t('chat.rules.said', { ...counted, what: trigger.words.join(' / ') });
    case 'question': {
      const what = topicWords(t, trigger, names);
      const gone = trigger.productId !== null && !names.products.has(trigger.productId);
      return t('chat.rules.asked', { ...counted, what: gone ? `${what} · ${t('chat.rules.noProduct')}` : what });
    }
    default:
      return trigger satisfies never;
  }
}

/** What comes of it. `offers`: its cue is armed before it may fire. */
export function thenWords(
  t: TFunction,
  { does }: ChatRule,
  cues: readonly NamedCue[],
): { readonly text: string; readonly gone: boolean; readonly offers: boolean } {
  if (does.do === 'suggest') return { text: t('chat.rules.suggests'), gone: false, offers: false };
  const one = cues.find(({ cue }) => cue.id === does.cueId);
  if (one === undefined) return { text: t('chat.rules.cueGone'), gone: true, offers: false };
  return {
    text: t('chat.rules.fires', { cue: one.name, segment: one.group }),
    gone: false,
    offers: needsArming(one.cue),
  };
}
