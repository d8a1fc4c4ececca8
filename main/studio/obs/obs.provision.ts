/**
 * Makes the overlay kit and takes it away again, without touching what the user has. Both can be run again after a failure: what
 * stands is adopted, what is gone is not missed.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { ProvisionPlan } from '../../../core/contract/obs.view.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Log } from '../log.ts';
import { findKit, IMAGE_KIND, kitInputs, PAGE_KIND, type Kit } from './obs.kit.ts';
import type { ObsMirror } from './obs.mirror.ts';
import { ITEM_TAG_WRITE, manifestWrite, ownsBy, TAG, TAG_WRITE, type Manifest } from './obs.owner.ts';
import { ghostsOf, hostsOf, planKit, planRemoval, type KitPlan } from './obs.plan.ts';
import type { ObsQueue } from './obs.queue.ts';
import { newItemSchema, readReply } from './obs.replies.ts';
import { isIdempotent, ObsError, type ObsAnswer, type ObsRequest } from './obs.request.ts';
import { sceneRef, type ObsState } from './obs.state.ts';

export interface ProvisionerOptions {
  readonly queue: ObsQueue;
  readonly mirror: ObsMirror;
  readonly stateDir: string;
  readonly log: Log;
  features(): ReadonlySet<string>;
  /** Whether OBS runs on this machine and can read our files. */
  local(): boolean;
  /** Address of the cards' page, null when there is none. */
  pageUrl(): string | null;
  /** The scenes that the sheet names. */
  expected(): readonly string[];
}

/** OBS frees a name some frames after the last item is gone. */
const FREE_STEP_MS = 20;
const FREE_MS = 3000;

export class ObsProvisioner {
  #options: ProvisionerOptions;
  #manifest: Manifest = {};
  /** The user scenes of the last provisioning here, by collection: an OBS that lost our kit in a crash gets it back. */
  #given = new Map<string, readonly string[]>();

  constructor(options: ProvisionerOptions) {
    this.#options = options;
  }

  /** What the manifest says, as read on connect. */
  learn(manifest: Manifest): void {
    this.#manifest = manifest;
  }

  /** The kit that stands. */
  kit(state: ObsState): Kit | null {
    return findKit(state, ownsBy(state, this.#manifest));
  }

  /** A kit that was made here and is not whole any more. */
  lostKit(state: ObsState): readonly string[] | null {
    const given = this.#given.get(state.collection);
    return given !== undefined && this.kit(state)?.whole !== true ? given : null;
  }

  plan(state: ObsState, scenes: readonly string[] | null): Result<KitPlan> {
    const kind = this.kit(state)?.kind ?? this.#kind(state);
    if (kind === null) {
      const message = 'This OBS runs on another machine and has no browser source: the cards cannot get there';
      return fail('obs-remote-needs-browser', message);
    }
    return planKit(state, ownsBy(state, this.#manifest), kind, scenes, this.#options.expected());
  }

  /** Makes what is missing. Codes as {@link planKit} and those of {@link obsFailure}; `obs-incomplete` when a re-read misses something. */
  async provision(scenes: readonly string[] | null): Promise<Result<ProvisionPlan>> {
    const { mirror, log } = this.#options;
    const before = await this.#fresh();
    const planned = this.plan(before, scenes);
    if (!planned.ok) return planned;
    const { names, kind, creates, scenes: hosts } = planned.value;
    // The names are written down before the things are made, so that a crash in between leaves nothing unowned.
    if (creates.length > 0) await this.#remember(before.collection, [names.scene, ...kitInputs(names, kind)]);
    let left: Result<KitPlan> = planned;
    // A name that was freed a moment ago is refused for some frames more: then the plan is tried again.
    for (const end = performance.now() + FREE_MS; left.ok && left.value.creates.length > 0; await delay(FREE_STEP_MS)) {
      const refusal = await this.#make(left.value).then(
        () => null,
        (error: unknown) => error,
      );
      const after = await mirror.reread([names.scene, ...hosts], { lists: true });
      left = this.plan(after, hosts);
      if (performance.now() < end) continue;
      if (refusal !== null) throw refusal;
      break;
    }
    if (!left.ok) return left;
    this.#given.set(before.collection, hosts);
    const [missing] = left.value.creates;
    log.info('obs.provisioned', { made: creates.length, missing: left.value.creates.length });
    if (missing !== undefined)
      return fail('obs-incomplete', `OBS did not make ${missing.name}`, { name: missing.name });
    return ok({ creates, removes: [], scenes: hosts });
  }

  async #make(plan: KitPlan): Promise<void> {
    const state = await this.#options.mirror.settle();
    await this.#write(ghostsOf(state, plan).map(({ scene, item }) => removal(state, scene, item.id)));
    await this.#makeKit(state, plan);
    await this.#nest(await this.#options.mirror.reread([plan.names.scene], { lists: true }), plan);
  }

  /**
   * Takes the kit away: items in user scenes, then the kit's own items (their inputs die with them), then the scene. Codes: those of
   * {@link obsFailure}, `obs-overlay-on-air` when the kit's own scene is the program, `obs-overlay-in-use` when a person has put
   * something of theirs into it or it into a group, `obs-leftovers` with names in `detail`.
   */
  async unprovision(): Promise<Result<ProvisionPlan>> {
    const state = await this.#fresh();
    const kit = this.kit(state);
    this.#given.delete(state.collection);
    if (kit === null) return ok({ creates: [], removes: [], scenes: [] });
    if (state.program === kit.names.scene) {
      return fail(
        'obs-overlay-on-air',
        `The scene ${kit.names.scene} itself is on air in OBS; switch to another scene first`,
      );
    }
    const plan = planRemoval(state, kit);
    const hosts = hostsOf(state, kit);
    const inputs = kitInputs(kit.names, kit.kind);
    const inside = state.items.get(kit.names.scene) ?? [];
    const foreign = inside.find(({ source }) => !inputs.includes(source));
    if (foreign !== undefined) {
      const message = `${foreign.source} was put into our scene ${kit.names.scene} and would be lost with it; move it out first`;
      return fail('obs-overlay-in-use', message, { name: foreign.source });
    }
    const group = hosts.find(({ scene }) => state.groups.includes(scene));
    if (group !== undefined) {
      const message = `The overlays were moved into the group ${group.scene}, out of which OBS lets nobody remove them from outside`;
      return fail('obs-overlay-in-use', message, { name: group.scene });
    }
    await this.#write(hosts.map(({ scene, item }) => removal(state, scene, item.id)));
    await this.#write(inside.map(({ id }) => removal(state, kit.names.scene, id)));
    const freed = await this.#wait(
      kit,
      (now) => inputs.every((input) => !now.inputs.has(input)) && hostsOf(now, kit).length === 0,
    );
    // The scene goes last and only when nothing shows it: one that is nested somewhere stays as a ghost and blocks its name.
    if (hostsOf(freed, kit).length === 0) {
      await this.#write([{ type: 'RemoveScene', data: sceneRef(freed, kit.names.scene) }]);
    }
    const after = await this.#wait(kit, (now) => !now.scenes.some(({ name }) => name === kit.names.scene));
    const leftovers = leftoversOf(after, kit);
    if (leftovers.length > 0) {
      return fail('obs-leftovers', `OBS still has: ${leftovers.join(', ')}`, { names: leftovers.join(', ') });
    }
    await this.#remember(after.collection, null);
    return ok(plan);
  }

  /** OBS as of now: an event of a change a moment ago may still be on its way, and what we delete must be ours. */
  async #fresh(): Promise<ObsState> {
    await this.#options.mirror.sync();
    return this.#options.mirror.settle();
  }

  #kind(state: ObsState): Kit['kind'] | null {
    if (state.kinds.has(PAGE_KIND) && this.#options.pageUrl() !== null) return 'page';
    return this.#options.local() ? 'image' : null;
  }

  async #makeKit(state: ObsState, { creates, names, kind }: KitPlan): Promise<void> {
    const requests: ObsRequest[] = [];
    for (const { what, name, in: place } of creates) {
      if (what === 'scene') requests.push({ type: 'CreateScene', data: { sceneName: name } });
      if (what === 'input') requests.push(this.#createInput(state, names.scene, name, kind));
      if (what === 'item' && place === names.scene) {
        const data = { sceneName: names.scene, sourceName: name, sceneItemEnabled: kind === 'page' };
        requests.push({ type: 'CreateSceneItem', data });
      }
    }
    if (this.#options.features().has(TAG_WRITE)) {
      const made = creates.filter(({ what }) => what !== 'item');
      requests.push(...made.map(({ name }) => ({ type: TAG_WRITE, data: { sourceName: name, sourceSettings: TAG } })));
    }
    await this.#write(requests);
  }

  #createInput(state: ObsState, sceneName: string, inputName: string, kind: Kit['kind']): ObsRequest {
    const { width, height } = state.canvas;
    const page = {
      url: this.#options.pageUrl(),
      width,
      height,
      shutdown: false,
      restart_when_active: false,
      webpage_control_level: 0,
    };
    const inputSettings = kind === 'page' ? page : { file: '', unload: false };
    const inputKind = kind === 'page' ? PAGE_KIND : IMAGE_KIND;
    const data = { sceneName, inputName, inputKind, inputSettings, sceneItemEnabled: kind === 'page' };
    return { type: 'CreateInput', data };
  }

  /** Puts our scene on top of the user's. A new item lies on top, at the corner and at full size by itself; it is then locked. */
  async #nest(state: ObsState, { creates, names }: KitPlan): Promise<void> {
    const scenes = creates.flatMap(({ what, in: place }) =>
      what === 'item' && place !== null && place !== names.scene ? [place] : [],
    );
    const answers = await this.#write(
      scenes.map((scene) => ({
        type: 'CreateSceneItem',
        data: { ...sceneRef(state, scene), sourceName: names.scene, sceneItemEnabled: true },
      })),
    );
    const lockAndTag = answers.flatMap((answer, index) => {
      const scene = scenes[index];
      if (!answer.ok || scene === undefined) return [];
      const at = {
        ...sceneRef(state, scene),
        sceneItemId: readReply(newItemSchema, answer.data, answer.type).sceneItemId,
      };
      const lock = { type: 'SetSceneItemLocked', data: { ...at, sceneItemLocked: true } };
      const tag = { type: ITEM_TAG_WRITE, data: { ...at, sceneItemSettings: TAG } };
      return this.#options.features().has(ITEM_TAG_WRITE) ? [lock, tag] : [lock];
    });
    await this.#write(lockAndTag);
  }

  async #remember(collection: string, names: readonly string[] | null): Promise<void> {
    const { [collection]: old, ...others } = this.#manifest;
    this.#manifest = names === null ? others : { ...others, [collection]: [...new Set([...(old ?? []), ...names])] };
    const request = manifestWrite(this.#manifest, this.#options.stateDir);
    if (this.#options.features().has(request.type)) await this.#write([request]);
  }

  async #write(requests: readonly ObsRequest[]): Promise<readonly ObsAnswer[]> {
    if (requests.length === 0) return [];
    const answers = await this.#options.queue.write(requests, 'serial', { deadlineMs: 15_000 });
    const refused = answers.find((answer) => !answer.ok && !isIdempotent(answer.status));
    if (refused === undefined) return answers;
    throw new ObsError('refused', `${refused.type}: ${refused.comment} (${refused.status})`, refused.status);
  }

  /** Re-reads until `done` or the time is up; gives the last reading. */
  async #wait(kit: Kit, done: (state: ObsState) => boolean): Promise<ObsState> {
    for (const end = performance.now() + FREE_MS; ; await delay(FREE_STEP_MS)) {
      const hosts = [...(this.#options.mirror.state?.items.keys() ?? [])];
      const state = await this.#options.mirror.reread([kit.names.scene, ...hosts], { lists: true });
      if (done(state) || performance.now() > end) return state;
    }
  }
}

function removal(state: ObsState, scene: string, sceneItemId: number): ObsRequest {
  return { type: 'RemoveSceneItem', data: { ...sceneRef(state, scene), sceneItemId } };
}

/** What of ours is still there: `name` or `name @ scene` where a person has put it to another use. */
function leftoversOf(state: ObsState, kit: Kit): string[] {
  const ours = new Set([kit.names.scene, ...kitInputs(kit.names, kit.kind)]);
  const used = [...state.items].flatMap(([scene, items]) =>
    items.filter(({ source }) => ours.has(source)).map(({ source }) => `${source} @ ${scene}`),
  );
  const scenes = state.scenes.map(({ name }) => name).filter((name) => ours.has(name));
  const inputs = [...state.inputs.keys()].filter((name) => ours.has(name));
  return [...new Set([...used, ...scenes, ...inputs])];
}

/** The failure for an ObsError: `obs-offline`, `obs-timeout` or `obs-refused`. */
export function obsFailure(error: unknown): Result<never> {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ObsError)) return fail('obs-refused', message);
  if (error.reason === 'closed') return fail('obs-offline', message);
  return fail(error.reason === 'timeout' ? 'obs-timeout' : 'obs-refused', message, { status: error.status });
}
