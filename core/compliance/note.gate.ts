/** A note to the anchor will be said on air: forbidden words in it are shown to whoever sends it, who can still send it and says why. */
import type { Risk } from '../contract/compliance.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ShowCommand } from '../show/show.commands.ts';
import type { ShowState } from '../show/show.state.ts';
import type { TextContext } from './matcher.ts';

/**
 * The words for which a note needs a reason. A number that has to agree with stock or timer (只剩60单) is a producer's daily word and is shown
 * only; what may not be said at all needs one.
 */
export function needReason(risks: readonly Risk[]): readonly Risk[] {
  return risks.filter(({ severity, action }) => severity === 'block' && action !== 'bind_object');
}

/**
 * Lets a command through, a note with the words that it is sent in spite of. Refuses a note with forbidden words and no reason as
 * `risky-words`; nothing is sent then, and `detail.words` names them.
 */
export function passNote(
  command: ShowCommand,
  check: (text: string) => readonly Risk[],
): Result<ShowCommand, 'risky-words'> {
  if (command.type !== 'note') return ok(command);
  const { despite, ...note } = command;
  const forbidden = needReason(check(note.text));
  if (forbidden.length === 0) return ok(note);
  const words = [...new Set(forbidden.map((risk) => risk.words))];
  if (despite === undefined)
    return fail(
      'risky-words',
      `The note holds words that may not be said on air: ${words.join(', ')}. It was not sent; change it, or send it with a reason.`,
      { words: words.join('、') },
    );
  const terms = [...new Set(forbidden.map(({ term }) => term))];
  return ok({ ...note, despite: { reason: despite.reason, words, terms } });
}

/** What words said now are about: the products of the segment on air. */
export function aboutNow({ onAir }: Pick<ShowState, 'onAir'>): TextContext {
  const products = onAir?.products ?? [];
  return {
    category: [...new Set(products.map(({ category }) => category))].join('、'),
    names: products.map(({ name }) => name),
  };
}
