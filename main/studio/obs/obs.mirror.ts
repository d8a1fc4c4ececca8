/**
 * A replica of OBS. Events arrive out of order and the last one may contradict the truth, so an event is never a value: it marks what
 * to read again, 25 ms after the last of a burst and at most 200 ms after the first. A full sweep each 30 s catches what has no event
 * (settings changed by hand before OBS 29.1, a changed canvas). A reading that overlapped a write of ours is thrown away.
 */
import type { Log } from '../log.ts';
import { EVENT_MARKS, type MirroredEvent } from './obs.events.ts';
import { KIT_PREFIX } from './obs.kit.ts';
import { readItems, readLists, readOurs, type Lists } from './obs.mirror.read.ts';
import type { ObsQueue } from './obs.queue.ts';
import type { ItemRecord, ObsState } from './obs.state.ts';

const QUIET_MS = 25;
const CEILING_MS = 200;
const SWEEP_MS = 30_000;
/** A change of collections that is never reported as done must not freeze us for ever. */
const FREEZE_MS = 15_000;

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
  #all = false;
  #lists = false;
  #ours = false;
  #scenes = new Set<string>();
  #reading: Promise<void> | null = null;
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
    return this.#doubtful || this.#frozen || this.#readingDoubts ? 'settling' : 'live';
  }
  /** OBS is changing scene collections: nothing may be written. */
  get frozen(): boolean {
    return this.#frozen;
  }

  /** Reads everything. Rejects with an ObsError when OBS can't be read. */
  async sync(): Promise<void> {
    this.#linked = true;
    this.#all = true;
    await this.#settleNow();
    if (this.#sweep === null) this.#sweep = setInterval(() => this.#mark(() => (this.#all = true)), SWEEP_MS).unref();
  }

  /** The link is gone: what we hold is stale until the next sync. */
  lost(): void {
    this.#linked = false;
    this.#frozen = false;
    this.#clearMarks();
    for (const timer of [this.#timer, this.#sweep, this.#thaw]) if (timer !== null) clearTimeout(timer);
    this.#timer = this.#sweep = this.#thaw = null;
    this.#options.onChange();
  }

  onEvent(type: MirroredEvent, data: unknown): void {
    if (!this.#linked) return;
    const mark = EVENT_MARKS[type];
    switch (mark) {
      case 'freeze':
        return this.#freeze();
      case 'thaw':
        return this.#unfreeze();
      case 'all':
        return this.#mark(() => (this.#all = true));
      case 'lists':
        return this.#mark(() => (this.#lists = true));
      case 'items':
        return this.#mark(() => this.#scenes.add(sceneOf(data)));
      case 'lists+items':
        return this.#mark(() => {
          this.#lists = true;
          this.#scenes.add(sceneOf(data));
        });
      case 'input':
        return inputOf(data).startsWith(KIT_PREFIX) ? this.#mark(() => (this.#ours = true)) : undefined;
      default:
        return mark satisfies never;
    }
  }

  /** The state with every known doubt read again first. Rejects with an ObsError when OBS can't be read. */
  async settle(): Promise<ObsState> {
    if (this.#dirty || this.#reading !== null) await this.#settleNow();
    if (this.#state === null) throw new Error('The mirror was never synced');
    return this.#state;
  }

  /** Reads again what a write of ours has touched: items of `scenes`, and the rest if asked for. */
  async reread(scenes: readonly string[], more: { lists?: boolean; ours?: boolean } = {}): Promise<ObsState> {
    for (const scene of scenes) this.#scenes.add(scene);
    if (more.lists === true) this.#lists = true;
    if (more.ours === true) this.#ours = true;
    return this.settle();
  }

  /** Marks the program scene as doubtful, so that it is read once more. */
  doubt(): void {
    this.#mark(() => (this.#lists = true));
  }

  get #dirty(): boolean {
    return this.#all || this.#lists || this.#ours || this.#scenes.size > 0;
  }

  /** What a person may wonder about. Our own cards change at our own hand, and the director reads them back itself. */
  get #doubtful(): boolean {
    return this.#all || this.#lists || [...this.#scenes].some((scene) => !scene.startsWith(KIT_PREFIX));
  }

  #clearMarks(): void {
    this.#all = this.#lists = this.#ours = false;
    this.#scenes.clear();
  }

  #mark(change: () => void): void {
    if (!this.#linked) return;
    const was = this.confidence;
    const fresh = !this.#dirty;
    change();
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
    if (!this.#dirty || !this.#linked) return;
    this.#settleNow().catch((error: unknown) => {
      // The link's own heartbeat judges whether OBS lives; the marks stay, so the next event or sweep reads again.
      this.#options.log.info('obs.mirror.read-failed', { why: String(error) });
    });
  }

  /** Waits for a reading that began after this call. */
  async #settleNow(): Promise<void> {
    if (this.#reading !== null) await this.#reading.catch(() => undefined);
    if (!this.#dirty) return;
    if (this.#reading === null) this.#readingDoubts = this.#doubtful;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
      this.#readingDoubts = false;
      this.#options.onChange();
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    const { queue, features } = this.#options;
    const before = queue.generation;
    const during = queue.writing;
    const marks = { all: this.#all, lists: this.#lists, ours: this.#ours, scenes: [...this.#scenes] };
    this.#clearMarks();
    try {
      const old = marks.all ? null : this.#state;
      const lists = old === null || marks.lists ? await readLists(queue) : null;
      const now: Lists = lists ?? (old as ObsState);
      const wanted = this.#wantedItems(now, old, marks.scenes);
      const fresh = await readItems(queue, wanted, now.groups);
      const ours = old === null || marks.ours || lists !== null ? await readOurs(queue, now, features()) : null;
      if (queue.generation !== before || during) return this.#again(marks);
      this.#state = assemble(now, old, fresh, ours);
    } catch (error) {
      this.#again(marks);
      throw error;
    }
  }

  #wantedItems(now: Lists, old: ObsState | null, marked: readonly string[]): string[] {
    const names = [...now.scenes.map(({ name }) => name), ...now.groups];
    const doubtful = new Set(marked);
    return names.filter((name) => old === null || doubtful.has(name) || !old.items.has(name));
  }

  /** Puts marks back and, when nobody else will, asks for another reading. */
  #again(marks: { all: boolean; lists: boolean; ours: boolean; scenes: readonly string[] }): void {
    this.#mark(() => {
      this.#all ||= marks.all;
      this.#lists ||= marks.lists;
      this.#ours ||= marks.ours;
      for (const scene of marks.scenes) this.#scenes.add(scene);
    });
  }

  #freeze(): void {
    this.#frozen = true;
    if (this.#thaw !== null) clearTimeout(this.#thaw);
    this.#thaw = setTimeout(() => this.#unfreeze(), FREEZE_MS).unref();
    this.#options.onChange();
  }

  #unfreeze(): void {
    if (this.#thaw !== null) clearTimeout(this.#thaw);
    this.#thaw = null;
    this.#frozen = false;
    this.#mark(() => (this.#all = true));
  }
}

function assemble(
  now: Lists,
  old: ObsState | null,
  fresh: ReadonlyMap<string, ItemRecord[]>,
  ours: Awaited<ReturnType<typeof readOurs>> | null,
): ObsState {
  const names = [...now.scenes.map(({ name }) => name), ...now.groups];
  const items = new Map(names.map((name) => [name, fresh.get(name) ?? old?.items.get(name) ?? []]));
  const inputs = new Map(
    [...now.inputs].map(([name, input]) => [
      name,
      { ...input, settings: (ours === null ? old?.inputs.get(name)?.settings : ours.settings.get(name)) ?? null },
    ]),
  );
  return { ...now, items, inputs, tagged: ours?.tagged ?? old?.tagged ?? new Set() };
}

function sceneOf(data: unknown): string {
  return textField(data, 'sceneName');
}

function inputOf(data: unknown): string {
  return textField(data, 'inputName');
}

function textField(data: unknown, name: string): string {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : null;
  return typeof value === 'string' ? value : '';
}
