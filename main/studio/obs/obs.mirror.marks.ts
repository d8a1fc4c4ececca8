/** What of the mirror is in doubt and must be read again. */
import type { MirroredEvent } from './obs.events.ts';
import { EVENT_MARKS } from './obs.events.ts';
import { KIT_PREFIX } from './obs.kit.ts';

export interface Marks {
  all: boolean;
  lists: boolean;
  /** Settings and tags of what bears our prefix. */
  ours: boolean;
  /** A transition began: from here on a scene is on air as it stands now. */
  taken: boolean;
  /** Scenes and groups, for their items. */
  readonly scenes: Set<string>;
  /** Inputs, for mute and volume. */
  readonly sounds: Set<string>;
  /** Scenes, groups and inputs, for their filters. */
  readonly filters: Set<string>;
}

/** No doubt at all. */
export function noMarks(): Marks {
  return {
    all: false,
    lists: false,
    ours: false,
    taken: false,
    scenes: new Set(),
    sounds: new Set(),
    filters: new Set(),
  };
}

/** Whether anything is marked. */
export function isMarked(marks: Marks): boolean {
  const { all, lists, ours, taken, scenes, sounds, filters } = marks;
  return all || lists || ours || taken || scenes.size + sounds.size + filters.size > 0;
}

/** Whether a person may wonder. Our own cards change at our own hand, and the director reads them back itself. */
export function isDoubtful({ all, lists, taken, scenes, sounds, filters }: Marks): boolean {
  return all || lists || taken || [...scenes, ...sounds, ...filters].some((name) => !name.startsWith(KIT_PREFIX));
}

/** Adds the marks of `more`. */
export function addMarks(marks: Marks, more: Marks): void {
  marks.all ||= more.all;
  marks.lists ||= more.lists;
  marks.ours ||= more.ours;
  marks.taken ||= more.taken;
  for (const scene of more.scenes) marks.scenes.add(scene);
  for (const input of more.sounds) marks.sounds.add(input);
  for (const source of more.filters) marks.filters.add(source);
}

/** What an event puts in doubt. The two that freeze and thaw the mirror mark nothing by themselves. */
export function marksOf(type: MirroredEvent, data: unknown): Marks {
  const marks = noMarks();
  const mark = EVENT_MARKS[type];
  const scene = textOf(data, 'sceneName');
  const input = textOf(data, 'inputName');
  switch (mark) {
    case 'freeze':
    case 'thaw':
      break;
    case 'all':
      marks.all = true;
      break;
    case 'lists':
      marks.lists = true;
      break;
    case 'taken':
      marks.lists = marks.taken = true;
      break;
    case 'items':
      marks.scenes.add(scene);
      break;
    case 'new-scene':
      marks.lists = true;
      marks.scenes.add(scene);
      marks.filters.add(scene);
      break;
    case 'new-input':
      marks.lists = true;
      marks.sounds.add(input);
      marks.filters.add(input);
      break;
    case 'settings':
      marks.ours = input.startsWith(KIT_PREFIX);
      break;
    case 'sound':
      marks.sounds.add(input);
      break;
    case 'filters':
      marks.filters.add(textOf(data, 'sourceName'));
      break;
    default:
      mark satisfies never;
  }
  return marks;
}

function textOf(data: unknown, name: string): string {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : null;
  return typeof value === 'string' ? value : '';
}
