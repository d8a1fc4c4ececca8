/**
 * Brings OBS to the picture that the show wants, and leaves alone what a person does in OBS in between. One job at a time; of the
 * jobs that wait only the newest counts. The scene is asserted at cue edges, and when OBS comes back from the dead.
 */
import type { ByHand } from '../../../core/contract/obs.view.ts';
import { EMPTY_PICTURE, type Picture } from '../../../core/show/show.state.ts';
import type { Duration, Instant } from '../../../core/time/time.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Log } from '../log.ts';
import type { ApplyFailure, ApplyReason, Receipt } from './picture.port.ts';
import { AirWatch, type AirEvent, type AirTrack } from './obs.air.ts';
import { changedByHand } from './obs.byHand.ts';
import { minutesCard, secondsCard, type CardShelf } from './obs.cards.ts';
import { CountdownBeat } from './obs.countdown.ts';
import {
  compare,
  hideAll,
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
import { ProgramWatch, type SceneAim } from './obs.program.ts';
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
  onSceneByHand(scene: string): void;
  /** What a person changed may read otherwise now. */
  onByHand(): void;
}

/** What counts on the picture: the countdown its seconds, what's next its minutes. */
type Counting = 'seconds' | 'minutes';
interface Count {
  readonly left: Duration;
  readonly visible: boolean;
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
  done(result: Result<Receipt, ApplyFailure>): void;
}

/** A scene that is asserted: OBS's name, and whose word it was for what. */
interface Asserted {
  readonly scene: string;
  readonly aim: SceneAim;
}

export class ObsDirector {
  #options: DirectorOptions;
  #watch: ProgramWatch;
  #beats: Readonly<Record<Counting, CountdownBeat>>;
  #picture: Picture | null = null;
  #next: Job | null = null;
  #counts = new Map<Counting, Count>();
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
    const { mirror, onSceneByHand, now } = options;
    this.#watch = new ProgramWatch({ doubt: () => mirror.doubt(), onSceneByHand });
    const beat = (what: Counting, unit: number) =>
      new CountdownBeat(
        {
          now,
          prepare: (left) => this.#onCount(what, { left, visible: false }),
          show: (left) => this.#onCount(what, { left, visible: true }),
        },
        unit,
      );
    this.#beats = { seconds: beat('seconds', 1000), minutes: beat('minutes', 60_000) };
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
    this.#follow(picture);
    const scene = why.scene ? aimOf(picture) : null;
    if (scene !== null) this.#assert(scene);
    if (!this.#options.live()) {
      return Promise.resolve(fail('obs-offline', 'OBS is not connected; the picture is kept and shown when it is'));
    }
    return this.#enqueue(picture, scene);
  }

  /** See {@link PicturePort.panic}. */
  async panic(): Promise<number | null> {
    const { mirror, queue, live, log, kit: kitOf } = this.#options;
    const since = performance.now();
    this.#era.abort();
    this.#era = new AbortController();
    this.#cleared = true;
    this.#shown = null;
    this.#counts.clear();
    this.#follow(EMPTY_PICTURE);
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
    this.#follow(EMPTY_PICTURE);
    this.#counts.clear();
    this.#next?.done(CLOSING);
    this.#next = null;
    this.#era.abort();
    await this.#working;
    this.#air.lost();
  }

  #enqueue(picture: Picture, scene: SceneAim | null): Promise<Result<Receipt, ApplyFailure>> {
    if (this.#disposed) return Promise.resolve(CLOSING);
    const { promise, resolve } = Promise.withResolvers<Result<Receipt, ApplyFailure>>();
    const old = this.#next;
    // A scene that a superseded job was to assert is still due: it is part of the newer picture.
    const due = scene ?? (old === null || old.scene === null ? null : (aimOf(picture) ?? old.scene));
    old?.done(fail('superseded', 'A newer picture took its place before it began'));
    const { signal } = this.#era;
    this.#next = { picture, scene: due, since: performance.now(), signal, done: resolve };
    this.#work();
    return promise;
  }

  #follow({ countdown, whatsNext }: Picture): void {
    this.#beats.seconds.follow(countdown?.endsAt ?? null);
    this.#beats.minutes.follow(whatsNext?.expectedAt ?? null);
  }

  #onCount(what: Counting, count: Count): void {
    if (!this.#options.live()) return;
    this.#counts.set(what, count);
    this.#work();
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
      const [count] = this.#counts;
      if (job !== null) {
        this.#next = null;
        job.done(await this.#run(job));
      } else if (count !== undefined) {
        this.#counts.delete(count[0]);
        await this.#tick(...count);
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
      return job.signal.aborted ? fail('superseded', GIVEN_UP) : this.#failure(error);
    }
  }

  /** One try, on a settled state. */
  async #bring(
    state: ObsState,
    { picture, scene: aim, since, signal }: Job,
    air: AirTrack,
  ): Promise<Result<Receipt, ApplyFailure>> {
    signal.throwIfAborted();
    const { shelf, now, mirror, queue, kit: kitOf, pageUrl, sceneOf } = this.#options;
    const elapsed = () => Math.round((performance.now() - since) * 100) / 100;
    if (aim !== null && this.#watch.switching > 0) {
      // A transition is being sent: what we know of the program is a moment old.
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
      current = await mirror.reread(kit === null ? [] : [kit.names.scene], { lists: true });
    }
    const wantsCards = hasCards(picture);
    const cards = ready ?? (await unless(signal, shelf.fetch(picture, state.canvas, at)));
    const wanted: Wanted = { scene: asserted?.scene ?? null, cards, pageUrl: pageUrl(), pageLit: !this.#cleared };
    const writes = compare(current, kit, wanted);
    air.expect(writes);
    sent.push(...(await this.#send(writes, asserted, signal)));
    const acknowledgedMs = elapsed();
    const verified = sent.length === 0 || (await this.#verify(kit, wanted));
    if (!signal.aborted) this.#shown = wanted;
    if (!known) return noSuchScene(aim?.name ?? '', scene ?? '');
    if (wantsCards && (kit === null || writes.unprovisioned)) {
      return fail('obs-not-provisioned', 'OBS has no overlay kit; the scene was switched', { scene });
    }
    const onAir = air.close(state.transition?.ms ?? 0);
    const verifiedMs = verified ? elapsed() : null;
    return ok({ acknowledgedMs, verifiedMs, writes: sent.map((write) => labelOf(write, asserted)), onAir });
  }

  async #send(writes: Writes, asserted: Asserted | null, signal: AbortSignal): Promise<Write[]> {
    const send = () => sendWrites(this.#options.queue, unitsOf(writes), signal);
    if (writes.scene !== null && asserted !== null) return this.#watch.switch(asserted.scene, asserted.aim, send);
    const sent = await send();
    if (asserted !== null) this.#watch.stands(asserted.scene, asserted.aim);
    return sent;
  }

  /** Reads back what was written. False when OBS shows something else (a person was faster). */
  async #verify(kit: Kit | null, wanted: Wanted): Promise<boolean> {
    const scenes = kit === null ? [] : [kit.names.scene];
    const state = await this.#options.mirror.reread(scenes, { lists: wanted.scene !== null, ours: kit !== null });
    return isEmpty(compare(state, kit, wanted));
  }

  /** One step of what counts. A card that a person has hidden in OBS stays hidden. */
  async #tick(what: Counting, { left, visible }: Count): Promise<void> {
    const { mirror, shelf, kit: kitOf, queue, log } = this.#options;
    const source = this.#picture && (what === 'seconds' ? secondsCard : minutesCard)(this.#picture, left);
    const { signal } = this.#era;
    try {
      const state = await mirror.settle();
      const kit = kitOf(state);
      if (source === null || kit?.kind !== 'image') return;
      const { slot } = source;
      const card = await shelf.draw(slot, source.content, state.canvas);
      const prepared = hiddenBuffer(state, kit, slot, card);
      if (prepared === null || this.#next !== null) return;
      const wanted = { scene: null, cards: { ...KEEP_CARDS, [slot]: card }, pageUrl: null, pageLit: true };
      const units = visible ? unitsOf(compare(state, kit, wanted)) : [{ mode: 'serial' as const, requests: prepared }];
      const sent = await sendWrites(queue, units, signal);
      if (sent.length > 0) await mirror.reread([kit.names.scene], { ours: true });
      if (visible && this.#shown !== null)
        this.#shown = { ...this.#shown, cards: { ...this.#shown.cards, [slot]: card } };
    } catch (error) {
      log.info('obs.count.missed', { what, why: String(error) });
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

function aimOf({ scene }: Picture): SceneAim | null {
  return scene === null ? null : { name: scene, of: 'sheet' };
}

/** The write as the log has it: where OBS has another name for the sheet's scene, with both. */
function labelOf({ type, label }: Write, asserted: Asserted | null): string {
  const other = asserted !== null && asserted.aim.name !== asserted.scene;
  return other && type === 'SetCurrentProgramScene' ? `${label} (${asserted.aim.name})` : label;
}

function noSuchScene(scene: string, obsScene: string): Result<never, 'obs-no-such-scene'> {
  const meant = obsScene === scene ? scene : `${obsScene}, which stands for ${scene}`;
  return fail('obs-no-such-scene', `OBS has no scene ${meant}; the overlays were shown`, { scene });
}

const CLOSING: Result<never, 'obs-offline'> = fail('obs-offline', 'The studio is closing');
const GIVEN_UP = 'The picture was cleared before it was shown';

function hasCards(picture: Picture): boolean {
  return Object.entries(picture).some(([part, card]) => part !== 'scene' && card !== null);
}

/** The value, unless the signal is given up first: then rejects with its reason. */
async function unless<T>(signal: AbortSignal, value: Promise<T>): Promise<T> {
  const given = Promise.withResolvers<never>();
  const up = () => given.reject(signal.reason);
  signal.addEventListener('abort', up, { once: true });
  try {
    return await Promise.race([value, given.promise]);
  } finally {
    signal.removeEventListener('abort', up);
  }
}
