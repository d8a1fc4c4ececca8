/**
 * The OBS of a rehearsal: it has every scene that the show names, takes every picture at once, and reaches nothing. What it would show can
 * be looked at like a real program.
 */
import { OBS_OFF, type ObsView } from '../../../core/contract/obs.view.ts';
import { fail, ok } from '../../../core/result.ts';
import { EMPTY_PICTURE, type Picture } from '../../../core/show/show.state.ts';
import type { PicturePort } from '../obs/picture.port.ts';
import { mapScene } from '../../../core/obs/scene.map.ts';
import { programPicture, type CardDrawer } from './programPicture.ts';

export interface SimulatedObs extends PicturePort {
  /** What it shows. */
  readonly picture: Picture;
  /** Changes the program scene as a person at OBS would. */
  chooseByHand(scene: string): void;
}

const SIMULATED = 'The simulated OBS has every scene of the sheet; connect a real one first';
const NOTHING_TO_PROVISION = { creates: [], removes: [], scenes: [] };

/** Makes a simulated OBS that shows nothing yet. Without a `drawer` its program is the scene's name alone. */
export function createSimulatedObs(drawer: CardDrawer | null = null): SimulatedObs {
  const viewers = new Set<(view: ObsView) => void>();
  const hands = new Set<(scene: string) => void>();
  let picture: Picture = EMPTY_PICTURE;
  let preview: string | null = null;
  const program = programPicture(drawer);
  let view: ObsView = {
    ...OBS_OFF,
    link: 'simulated',
    confidence: 'live',
    overlays: 'ready',
    overlayKind: 'image',
  };

  function become(change: Partial<ObsView>): void {
    view = { ...view, ...change };
    for (const viewer of viewers) viewer(view);
  }

  function showScene(scene: string): void {
    picture = { ...picture, scene };
    const scenes = view.scenes.includes(scene) ? view.scenes : [...view.scenes, scene];
    become({ program: scene, scenes });
  }

  return {
    get view() {
      return view;
    },
    get picture() {
      return picture;
    },
    onView(listener) {
      viewers.add(listener);
      return () => void viewers.delete(listener);
    },
    onSceneByHand(listener) {
      hands.add(listener);
      return () => void hands.delete(listener);
    },
    async apply(next, { scene }) {
      const writes = changes(picture, next);
      // Without a scene cue the program stays as it is: it may have been chosen by hand.
      picture = { ...next, scene: picture.scene };
      if (scene && next.scene !== null && next.scene !== picture.scene) {
        writes.push(`scene ${next.scene}`);
        showScene(next.scene);
      }
      return ok({ acknowledgedMs: 0, verifiedMs: 0, writes, onAir: Promise.resolve(0) });
    },
    /** The picture is drawn anew for whoever looks, in the look of that moment. */
    restyle() {},
    async panic() {
      picture = { ...EMPTY_PICTURE, scene: picture.scene };
      return 0;
    },
    async act({ ask }) {
      const before = view.program;
      if (ask.do === 'transition') showScene(ask.scene);
      if (ask.do === 'preview') preview = ask.scene;
      if (ask.do === 'take' && preview !== null) {
        showScene(preview);
        preview = before;
      }
      if (ask.do === 'record' && (ask.op === 'start' || ask.op === 'stop')) become({ recording: ask.op === 'start' });
      return ok({ acknowledgedMs: 0, verifiedMs: 0, writes: [`${ask.do} simulated`], onAir: Promise.resolve(null) });
    },
    /** Nothing of OBS was changed. */
    async end() {},
    // There is no file to be cut.
    recordTimecode: async () => null,
    expectScenes(expected) {
      const scenes = [...new Set(expected)];
      become({ scenes, sceneMap: scenes.map((scene) => mapScene(scene, [{ name: scene, uuid: null }], {})) });
    },
    mapScene: async () => fail('obs-offline', SIMULATED),
    createScene: async () => fail('obs-offline', SIMULATED),
    planProvision: async () => ok(NOTHING_TO_PROVISION),
    provision: async () => ok(NOTHING_TO_PROVISION),
    unprovision: async () => ok(NOTHING_TO_PROVISION),
    async screenshot(width, of = 'program') {
      if (of === 'preview') return null;
      return program.draw(picture, width);
    },
    onMeters: () => () => {},
    connect() {},
    disconnect() {},
    chooseByHand(scene) {
      showScene(scene);
      for (const hand of hands) hand(scene);
    },
    async dispose() {
      viewers.clear();
      hands.clear();
    },
  };
}

/** What would have been written to OBS for the overlays. */
function changes(from: Picture, to: Picture): string[] {
  const { scene: _, ...cards } = EMPTY_PICTURE;
  const parts = Object.keys(cards) as (keyof typeof cards)[];
  return parts.filter((part) => from[part] !== to[part]).map((part) => `${part} ${to[part] ? 'shown' : 'hidden'}`);
}
