import { expect, it } from 'vitest';
import { ProgramWatch } from './obs.program.ts';

function watch() {
  const byHand: string[] = [];
  const made = new ProgramWatch({ doubt: () => {}, onSceneByHand: (scene) => byHand.push(scene) });
  return { made, byHand };
}
const sheet = (name: string) => ({ name, of: 'sheet' as const });
const twice = (made: ProgramWatch, scene: string) => (made.onProgram(scene), made.onProgram(scene));

it('takes the first reading as it is, and a lasting other one for a hand', () => {
  const { made, byHand } = watch();
  twice(made, '近景');
  made.onProgram('桌面');
  expect(byHand).toEqual([]);
  made.onProgram('桌面');
  expect(byHand).toEqual(['桌面']);
});

it('lets OBS pass through another scene', () => {
  const { made, byHand } = watch();
  for (const scene of ['近景', '预览', '近景', '预览', '近景']) made.onProgram(scene);
  expect(byHand).toEqual([]);
});

it('knows its own switch, and ignores readings while it is on the way', async () => {
  const { made, byHand } = watch();
  twice(made, '近景');
  made.want(sheet('远景'));
  await made.switch('远景', sheet('远景'), async () => {
    twice(made, '近景');
    twice(made, '远景');
  });
  twice(made, '远景');
  expect(byHand).toEqual([]);
});

it('knows a reading from before its own switch, also when that was answered but not read yet', async () => {
  const { made } = watch();
  twice(made, '近景');
  expect(made.isOld('近景')).toBe(false);
  await made.switch('远景', sheet('远景'), async () => expect(made.isOld('近景')).toBe(true));
  expect(made.isOld('近景')).toBe(true);
  expect(made.isOld('远景')).toBe(false);
});

it('judges nothing after a switch of unknown outcome', async () => {
  const { made, byHand } = watch();
  twice(made, '近景');
  made.want(sheet('远景'));
  await expect(made.switch('远景', sheet('远景'), () => Promise.reject(new Error('no answer')))).rejects.toThrow();
  twice(made, '近景');
  expect(byHand).toEqual([]);
});

it('brings back after a restart what was shown: the show, or the choice of a person', () => {
  const { made, byHand } = watch();
  expect(made.onLive('近景', true)).toBeNull();
  made.want(sheet('远景'));
  made.stands('远景', sheet('远景'));
  expect(made.onLive('近景', true)).toEqual(sheet('远景'));
  made.stands('远景', sheet('远景'));
  twice(made, '桌面');
  expect(made.onLive('近景', true)).toEqual({ name: '桌面', of: 'obs' });
  expect(byHand).toEqual(['桌面']);
});

it('after a lost link leaves the scene, but for a cue that never arrived', () => {
  const { made, byHand } = watch();
  expect(made.onLive('近景', false)).toBeNull();
  made.want(sheet('近景'));
  made.stands('近景', sheet('近景'));
  expect(made.onLive('近景', false)).toBeNull();
  made.want(sheet('远景'));
  expect(made.onLive('近景', false)).toEqual(sheet('远景'));
  // A person was there meanwhile: their choice is newer than the cue.
  expect(made.onLive('桌面', false)).toBeNull();
  expect(byHand).toEqual(['桌面']);
  expect(made.onLive('桌面', false)).toBeNull();
});

it('blames nobody for a scene that was read while a switch was on its way', async () => {
  const { made, byHand } = watch();
  twice(made, '近景');
  made.want(sheet('远景'));
  await made.switch('远景', sheet('远景'), async () => expect(made.onLive('远景', false)).toBeNull());
  twice(made, '远景');
  expect(byHand).toEqual([]);
});

it('follows a rename', () => {
  const { made, byHand } = watch();
  twice(made, '近景');
  made.onRename('近景', '特写');
  twice(made, '特写');
  expect(byHand).toEqual([]);
});

it("keeps the sheet's word for what is due, and OBS's for what is shown", () => {
  const { made, byHand } = watch();
  made.want(sheet('近景-产品台'));
  expect(made.onLive('Wide', false)).toEqual(sheet('近景-产品台'));
  made.stands('Close', sheet('近景-产品台'));
  twice(made, 'Close');
  expect(made.onLive('Close', false)).toBeNull();
  expect(byHand).toEqual([]);
});
