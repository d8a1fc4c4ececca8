/**
 * Watches OBS on a connection of its own: pictures, sound levels and health. OBS answers each connection in its turn, so a large picture
 * never stands before a cue's answer. It comes and goes with the main link, and its failure is nobody else's: then there is no
 * picture and no health, and it is tried again.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { EventSubscription } from 'obs-websocket-js/json';
import type { Meter } from '../../../core/contract/messages.ts';
import type { ObsHealth } from '../../../core/contract/obs.health.ts';
import { addReading, healthOf, type HealthHistory } from '../../../core/obs/health.ts';
import type { Log } from '../log.ts';
import type { ObsSession, SessionHooks } from './obs.link.session.ts';
import { healthReading, HEALTH_READS } from './obs.monitor.health.ts';
import { MeterFeed } from './obs.monitor.meters.ts';
import { imageSchema, readReply } from './obs.replies.ts';
import type { ObsState } from './obs.state.ts';

const EVERY_MS = 1000;
/** Between two attempts to open the connection. */
const AGAIN_MS = { least: 500, most: 10_000 };
const WIDTHS = { least: 8, most: 1280 };
const SHOT_MS = 5000;
/** OBS renders a picture under the lock that the program needs too. */
const SHOT_EVERY_MS = 100;
/** How long to let writes go first, at a time. */
const YIELD_MS = 5;
/** OBS was told to end this session: knocking again would be rude until the main link stands anew. */
const KICKED = 4011;

export interface ObsMonitorOptions {
  readonly log: Log;
  /** Opens a connection beside the main one; null when it can't be had. */
  open(hooks: SessionHooks): Promise<ObsSession | null>;
  /** What the mirror holds; null before its first reading. */
  state(): ObsState | null;
  /** A cue is being written: pictures wait. */
  busy(): boolean;
  onHealth(): void;
  /** A fresh reading of the program scene's items, in Studio Mode. */
  onGlance(scene: string, reply: unknown): void;
}

export class ObsMonitor {
  #options: ObsMonitorOptions;
  #stop: AbortController | null = null;
  #session: ObsSession | null = null;
  #history: HealthHistory | null = null;
  #health: ObsHealth | null = null;
  #meters = new MeterFeed((on) => this.#subscribe(on));
  #shots = new Map<string, Promise<string | null>>();
  /** When each picture is due at the earliest, ms. */
  #due = new Map<string, number>();

  constructor(options: ObsMonitorOptions) {
    this.#options = options;
  }

  /** Null until the first reading, and while there is no connection. */
  get health(): ObsHealth | null {
    return this.#health;
  }

  /** The main link stands. */
  start(): void {
    if (this.#stop !== null) return;
    this.#stop = new AbortController();
    void this.#keep(this.#stop.signal);
  }

  /** The main link is gone. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#session?.end(1000, 'let go');
    this.#forget();
  }

  /** A JPEG of that scene as a data URL, at most 10 a second; null when there is none. Whoever asks while one is on its way shares it. */
  picture(scene: string, width: number): Promise<string | null> {
    const taking = this.#shots.get(scene) ?? this.#shoot(scene, width).finally(() => this.#shots.delete(scene));
    this.#shots.set(scene, taking);
    return taking;
  }

  /** Calls back with the levels of all inputs that sound, at most 20 times a second, until the returned function is called. */
  onMeters(listener: (meters: readonly Meter[]) => void): () => void {
    return this.#meters.on(listener);
  }

  dispose(): void {
    this.stop();
    this.#meters.dispose();
  }

  async #keep(signal: AbortSignal): Promise<void> {
    let wait = AGAIN_MS.least;
    while (!signal.aborted) {
      const session = await this.#options.open(this.#hooks());
      if (signal.aborted) return session?.end(1000, 'let go');
      if (session !== null) {
        wait = AGAIN_MS.least;
        this.#session = session;
        if (this.#meters.wanted) this.#subscribe(true);
        void this.#watchHealth(session);
        const { closeCode, message } = await session.ended;
        // A stop has forgotten already, and the next start may have begun.
        if (signal.aborted) return;
        this.#forget();
        this.#options.log.info('obs.monitor.ended', { code: closeCode, why: message });
        if (closeCode === KICKED) return;
      }
      await delay(wait, undefined, { signal, ref: false }).catch(() => undefined);
      wait = Math.min(AGAIN_MS.most, wait * 2);
    }
  }

  #hooks(): SessionHooks {
    return {
      events: ['InputVolumeMeters'],
      subscriptions: EventSubscription.None,
      onEvent: (_type, data) => this.#meters.take(data),
      onHello() {},
      onSlow() {},
      onStats() {},
    };
  }

  #forget(): void {
    this.#session = null;
    this.#history = this.#health = null;
    this.#options.onHealth();
  }

  #subscribe(on: boolean): void {
    const bits = on ? EventSubscription.InputVolumeMeters : EventSubscription.None;
    this.#session?.subscribe(bits).catch((error: unknown) => {
      this.#options.log.info('obs.monitor.meters', { why: String(error) });
    });
  }

  async #watchHealth(session: ObsSession): Promise<void> {
    while (this.#session === session) {
      await this.#readHealth(session).catch((error: unknown) => {
        // A session that has ended has had its own word, and a studio that has closed says nothing more.
        if (this.#session !== session) return;
        // OBS is changing collections.
        this.#options.log.info('obs.monitor.unread', { why: String(error) });
      });
      await delay(EVERY_MS, undefined, { ref: false });
    }
  }

  async #readHealth(session: ObsSession): Promise<void> {
    const state = this.#options.state();
    const scene = state?.studioMode === true ? state.program : null;
    const glance = scene === null ? [] : [{ type: 'GetSceneItemList', data: { sceneName: scene } }];
    const answers = await session.batch([...HEALTH_READS.map((type) => ({ type })), ...glance], 'serial');
    if (this.#session !== session) return;
    const reading = healthReading(answers, performance.now());
    if (reading !== null) {
      this.#history = addReading(this.#history, reading);
      this.#health = healthOf(this.#history, state?.fps ?? reading.fps);
      this.#options.onHealth();
    }
    const items = answers[HEALTH_READS.length];
    if (scene !== null && items?.ok === true) this.#options.onGlance(scene, items.data);
  }

  async #shoot(scene: string, width: number): Promise<string | null> {
    const now = performance.now();
    await delay(Math.max(0, (this.#due.get(scene) ?? now) - now));
    this.#due = new Map([...this.#due].filter(([, due]) => due > now)).set(scene, performance.now() + SHOT_EVERY_MS);
    while (this.#options.busy()) await delay(YIELD_MS);
    const imageWidth = Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)));
    const data = { sourceName: scene, imageFormat: 'jpg', imageWidth, imageCompressionQuality: 75 };
    try {
      const answer = await this.#session?.call({ type: 'GetSourceScreenshot', data }, SHOT_MS);
      return answer === undefined ? null : readReply(imageSchema, answer, 'GetSourceScreenshot').imageData;
    } catch {
      // No picture is a picture's normal absence (link lost, scene gone); the link has its own word for that.
      return null;
    }
  }
}
