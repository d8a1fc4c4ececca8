/**
 * What the studio's own chat desk asks of the show, after its checks. No seat can send these: they are not in the contract, so that nothing is hidden past
 * the reasons.
 */
import { fail, ok } from '../result.ts';
import type { Instant } from '../time/time.ts';
import { wordsAsked } from './show.asks.ts';
import type { Decision } from './show.decide.ts';
import type { Heard, HiddenMessage, MutedViewer, QuestionsAnswered } from './show.facts.ts';
import { mutedOf } from './show.muted.ts';
import type { ShowState } from './show.state.ts';

export type DeskCommand =
  | ({ readonly type: 'hide-message'; readonly id: string } & HiddenMessage)
  | MuteCommand
  | UnmuteCommand
  | ({ readonly type: 'answer-questions'; readonly id: string } & QuestionsAnswered)
  | HeardCommand;

export interface MuteCommand extends MutedViewer {
  readonly type: 'mute-viewer';
  readonly id: string;
  /** Whether the room's platform can be asked for it. */
  readonly there: boolean;
}

export interface UnmuteCommand extends Pick<MutedViewer, 'source' | 'person'> {
  readonly type: 'unmute-viewer';
  readonly id: string;
  readonly there: boolean;
}

/** Viewers wrote what a cue on air waits for. */
export interface HeardCommand {
  readonly type: 'heard';
  readonly id: string;
  readonly cueId: string;
  readonly heard: Heard;
  /** It is proposed, and not fired, though it might be. */
  readonly offer: boolean;
}

const OF_DESK: ReadonlySet<string> = new Set<DeskCommand['type']>([
  'hide-message',
  'mute-viewer',
  'unmute-viewer',
  'answer-questions',
  'heard',
]);

/** Whether a command is the desk's own. */
export function isDeskCommand(command: DeskCommand | { readonly type: string }): command is DeskCommand {
  return OF_DESK.has(command.type);
}

/** More than any desk can look through; whoever floods from so many accounts is the platform's to stop. */
const MOST_MUTED = 1000;

/** All are told and done whenever they come, after the end too: viewers go on writing. */
export function decideDesk(state: ShowState, command: Exclude<DeskCommand, HeardCommand>, now: Instant): Decision {
  switch (command.type) {
    case 'hide-message': {
      const { type: _type, id: _id, ...hidden } = command;
      const ask = { do: 'hide-message', event: hidden.event, reason: hidden.reason } as const;
      return ok([{ kind: 'message-hidden', ...hidden, asked: [wordsAsked(state, ask, now)] }]);
    }
    case 'mute-viewer':
      return decideMute(state, command, now);
    case 'unmute-viewer':
      return decideUnmute(state, command, now);
    case 'answer-questions': {
      const { type: _type, id: _id, ...answered } = command;
      return ok([{ kind: 'questions-answered', ...answered }]);
    }
    default:
      return command satisfies never;
  }
}

function decideMute(state: ShowState, command: MuteCommand, now: Instant): Decision {
  const { type: _type, id: _id, there, ...muted } = command;
  const { source, person, event, time, reason } = muted;
  const standing = mutedOf(state, muted);
  if (standing !== null && standing.there !== 'refused' && standing.there !== 'expired')
    return fail('already-muted', 'This viewer is muted already. Nothing was done twice.');
  if (standing === null && state.muted.length >= MOST_MUTED)
    return fail('too-many-muted', 'So many viewers are muted that nobody was muted more. Unmute some first.', {
      most: MOST_MUTED,
    });
  const ask = { do: 'mute-viewer', source, person, event, time, reason } as const;
  return ok([{ kind: 'viewer-muted', ...muted, asked: there ? [wordsAsked(state, ask, now)] : [] }]);
}

/** The platform is asked where it was asked to mute them, and may have done so. */
function decideUnmute(state: ShowState, { source, person, there }: UnmuteCommand, now: Instant): Decision {
  const standing = mutedOf(state, { source, person });
  if (standing === null) return fail('not-muted', 'This viewer is not muted. Nothing was changed.');
  const ask = { do: 'unmute-viewer', source, person: standing.person } as const;
  const isThere = there && standing.actionId !== null && standing.there !== 'refused';
  const asked = isThere ? [wordsAsked(state, ask, now)] : [];
  return ok([{ kind: 'viewer-unmuted', source, person: standing.person, why: 'by-hand', asked }]);
}
