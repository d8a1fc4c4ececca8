/**
 * Acts, exactly once: a key is written down before its act is begun; the same key gives the same answer, and while one is under way a second asking
 * waits for the first. What was begun and has no answer is recalled, or handed over again where the platform takes a key once; else it
 * is left to a person. Nothing is begun after its time.
 */
import { actRequestSchema, isLastWord, type ActAnswer, type ActRequest } from '../../core/gateway/gateway.protocol.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { DO_IT_THERE, NEVER_SEEN, type AdapterAnswer, type CommerceAdapter } from '../adapters/adapter.ts';
import { BY_HAND, type ActStore, type KeptAct } from './acts.store.ts';

export type ActRefusal = 'bad-request' | 'key-of-another-act' | 'no-such-act' | 'not-for-a-person' | 'gateway-store';

export interface Acts {
  /** Carries an act out, or tells what came of it. */
  act(request: unknown): Promise<Result<ActAnswer, ActRefusal>>;
  /** A person's word on an act that waits for one, or that nobody knows about. It waits while the platform has the act before it, whose word is first. */
  settle(key: string, outcome: 'confirmed' | 'refused', detail: string): Promise<Result<ActAnswer, ActRefusal>>;
  /** Ends what is under way; its answers, if any, are kept. */
  dispose(): Promise<void>;
}

export interface ActParts {
  readonly room: string;
  readonly store: ActStore;
  readonly adapter: CommerceAdapter;
  /** Wall clock, ms since 1970. */
  readonly now: () => number;
}

/** Makes the acts of a room. */
export function createActs({ room, store, adapter, now }: ActParts): Acts {
  const stop = new AbortController();
  const underWay = new Map<string, Promise<Result<ActAnswer, ActRefusal>>>();
  /** What the platform has before it at this moment: it may be doing it. */
  const handedOver = new Map<string, Promise<AdapterAnswer>>();

  function keep(key: string, answer: AdapterAnswer | { status: 'expired'; code: string | null; detail: string }) {
    return store.answer(room, { key, ...answer, at: now() });
  }

  async function carryOut(request: ActRequest, body: string): Promise<ActAnswer> {
    const known = store.find(room, request.key);
    if (known?.answer && (isLastWord(known.answer) || known.answer.status === 'waiting-for-person'))
      return known.answer;
    if (known !== null && known.attempts > 0) return takeUp(request, known);
    store.begin(room, request, body, now());
    if (!adapter.can.includes(request.act.do)) {
      const detail = `${adapter.name} has no way to do this`;
      return keep(request.key, { status: 'refused', code: 'not-offered', detail });
    }
    return begin(request);
  }

  async function begin({ key, act, expiresAt }: ActRequest): Promise<ActAnswer> {
    if (isLate(expiresAt)) return keep(key, { status: 'expired', code: 'too-late', detail: '' });
    store.attempt(room, key);
    if (adapter.byHand.includes(act.do)) return keep(key, DO_IT_THERE);
    const told = adapter.perform(key, act, expiresAt, stop.signal).catch(unknown);
    handedOver.set(key, told);
    try {
      return keep(key, await told);
    } finally {
      handedOver.delete(key);
    }
  }

  /** It was handed over before and nobody has heard. */
  async function takeUp(request: ActRequest, known: KeptAct): Promise<ActAnswer> {
    const { key } = request;
    // The earlier of both: a second asking may have less patience, never more.
    const expiresAt = earlier(known.expiresAt, request.expiresAt);
    const found = await adapter.recall?.(key, stop.signal).catch(unknown);
    if (found !== undefined && found.status !== 'unknown') return keep(key, found);
    // While the platform was asked, a person may have said the last word.
    const said = store.find(room, key)?.answer ?? null;
    if (said !== null && isLastWord(said)) return said;
    // It never arrived, and what may still be on its way the platform refuses for its lateness.
    if (found?.code === NEVER_SEEN && isLate(expiresAt))
      return keep(key, { status: 'expired', code: 'too-late', detail: '' });
    if (adapter.idempotent && !isLate(expiresAt)) return begin({ ...request, expiresAt });
    return keep(
      key,
      found ?? { status: 'unknown', code: 'no-answer', detail: 'Look on the platform whether it was done' },
    );
  }

  function isLate(expiresAt: number | null): boolean {
    return expiresAt !== null && now() >= expiresAt;
  }

  return {
    async act(raw) {
      const request = actRequestSchema.safeParse(raw);
      if (!request.success) return fail('bad-request', `This is no act: ${request.error.issues[0]?.message ?? ''}`);
      const { key, act } = request.data;
      const body = JSON.stringify(act);
      try {
        const known = store.find(room, key);
        if (known !== null && known.body !== body) {
          return fail(
            'key-of-another-act',
            'This key belongs to another act, which stands. Ask with a key of its own.',
          );
        }
        const running = underWay.get(key);
        if (running !== undefined) return await running;
        const work = carryOut(request.data, body).then((answer) => ok(answer), noStore);
        underWay.set(key, work);
        return await work.finally(() => underWay.delete(key));
      } catch (error) {
        return noStore(error);
      }
    },
    async settle(key, outcome, detail) {
      try {
        await handedOver.get(key);
        const known = store.find(room, key);
        if (known === null) return fail('no-such-act', 'Nothing was asked for under this key');
        const { answer } = known;
        if (answer !== null && isLastWord(answer)) return ok(answer);
        if (answer === null) return fail('not-for-a-person', 'The platform is being asked; wait for its answer');
        return ok(keep(key, { status: outcome, code: BY_HAND, detail }));
      } catch (error) {
        return noStore(error);
      }
    },
    async dispose() {
      stop.abort();
      await Promise.allSettled(underWay.values());
    },
  };
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function unknown(error: unknown): AdapterAnswer {
  return { status: 'unknown', code: 'no-answer', detail: String(error).slice(0, 300) };
}

function noStore(error: unknown): Result<never, 'gateway-store'> {
  const why = String(error);
  return fail(
    'gateway-store',
    `The gateway can't write down what it does, so it does nothing: ${why}. Make room on its disk.`,
    { why },
  );
}
