/**
 * What the studio's own chat desk asks of the show, after its checks. No seat can send these: they are not in the contract, so that nothing is hidden past
 * the reasons.
 */
import { ok } from '../result.ts';
import type { Instant } from '../time/time.ts';
import { wordsAsked } from './show.asks.ts';
import type { Decision } from './show.decide.ts';
import type { Heard, HiddenMessage, QuestionsAnswered } from './show.facts.ts';
import type { ShowState } from './show.state.ts';

export type DeskCommand =
  | ({ readonly type: 'hide-message'; readonly id: string } & HiddenMessage)
  | ({ readonly type: 'answer-questions'; readonly id: string } & QuestionsAnswered)
  | HeardCommand;

/** Viewers wrote what a cue on air waits for. */
export interface HeardCommand {
  readonly type: 'heard';
  readonly id: string;
  readonly cueId: string;
  readonly heard: Heard;
  /** It is proposed, and not fired, though it might be. */
  readonly offer: boolean;
}

/** Both are told and done whenever they come, after the end too: viewers go on writing. */
export function decideDesk(state: ShowState, command: Exclude<DeskCommand, HeardCommand>, now: Instant): Decision {
  switch (command.type) {
    case 'hide-message': {
      const { type: _type, id: _id, ...hidden } = command;
      const ask = { do: 'hide-message', event: hidden.event, reason: hidden.reason } as const;
      return ok([{ kind: 'message-hidden', ...hidden, asked: [wordsAsked(state, ask, now)] }]);
    }
    case 'answer-questions': {
      const { type: _type, id: _id, ...answered } = command;
      return ok([{ kind: 'questions-answered', ...answered }]);
    }
    default:
      return command satisfies never;
  }
}
