/** What is asked of OBS itself, in the words of the trade. */
import type { TFunction } from 'i18next';
import type { ObsAction } from '../../../core/runsheet/obsAction.schema.ts';

type Of<D extends ObsAction['do']> = Extract<ObsAction, { do: D }>;

/** One such action in words, e.g. 静音「麦克风」. */
export function obsActionWords(t: TFunction, action: ObsAction): string {
  switch (action.do) {
    case 'transition':
      return transitionWords(t, action);
    case 'preview':
      return t('console.cue.ask.preview', { scene: action.scene });
    case 'take':
      return t('console.cue.ask.take');
    case 'item':
      return itemWords(t, action);
    case 'text':
      return t('console.cue.ask.text', { source: action.source, text: action.text });
    case 'image':
      return t('console.cue.ask.image', { source: action.source, file: action.file });
    case 'media':
      return t(`console.cue.ask.media-${action.op}`, { source: action.source });
    case 'refresh':
      return t('console.cue.ask.refresh', { source: action.source });
    case 'filter':
      return t(`console.cue.ask.filter-${action.on ? 'on' : 'off'}`, { source: action.source, filter: action.filter });
    case 'mute':
      return t(`console.cue.ask.mute-${action.on ? 'on' : 'off'}`, { source: action.source });
    case 'volume':
      return volumeWords(t, action);
    case 'record':
      return t(`console.cue.ask.record-${action.op}`, { name: action.name });
    case 'stream':
      return t(`console.cue.ask.stream-${action.op}`);
    case 'replay':
      return t('console.cue.ask.replay');
    case 'screenshot':
      return action.source === null
        ? t('console.cue.ask.screenshot')
        : t('console.cue.ask.screenshotOf', { source: action.source });
    case 'hotkey':
      return t('console.cue.ask.hotkey', { name: action.name });
    default:
      return action satisfies never;
  }
}

function transitionWords(t: TFunction, { scene, transition, duration }: Of<'transition'>): string {
  const how = [
    ...(transition === null ? [] : [transition]),
    ...(duration === null ? [] : [t('console.cue.ask.seconds', { n: duration / 1000 })]),
  ].join(' ');
  return how === '' ? t('console.cue.ask.scene', { scene }) : t('console.cue.ask.transition', { scene, how });
}

function itemWords(t: TFunction, { scene, source, visible, place }: Of<'item'>): string {
  if (visible !== null) return t(`console.cue.ask.item-${visible ? 'show' : 'hide'}`, { scene, source });
  return place === null ? source : t('console.cue.ask.item-place', { scene, source });
}

function volumeWords(t: TFunction, { source, db, over }: Of<'volume'>): string {
  return over === null
    ? t('console.cue.ask.volume', { source, db })
    : t('console.cue.ask.fade', { source, db, time: t('console.cue.ask.seconds', { n: over / 1000 }) });
}
