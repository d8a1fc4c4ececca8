/** Which part of the mirror an event makes doubtful. Events arrive out of order, so none is believed: it only says what to read again. */
import type { OBSEventTypes } from 'obs-websocket-js/json';

/** `lists`: names, program, modes, outputs. `items`: those of the scene (or group) that the event names. `all`: everything. */
type Mark = 'lists' | 'items' | 'lists+items' | 'all' | 'input' | 'freeze' | 'thaw';

export const EVENT_MARKS = {
  CurrentSceneCollectionChanging: 'freeze',
  CurrentSceneCollectionChanged: 'thaw',
  CurrentProfileChanged: 'all',
  CurrentProgramSceneChanged: 'lists',
  CurrentPreviewSceneChanged: 'lists',
  SceneTransitionStarted: 'lists',
  CurrentSceneTransitionChanged: 'lists',
  CurrentSceneTransitionDurationChanged: 'lists',
  StudioModeStateChanged: 'lists',
  SceneListChanged: 'lists',
  SceneCreated: 'lists+items',
  SceneRemoved: 'lists+items',
  SceneNameChanged: 'all',
  InputCreated: 'lists',
  InputRemoved: 'lists',
  InputNameChanged: 'all',
  InputSettingsChanged: 'input',
  SceneItemCreated: 'items',
  SceneItemRemoved: 'items',
  SceneItemListReindexed: 'items',
  SceneItemEnableStateChanged: 'items',
  SceneItemLockStateChanged: 'items',
  StreamStateChanged: 'lists',
  RecordStateChanged: 'lists',
} as const satisfies Partial<Record<keyof OBSEventTypes, Mark>>;

export type MirroredEvent = keyof typeof EVENT_MARKS;
export const MIRRORED_EVENTS = Object.keys(EVENT_MARKS) as MirroredEvent[];
