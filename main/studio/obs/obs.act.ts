/**
 * Carries out what cues ask of OBS beside the show's picture. Actions on one thing of OBS follow each other; on different things they don't
 * wait for each other's read-backs. Levels that OBS could not be asked for are asserted when the link is live; edges are sent at most once.
 */
import { join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../../core/result.ts';
import { isLevel, isObsAction, type ObsAction, type ObsLevel } from '../../../core/runsheet/obsAction.schema.ts';
import type { Asked } from '../../../core/show/show.facts.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { Log } from '../log.ts';
import { Faders, mute } from './obs.act.audio.ts';
import { hotkey, record, recordTimecode, replay, screenshot, stream } from './obs.act.outputs.ts';
import { preview, take, transition, type ProgramParts } from './obs.act.program.ts';
import { ActError, ActRun } from './obs.act.run.ts';
import { filter, image, item, media, refresh, text } from './obs.act.sources.ts';
import { Undo, UNDO_FILE } from './obs.act.undo.ts';
import type { ObsMirror } from './obs.mirror.ts';
import type { ObsQueue } from './obs.queue.ts';
import { ObsError } from './obs.request.ts';
import { retrying } from './obs.retry.ts';
import type { ObsState } from './obs.state.ts';
import type { ActFailure, Receipt } from './picture.port.ts';

export interface ObsActsParts {
  readonly queue: ObsQueue;
  readonly mirror: ObsMirror;
  readonly log: Log;
  /** The studio's image store, and where screenshots are kept. */
  readonly images: string;
  readonly screenshots: string;
  /** Where is kept what must outlive the studio. */
  readonly stateDir: string;
  features(): ReadonlySet<string>;
  local(): boolean;
  live(): boolean;
  now(): Instant;
  /** OBS's scene for a scene of the sheet, null when there is none. */
  sceneFor(state: ObsState, name: string): string | null;
  /** A switch of the program is asked for; gives whether it still may be sent. See {@link ObsDirector.claim}. */
  claim(scene: string | null): () => boolean;
  switching: ProgramParts['switching'];
}

export class ObsActs {
  #parts: ObsActsParts;
  #faders: Faders;
  #lanes = new Map<string, Promise<unknown>>();
  /** The newest level of each thing that OBS could not be asked for. */
  #owed = new Map<string, ObsLevel>();
  /** What was asked of each thing last, while it is under way: an older one that fails is owed no more. */
  #newest = new Map<string, ObsAction>();
  #running = new Set<Promise<unknown>>();
  #undo: Undo;

  constructor(parts: ObsActsParts) {
    this.#parts = parts;
    this.#faders = new Faders(parts.now);
    this.#undo = new Undo(join(parts.stateDir, UNDO_FILE));
  }

  /** See {@link PicturePort.act}. */
  async act({ id, ask }: Asked): Promise<Result<Receipt, ActFailure>> {
    if (!isObsAction(ask)) return fail('obs-cannot', `${ask.do} is no action of OBS`);
    const thing = thingOf(ask);
    // A level only: what a show leaves behind as it ends (the replay of its last product) does not begin it anew.
    if (isLevel(ask)) this.#undo.over = false;
    this.#owed.delete(thing);
    this.#newest.set(thing, ask);
    const due = this.#claim(ask);
    const work = this.#inLane(ask, () => this.#carryOut(ask, id, due));
    this.#running.add(work);
    const done = await work.finally(() => this.#running.delete(work));
    const newest = this.#newest.get(thing) === ask;
    if (newest) this.#newest.delete(thing);
    const missed = !done.ok && (done.code === 'obs-offline' || done.code === 'obs-timeout');
    if (missed && newest && isLevel(ask) && !this.#undo.over) this.#owed.set(thing, ask);
    return done;
  }

  /** See {@link PicturePort.end}. */
  async end(): Promise<void> {
    this.#undo.over = true;
    this.#owed.clear();
    await Promise.all(this.#running);
    const { queue, mirror, live, log } = this.#parts;
    if (!this.#undo.over || !live()) return;
    try {
      const { collection } = await this.#settled();
      const restored = await this.#undo.restore(new ActRun(queue), collection);
      log.info('obs.act.restored', { restored: restored.join(', ') });
    } catch (error) {
      log.warn('obs.act.not-restored', { why: String(error), frozen: mirror.frozen });
    }
  }

  /** The link is live: levels that are owed are asserted, a volume without its fade. */
  onLive(): void {
    if (this.#undo.over) void this.end();
    const owed = [...this.#owed.values()];
    for (const level of owed) {
      const ask = level.do === 'volume' ? { ...level, over: null } : level;
      void this.act({ id: 'owed', cueId: null, ask, expiresAt: null }).then((done) =>
        this.#parts.log.info('obs.act.owed', { do: ask.do, code: done.ok ? null : done.code }),
      );
    }
  }

  /** See {@link PicturePort.recordTimecode}. */
  async recordTimecode(): Promise<string | null> {
    if (!this.#parts.live()) return null;
    return recordTimecode(new ActRun(this.#parts.queue)).catch(() => null);
  }

  /** Resolves when no action is under way any more; the link is let go meanwhile. */
  async dispose(): Promise<void> {
    this.#faders.stop();
    this.#owed.clear();
    await Promise.all(this.#running);
    this.#owed.clear();
  }

  /** A fade does not hold up the lane: a newer volume of the same source takes over from it. */
  #inLane<T>(ask: ObsAction, work: () => Promise<T>): Promise<T> {
    if (ask.do === 'volume') return work();
    const lane = laneOf(ask);
    const turn = (this.#lanes.get(lane) ?? Promise.resolve()).then(work);
    const over: Promise<unknown> = turn
      .catch(() => undefined)
      .then(() => this.#lanes.get(lane) === over && this.#lanes.delete(lane));
    this.#lanes.set(lane, over);
    return turn;
  }

  /** The transition may fail, but the scene that it leads to is the show's from the asking on. */
  #claim(ask: ObsAction): () => boolean {
    if (ask.do === 'transition') return this.#parts.claim(ask.scene);
    return ask.do === 'take' ? this.#parts.claim(null) : () => true;
  }

  async #carryOut(ask: ObsAction, id: string, due: () => boolean): Promise<Result<Receipt, ActFailure>> {
    const { queue, mirror, live } = this.#parts;
    if (!live()) return fail('obs-offline', 'OBS is not connected; nothing was asked of it');
    const run = new ActRun(queue);
    try {
      // A level waits while OBS is busy; an edge that comes late would surprise people.
      const verified = isLevel(ask)
        ? await retrying(mirror, (state) =>
            this.#undo.around(new ActRun(queue), ask, state.collection, this.#sceneOf(state, ask), () =>
              this.#do(run, ask, state, id, due),
            ),
          )
        : await this.#do(run, ask, await this.#settled(), id, due);
      return ok(receipt(run, verified));
    } catch (error) {
      return this.#failure(run, ask, error);
    }
  }

  async #settled(): Promise<ObsState> {
    const { mirror } = this.#parts;
    if (mirror.frozen) throw new ActError('obs-refused', 'OBS is changing scene collections');
    return mirror.settle();
  }

  /** Resolves to whether it was seen to come about. */
  async #do(run: ActRun, ask: ObsAction, state: ObsState, id: string, due: () => boolean): Promise<boolean> {
    const { features, local, images, screenshots } = this.#parts;
    const switching: ProgramParts['switching'] = (scene, send) => {
      if (!due()) throw new ActError('superseded', 'A newer cue has asserted a scene before it was sent');
      return this.#parts.switching(scene, send);
    };
    const program: ProgramParts = { state, scene: (name) => this.#scene(state, name), switching };
    switch (ask.do) {
      case 'transition':
        return seen(transition(run, ask, program));
      case 'preview':
        return seen(preview(run, ask, program));
      case 'take':
        return seen(take(run, program));
      case 'item': {
        const scene = state.groups.includes(ask.scene) ? ask.scene : this.#scene(state, ask.scene);
        await item(run, ask, scene);
        // In Studio Mode OBS holds back what is changed in the scene on air until the next take.
        return !(state.studioMode && scene === state.program);
      }
      case 'text':
        return seen(text(run, ask));
      case 'image':
        return seen(image(run, ask, images, local()));
      case 'media':
        return media(run, ask);
      case 'refresh':
        await refresh(run, ask);
        return false;
      case 'filter':
        return seen(filter(run, ask));
      case 'mute':
        return seen(mute(run, ask));
      case 'volume':
        return seen(this.#faders.volume(run, ask));
      case 'record':
        return record(run, ask, features());
      case 'stream':
        return seen(stream(run, ask));
      case 'replay':
        return seen(replay(run));
      case 'screenshot': {
        const source = ask.source ?? state.program;
        if (source === null) throw new ActError('obs-no-such-scene', 'OBS has no program scene');
        return seen(screenshot(run, source, screenshots, `${id.replaceAll(/[^\w.-]+/g, '_')}.png`));
      }
      case 'hotkey':
        await hotkey(run, ask);
        return false;
      default:
        return ask satisfies never;
    }
  }

  /** OBS's name of the scene or group that an item is in; the sheet's where there is none. */
  #sceneOf(state: ObsState, ask: ObsLevel): string {
    if (ask.do !== 'item') return '';
    return state.groups.includes(ask.scene) ? ask.scene : (this.#parts.sceneFor(state, ask.scene) ?? ask.scene);
  }

  #scene(state: ObsState, name: string): string {
    const scene = this.#parts.sceneFor(state, name);
    if (scene === null) throw new ActError('obs-no-such-scene', `OBS has no scene ${name}`);
    return scene;
  }

  #failure(run: ActRun, ask: ObsAction, error: unknown): Result<Receipt, ActFailure> {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof ActError) return fail(error.code, message);
    this.#parts.log.warn('obs.act.failed', { do: ask.do, why: message });
    // The writes have been answered with yes: only their read-back is missing.
    if (run.acknowledgedMs !== null && !run.uncertain) return ok(receipt(run, false));
    return linkFailure(error, message, run.uncertain && !isLevel(ask));
  }
}

function linkFailure(error: unknown, message: string, unknown: boolean): Failure<ActFailure> {
  if (!(error instanceof ObsError)) return fail(unknown ? 'unknown-outcome' : 'obs-refused', message);
  switch (error.reason) {
    case 'refused':
      return fail('obs-refused', message);
    case 'closed':
      return fail(unknown ? 'unknown-outcome' : 'obs-offline', message);
    case 'timeout':
      return fail(unknown ? 'unknown-outcome' : 'obs-timeout', message);
    case 'garbled':
      return fail(unknown ? 'unknown-outcome' : 'obs-refused', message);
    default:
      return error.reason satisfies never;
  }
}

function receipt(run: ActRun, verified: boolean): Receipt {
  const acknowledgedMs = run.acknowledgedMs ?? run.ms;
  return { acknowledgedMs, verifiedMs: verified ? run.ms : null, writes: run.writes, onAir: Promise.resolve(null) };
}

async function seen(work: Promise<void>): Promise<true> {
  await work;
  return true;
}

/** What of OBS an action is on: those on one are carried out one after the other. */
function laneOf(ask: ObsAction): string {
  switch (ask.do) {
    case 'transition':
    case 'preview':
    case 'take':
      return 'program';
    case 'record':
    case 'stream':
    case 'replay':
      return ask.do;
    case 'item':
      return `scene ${ask.scene}`;
    case 'text':
    case 'image':
    case 'media':
    case 'refresh':
    case 'filter':
    case 'mute':
    case 'volume':
      return `source ${ask.source}`;
    case 'screenshot':
    case 'hotkey':
      return ask.do;
    default:
      return ask satisfies never;
  }
}

/** What of a thing a level sets: a newer one takes the place of an older. */
function thingOf(ask: ObsAction): string {
  if (ask.do === 'item') return `item ${ask.scene} ${ask.source} ${ask.visible === null} ${ask.place === null}`;
  if (ask.do === 'filter') return `filter ${ask.source} ${ask.filter}`;
  return 'source' in ask ? `${ask.do} ${ask.source}` : ask.do;
}
