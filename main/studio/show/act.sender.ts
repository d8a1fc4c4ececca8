/**
 * Sends what is asked of OBS beside the picture, in order, and brings the receipts back as facts. It is sent once: what was asked before a
 * restart and not answered is a level that may be said again, or an edge whose outcome nobody knows.
 */
import { fail } from '../../../core/result.ts';
import { isLevel, isObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import type { Asked, Entry, Fact } from '../../../core/show/show.facts.ts';
import type { PicturePort } from '../obs/picture.port.ts';
import { answerFact } from './picture.sender.ts';

/** Sends one action. The promise ends when it is answered; it never rejects. */
export async function sendAct(
  port: Pick<PicturePort, 'act'>,
  asked: Asked,
  record: (facts: readonly Fact[]) => void,
): Promise<void> {
  const begun = performance.now();
  const result = await port.act(asked).catch((error: unknown) => fail('unknown-outcome', String(error)));
  record([answerFact(asked.id, result, performance.now() - begun, null)]);
}

/** The actions among these entries that OBS was asked for by themselves and has not answered, in order. */
export class OpenActs {
  #open = new Map<string, Asked>();

  note({ fact }: Entry): void {
    if (fact.kind === 'action-answered' && fact.target === 'obs') this.#open.delete(fact.actionId);
    if (!('asked' in fact)) return;
    for (const asked of fact.asked) if (isObsAction(asked.ask)) this.#open.set(asked.id, asked);
  }

  /** Those that are safe to be asked for again. */
  get levels(): readonly Asked[] {
    return [...this.#open.values()].filter(({ ask }) => isObsAction(ask) && isLevel(ask));
  }

  /** What is to be written of the rest: they were sent at most once, and are not sent again. */
  get lost(): readonly Fact[] {
    const edges = [...this.#open.values()].filter(({ ask }) => isObsAction(ask) && !isLevel(ask));
    const why =
      'The studio stopped before OBS answered, so nobody knows whether it was done. It is not asked for again.';
    return edges.map(({ id }) => answerFact(id, fail('unknown-outcome', why), 0, null));
  }
}
