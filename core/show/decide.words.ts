/** The note to the anchor, and a person's report of what the platform did. */
import { fail, ok } from '../result.ts';
import { between, type Instant } from '../time/time.ts';
import { isOpen } from './apply.answers.ts';
import { isCommerce } from './show.asks.ts';
import type { ShowCommand } from './show.commands.ts';
import type { Decision } from './show.decide.ts';
import { own } from './show.lookup.ts';
import type { ShowState } from './show.state.ts';

/** Shows a note to the anchor; also before the show, when there is most to say. */
export function decideNote(state: ShowState, { text, urgency }: Extract<ShowCommand, { type: 'note' }>): Decision {
  if (state.phase === 'ended') return fail('ended', 'The show has ended.');
  return ok([{ kind: 'note-sent', text, urgency }]);
}

/** Marks the note as seen. Seen again is no news. */
export function decideSeeNote({ note, phase }: ShowState): Decision {
  if (phase === 'ended') return fail('ended', 'The show has ended.');
  if (!note) return fail('no-note', 'There is no note to have seen.');
  return ok(note.seenAt === null ? [{ kind: 'note-seen' }] : []);
}

/** Settles a commerce action by a person's word; also after the end, since an answer may be awaited still. */
export function decideSettle(
  state: ShowState,
  { actionId, status, detail }: Extract<ShowCommand, { type: 'settle' }>,
  now: Instant,
): Decision {
  const run = own(state.actions, actionId);
  if (!run || !isCommerce(run)) return fail('no-such-action', 'No such action waits for the platform.', { actionId });
  if (!isOpen(run)) return fail('already-settled', 'The platform has answered this action already.', { actionId });
  const ms = between(run.askedAt, now);
  return ok([{ kind: 'action-answered', actionId, target: 'commerce', status, ms, code: null, detail, times: null }]);
}
