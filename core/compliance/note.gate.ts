/** A note to the anchor will be said on air, and words for the room stand there in writing: forbidden ones are shown to whoever sends them, who can still do so and says why. */
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
 * Lets a command through; a note, or words for the room, with those that it is sent in spite of. Refuses one with forbidden words and no reason
 * as `risky-words`; nothing is sent then, and `detail.words` names them.
 */
export function passNote(
  command: ShowCommand,
  check: (text: string) => readonly Risk[],
): Result<ShowCommand, 'risky-words'> {
  if (command.type !== 'note' && command.type !== 'say' && command.type !== 'pin') return ok(command);
  const { despite, ...outgoing } = command;
  const forbidden = outgoing.text === null ? [] : needReason(check(outgoing.text));
  if (forbidden.length === 0) return ok(outgoing);
  const words = [...new Set(forbidden.map((risk) => risk.words))];
  if (despite === undefined)
    return fail(
      'risky-words',
      `This holds words that may not be said on air: ${words.join(', ')}. It was not sent; change it, or send it with a reason.`,
      { words: words.join('、') },
    );
  const terms = [...new Set(forbidden.map(({ term }) => term))];
  return ok({ ...outgoing, despite: { reason: despite.reason, words, terms } });
}

/** What words said now are about: the products of the segment on air. */
export function aboutNow({ onAir }: Pick<ShowState, 'onAir'>): TextContext {
  const products = onAir?.products ?? [];
  return {
    category: [...new Set(products.map(({ category }) => category))].join('、'),
    names: products.map(({ name }) => name),
  };
}
