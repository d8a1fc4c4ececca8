/**
 * `decide`: what a command leads to, as facts, or why it is refused. Pure: it changes nothing, and time comes in as an argument. Commands are
 * trusted to be of their schema and their sender to be allowed: that was checked at the port.
 */
import { fail, ok, type Result } from '../result.ts';
import type { RunSheet } from '../runsheet/runsheet.schema.ts';
import type { Instant } from '../time/time.ts';
import { decidePause, decideResume, decideExtend } from './decide.clock.ts';
import { decideArm, decideConfirmArm, decideDisarm } from './decide.arming.ts';
import { decideFire, decideSkip } from './decide.cues.ts';
import { decideHeard } from './decide.heard.ts';
import { decideCloseCoupon } from './decide.room.ts';
import { decideClear, decideEnd, decideGo, decideJump, decideStart } from './decide.segments.ts';
import {
  decideCloseQuestion,
  decideNote,
  decideQuestion,
  decideSeeMustSay,
  decideSeeNote,
  decideSettle,
  decideWords,
} from './decide.words.ts';
import { decideDesk, type DeskCommand, type HeardCommand } from './desk.commands.ts';
import type { Asker, Guards } from './show.guards.ts';
import type { ShowCommand, ShowRefusal } from './show.commands.ts';
import type { Fact } from './show.facts.ts';
import type { OnAir, ShowState } from './show.state.ts';

export type Decision = Result<readonly Fact[], ShowRefusal>;

/** The run sheet as it stands when a command comes: it may have been edited since the show began. */
export interface Plan {
  readonly sheet: RunSheet;
  readonly revision: number;
}

/** A show that is on: what most commands need. */
export interface OnShow extends Plan, Desk {
  readonly state: ShowState;
  readonly onAir: OnAir;
  readonly now: Instant;
}

/** Who asks, and the guards of the shop as they are set when it is asked. */
export interface Desk {
  readonly asker: Asker;
  readonly guards: Guards;
}

/** The facts that a command leads to at `now`; none when it was carried out before. Whose entries they are is written on them, not here. */
export function decide(
  state: ShowState,
  plan: Plan,
  command: ShowCommand | DeskCommand,
  now: Instant,
  desk: Desk,
): Decision {
  if (state.commands.includes(command.id)) return ok([]);
  switch (command.type) {
    case 'start':
      return decideStart(state, plan, command, now, desk.guards);
    case 'note':
      return decideNote(state, command);
    case 'see-note':
      return decideSeeNote(state, command);
    case 'question':
      return decideQuestion(state, command);
    case 'close-question':
      return decideCloseQuestion(state, command);
    case 'say':
    case 'pin':
      return decideWords(state, command, now);
    case 'hide-message':
    case 'mute-viewer':
    case 'unmute-viewer':
    case 'answer-questions':
      return decideDesk(state, command, now);
    case 'settle':
      return decideSettle(state, command, now);
    case 'go':
    case 'jump':
    case 'fire':
    case 'arm':
    case 'confirm-arm':
    case 'disarm':
    case 'close-coupon':
    case 'skip':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'end':
    case 'see-must-say':
    case 'clear':
    case 'replan':
    case 'heard':
    case 'restore': {
      const show = onShow(state, plan, now, desk);
      return show.ok ? decideOnShow(show.value, command) : show;
    }
    default:
      return command satisfies never;
  }
}

type OnShowCommand =
  | HeardCommand
  | Exclude<
      ShowCommand,
      { type: 'start' | 'note' | 'see-note' | 'question' | 'close-question' | 'settle' | 'say' | 'pin' }
    >;

function decideOnShow(show: OnShow, command: OnShowCommand): Decision {
  switch (command.type) {
    case 'go':
      return decideGo(show, command.from, command.seen);
    case 'jump':
      return decideJump(show, command.from, command.segmentId);
    case 'fire':
      return decideFire(show, command.cueId, command.override?.reason);
    case 'arm':
      return decideArm(show, command);
    case 'confirm-arm':
      return decideConfirmArm(show, command);
    case 'close-coupon':
      return decideCloseCoupon(show, command.couponId);
    case 'disarm':
      return decideDisarm(show, command.cueId);
    case 'skip':
      return decideSkip(show, command.cueId);
    case 'pause':
      return decidePause(show);
    case 'resume':
      return decideResume(show);
    case 'extend':
      return decideExtend(show, command.by);
    case 'end':
      return decideEnd(show);
    case 'see-must-say':
      return decideSeeMustSay(show, command);
    case 'clear':
      return decideClear(show);
    case 'replan': {
      const { way, late, wins, segments } = command;
      return ok([{ kind: 'replanned', way, late, wins, segments }]);
    }
    case 'heard':
      return decideHeard(show, command);
    case 'restore':
      return ok([{ kind: 'picture-restored' }]);
    default:
      return command satisfies never;
  }
}

function onShow(state: ShowState, plan: Plan, now: Instant, desk: Desk): Result<OnShow, ShowRefusal> {
  if (state.phase === 'ended') return fail('ended', 'The show has ended. Open a new run to go on.');
  if (state.phase === 'ready' || !state.onAir) return fail('not-started', 'The show has not started yet.');
  const { sheet, revision } = plan;
  return ok({ state, onAir: state.onAir, sheet, revision, now, ...desk });
}
