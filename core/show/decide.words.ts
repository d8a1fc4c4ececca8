/** Words between seats: notes and questions to the anchor, what the anchor has seen, and a person's report of what the platform did. */
import { fail, ok } from '../result.ts';
import { between, type Instant } from '../time/time.ts';
import { isOpen } from './apply.answers.ts';
import { isCommerce, wordsAsked } from './show.asks.ts';
import type { ShowCommand } from './show.commands.ts';
import type { Decision, OnShow } from './show.decide.ts';
import { own } from './show.lookup.ts';
import type { ShowState } from './show.state.ts';

type Of<T extends ShowCommand['type']> = Extract<ShowCommand, { type: T }>;

/** Shows a note to the anchor; also before the show, when there is most to say. */
export function decideNote(state: ShowState, { text, urgency, despite }: Of<'note'>): Decision {
  if (state.phase === 'ended') return fail('ended', 'The show has ended.');
  return ok([{ kind: 'note-sent', text, urgency, ...(despite === undefined ? {} : { despite }) }]);
}

/** Marks a note as seen. Seen again is no news. */
export function decideSeeNote({ notes, phase }: ShowState, command: Of<'see-note'>): Decision {
  if (phase === 'ended') return fail('ended', 'The show has ended.');
  const seen = command.note === null ? notes.at(-1) : notes.find((note) => note.id === command.note);
  if (!seen) return fail('no-note', 'There is no such note to have seen.');
  return ok(seen.seenAt === null ? [{ kind: 'note-seen', note: seen.id }] : []);
}

/** A must-say line was before the anchor's eyes. Seen again is no news; a line of a take that is over is `stale`. */
export function decideSeeMustSay({ onAir }: OnShow, { take, line, how }: Of<'see-must-say'>): Decision {
  if (take !== onAir.take)
    return fail('stale', 'The show has moved on; the line belongs to an earlier take.', { take });
  if (!onAir.segment.script.mustSay.includes(line))
    return fail('no-such-line', 'The segment on air has no such must-say line.', { line });
  if (onAir.said.some((said) => said.line === line)) return ok([]);
  return ok([{ kind: 'must-say-seen', take, line, how }]);
}

/** Puts viewers' question before the anchor; also before the show, to try it. */
export function decideQuestion({ phase }: ShowState, command: Of<'question'>): Decision {
  if (phase === 'ended') return fail('ended', 'The show has ended.');
  const { type: _type, id: _id, ...question } = command;
  return ok([{ kind: 'question-sent', ...question }]);
}

/** Takes a question off the anchor's screen: answered on air, or not to be answered. */
export function decideCloseQuestion(
  { questions, phase }: ShowState,
  { question, outcome }: Of<'close-question'>,
): Decision {
  if (phase === 'ended') return fail('ended', 'The show has ended.');
  if (!questions.some(({ id }) => id === question))
    return fail('no-question', 'This question is not on the anchor’s screen any more.', { question });
  return ok([{ kind: 'question-closed', question, outcome }]);
}

/** Says or pins something in the room; also before the show, when people are already waiting there. */
export function decideWords(state: ShowState, command: Of<'say' | 'pin'>, now: Instant): Decision {
  if (state.phase === 'ended') return fail('ended', 'The show has ended.');
  const { despite } = command;
  const ask =
    command.type === 'say'
      ? ({ do: 'say', text: command.text, replyTo: command.replyTo } as const)
      : ({ do: 'pin-comment', text: command.text } as const);
  const asked = [wordsAsked(state, ask, now)];
  return ok([{ kind: 'words-asked', asked, ...(despite === undefined ? {} : { despite }) }]);
}

/** Settles a commerce action by a person's word; also after the end, since an answer may be awaited still. */
export function decideSettle(state: ShowState, { actionId, status, detail }: Of<'settle'>, now: Instant): Decision {
  const run = own(state.actions, actionId);
  if (!run || !isCommerce(run)) return fail('no-such-action', 'No such action waits for the platform.', { actionId });
  if (!isOpen(run)) return fail('already-settled', 'The platform has answered this action already.', { actionId });
  const ms = between(run.askedAt, now);
  return ok([{ kind: 'action-answered', actionId, target: 'commerce', status, ms, code: null, detail, times: null }]);
}
