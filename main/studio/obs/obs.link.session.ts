/**
 * One session with OBS, from knocking to the end: a client of its own, a deadline on everything asked of it, and a heartbeat.
 * A WebSocket ping proves nothing (OBS answers it while its requests hang), so the heartbeat is a request.
 */
import {
  EventSubscription,
  OBSWebSocketError,
  type OBSEventTypes,
  type RequestBatchRequest,
} from 'obs-websocket-js/json';
import { ObsClient } from './obs.client.ts';
import type { LinkEnd } from './obs.problem.ts';
import { answersSchema } from './obs.replies.ts';
import { ObsError, STATUS, type BatchMode, type ObsAnswer, type ObsCaller, type ObsRequest } from './obs.request.ts';

/** Lengths in ms; tests shorten them. */
export interface LinkTimes {
  /** From knocking to Identified. */
  readonly connect: number;
  /** For a request, unless it asks for more. */
  readonly request: number;
  readonly heartbeat: number;
  /** After a heartbeat without an answer OBS counts as not answering: the screens say so. */
  readonly slow: number;
  /** After this long without any answer the session is given up. */
  readonly dead: number;
  /** Between attempts while OBS says that it is not ready (207). */
  readonly notReady: number;
}
/** Whatever goes wrong is on the screens within 3 s: a port that accepts and is silent, or an OBS that stops answering. */
export const LINK_TIMES: LinkTimes = {
  connect: 2000,
  request: 5000,
  heartbeat: 1000,
  slow: 1500,
  dead: 5000,
  notReady: 200,
};

/** What OBS calls the serial execution types; `Parallel` (2) mixes up its answers and can wedge OBS for good, so it is not here. */
const EXECUTION: Record<BatchMode, 0 | 1> = { serial: 0, frame: 1 };
const SUBSCRIPTIONS =
  EventSubscription.General |
  EventSubscription.Config |
  EventSubscription.Scenes |
  EventSubscription.Inputs |
  EventSubscription.Transitions |
  EventSubscription.Filters |
  EventSubscription.Outputs |
  EventSubscription.SceneItems |
  EventSubscription.Ui |
  // Of the many events it is the cheap one, and it tells what is on the program's frames.
  EventSubscription.InputActiveStateChanged;

export interface SessionHooks {
  readonly events: readonly (keyof OBSEventTypes)[];
  /** What OBS is asked to tell; all that the mirror needs when not given. */
  readonly subscriptions?: number;
  onEvent(type: keyof OBSEventTypes, data: unknown): void;
  onHello(): void;
  /** A heartbeat is overdue; then, that one was answered after all. */
  onSlow(slow: boolean): void;
  /** OBS must not be asked anything just now; it is refused here, as a newer OBS does by itself (207). */
  held?(): boolean;
  /** The answer of a heartbeat (GetStats), unparsed. */
  onStats(stats: unknown): void;
}

export class ObsSession implements ObsCaller {
  /** Resolves once, when the session is over, for whatever reason. */
  readonly ended: Promise<LinkEnd>;
  #client = new ObsClient();
  #times: LinkTimes;
  #hooks: SessionHooks;
  #over = Promise.withResolvers<LinkEnd>();
  #pending = new Set<(error: ObsError) => void>();
  #beat: NodeJS.Timeout | null = null;
  #asked = false;
  #hadPassword = false;
  #socketError: string | null = null;
  #closed = false;
  #subscribing: Promise<unknown> = Promise.resolve();
  #slow = false;

  constructor(times: LinkTimes, hooks: SessionHooks) {
    this.#times = times;
    this.#hooks = hooks;
    this.ended = this.#over.promise;
  }

  /** Knocks and identifies. Resolves to whether the session stands; if not, {@link ended} says why. */
  async open(url: string, password: string | null): Promise<boolean> {
    this.#hadPassword = password !== null && password !== '';
    const client = this.#client;
    // Listeners first: the library emits Identified and events before connect() resolves.
    for (const event of this.#hooks.events) {
      client.on(event as 'CustomEvent', (data: unknown) => this.#hooks.onEvent(event, data));
    }
    client.on('Hello', (hello) => {
      this.#asked = hello.authentication !== undefined;
      this.#hooks.onHello();
    });
    client.onGarbled = () => this.end(-1, 'a message that is no JSON');
    client.on('ConnectionError', (error) => (this.#socketError = error.message));
    client.on('ConnectionClosed', ({ code, message }) => this.#end(this.#socketError === null ? code : -1, message));
    const deadline = setTimeout(() => this.end(null, 'no answer in time'), this.#times.connect);
    // The rejection's cause arrives as ConnectionClosed too; that one has the error's code.
    const opened = client
      .connect(url, password ?? undefined, {
        rpcVersion: 1,
        eventSubscriptions: this.#hooks.subscriptions ?? SUBSCRIPTIONS,
      })
      .then(
        () => true,
        () => false,
      );
    const stands = await Promise.race([opened, this.ended.then(() => false)]);
    clearTimeout(deadline);
    if (stands && !this.#closed) this.#startHeartbeat();
    return stands && !this.#closed;
  }

  async call(request: ObsRequest, deadlineMs = this.#times.request): Promise<unknown> {
    return this.#ask(request.type, deadlineMs, (client) => client.call(request.type as 'Sleep', request.data as never));
  }

  async batch(
    requests: readonly ObsRequest[],
    mode: BatchMode,
    deadlineMs = this.#times.request,
  ): Promise<readonly ObsAnswer[]> {
    const [only] = requests;
    if (only !== undefined && requests.length === 1 && mode === 'serial') return [await this.#alone(only, deadlineMs)];
    const plain = requests.map(({ type, data }) => ({ requestType: type, requestData: data ?? {} }));
    const options = { executionType: EXECUTION[mode], haltOnFailure: mode === 'frame' };
    const results: unknown = await this.#ask(requests.map(({ type }) => type).join('+'), deadlineMs, (client) =>
      client.callBatch(plain as unknown as RequestBatchRequest[], options),
    );
    const parsed = answersSchema.safeParse(results);
    if (!parsed.success) throw new ObsError('garbled', 'OBS answered a batch in a shape that is not documented');
    return parsed.data;
  }

  /** A serial batch of one, as the request that it is: a cut is sent and answered sooner so. */
  async #alone({ type, data }: ObsRequest, deadlineMs: number): Promise<ObsAnswer> {
    return this.#ask(type, deadlineMs, async (client): Promise<ObsAnswer> => {
      try {
        const answer: unknown = await client.call(type as 'Sleep', data);
        return { type, ok: true, status: STATUS.done, comment: '', data: answer };
      } catch (error) {
        if (!(error instanceof OBSWebSocketError)) throw error;
        return { type, ok: false, status: error.code, comment: error.message, data: undefined };
      }
    });
  }

  /** Changes what OBS tells, one change after the other. Rejects with an ObsError. */
  async subscribe(eventSubscriptions: number): Promise<void> {
    const turn = this.#subscribing.then(() =>
      this.#ask('Reidentify', this.#times.request, (client) => client.reidentify({ eventSubscriptions })),
    );
    this.#subscribing = turn.catch(() => undefined);
    await turn;
  }

  /** Ends the session at once. `closeCode` null stands for our own deadline. */
  end(closeCode: number | null, message: string): void {
    this.#end(closeCode, message);
    this.#client.terminate();
  }

  #end(closeCode: number | null, message: string): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#beat !== null) clearInterval(this.#beat);
    for (const reject of this.#pending) reject(new ObsError('closed', `the link to OBS ended: ${message}`));
    this.#pending.clear();
    const text = this.#socketError ?? message;
    const { errorCode } = this.#client;
    this.#over.resolve({ closeCode, errorCode, message: text, asked: this.#asked, hadPassword: this.#hadPassword });
  }

  /** obs-websocket-js has no deadline and leaves calls open for ever when the link closes; here each has an end. */
  async #ask<T>(name: string, deadlineMs: number, send: (client: ObsClient) => Promise<T>): Promise<T> {
    if (this.#closed) throw new ObsError('closed', `${name}: the link to OBS has ended`);
    if (this.#hooks.held?.() === true) {
      throw new ObsError('refused', `${name}: OBS is changing scene collections`, STATUS.notReady);
    }
    const cut = Promise.withResolvers<never>();
    this.#pending.add(cut.reject);
    const late = () => cut.reject(new ObsError('timeout', `${name}: no answer from OBS in ${deadlineMs} ms`));
    const timer = setTimeout(late, deadlineMs);
    try {
      return await Promise.race([send(this.#client), cut.promise]);
    } catch (error) {
      if (error instanceof ObsError) throw error;
      if (error instanceof OBSWebSocketError) {
        throw new ObsError('refused', `${name}: ${error.message} (${error.code})`, error.code);
      }
      throw new ObsError('closed', `${name}: ${String(error)}`);
    } finally {
      clearTimeout(timer);
      this.#pending.delete(cut.reject);
    }
  }

  #startHeartbeat(): void {
    const { heartbeat, slow, dead } = this.#times;
    let heard = performance.now();
    const onAnswer = () => {
      heard = performance.now();
      if (!this.#slow || this.#closed) return;
      this.#slow = false;
      this.#hooks.onSlow(false);
    };
    const beat = () => {
      if (this.#closed) return;
      const asked = performance.now();
      if (asked - heard > dead) return this.end(null, 'heartbeats unanswered');
      this.call({ type: 'GetStats' }, dead).then(
        (stats) => {
          onAnswer();
          this.#hooks.onStats(stats);
        },
        // Refused (207 while OBS changes collections) is an answer too: it lives.
        (error: unknown) => error instanceof ObsError && error.reason === 'refused' && onAnswer(),
      );
      setTimeout(() => afterReading(() => this.#markSlow(heard < asked)), slow).unref();
    };
    this.#beat = setInterval(() => afterReading(beat), heartbeat);
  }

  #markSlow(overdue: boolean): void {
    if (!overdue || this.#slow || this.#closed) return;
    this.#slow = true;
    this.#hooks.onSlow(true);
  }
}

/** After what has arrived meanwhile was read: when it was our own process that was held up, OBS's answers lie there. */
function afterReading(then: () => void): void {
  setImmediate(then);
}
