/**
 * Which hand a run has on the picture, chosen by its mode. A live run has the real OBS. A rehearsal has the simulated one until a person
 * names an OBS; then it has that one, but only while it is off air: a rehearsal can't change a picture that viewers see.
 */
import type { ObsView } from '../../core/contract/obs.view.ts';
import { fail } from '../../core/result.ts';
import type { Mode } from '../../core/show/show.facts.ts';
import type { PicturePort } from './obs/picture.port.ts';

/** Makes the hand for a run. `real` and `simulated` outlive it: disposing the hand only lets go of them. */
export function createHand(mode: Mode, real: PicturePort, simulated: PicturePort): PicturePort {
  if (mode === 'live') return held(() => real, [real]);
  const offAir = offAirOnly(real);
  return withoutStream(held(() => (real.view.link === 'off' ? simulated : offAir), [real, simulated]));
}

function held(current: () => PicturePort, all: readonly PicturePort[]): PicturePort {
  const releases: (() => void)[] = [];
  const keep = (release: () => void) => {
    releases.push(release);
    return release;
  };
  const [real] = all;
  return {
    get view(): ObsView {
      return current().view;
    },
    onView(listener) {
      const unsubscribes = all.map((port) => port.onView(() => listener(current().view)));
      return keep(() => unsubscribes.forEach((unsubscribe) => unsubscribe()));
    },
    onSceneByHand(listener) {
      const unsubscribes = all.map((port) => port.onSceneByHand(listener));
      return keep(() => unsubscribes.forEach((unsubscribe) => unsubscribe()));
    },
    apply: (picture, why) => current().apply(picture, why),
    panic: () => current().panic(),
    act: (asked) => current().act(asked),
    end: () => current().end(),
    recordTimecode: () => current().recordTimecode(),
    restyle: () => current().restyle(),
    expectScenes: (scenes) => all.forEach((port) => port.expectScenes(scenes)),
    mapScene: (scene, obsScene) => current().mapScene(scene, obsScene),
    createScene: (scene) => current().createScene(scene),
    planProvision: (scenes) => current().planProvision(scenes),
    provision: (scenes) => current().provision(scenes),
    unprovision: () => current().unprovision(),
    screenshot: (width, of) => current().screenshot(width, of),
    onMeters(listener) {
      const unsubscribes = all.map((port) => port.onMeters(listener));
      return keep(() => unsubscribes.forEach((unsubscribe) => unsubscribe()));
    },
    connect: (url, password) => real?.connect(url, password),
    disconnect: () => real?.disconnect(),
    async dispose() {
      for (const release of releases.splice(0)) release();
    },
  };
}

/** A real OBS that refuses to be changed while it streams. */
function offAirOnly(real: PicturePort): PicturePort {
  const through = held(() => real, [real]);
  return {
    ...through,
    get view() {
      return real.view;
    },
    apply: async (picture, why) => (real.view.streaming ? refusedOnAir() : through.apply(picture, why)),
    restyle() {
      if (!real.view.streaming) through.restyle();
    },
    act: async (asked) => (real.view.streaming ? refusedOnAir() : through.act(asked)),
    async end() {
      if (!real.view.streaming) await through.end();
    },
    recordTimecode: async () => (real.view.streaming ? null : through.recordTimecode()),
    panic: async () => (real.view.streaming ? null : through.panic()),
  };
}

/** The stream is out of a rehearsal's reach, whatever else it is given. */
function withoutStream(hand: PicturePort): PicturePort {
  return {
    ...hand,
    get view() {
      return hand.view;
    },
    act: async (asked) =>
      asked.ask.do === 'stream'
        ? fail('obs-rehearsal', 'A rehearsal does not start or stop a stream. Nothing was sent to OBS.')
        : hand.act(asked),
  };
}

function refusedOnAir() {
  const message =
    'OBS is streaming, and a rehearsal does not touch a picture that viewers see. The show goes on without OBS.';
  return fail('obs-streaming', `${message} Stop the stream, or open a live run.`);
}
