/** The real OBS as a {@link PicturePort}: puts link, queue, mirror, director and provisioner together. */
import type { ObsView, ProvisionPlan } from '../../../core/contract/obs.view.ts';
import type { Language } from '../../../core/cards/card.words.ts';
import { DEFAULT_STYLE, type OverlayStyle } from '../../../core/cards/overlay.style.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { CardRenderer } from '../cards/cards.port.ts';
import type { Log } from '../log.ts';
import { ObsActs } from './obs.act.ts';
import { AIR_EVENTS, type AirEvent } from './obs.air.ts';
import { CardShelf } from './obs.cards.ts';
import { ObsDirector } from './obs.director.ts';
import { EVENT_MARKS, MIRRORED_EVENTS, type MirroredEvent } from './obs.events.ts';
import { SAYS_NOT_READY } from './obs.loading.ts';
import type { LinkTimes } from './obs.link.session.ts';
import { ObsLink, type LinkStatus } from './obs.link.ts';
import { obsConfigDirs } from './obs.local.ts';
import type { Kit } from './obs.kit.ts';
import type { ObsState } from './obs.state.ts';
import { ObsMirror } from './obs.mirror.ts';
import { isSteady } from './obs.motion.ts';
import { ObsMonitor } from './obs.monitor.ts';
import { readManifest } from './obs.owner.ts';
import { hostsOf } from './obs.plan.ts';
import { ObsProvisioner, obsFailure } from './obs.provision.ts';
import { choicesInMemory, SceneDesk, type SceneChoicesStore } from './obs.scenes.ts';
import { ObsQueue } from './obs.queue.ts';
import { readReply, renameSchema, statsSchema } from './obs.replies.ts';
import { wasRestarted, type Heartbeat } from './obs.session.ts';
import { toView, ViewFeed } from './obs.view.ts';
import type { PicturePort } from './picture.port.ts';

export interface ObsPortOptions {
  readonly renderCards: CardRenderer;
  /** A folder of ours, for the record of what we made in OBS. */
  readonly stateDir: string;
  /** The studio's image store, and where screenshots are kept. */
  readonly images: string;
  readonly screenshots: string;
  readonly log: Log;
  /** The studio's clock, on which countdowns end. */
  now(): Instant;
  /** The viewers' language. */
  language(): Language;
  /** How the cards look and where they stand; the default when left out. */
  overlayStyle?(): OverlayStyle;
  /** Address of the cards' page for OBS's browser source; null while there is none. */
  overlayUrl?(): string | null;
  /** What a person said about which scene of OBS the sheet means; kept as long as the studio runs when there is no store. */
  readonly sceneChoices?: SceneChoicesStore;
  /** For tests. */
  readonly times?: Partial<LinkTimes>;
  /** Whether OBS's frames are good enough for a movement; by its health when left out. */
  readonly steady?: typeof isSteady;
  readonly configDirs?: readonly string[];
}

/** Makes the port. It does nothing until `connect`. */
export function createObsPort(options: ObsPortOptions): PicturePort {
  return new ObsPort(options);
}

class ObsPort implements PicturePort {
  #options: ObsPortOptions;
  #link: ObsLink;
  #queue: ObsQueue;
  #mirror: ObsMirror;
  #director: ObsDirector;
  #provisioner: ObsProvisioner;
  #monitor: ObsMonitor;
  #acts: ObsActs;
  #scenes: SceneDesk;
  #feed: ViewFeed;
  #byHand = new Set<(scene: string) => void>();
  #expected: readonly string[] = [];
  #beat: Heartbeat | null = null;
  #restarted = false;
  #wasLive = false;
  #wasStale = false;
  /** One provisioning at a time. */
  #building: Promise<unknown> = Promise.resolve();

  constructor(options: ObsPortOptions) {
    this.#options = options;
    const { log, stateDir, now } = options;
    this.#link = new ObsLink({
      log,
      events: [...new Set([...MIRRORED_EVENTS, ...AIR_EVENTS])],
      configDirs: options.configDirs ?? obsConfigDirs(process.platform, process.env),
      ...(options.times === undefined ? {} : { times: options.times }),
      // An OBS that can't say 207 falls over what it is asked while it takes a collection apart.
      held: () => this.#mirror.frozen && !this.#link.features.has(SAYS_NOT_READY),
      onStatus: (status) => this.#onStatus(status),
      onEvent: (type, data) => {
        if ((AIR_EVENTS as readonly string[]).includes(type)) this.#director.onAir(type as AirEvent, data);
        if (type in EVENT_MARKS) this.#onEvent(type as MirroredEvent, data);
      },
      onStats: (stats) => this.#onStats(stats),
      sync: () => this.#sync(),
    });
    this.#queue = new ObsQueue(this.#link, () => this.#mirror.doubtAll());
    const { queue, link } = { queue: this.#queue, link: this.#link };
    const features = () => link.features;
    this.#mirror = new ObsMirror({ queue, features, log, onChange: () => this.#onMirror() });
    const style = () => options.overlayStyle?.() ?? DEFAULT_STYLE;
    const pageUrl = () => options.overlayUrl?.() ?? null;
    this.#provisioner = new ObsProvisioner({
      queue,
      mirror: this.#mirror,
      stateDir,
      log,
      features,
      local: () => link.local,
      pageUrl,
      expected: () => this.#hosts(),
    });
    this.#scenes = new SceneDesk({
      queue,
      mirror: this.#mirror,
      store: options.sceneChoices ?? choicesInMemory(),
      stateDir,
      features,
      ours: (state) => this.#provisioner.kit(state)?.names.scene ?? null,
    });
    this.#director = new ObsDirector({
      queue,
      mirror: this.#mirror,
      shelf: new CardShelf(options.renderCards, () => ({
        language: options.language(),
        style: style(),
      })),
      log,
      live: () => isLinked(link.status),
      kit: (state) => this.#provisioner.kit(state),
      sceneOf: (state, scene) => this.#scenes.nameOf(state, scene),
      now,
      pageUrl,
      motion: () => ((options.steady ?? isSteady)(this.#monitor.health) ? style().motion : 'none'),
      onSceneByHand: (scene) => this.#byHand.forEach((listener) => listener(scene)),
      onByHand: () => this.#feed.touch(),
    });
    this.#monitor = new ObsMonitor({
      log,
      open: (hooks) => link.beside(hooks),
      state: () => this.#mirror.state,
      busy: () => !queue.idle,
      onHealth: () => this.#feed.touch(),
      onGlance: (scene, reply) => this.#mirror.glance(scene, reply),
    });
    this.#acts = new ObsActs({
      queue,
      mirror: this.#mirror,
      log,
      images: options.images,
      screenshots: options.screenshots,
      stateDir,
      features,
      local: () => link.local,
      live: () => link.status.state === 'live',
      now,
      sceneFor: (state, name) => this.#scenes.map(state, [name])[0]?.obs ?? null,
      claim: (scene) => this.#director.claim(scene),
      switching: (scene, send) => this.#director.switching(scene, send),
    });
    this.#feed = new ViewFeed(() => this.#toView());
  }

  get view(): ObsView {
    return this.#feed.view;
  }
  onView(listener: (view: ObsView) => void): () => void {
    return this.#feed.on(listener);
  }
  onSceneByHand(listener: (scene: string) => void): () => void {
    this.#byHand.add(listener);
    return () => this.#byHand.delete(listener);
  }
  apply(...args: Parameters<PicturePort['apply']>): ReturnType<PicturePort['apply']> {
    return this.#director.apply(...args);
  }
  panic(): Promise<number | null> {
    return this.#director.panic();
  }

  act(...args: Parameters<PicturePort['act']>): ReturnType<PicturePort['act']> {
    return this.#acts.act(...args);
  }
  end(): Promise<void> {
    return this.#acts.end();
  }
  recordTimecode(): Promise<string | null> {
    return this.#acts.recordTimecode();
  }

  restyle(): void {
    this.#director.restyle();
  }

  expectScenes(scenes: readonly string[]): void {
    this.#expected = [...new Set(scenes)];
    this.#feed.touch();
  }

  mapScene(scene: string, obsScene: string | null): ReturnType<PicturePort['mapScene']> {
    return this.#onScenes((state) => this.#scenes.choose(state, scene, obsScene));
  }
  createScene(scene: string): ReturnType<PicturePort['createScene']> {
    return this.#onScenes((state) => this.#scenes.create(state, scene));
  }

  planProvision(scenes: readonly string[] | null): Promise<Result<ProvisionPlan>> {
    return this.#whenLive(async () => {
      const planned = this.#provisioner.plan(await this.#mirror.settle(), scenes);
      if (!planned.ok) return planned;
      const { creates, removes, scenes: hosts } = planned.value;
      return ok({ creates, removes, scenes: hosts });
    });
  }
  async provision(scenes: readonly string[] | null): Promise<Result<ProvisionPlan>> {
    const made = await this.#whenLive(() => this.#provisioner.provision(scenes));
    if (made.ok) this.#director.refresh();
    return made;
  }
  unprovision(): Promise<Result<ProvisionPlan>> {
    return this.#whenLive(() => this.#provisioner.unprovision());
  }

  async screenshot(width: number, of: 'program' | 'preview' = 'program'): Promise<string | null> {
    const scene = this.#mirror.state?.[of] ?? null;
    return this.#link.status.state === 'live' && scene !== null ? this.#monitor.picture(scene, width) : null;
  }
  onMeters(...args: Parameters<PicturePort['onMeters']>): ReturnType<PicturePort['onMeters']> {
    return this.#monitor.onMeters(...args);
  }

  connect(url: string, password: string | null): void {
    const before = this.#link.status.url;
    this.#link.connect(url, password);
    if (this.#link.status.url === before) return;
    this.#beat = null;
    this.#director.forget();
  }
  disconnect(): void {
    this.#link.disconnect();
  }

  async dispose(): Promise<void> {
    // What is under way ends with the link, in its own time; after this nothing of ours runs or writes.
    const ends = [this.#director.dispose(), this.#acts.dispose()];
    this.#monitor.dispose();
    ends.push(this.#link.close());
    this.#mirror.lost();
    this.#feed.dispose();
    await Promise.all([...ends, this.#building]);
  }

  /** Part of every connect: all is read before the link counts as live. */
  async #sync(): Promise<void> {
    try {
      await this.#readAll();
    } catch (error) {
      this.#mirror.lost();
      throw error;
    }
  }

  async #readAll(): Promise<void> {
    const at = performance.now();
    const stats = readReply(statsSchema, await this.#queue.ask({ type: 'GetStats' }), 'GetStats');
    await this.#mirror.sync();
    this.#provisioner.learn(await readManifest(this.#queue, this.#link.features, this.#options.stateDir));
    await this.#scenes.learn();
    const beat = { at, frames: stats.renderTotalFrames, fps: this.#mirror.state?.fps ?? 30 };
    this.#restarted = this.#beat !== null && wasRestarted(this.#beat, beat);
    this.#beat = beat;
  }

  #onStats(stats: unknown): void {
    // Until all is read the last beat is that of the OBS before: it is what tells whether this one was started anew.
    if (!this.#wasLive) return;
    const parsed = statsSchema.safeParse(stats);
    const fps = this.#mirror.state?.fps;
    if (parsed.success && fps !== undefined)
      this.#beat = { at: performance.now(), frames: parsed.data.renderTotalFrames, fps };
  }

  #onStatus(status: LinkStatus): void {
    const live = isLinked(status);
    if (live && !this.#wasLive) void this.#onLive();
    if (live) this.#monitor.start();
    else this.#monitor.stop();
    if (!live && this.#wasLive) {
      this.#mirror.lost();
      this.#director.onLost();
    }
    const awake = status.state === 'live' && this.#wasStale;
    this.#wasStale = status.state === 'stale';
    if (awake) void this.#onAwake();
    this.#wasLive = live;
    this.#options.log.info('obs.link', { state: status.state, problem: status.problem, url: status.url });
    this.#feed.touch();
  }

  async #onLive(): Promise<void> {
    this.#options.renderCards
      .warmUp()
      .catch((error: unknown) => this.#options.log.warn('cards.cold', { why: String(error) }));
    const state = this.#mirror.state;
    const lost = this.#restarted && state !== null ? this.#provisioner.lostKit(state) : null;
    // The scene first: what the kit needs comes after.
    this.#director.onLive(this.#restarted);
    this.#acts.onLive();
    if (lost !== null) await this.provision(lost);
  }

  /** OBS answers again on the same link. What it said and what we asked meanwhile may be lost: all is read, and the picture brought again. */
  async #onAwake(): Promise<void> {
    this.#mirror.doubtAll();
    await this.#queue.drained();
    try {
      await this.#mirror.settle();
      if (!isLinked(this.#link.status)) return;
      this.#director.onLive(false);
      this.#acts.onLive();
    } catch (error) {
      this.#options.log.info('obs.mirror.read-failed', { why: String(error) });
    }
  }

  #onEvent(type: MirroredEvent, data: unknown): void {
    const renamed = type === 'SceneNameChanged' ? renameSchema.safeParse(data) : null;
    const { state } = this.#mirror;
    if (renamed?.success && state !== null) {
      this.#director.onRename(renamed.data.oldSceneName, renamed.data.sceneName);
      this.#scenes.renamed(state.collection, renamed.data.oldSceneName, renamed.data.sceneName);
    }
    this.#mirror.onEvent(type, data);
  }

  #onMirror(): void {
    this.#director.onMirror();
    this.#feed.touch();
  }

  /** Does something to scenes or their mapping, and shows what came of it. */
  async #onScenes<T>(work: (state: ObsState) => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    const done = await this.#whenLive(async () => work(await this.#mirror.settle()));
    this.#feed.touch();
    return done;
  }

  /** The sheet's scenes, by OBS's names. */
  #hosts(): readonly string[] {
    const { state } = this.#mirror;
    if (state === null) return this.#expected;
    return [...new Set(this.#expected.map((scene) => this.#scenes.nameOf(state, scene)))];
  }

  async #whenLive<T>(build: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#link.status.state !== 'live') return fail('obs-offline', 'OBS is not connected');
    const turn = this.#building.then(() => build().catch((error: unknown) => obsFailure(error)));
    this.#building = turn;
    return turn;
  }

  #toView(): ObsView {
    const link = this.#link.status;
    const known = isLinked(link) || link.state === 'syncing' || link.state === 'reconnecting';
    const state = known ? this.#mirror.state : null;
    const kit = state === null ? null : this.#provisioner.kit(state);
    const confidence = link.state === 'live' ? this.#mirror.confidence : 'stale';
    const covered = state !== null && kit !== null && this.#covered(state, kit);
    return toView({
      link,
      state,
      confidence,
      kit,
      covered,
      sceneMap: state === null ? [] : this.#scenes.map(state, this.#expected),
      byHand: state === null ? [] : this.#director.byHand,
      features: this.#link.features,
      mayShowEdits: state !== null && this.#mirror.mayShowEdits,
      health: isLinked(link) ? this.#monitor.health : null,
    });
  }

  /** The sheet's scenes that OBS has all show our overlays; without a sheet one scene is enough. */
  #covered(state: ObsState, kit: Kit): boolean {
    const named = state.scenes.map(({ name }) => name).filter((name) => this.#hosts().includes(name));
    if (named.length === 0) return hostsOf(state, kit).length > 0;
    const plan = this.#provisioner.plan(state, named);
    return plan.ok && plan.value.creates.length === 0;
  }
}

/** A stale link stands still: what is asked now is answered when OBS wakes up, or fails when the link is given up. */
function isLinked({ state }: LinkStatus): boolean {
  return state === 'live' || state === 'stale';
}
