/** When a cue fires, as the beginning of a sentence. Pure. */
import type { TFunction } from 'i18next';
import type { Trigger } from '../../../../core/runsheet/runsheet.schema.ts';
import { clockLength, timeOfDay } from '../../../ui/format.ts';
import { keywordWords } from '../../console/heardWords.ts';
import { cueWords, type Names } from '../../console/words.ts';

/** The moment, before the colon of a cue’s sentence. */
export function whenWords(t: TFunction, trigger: Trigger, names: Names): string {
  switch (trigger.on) {
    case 'manual':
      return t('editor.when.manual');
    case 'segment-enter':
      return t('editor.when.segment-enter');
    case 'offset':
      return t('editor.when.offset', { time: clockLength(trigger.at) });
    case 'before-end':
      return t('editor.when.before-end', { time: clockLength(trigger.before) });
    case 'wall-clock':
      return t('editor.when.wall-clock', { time: timeOfDay(trigger.at) });
    case 'after-cue': {
      const cue = names.cues.find(({ id }) => id === trigger.cueId);
      return t('editor.when.after-cue', {
        cue: cue === undefined ? trigger.cueId : cueWords(t, cue, names),
        time: clockLength(trigger.delay),
      });
    }
    case 'chat-keyword':
      return keywordWords(t, trigger);
    default:
      return trigger satisfies never;
  }
}
