/**
 * Brings the picture to OBS and its receipts back as facts. Calls may overlap: what a superseded call was to show, the newer one shows, so its
 * actions are answered with the newer one's receipt, and its scene is asserted again.
 */
import { fail, type Result } from '../../../core/result.ts';
import type { Fact } from '../../../core/show/show.facts.ts';
import type { Picture } from '../../../core/show/show.state.ts';
import type { ActFailure, ApplyFailure, PicturePort, Receipt } from '../obs/picture.port.ts';

export interface PictureSender {
  /** Sends a picture. The promise ends when all its actions are answered; it never rejects. `onTaken`: see {@link ApplyReason}; and when it failed. */
  send(picture: Picture, actionIds: readonly string[], scene: boolean, onTaken: () => void): Promise<void>;
}

interface Call {
  readonly ids: string[];
  readonly scene: boolean;
  next: Call | null;
  outcome: { readonly result: Result<Receipt, ApplyFailure>; readonly ms: number } | null;
}

/** Makes the sender. `record` gets the answers to one call together. */
export function createPictureSender(port: PicturePort, record: (facts: readonly Fact[]) => void): PictureSender {
  let newest: Call | null = null;

  async function answer(ids: readonly string[], { result, ms }: NonNullable<Call['outcome']>): Promise<void> {
    if (ids.length === 0) return;
    const onAirMs = result.ok ? await result.value.onAir : null;
    record(ids.map((actionId) => answerFact(actionId, result, ms, onAirMs)));
  }

  async function end(call: Call, outcome: NonNullable<Call['outcome']>): Promise<void> {
    call.outcome = outcome;
    const superseded = !outcome.result.ok && outcome.result.code === 'superseded';
    if (!superseded || call.next === null) await answer(call.ids, outcome);
    else if (call.next.outcome === null) call.next.ids.push(...call.ids);
    else await answer(call.ids, call.next.outcome);
  }

  return {
    async send(picture, actionIds, scene, onTaken) {
      const before = newest?.outcome === null ? newest : null;
      const call: Call = { ids: [...actionIds], scene: scene || before?.scene === true, next: null, outcome: null };
      if (before) before.next = call;
      newest = call;
      const begun = performance.now();
      const result = await port
        .apply(picture, { actionIds, scene: call.scene, onTaken })
        .catch((error: unknown) => fail('obs-refused', String(error)));
      onTaken();
      await end(call, { result, ms: performance.now() - begun });
    },
  };
}

/** The fact of OBS's answer. `took`: ms until a failure was known. */
export function answerFact(
  actionId: string,
  result: Result<Receipt, ApplyFailure | ActFailure>,
  took: number,
  onAirMs: number | null,
): Fact {
  const to = { kind: 'action-answered', actionId, target: 'obs' } as const;
  if (!result.ok) {
    return { ...to, status: 'failed', ms: took, code: result.code, detail: result.message, times: null };
  }
  const { acknowledgedMs, verifiedMs, writes } = result.value;
  const detail = writes.join('; ');
  const times = { acknowledgedMs, verifiedMs, onAirMs };
  return verifiedMs === null
    ? { ...to, status: 'acknowledged', ms: acknowledgedMs, code: null, detail, times }
    : { ...to, status: 'verified', ms: verifiedMs, code: null, detail, times };
}
