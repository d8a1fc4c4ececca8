/**
 * A replica of OBS. Events arrive out of order and the last one may contradict the truth, so an event is never a value: it marks what
 * to read again, 25 ms after the last of a burst and at most 200 ms after the first. A full sweep each 30 s catches what has no event
 * (settings changed by hand before OBS 29.1, a changed canvas). A reading that overlapped a write of ours is thrown away.
 */
import type { Log } from '../log.ts';
import { EVENT_MARKS, type MirroredEvent } from './obs.events.ts';
import { airedAfter, arrangementOf, mayShowEdits } from './obs.mirror.air.ts';
import { SAYS_NOT_READY } from './obs.loading.ts';
import { addMarks, isDoubtful, isMarked, marksOf, noMarks, type Marks } from './obs.mirror.marks.ts';
import { readItems, readLists, readOurs, toItems, type Lists } from './obs.mirror.read.ts';
import { readSources, type Sources } from './obs.mirror.sources.ts';
import type { ObsQueue } from './obs.queue.ts';
import type { ItemRecord, ObsState, SoundRecord } from './obs.state.ts';

const QUIET_MS = 25;
const CEILING_MS = 200;
const SWEEP_MS = 30_000;
/** Readings of one `settle`: a fade writes each frame and would spoil every one. */
const MOST_TRIES = 4;
/** A change of collections that is never reported as done must not freeze us for ever. */
const FREEZE_MS = 15_000;
/** How long an OBS that can't say 207 is left alone after a change of collections: it has told of it before all is in its place. */
const AFTER_CHANGE_MS = 300;

export interface ObsMirrorOptions {
  readonly queue: ObsQueue;
  readonly features: () => ReadonlySet<string>;
  readonly log: Log;
  /** After each reading, and when the confidence changes. */
  onChange(): void;
}

export class ObsMirror {
  #options: ObsMirrorOptions;
  #state: ObsState | null = null;
  #linked = false;
  #frozen = false;
  #marks: Marks = noMarks();
  /** Since the last reading a take may have gone unseen: the link was down, or OBS changed collections. */
  #missed = true;
  /** Whether what it reads is good: not spoilt by a write of ours. */
  #reading: Promise<boolean> | null = null;
  #readingDoubts = false;
  #firstMark = 0;
  #timer: NodeJS.Timeout | null = null;
  #sweep: NodeJS.Timeout | null = null;
  #thaw: NodeJS.Timeout | null = null;

  constructor(options: ObsMirrorOptions) {
    this.#options = options;
  }

  /** The last reading, or null before the first. It stays readable when the link is down. */
  get state(): ObsState | null {
    return this.#state;
  }
  get confidence(): 'live' | 'settling' | 'stale' {
    if (!this.#linked) return 'stale';
    return isDoubtful(this.#marks) || this.#frozen || this.#readingDoubts ? 'settling' : 'live';
  }
  /** OBS is changing scene collections: nothing may be written. */
  get frozen(): boolean {
    return this.#frozen;
  }
  /** Whether OBS's picture of the program scene may show edits that are not on air. */
  get mayShowEdits(): boolean {
    return this.#state !== null && mayShowEdits(this.#state, this.#state.aired);
  }

  /** Reads everything. Rejects with an ObsError when OBS can't be read. */
  async sync(): Promise<void> {
    this.#linked = true;
    this.#marks.all = true;
    await this.#settleNow();
    if (this.#sweep === null)
      this.#sweep = setInterval(() => this.#mark({ ...noMarks(), all: true }), SWEEP_MS).unref();
  }

  /** The link is gone: what we hold is stale until the next sync. */
  lost(): void {
    this.#linked = false;
    this.#frozen = false;
    this.#missed = true;
    this.#marks = noMarks();
    for (const timer of [this.#timer, this.#sweep, this.#thaw]) if (timer !== null) clearTimeout(timer);
    this.#timer = this.#sweep = this.#thaw = null;
    this.#options.onChange();
  }

  onEvent(type: MirroredEvent, data: unknown): void {
    if (!this.#linked) return;
    if (EVENT_MARKS[type] === 'freeze') return this.#freeze();
    if (EVENT_MARKS[type] === 'thaw') return this.#thawSoon();
    const marks = marksOf(type, data);
    if (marks.taken) this.#markAiring(marks);
    if (isMarked(marks)) this.#mark(marks);
  }

  /**
   * Compares a reading of a scene's items, made elsewhere, with ours: moving an item has no event among those that we take, and in Studio Mode
   * it parts the picture from what is on air.
   */
  glance(scene: string, reply: unknown): void {
    const known = this.#state?.items.get(scene);
    if (known === undefined || isMarked(this.#marks) || this.#reading !== null) return;
    const items = new Map(this.#state?.items).set(scene, toItems(reply));
    if (arrangementOf(items, scene) !== arrangementOf(new Map(items).set(scene, known), scene)) {
      this.#mark({ ...noMarks(), scenes: new Set([scene]) });
    }
  }

  /** The state when nothing of it is in doubt, else null. */
  get settled(): ObsState | null {
    return isMarked(this.#marks) || this.#reading !== null ? null : this.#state;
  }

  /**
   * The state with every known doubt read again first, and once more where a write of ours spoilt the reading. Rejects with an ObsError when OBS
   * can't be read. Under writes without end it gives what was read last.
   */
  async settle(): Promise<ObsState> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) if (await this.#settleNow()) break;
    if (this.#state === null) throw new Error('The mirror was never synced');
    return this.#state;
  }

  /** Reads again what a write of ours has touched: items of `scenes`, and the rest if asked for. */
  async reread(
    scenes: readonly string[],
    more: { lists?: boolean; ours?: boolean; filters?: readonly string[] } = {},
  ): Promise<ObsState> {
    const { lists = false, ours = false, filters = [] } = more;
    addMarks(this.#marks, { ...noMarks(), lists, ours, scenes: new Set(scenes), filters: new Set(filters) });
    return this.settle();
  }

  /** Marks the program scene as doubtful, so that it is read once more. */
  doubt(): void {
    this.#mark({ ...noMarks(), lists: true });
  }

  /** Marks everything as doubtful: what has happened meanwhile is not known. */
  doubtAll(): void {
    this.#missed = true;
    this.#mark({ ...noMarks(), all: true });
  }

  /** What a take brings on air, and what it may swap into preview, is read with it. */
  #markAiring(marks: Marks): void {
    if (this.#state?.studioMode !== true) return;
    for (const scene of [this.#state?.program, this.#state?.preview]) if (scene) marks.scenes.add(scene);
  }

  #mark(more: Marks): void {
    if (!this.#linked) return;
    const was = this.confidence;
    const fresh = !isMarked(this.#marks);
    addMarks(this.#marks, more);
    if (this.#frozen) return;
    const now = performance.now();
    if (fresh) this.#firstMark = now;
    const wait = Math.max(0, Math.min(QUIET_MS, this.#firstMark + CEILING_MS - now));
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#readQuietly(), wait);
    if (was !== this.confidence) this.#options.onChange();
  }

  #readQuietly(): void {
    this.#timer = null;
    if (!isMarked(this.#marks) || !this.#linked) return;
    this.#settleNow().catch((error: unknown) => {
      // The link's own heartbeat judges whether OBS lives; the marks stay, so the next event or sweep reads again.
      this.#options.log.info('obs.mirror.read-failed', { why: String(error) });
    });
  }

  /** Waits for a reading that began after this call; false when it was spoilt and has to be made once more. */
  async #settleNow(): Promise<boolean> {
    if (this.#reading !== null) await this.#reading.catch(() => undefined);
    // Who waited beside us may have begun the next one already, and then it is for our marks too.
    if (this.#reading === null && isMarked(this.#marks)) {
      this.#readingDoubts = isDoubtful(this.#marks);
      this.#reading = this.#read().finally(() => {
        this.#reading = null;
        this.#readingDoubts = false;
        this.#options.onChange();
      });
    }
    return this.#reading ?? true;
  }

  async #read(): Promise<boolean> {
    const { queue, features } = this.#options;
    const before = queue.generation;
    const during = queue.writing;
    const marks = this.#marks;
    this.#marks = noMarks();
    try {
      const old = marks.all ? null : this.#state;
      const lists = old === null || marks.lists ? await readLists(queue) : null;
      const now: Lists = lists ?? (old as ObsState);
      const names = [...now.scenes.map(({ name }) => name), ...now.groups];
      const sources = [...names, ...now.inputs.keys()];
      const fresh = await readItems(queue, pick(names, marks.scenes, old?.items), now.groups);
      const ours = old === null || marks.ours || lists !== null ? await readOurs(queue, now, features()) : null;
      const inputs = pick([...now.inputs.keys()], marks.sounds, old?.inputs);
      const more = await readSources(queue, inputs, pick(sources, marks.filters, old?.filters));
      if (queue.generation !== before || during) {
        this.#mark(marks);
        return false;
      }
      const next = assemble(now, old, fresh, ours, more);
      // A sweep reads everything anew, but what went on air is known from the state before it.
      this.#state = { ...next, aired: airedAfter(this.#aired(), next, marks.taken) };
      this.#missed = this.#frozen;
      return true;
    } catch (error) {
      this.#mark(marks);
      throw error;
    }
  }

  /** The state before, as far as it tells what is on air. */
  #aired(): ObsState | null {
    return this.#missed ? null : this.#state;
  }

  #freeze(): void {
    this.#frozen = true;
    this.#missed = true;
    if (this.#thaw !== null) clearTimeout(this.#thaw);
    this.#thaw = setTimeout(() => this.#unfreeze(), FREEZE_MS).unref();
    this.#options.onChange();
  }

  #thawSoon(): void {
    if (this.#options.features().has(SAYS_NOT_READY)) return this.#unfreeze();
    if (this.#thaw !== null) clearTimeout(this.#thaw);
    this.#thaw = setTimeout(() => this.#unfreeze(), AFTER_CHANGE_MS).unref();
  }

  #unfreeze(): void {
    if (this.#thaw !== null) clearTimeout(this.#thaw);
    this.#thaw = null;
    this.#frozen = false;
    this.#mark({ ...noMarks(), all: true });
  }
}

/** Of these names those that are marked or not known yet. */
function pick(
  names: readonly string[],
  marked: ReadonlySet<string>,
  known: ReadonlyMap<string, unknown> | undefined,
): string[] {
  return names.filter((name) => known === undefined || marked.has(name) || !known.has(name));
}

function assemble(
  now: Lists,
  old: ObsState | null,
  fresh: ReadonlyMap<string, ItemRecord[]>,
  ours: Awaited<ReturnType<typeof readOurs>> | null,
  more: Sources,
): Omit<ObsState, 'aired'> {
  const names = [...now.scenes.map(({ name }) => name), ...now.groups];
  const items = new Map(names.map((name) => [name, fresh.get(name) ?? old?.items.get(name) ?? []]));
  const inputs = new Map(
    [...now.inputs].map(([name, input]) => [
      name,
      { ...input, settings: (ours === null ? old?.inputs.get(name)?.settings : ours.settings.get(name)) ?? null },
    ]),
  );
  const sounds = new Map<string, SoundRecord>();
  for (const name of inputs.keys()) {
    const sound = more.sounds.has(name) ? more.sounds.get(name) : old?.sounds.get(name);
    if (sound) sounds.set(name, sound);
  }
  const sources = [...names, ...inputs.keys()];
  const filters = new Map(sources.map((name) => [name, more.filters.get(name) ?? old?.filters.get(name) ?? []]));
  return { ...now, items, inputs, tagged: ours?.tagged ?? old?.tagged ?? new Set(), sounds, filters };
}
