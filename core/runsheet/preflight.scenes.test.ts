import { expect, it } from 'vitest';
import { mapScene } from '../obs/scene.map.ts';
import { preflightScenes } from './preflight.scenes.ts';
import type { Action, RunSheet } from './runsheet.schema.ts';

const to = (scene: string): Action => ({ do: 'scene', scene });
function sheet(...segments: readonly (readonly Action[])[]): RunSheet {
  const made = segments.map((actions, index) => ({
    id: `s${index}`,
    cues: [{ id: 'c', label: '', trigger: { on: 'manual' }, actions }],
  }));
  return { segments: made } as unknown as RunSheet;
}
const OBS = ['Close-up Table', '全景'].map((name) => ({ name, uuid: null }));
const SHEET = sheet([to('近景-产品台')], [{ do: 'unpop' }, to('全景')], [to('近景-产品台'), to('近景-产品台')]);

it('finds nothing where every scene is mapped, and judges none that it was not told of', () => {
  expect(preflightScenes(SHEET, [])).toEqual([]);
  const mapped = [
    mapScene('近景-产品台', OBS, { '近景-产品台': { scene: 'Close-up Table', uuid: null } }),
    mapScene('全景', OBS, {}),
  ];
  expect(preflightScenes(SHEET, mapped)).toEqual([]);
});

it('blocks on a scene that OBS does not have, says where, and proposes', () => {
  expect(preflightScenes(SHEET, [mapScene('近景-产品台', OBS, {}), mapScene('全景', OBS, {})])).toEqual([
    {
      code: 'scene-unmapped',
      severity: 'warn',
      scene: '近景-产品台',
      places: [
        { segmentId: 's0', cueId: 'c' },
        { segmentId: 's2', cueId: 'c' },
      ],
      detail: { gone: null, other: null },
      fixes: [
        { fix: 'map', obsScene: 'Close-up Table', confidence: expect.any(Number) },
        { fix: 'choose' },
        { fix: 'create' },
      ],
    },
  ]);
});

it('names the chosen scene that has gone, and does not propose where nothing is alike', () => {
  const choices = { 全景: { scene: 'Stage', uuid: null } };
  const [finding] = preflightScenes(SHEET, [mapScene('全景', [{ name: 'Zzz', uuid: null }], choices)]);
  expect(finding).toMatchObject({ code: 'scene-gone', severity: 'warn', detail: { gone: 'Stage' } });
  expect(finding?.fixes).toEqual([{ fix: 'choose' }, { fix: 'create' }]);
});

it('warns of two scenes of the sheet that are one in OBS, after what blocks', () => {
  const choices = { 近景: { scene: '全景', uuid: null } };
  const mapped = ['全景', '近景', '开场'].map((name) => mapScene(name, OBS, choices));
  const findings = preflightScenes(sheet([to('全景'), to('近景'), to('开场')]), mapped);
  expect(findings).toMatchObject([
    { code: 'scene-unmapped', scene: '开场' },
    { code: 'scene-shared', severity: 'review', scene: '近景', detail: { other: '全景' } },
  ]);
});

it('counts a scene by its own transition, and one put on the preview', () => {
  const plan = sheet(
    [{ do: 'transition', scene: '远景', transition: null, duration: null }],
    [{ do: 'preview', scene: '远景' }, { do: 'take' }],
  );
  const [finding] = preflightScenes(plan, [mapScene('远景', OBS, {})]);
  expect(finding).toMatchObject({ code: 'scene-unmapped', scene: '远景' });
  expect(finding?.places.map(({ segmentId }) => segmentId)).toEqual(['s0', 's1']);
});
