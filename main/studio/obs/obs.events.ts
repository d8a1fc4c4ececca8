/** Which part of the mirror an event makes doubtful. Events arrive out of order, so none is believed: it only says what to read again. */
import type { OBSEventTypes } from 'obs-websocket-js/json';

/**
 * `lists`: names, program, modes, outputs. `items`: those of the scene (or group) that the event names. `taken`: a take, which puts a scene on
 * air as it stands. `all`: everything.
 */
type Mark =
  | 'lists'
  | 'items'
  | 'new-scene'
  | 'new-input'
  | 'taken'
  | 'all'
  | 'settings'
  | 'sound'
  | 'filters'
  | 'freeze'
  | 'thaw';

export const EVENT_MARKS = {
  CurrentSceneCollectionChanging: 'freeze',
  CurrentSceneCollectionChanged: 'thaw',
  CurrentProfileChanged: 'all',
  CurrentProgramSceneChanged: 'lists',
  CurrentPreviewSceneChanged: 'lists',
  SceneTransitionStarted: 'taken',
  CurrentSceneTransitionChanged: 'lists',
  CurrentSceneTransitionDurationChanged: 'lists',
  StudioModeStateChanged: 'lists',
  SceneListChanged: 'lists',
  SceneCreated: 'new-scene',
  SceneRemoved: 'new-scene',
  SceneNameChanged: 'all',
  InputCreated: 'new-input',
  InputRemoved: 'new-input',
  InputNameChanged: 'all',
  InputSettingsChanged: 'settings',
  InputMuteStateChanged: 'sound',
  InputVolumeChanged: 'sound',
  SourceFilterCreated: 'filters',
  SourceFilterRemoved: 'filters',
  SourceFilterListReindexed: 'filters',
  SourceFilterNameChanged: 'filters',
  SourceFilterEnableStateChanged: 'filters',
  SceneItemCreated: 'items',
  SceneItemRemoved: 'items',
  SceneItemListReindexed: 'items',
  SceneItemEnableStateChanged: 'items',
  SceneItemLockStateChanged: 'items',
  StreamStateChanged: 'lists',
  RecordStateChanged: 'lists',
  ReplayBufferStateChanged: 'lists',
  VirtualcamStateChanged: 'lists',
} as const satisfies Partial<Record<keyof OBSEventTypes, Mark>>;

export type MirroredEvent = keyof typeof EVENT_MARKS;
export const MIRRORED_EVENTS = Object.keys(EVENT_MARKS) as MirroredEvent[];
