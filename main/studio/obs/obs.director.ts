/**
 * Brings OBS to the picture that the show wants, and leaves alone what a person does in OBS in between. One job at a time; of the
 * jobs that wait only the newest counts. The scene is asserted at cue edges, and when OBS comes back from the dead.
 */
import type { OverlayStyle } from '../../../core/cards/overlay.style.ts';
import type { ByHand } from '../../../core/contract/obs.view.ts';
import { EMPTY_PICTURE, type Picture } from '../../../core/show/show.state.ts';
import type { Instant } from '../../../core/time/time.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Log } from '../log.ts';
import type { ApplyFailure, ApplyReason, Receipt } from './picture.port.ts';
import { applyFailure, labelOf, noSuchScene, type Asserted } from './obs.answers.ts';
import { AirWatch, type AirEvent, type AirTrack } from './obs.air.ts';
import { changedByHand } from './obs.byHand.ts';
import { hasCards, type CardShelf } from './obs.cards.ts';
import { Counts } from './obs.counts.ts';
import {
  compare,
  hideAll,
  isEmpty,
  NO_CARDS,
  unitsOf,
  type Unit,
  type Wanted,
  type Write,
  type Writes,
} from './obs.diff.ts';
import { unless } from './obs.given.ts';
import { kitInputs, type Kit } from './obs.kit.ts';
import type { ObsMirror } from './obs.mirror.ts';
import type { ObsQueue } from './obs.queue.ts';
import { inMotion, readyMotion } from './obs.motion.ts';
import { aimOf, ProgramWatch, type SceneAim } from './obs.program.ts';
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
  /** OBS's name for a scene of the sheet. */
  sceneOf(state: ObsState, sheetScene: string): string;
  now(): Instant;
  pageUrl(): string | null;
  /** How cards come and go just now. */
  motion(): OverlayStyle['motion'];
  onSceneByHand(scene: string): void;
  /** What a person changed may read otherwise now. */
  onByHand(): void;
}

/** Well within the time for which the renderer keeps an unused file (10 min). */
const KEEP_ALIVE_MS = 60_000;
/** How often we look at what is ours for a person's hand: OBS before 29.1 tells of no settings, and none of places to those who don't ask for a flood. */
const LOOK_MS = 3000;

interface Job {
  readonly picture: Picture;
  /** The scene to assert, null for none. */
  readonly scene: SceneAim | null;
  readonly since: number;
  /** Given up when the panic key is pressed. */
  readonly signal: AbortSignal;
  onTaken?(): void;
  done(result: Result<Receipt, ApplyFailure>): void;
}

export class ObsDirector {
  #options: DirectorOptions;
  #watch: ProgramWatch;
  #counts: Counts;
  #picture: Picture | null = null;
  #next: Job | null = null;
  #busy = false;
  #working: Promise<void> = Promise.resolve();
  #disposed = false;
  /** How many cues have asserted a scene so far. */
  #asserted = 0;
  #air = new AirWatch();
  /** The reading that was judged last for a person's hand on the program. */
  #judged: ObsState['scenes'] | null = null;
  /** What was brought to OBS last; null while that is not known. */
  #shown: Wanted | null = null;
  /** The panic key was pressed, and no card was asked for since. */
  #cleared = false;
  /** Ends with the next press of the panic key. */
  #era = new AbortController();
  #keeper: NodeJS.Timeout;
  #looker: NodeJS.Timeout;

  constructor(options: DirectorOptions) {
    this.#options = options;
    const { mirror, onSceneByHand } = options;
    this.#watch = new ProgramWatch({ doubt: () => mirror.doubt(), onSceneByHand });
    this.#counts = new Counts({
      ...options,
      picture: () => this.#picture,
      waiting: () => this.#next !== null,
      onDue: () => this.#work(),
      onShown: (slot, card) => {
        if (this.#shown !== null) this.#shown = { ...this.#shown, cards: { ...this.#shown.cards, [slot]: card } };
      },
    });
    this.#keeper = setInterval(() => this.#keepAlive(), KEEP_ALIVE_MS).unref();
    this.#looker = setInterval(() => this.#look(), LOOK_MS).unref();
  }

  /** What a person changed in OBS since the last cue edge, of what we had put there. */
  get byHand(): readonly ByHand[] {
    const { mirror, kit: kitOf } = this.#options;
    const scene: ByHand[] = this.#watch.byHand === null ? [] : [{ what: 'scene', name: this.#watch.byHand }];
    const { state } = mirror;
    const kit = state === null ? null : kitOf(state);
    if (state === null || kit === null || this.#shown === null) return scene;
    return [...scene, ...changedByHand(state, kit, this.#shown)];
  }

  /** See {@link PicturePort.apply}. */
  apply(picture: Picture, why: ApplyReason): Promise<Result<Receipt, ApplyFailure>> {
    this.#picture = picture;
    if (hasCards(picture)) this.#cleared = false;
    this.#counts.follow(picture);
    const scene = why.scene ? aimOf(picture) : null;
    if (scene !== null) this.#assert(scene);
    if (!this.#options.live()) {
      return Promise.resolve(fail('obs-offline', 'OBS is not connected; the picture is kept and shown when it is'));
    }
    return this.#enqueue(picture, scene, why);
  }

  /** See {@link PicturePort.panic}. */
  async panic(): Promise<number | null> {
    const { mirror, queue, live, log, kit: kitOf } = this.#options;
    const since = performance.now();
    this.#era.abort();
    this.#era = new AbortController();
    this.#cleared = true;
    this.#shown = null;
    this.#counts.stop();
    this.#picture = this.#picture && { ...EMPTY_PICTURE, scene: this.#picture.scene };
    this.#next?.done(fail('superseded', GIVEN_UP));
    this.#next = null;
    const { state } = mirror;
    const kit = state === null ? null : kitOf(state);
    if (!live() || state === null || kit === null) return null;
    const requests = hideAll(state, kit);
    try {
      await queue.urgent(requests.map(({ type, data = {} }) => ({ type, data })));
      return performance.now() - since;
    } catch (error) {
      log.warn('obs.panic.failed', { why: String(error) });
      return null;
    }
  }

  /**
   * A switch that is asked for now and sent when its turn comes (a transition, a take). `scene`, of the sheet, counts as the show's word from now
   * on: where it can't be switched to, it is asserted when the link is live. Gives whether it still may be sent: not once a newer cue has
   * asserted a scene.
   */
  claim(scene: string | null): () => boolean {
    const at = this.#asserted;
    if (scene !== null) this.#watch.want({ name: scene, of: 'sheet' });
    return () => this.#asserted === at;
  }

  #assert(scene: SceneAim): void {
    this.#asserted += 1;
    this.#watch.want(scene);
  }

  /** Sends a switch of the program that is not ours to choose the way of (a transition, a take), so that it counts as the show's own. `scene` is OBS's name. */
  switching<T>(scene: string, send: () => Promise<T>): Promise<T> {
    const aim: SceneAim = { name: scene, of: 'obs' };
    this.#watch.want(aim);
    return this.#watch.switch(scene, aim, send);
  }

  /** An event that tells of the program's frames. */
  onAir(type: AirEvent, data: unknown): void {
    this.#air.onEvent(type, data);
  }

  /** The link is gone. */
  onLost(): void {
    this.#air.lost();
    this.#shown = null;
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
    const { state } = mirror;
    // Only a new reading of the lists tells of the program; a changed confidence, or a reading that failed, tells nothing.
    if (!live() || state === null || mirror.frozen || state.scenes === this.#judged) return;
    this.#judged = state.scenes;
    this.#watch.onProgram(state.program);
  }

  /** Shows the last picture's overlays again, e.g. when the kit has just been made. */
  refresh(): void {
    if (this.#picture !== null && this.#options.live()) void this.#enqueue(this.#picture, null);
  }

  /** The look of the cards was changed. A picture that waits is drawn in it anyway. */
  restyle(): void {
    if (this.#next === null) this.refresh();
  }

  /** Another OBS is wanted: what we knew of the old one's program is void. */
  forget(): void {
    this.#watch.forget();
  }

  /** A scene was renamed in OBS: not a switch. */
  onRename(from: string, to: string): void {
    this.#watch.onRename(from, to);
  }

  /** Resolves when nothing is under way any more; the link is let go meanwhile. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    clearInterval(this.#keeper);
    clearInterval(this.#looker);
    this.#counts.stop();
    this.#next?.done(CLOSING);
    this.#next = null;
    this.#era.abort();
    await this.#working;
    this.#air.lost();
  }

  #enqueue(
    picture: Picture,
    scene: SceneAim | null,
    { onTaken }: Pick<Job, 'onTaken'> = {},
  ): Promise<Result<Receipt, ApplyFailure>> {
    if (this.#disposed) return Promise.resolve(CLOSING);
    const { promise, resolve } = Promise.withResolvers<Result<Receipt, ApplyFailure>>();
    const old = this.#next;
    // A scene that a superseded job was to assert is still due: it is part of the newer picture.
    const due = scene ?? (old === null || old.scene === null ? null : (aimOf(picture) ?? old.scene));
    old?.done(fail('superseded', 'A newer picture took its place before it began'));
    const { signal } = this.#era;
    this.#next = { picture, scene: due, since: performance.now(), signal, done: resolve, ...(onTaken && { onTaken }) };
    this.#work();
    return promise;
  }

  #keepAlive(): void {
    const { shelf, mirror, now, log, kit } = this.#options;
    const { state } = mirror;
    if (this.#picture === null || state === null || kit(state)?.kind !== 'image') return;
    shelf
      .keepAlive(this.#picture, state.canvas, now())
      .catch((error: unknown) => log.warn('cards.lost', { why: String(error) }));
  }

  #look(): void {
    const { live, mirror, kit: kitOf, log } = this.#options;
    const kit = mirror.state === null ? null : kitOf(mirror.state);
    if (!live() || this.#busy || kit === null || mirror.frozen) return;
    mirror
      .reread([kit.names.scene], { ours: true })
      .catch((error: unknown) => log.info('obs.look.failed', { why: String(error) }));
  }

  #work(): void {
    if (!this.#busy) this.#working = this.#workOff();
  }

  async #workOff(): Promise<void> {
    this.#busy = true;
    for (;;) {
      const job = this.#next;
      if (job !== null) {
        this.#next = null;
        job.done(await this.#run(job));
      } else if (this.#counts.due) {
        await this.#counts.step(this.#era.signal);
      } else break;
    }
    this.#busy = false;
    this.#options.onByHand();
  }

  async #run(job: Job): Promise<Result<Receipt, ApplyFailure>> {
    const air = this.#air.track(job.since);
    this.#shown = null;
    try {
      const result = await retrying(this.#options.mirror, (state) => this.#bring(state, job, air));
      if (!result.ok) air.cancel();
      return result;
    } catch (error) {
      air.cancel();
      if (!job.signal.aborted) return applyFailure(error, this.#options.log);
      await this.#lookAgain();
      return fail('superseded', GIVEN_UP);
    }
  }

  /** A movement that was given up half way has left things where no event tells of. */
  async #lookAgain(): Promise<void> {
    const { mirror, kit: kitOf, live, log } = this.#options;
    const kit = mirror.state === null ? null : kitOf(mirror.state);
    if (kit === null || !live()) return;
    const look = mirror.reread([kit.names.scene], { ours: true, filters: kitInputs(kit.names, kit.kind) });
    await look.catch((error: unknown) => log.info('obs.look.failed', { why: String(error) }));
  }

  /** One try, on a settled state. */
  async #bring(
    state: ObsState,
    { picture, scene: aim, since, signal, onTaken }: Job,
    air: AirTrack,
  ): Promise<Result<Receipt, ApplyFailure>> {
    signal.throwIfAborted();
    const { shelf, now, mirror, queue, log, motion, kit: kitOf, pageUrl, sceneOf } = this.#options;
    const elapsed = () => Math.round((performance.now() - since) * 100) / 100;
    if (aim !== null && this.#watch.isOld(state.program)) {
      // A transition is being sent, or was just answered and not read yet: what we know of the program is a moment old.
      await queue.drained();
      state = await mirror.reread([], { lists: true });
    }
    const kit = kitOf(state);
    const scene = aim === null ? null : aim.of === 'sheet' ? sceneOf(state, aim.name) : aim.name;
    const known = scene === null || state.scenes.some(({ name }) => name === scene);
    const asserted = known && scene !== null && aim !== null ? { scene, aim } : null;
    const sent: Write[] = [];
    const draws = kit?.kind === 'image';
    const at = now();
    let current = state;
    const ready = draws ? shelf.peek(picture, state.canvas, at) : NO_CARDS;
    if (ready === null && asserted !== null && asserted.scene !== state.program) {
      // The cue must not wait for its card to be drawn: the scene goes now, without the old cards, and the new ones follow.
      const early = compare(state, kit, { scene: asserted.scene, cards: NO_CARDS, pageUrl: null, pageLit: true });
      air.expect(early);
      sent.push(...(await this.#send(early, asserted, signal)));
      onTaken?.();
      current = await mirror.reread(kit === null ? [] : [kit.names.scene], { lists: true });
    }
    const wantsCards = hasCards(picture);
    const cards = ready ?? (await unless(signal, shelf.fetch(picture, state.canvas, at)));
    const wanted: Wanted = { scene: asserted?.scene ?? null, cards, pageUrl: pageUrl(), pageLit: !this.#cleared };
    const writes = compare(current, kit, wanted);
    air.expect(writes);
    // While a newer picture waits it is a cut: that one must not wait for a movement.
    const drawn = inMotion(current, writes, this.#next === null ? motion() : 'none');
    // What needs nothing made leaves in this very turn of the loop.
    const plan = drawn.before.length === 0 ? drawn : await readyMotion({ queue, log }, drawn, current, writes, signal);
    sent.push(...(await this.#send(writes, asserted, signal, plan.cut)));
    onTaken?.();
    // With a card that only leaves there is nothing to acknowledge before it has left.
    const acknowledged = sent.length === 0 ? null : elapsed();
    sent.push(...(await sendWrites(queue, plan.steps, signal)));
    if (plan.steps.length > 0) air.moved();
    sent.push(...(await sendWrites(queue, plan.after, signal)));
    const acknowledgedMs = acknowledged ?? elapsed();
    const verified = sent.length === 0 || (await this.#verify(kit, wanted));
    if (!signal.aborted) this.#shown = wanted;
    if (!known) return noSuchScene(aim?.name ?? '', scene ?? '');
    if (wantsCards && (kit === null || writes.unprovisioned)) {
      return fail('obs-not-provisioned', 'OBS has no overlay kit; the scene was switched', { scene });
    }
    const onAir = air.close(state.transition?.ms ?? 0);
    const verifiedMs = verified ? elapsed() : null;
    const labels = sent.flatMap((write) => (write.label === '' ? [] : [labelOf(write, asserted)]));
    return ok({ acknowledgedMs, verifiedMs, writes: labels, onAir });
  }

  async #send(
    writes: Writes,
    asserted: Asserted | null,
    signal: AbortSignal,
    units: readonly Unit[] = unitsOf(writes),
  ): Promise<Write[]> {
    const send = () => sendWrites(this.#options.queue, units, signal);
    if (writes.scene !== null && asserted !== null) return this.#watch.switch(asserted.scene, asserted.aim, send);
    const sent = await send();
    if (asserted !== null) this.#watch.stands(asserted.scene, asserted.aim);
    return sent;
  }

  /** Reads back what was written. False when OBS shows something else (a person was faster). */
  async #verify(kit: Kit | null, wanted: Wanted): Promise<boolean> {
    const scenes = kit === null ? [] : [kit.names.scene];
    const filters = kit?.kind === 'image' && this.#options.motion() === 'fade' ? kitInputs(kit.names, kit.kind) : [];
    const state = await this.#options.mirror.reread(scenes, {
      lists: wanted.scene !== null,
      ours: kit !== null,
      filters,
    });
    return isEmpty(compare(state, kit, wanted));
  }
}

const CLOSING: Result<never, 'obs-offline'> = fail('obs-offline', 'The studio is closing');
const GIVEN_UP = 'The picture was cleared before it was shown';
