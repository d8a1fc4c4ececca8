/** When an action can be done. The palette leaves out the rest, a button for it is off, and its key does nothing. Pure. */
import type { Snapshot } from '../../core/contract/messages.ts';
import { needsArming } from '../../core/show/show.asks.ts';
import { standingBy } from '../../core/show/show.standing.ts';
import type { ActionRun, CueRun } from '../../core/show/show.state.ts';
import type { Cue } from '../../core/runsheet/runsheet.schema.ts';
import { CHAT_ACTIONS, type ChatAction } from '../features/chat/chat.hands.ts';
import { isAnchorAction, type ActionId } from './actions.ts';

/** What is known when the question is asked: the show, and what is selected on this screen. */
export interface Situation {
  readonly snapshot: Snapshot;
  readonly selected: string | null;
  /** What the chat desk has a hand for. */
  readonly chat: (action: ChatAction) => boolean;
}

/** Whether the action would do anything now. */
export function isReady(id: ActionId, { snapshot, selected, chat }: Situation): boolean {
  const { state, sheet, obs } = snapshot;
  if (isChatAction(id)) return chat(id);
  // The anchor's screen does its own; a producer's desk has no hand in it.
  if (isAnchorAction(id)) return false;
  switch (id) {
    case 'go':
      return state.phase === 'ready' || (state.phase === 'running' && standingBy(state, sheet).kind !== 'nothing');
    case 'jump':
      return state.phase === 'running' && selected !== null && selected !== state.onAir?.segment.id;
    case 'pause':
    case 'end':
    case 'clear':
    case 'lengthen':
    case 'shorten':
      return state.onAir !== null;
    case 'arm':
      return cueToArm(snapshot) !== null || awaitedCue(snapshot) !== null;
    case 'disarm':
      return armedCue(snapshot) !== null;
    case 'skip':
      return state.onAir !== null && standingBy(state, sheet).kind === 'cue';
    case 'confirm':
    case 'refuse':
      return firstWaiting(snapshot) !== null;
    case 'restore':
      return state.onAir !== null && (state.sceneByHand !== null || obs.byHand.length > 0);
    case 'select-up':
    case 'select-down':
    case 'note':
    case 'tab-log':
    case 'tab-chat':
    case 'tab-obs':
    case 'tab-sheets':
    case 'palette':
    case 'open-anchor':
    case 'open-chat':
    case 'open-monitor':
    case 'open-figures':
    case 'figures-csv':
    case 'help':
    case 'keys':
    case 'settings':
    case 'layout':
    case 'theme':
    case 'language':
    case 'release':
      return true;
    default:
      return id satisfies never;
  }
}

/** Whether an action is the chat desk's. */
export function isChatAction(id: ActionId): id is ChatAction {
  return (CHAT_ACTIONS as readonly string[]).includes(id);
}

/** The first cue on air that waits for its arming. */
export function cueToArm(snapshot: Snapshot): Cue | null {
  return cueWhere(snapshot, (cue, run) => needsArming(cue) && (run.status === 'pending' || run.status === 'missed'));
}

/** The first cue on air that waits for a second person. */
export function awaitedCue(snapshot: Snapshot): Cue | null {
  return cueWhere(snapshot, (_, run) => run.second !== null);
}

/** The first cue on air whose arming can be taken back. */
export function armedCue(snapshot: Snapshot): Cue | null {
  return cueWhere(snapshot, (_, run) => run.status === 'armed' || run.second !== null);
}

function cueWhere({ state }: Snapshot, wanted: (cue: Cue, run: CueRun) => boolean): Cue | null {
  const { onAir } = state;
  return (
    onAir?.segment.cues.find((cue) => {
      const run = onAir.cues[cue.id];
      return run !== undefined && wanted(cue, run);
    }) ?? null
  );
}

/** What has waited longest for a person's word about the platform. */
export function firstWaiting({ state }: Snapshot): ActionRun | null {
  return (
    Object.values(state.actions).find((action) => action.answers.commerce?.status === 'waiting-for-person') ?? null
  );
}
