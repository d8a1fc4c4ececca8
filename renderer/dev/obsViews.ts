/** OBS in the states that the screens must show well. */
import type { Meter } from '../../core/contract/messages.ts';
import type { ObsHealth } from '../../core/contract/obs.health.ts';
import { OBS_OFF, obsProblemSchema, type ObsProblem, type ObsView } from '../../core/contract/obs.view.ts';
import { mapScene, type KnownScene } from '../../core/obs/scene.map.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';

/** `simulated`, `live`, `bare` (live, nothing provisioned), `studio` (Studio Mode), `strained` (in bad health), `off`, or a problem's code. */
export function obsViewOf(name: string, sheet: RunSheet): ObsView {
  const scenes = [...new Set(sheet.segments.flatMap((segment) => (segment.scene === null ? [] : [segment.scene])))];
  const problem = obsProblemSchema.safeParse(name);
  if (problem.success)
    return {
      ...OBS_OFF,
      link: linkOf(problem.data),
      problem: problem.data,
      url: 'ws://127.0.0.1:4455',
      program: scenes[0] ?? null,
    };
  if (name === 'off') return OBS_OFF;
  if (name === 'simulated')
    return { ...OBS_OFF, link: 'simulated', scenes, confidence: 'live', overlays: 'ready', overlayKind: 'image' };
  const bare = name === 'bare';
  const studioMode = name === 'studio';
  return {
    ...OBS_OFF,
    link: 'live',
    url: 'ws://127.0.0.1:4455',
    version: '32.0.1',
    collection: '晚场',
    scenes: bare ? elsewhere(scenes).map((one) => one.name) : scenes,
    program: scenes[0] ?? null,
    confidence: 'live',
    unmapped: bare ? scenes.slice(-2) : [],
    sceneMap: scenes.map((scene) => mapScene(scene, bare ? elsewhere(scenes) : known(scenes), {})),
    overlays: bare ? 'absent' : 'ready',
    overlayKind: bare ? null : 'image',
    streaming: !bare,
    recording: true,
    health: name === 'strained' ? STRAINED : HEALTHY,
    studioMode,
    preview: studioMode ? (scenes[2] ?? null) : null,
    programPicture: studioMode ? 'may-show-edits' : 'exact',
    inputs: [microphone(sheet), 'BGM'].map((one) => ({ name: one, kind: 'pulse_input_capture', muted: false, db: 0 })),
  };
}

/** How the link stands with such a problem: some end its attempts. */
function linkOf(problem: ObsProblem): ObsView['link'] {
  switch (problem) {
    case 'wrong-password':
    case 'password-missing':
      return 'needs-password';
    case 'kicked':
    case 'unsupported':
      return problem;
    default:
      return 'reconnecting';
  }
}

/** As a studio of that language names its inputs. */
const microphone = ({ language }: RunSheet) => (language === 'en' ? 'Mic' : '麦克风');

const known = (names: readonly string[]): KnownScene[] => names.map((name) => ({ name, uuid: null }));
/** As somebody else would have named some of them. */
const elsewhere = (names: readonly string[]) =>
  known([...names.slice(0, -2), ...names.slice(-2, -1).map((name) => `${name} 2`), '直播间全景', '待机画面']);

const none = { total: 0, recent: 0 };
const HEALTHY: ObsHealth = {
  codes: ['good'],
  grave: false,
  fps: 30,
  lagged: none,
  skipped: none,
  dropped: { total: 0.0004, recent: 0 },
  congestion: 0.06,
  cpu: 18,
  memoryMb: 540,
  renderMs: 3.8,
  diskFreeMb: 214_000,
  diskMinutes: 1_310,
};
const STRAINED: ObsHealth = {
  ...HEALTHY,
  codes: ['dropping', 'disk-low'],
  grave: true,
  dropped: { total: 0.006, recent: 0.043 },
  congestion: 0.72,
  diskFreeMb: 2_300,
  diskMinutes: 14.2,
};

/** Somebody speaks over music. */
export function metersAt(ms: number, sheet: RunSheet): Meter[] {
  const wave = (period: number, low: number, high: number) => low + ((high - low) * (1 + Math.sin(ms / period))) / 2;
  const voice = wave(130, -38, -12);
  const music = wave(410, -34, -28);
  return [
    { input: microphone(sheet), level: [voice - 6], peak: [voice] },
    { input: 'BGM', level: [music - 4, music - 5], peak: [music, music - 1] },
  ];
}
