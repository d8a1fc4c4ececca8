/**
 * Brings OBS to the picture that the show wants, and leaves alone what a person does in OBS in between. One job at a time; of the
 * jobs that wait only the newest counts. The scene is asserted at cue edges, and when OBS comes back from the dead.
 */
import type { Picture } from '../../../core/show/show.state.ts';
import type { Duration, Instant } from '../../../core/time/time.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Log } from '../log.ts';
import type { ApplyFailure, ApplyReason, Receipt } from './picture.port.ts';
import type { CardShelf } from './obs.cards.ts';
import { CountdownBeat } from './obs.countdown.ts';
import {
  compare,
  hiddenBuffer,
  isEmpty,
  KEEP_CARDS,
  NO_CARDS,
  unitsOf,
  type Wanted,
  type Write,
  type Writes,
} from './obs.diff.ts';
import type { Kit } from './obs.kit.ts';
import type { ObsMirror } from './obs.mirror.ts';
import type { ObsQueue } from './obs.queue.ts';
import { ObsError } from './obs.request.ts';
import { ProgramWatch } from './obs.program.ts';
import type { ObsState } from './obs.state.ts';
import { retrying } from './obs.retry.ts';
import { sendWrites } from './obs.send.ts';

export interface DirectorOptions {
  readonly queue: ObsQueue;
  readonly mirror: ObsMirror;
  readonly shelf: CardShelf;
  readonly log: Log;
  /** The link is live and the mirror synced. */
  live(): boolean;
  kit(state: ObsState): Kit | null;
  now(): Instant;
  pageUrl(): string | null;
  onSceneByHand(scene: string): void;
}

/** Well within the time for which the renderer keeps an unused file (10 min). */
const KEEP_ALIVE_MS = 60_000;

interface Job {
  readonly picture: Picture;
  /** The scene to assert, null for none. */
  readonly scene: string | null;
  readonly since: number;
  done(result: Result<Receipt, ApplyFailure>): void;
}

export class ObsDirector {
  #options: DirectorOptions;
  #watch: ProgramWatch;
  #beat: CountdownBeat;
  #picture: Picture | null = null;
  #next: Job | null = null;
  #second: { readonly left: Duration; readonly visible: boolean } | null = null;
  #busy = false;
  #keeper: NodeJS.Timeout;

  constructor(options: DirectorOptions) {
    this.#options = options;
    const { mirror, onSceneByHand, now } = options;
    this.#watch = new ProgramWatch({ doubt: () => mirror.doubt(), onSceneByHand });
    this.#beat = new CountdownBeat({
      now,
      prepare: (left) => this.#onSecond(left, false),
      show: (left) => this.#onSecond(left, true),
    });
    this.#keeper = setInterval(() => this.#keepAlive(), KEEP_ALIVE_MS).unref();
  }

  /** See {@link PicturePort.apply}. */
  apply(picture: Picture, why: ApplyReason): Promise<Result<Receipt, ApplyFailure>> {
    this.#picture = picture;
    this.#beat.follow(picture.countdown?.endsAt ?? null);
    const scene = why.scene ? picture.scene : null;
    if (scene !== null) this.#watch.want(scene);
    if (!this.#options.live()) {
      return Promise.resolve(fail('obs-offline', 'OBS is not connected; the picture is kept and shown when it is'));
    }
    return this.#enqueue(picture, scene);
  }

  /** The link is live again. Overlays come back by themselves; the scene too when OBS was started anew or missed a cue. */
  onLive(restarted: boolean): void {
    const program = this.#options.mirror.state?.program ?? null;
    const scene = this.#watch.onLive(program, restarted);
    if (this.#picture !== null) void this.#enqueue(this.#picture, scene);
  }

  /** The mirror has new readings. */
  onMirror(): void {
    const { mirror, live } = this.#options;
    if (live() && mirror.state !== null && !mirror.frozen) this.#watch.onProgram(mirror.state.program);
  }

  /** Shows the last picture's overlays again, e.g. when the kit has just been made. */
  refresh(): void {
    if (this.#picture !== null && this.#options.live()) void this.#enqueue(this.#picture, null);
  }

  /** Another OBS is wanted: what we knew of the old one's program is void. */
  forget(): void {
    this.#watch.forget();
  }

  /** A scene was renamed in OBS: not a switch. */
  onRename(from: string, to: string): void {
    this.#watch.onRename(from, to);
  }

  dispose(): void {
    clearInterval(this.#keeper);
    this.#beat.follow(null);
    this.#next?.done(fail('obs-offline', 'The studio is closing'));
    this.#next = null;
  }

  #enqueue(picture: Picture, scene: string | null): Promise<Result<Receipt, ApplyFailure>> {
    const { promise, resolve } = Promise.withResolvers<Result<Receipt, ApplyFailure>>();
    const old = this.#next;
    // A scene that a superseded job was to assert is still due: it is part of the newer picture.
    const due = scene ?? (old === null || old.scene === null ? null : (picture.scene ?? old.scene));
    old?.done(fail('superseded', 'A newer picture took its place before it began'));
    this.#next = { picture, scene: due, since: performance.now(), done: resolve };
    void this.#work();
    return promise;
  }

  #onSecond(left: Duration, visible: boolean): void {
    if (!this.#options.live()) return;
    this.#second = { left, visible };
    void this.#work();
  }

  #keepAlive(): void {
    const { shelf, mirror, now, log, kit } = this.#options;
    const { state } = mirror;
    if (this.#picture === null || state === null || kit(state)?.kind !== 'image') return;
    shelf
      .keepAlive(this.#picture, state.canvas, now())
      .catch((error: unknown) => log.warn('cards.lost', { why: String(error) }));
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (;;) {
      const job = this.#next;
      const second = this.#second;
      if (job !== null) {
        this.#next = null;
        job.done(await this.#run(job));
      } else if (second !== null) {
        this.#second = null;
        await this.#tick(second.left, second.visible);
      } else break;
    }
    this.#busy = false;
  }

  async #run(job: Job): Promise<Result<Receipt, ApplyFailure>> {
    try {
      return await retrying(this.#options.mirror, (state) => this.#bring(state, job));
    } catch (error) {
      return this.#failure(error);
    }
  }

  /** One try, on a settled state. */
  async #bring(state: ObsState, { picture, scene, since }: Job): Promise<Result<Receipt, ApplyFailure>> {
    const { shelf, now, mirror, kit: kitOf, pageUrl } = this.#options;
    const elapsed = () => Math.round((performance.now() - since) * 100) / 100;
    const kit = kitOf(state);
    const known = scene === null || state.scenes.some(({ name }) => name === scene);
    const asserted = known ? scene : null;
    const sent: Write[] = [];
    const draws = kit?.kind === 'image';
    const at = now();
    let current = state;
    const ready = draws ? shelf.peek(picture, state.canvas, at) : NO_CARDS;
    if (ready === null && asserted !== null && asserted !== state.program) {
      // The cue must not wait for its card to be drawn: the scene goes now, without the old cards, and the new ones follow.
      const early = compare(state, kit, { scene: asserted, cards: NO_CARDS, pageUrl: null });
      sent.push(...(await this.#send(early, asserted)));
      current = await mirror.reread(kit === null ? [] : [kit.names.scene], { lists: true });
    }
    const wantsCards = picture.productCard ?? picture.couponCard ?? picture.countdown ?? picture.lowerThird;
    const cards = ready ?? (await shelf.fetch(picture, state.canvas, at));
    const wanted: Wanted = { scene: asserted, cards, pageUrl: pageUrl() };
    const writes = compare(current, kit, wanted);
    sent.push(...(await this.#send(writes, asserted)));
    const acknowledgedMs = elapsed();
    const verified = sent.length === 0 || (await this.#verify(kit, wanted));
    const receipt = { acknowledgedMs, verifiedMs: verified ? elapsed() : null, writes: sent.map(({ label }) => label) };
    if (!known) return fail('obs-no-such-scene', `OBS has no scene ${scene}; the overlays were shown`, { scene });
    if (wantsCards && (kit === null || writes.unprovisioned)) {
      return fail('obs-not-provisioned', 'OBS has no overlay kit; the scene was switched', { scene });
    }
    return ok(receipt);
  }

  async #send(writes: Writes, scene: string | null): Promise<Write[]> {
    if (writes.scene !== null && scene !== null) return this.#watch.switching(scene, () => this.#sendUnits(writes));
    const sent = await this.#sendUnits(writes);
    if (scene !== null) this.#watch.stands(scene);
    return sent;
  }

  #sendUnits(writes: Writes): Promise<Write[]> {
    return sendWrites(this.#options.queue, unitsOf(writes));
  }

  /** Reads back what was written. False when OBS shows something else (a person was faster). */
  async #verify(kit: Kit | null, wanted: Wanted): Promise<boolean> {
    const scenes = kit === null ? [] : [kit.names.scene];
    const state = await this.#options.mirror.reread(scenes, { lists: wanted.scene !== null, ours: kit !== null });
    return isEmpty(compare(state, kit, wanted));
  }

  /** One second of the countdown. A countdown that a person has hidden in OBS stays hidden. */
  async #tick(left: Duration, visible: boolean): Promise<void> {
    const { mirror, shelf, kit: kitOf, queue, log } = this.#options;
    const { label } = this.#picture?.countdown ?? {};
    try {
      const state = await mirror.settle();
      const kit = kitOf(state);
      if (label === undefined || kit?.kind !== 'image') return;
      const card = await shelf.draw('countdown', { label, remaining: left }, state.canvas);
      const prepared = hiddenBuffer(state, kit, 'countdown', card);
      if (prepared === null || this.#next !== null) return;
      const wanted = { scene: null, cards: { ...KEEP_CARDS, countdown: card }, pageUrl: null };
      const units = visible ? unitsOf(compare(state, kit, wanted)) : [{ mode: 'serial' as const, requests: prepared }];
      if ((await sendWrites(queue, units)).length > 0) await mirror.reread([kit.names.scene], { ours: true });
    } catch (error) {
      log.info('obs.countdown.missed', { why: String(error) });
    }
  }

  #failure(error: unknown): Result<Receipt, ApplyFailure> {
    const message = error instanceof Error ? error.message : String(error);
    this.#options.log.warn('obs.apply.failed', { why: message });
    if (!(error instanceof ObsError)) return fail('obs-refused', message);
    switch (error.reason) {
      case 'closed':
        return fail('obs-offline', message);
      case 'timeout':
        return fail('obs-timeout', message);
      case 'refused':
      case 'garbled':
        return fail('obs-refused', message, { status: error.status });
      default:
        return error.reason satisfies never;
    }
  }
}
