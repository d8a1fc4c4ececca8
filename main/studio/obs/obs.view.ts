/** The view of OBS that seats see, put together from link, mirror and kit; sent on at most 20 times a second. */
import type { ObsHealth } from '../../../core/contract/obs.health.ts';
import type { ByHand, ObsInput, ObsView } from '../../../core/contract/obs.view.ts';
import { capabilitiesOf } from './obs.capabilities.ts';
import { KIT_PREFIX, type Kit } from './obs.kit.ts';
import type { LinkStatus } from './obs.link.ts';
import type { ObsState } from './obs.state.ts';

const EVERY_MS = 50;

export interface ViewParts {
  readonly link: LinkStatus;
  /** Null when nothing is known of this OBS. */
  readonly state: ObsState | null;
  readonly confidence: ObsView['confidence'];
  readonly kit: Kit | null;
  /** Every scene that needs the overlays has them. */
  readonly covered: boolean;
  readonly sceneMap: ObsView['sceneMap'];
  /** Names of the requests that this OBS knows. */
  readonly features: ReadonlySet<string>;
  readonly mayShowEdits: boolean;
  readonly health: ObsHealth | null;
  readonly byHand: readonly ByHand[];
}

/** Puts a view together. The kit's own scene is no scene to a person. */
export function toView(parts: ViewParts): ObsView {
  const { link, state, confidence, kit, covered, sceneMap, byHand } = parts;
  const scenes = (state?.scenes ?? []).map(({ name }) => name).filter((name) => name !== kit?.names.scene);
  return {
    link: link.state,
    problem: link.problem,
    url: link.url,
    version: link.version,
    collection: state?.collection ?? null,
    studioMode: state?.studioMode ?? false,
    scenes,
    program: state?.program ?? null,
    confidence,
    unmapped: sceneMap.flatMap(({ sheet, obs }) => (obs === null ? [sheet] : [])),
    sceneMap: [...sceneMap],
    overlays: kit === null ? 'absent' : kit.whole && covered ? 'ready' : 'partial',
    overlayKind: kit?.kind ?? null,
    streaming: state?.streaming ?? false,
    recording: state?.recording ?? false,
    byHand: [...byHand],
    preview: state?.preview ?? null,
    transition: state?.transition ?? null,
    recordPaused: state?.recordPaused ?? false,
    replayActive: state?.replay ?? false,
    virtualCamera: state?.virtualCamera ?? false,
    profile: state?.profile ?? null,
    transitions: (state?.transitions ?? []).map(({ name }) => name),
    inputs: state === null ? [] : inputsOf(state),
    capabilities: state === null ? [] : capabilitiesOf(parts.features, state),
    programPicture: parts.mayShowEdits ? 'may-show-edits' : 'exact',
    health: parts.health,
  };
}

/** The user's inputs by name; ours are not theirs to mute. */
function inputsOf({ inputs, sounds }: ObsState): ObsInput[] {
  const names = [...inputs.keys()].filter((name) => !name.startsWith(KIT_PREFIX)).toSorted();
  return names.map((name) => {
    const sound = sounds.get(name);
    return { name, kind: inputs.get(name)?.kind ?? '', muted: sound?.muted ?? null, db: round(sound?.db ?? null) };
  });
}

function round(db: number | null): number | null {
  return db === null ? null : Math.round(db * 10) / 10;
}

/** Passes views on: the first at once, the next when 50 ms have passed, always the newest, never the same one twice. */
export class ViewFeed {
  #make: () => ObsView;
  #listeners = new Set<(view: ObsView) => void>();
  #sent = '';
  #view: ObsView;
  #timer: NodeJS.Timeout | null = null;
  #disposed = false;

  constructor(make: () => ObsView) {
    this.#make = make;
    this.#view = make();
    this.#sent = JSON.stringify(this.#view);
  }

  /** The view as of now, not only as last sent. */
  get view(): ObsView {
    return this.#refresh().view;
  }

  on(listener: (view: ObsView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something may have changed. */
  touch(): void {
    if (this.#timer !== null || this.#disposed) return;
    this.#send();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#send();
    }, EVERY_MS);
  }

  dispose(): void {
    this.#disposed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #send(): void {
    const { view, text } = this.#refresh();
    if (text === this.#sent) return;
    this.#sent = text;
    for (const listener of this.#listeners) listener(view);
  }

  /** The same object as long as nothing has changed. */
  #refresh(): { view: ObsView; text: string } {
    const next = this.#make();
    const text = JSON.stringify(next);
    if (text !== JSON.stringify(this.#view)) this.#view = next;
    return { view: this.#view, text };
  }
}
