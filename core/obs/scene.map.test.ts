import { expect, it } from 'vitest';
import { mapScene, renameChoice } from './scene.map.ts';

const CLOSE = { name: 'Close-up Table', uuid: 'u1' };
const WIDE = { name: '全景', uuid: 'u2' };
const CHOICES = { '近景-产品台': { scene: 'Close-up Table', uuid: 'u1' } };

it('takes the same name, and proposes another for a person to confirm', () => {
  expect(mapScene('全景', [CLOSE, WIDE], {})).toMatchObject({ obs: '全景', how: 'same-name', proposal: null });
  const open = mapScene('近景-产品台', [CLOSE, WIDE], {});
  expect(open).toMatchObject({ obs: null, how: 'unmapped', proposal: 'Close-up Table', gone: null });
  expect(open.confidence).toBeGreaterThan(0.5);
});

it("puts a person's choice above the same name", () => {
  const choices = { 全景: { scene: 'Close-up Table', uuid: null } };
  expect(mapScene('全景', [CLOSE, WIDE], choices)).toMatchObject({ obs: 'Close-up Table', how: 'by-person' });
});

it('notices that the chosen scene has gone, and falls back to the same name', () => {
  expect(mapScene('近景-产品台', [WIDE], CHOICES)).toMatchObject({
    how: 'unmapped',
    obs: null,
    gone: 'Close-up Table',
  });
  const own = { name: '近景-产品台', uuid: null };
  expect(mapScene('近景-产品台', [own], CHOICES)).toMatchObject({ how: 'same-name', gone: 'Close-up Table' });
});

it('follows a rename: by its UUID, or told by the old name', () => {
  expect(mapScene('近景-产品台', [{ name: 'Cam A', uuid: 'u1' }], CHOICES)).toMatchObject({ obs: 'Cam A' });
  const old = { '近景-产品台': { scene: 'Close-up Table', uuid: null } };
  expect(mapScene('近景-产品台', [{ name: 'Cam A', uuid: null }], old)).toMatchObject({ how: 'unmapped' });
  const renamed = renameChoice(old, 'Close-up Table', 'Cam A');
  expect(mapScene('近景-产品台', [{ name: 'Cam A', uuid: null }], renamed)).toMatchObject({ obs: 'Cam A' });
});

it('is not taken in by names that every object has', () => {
  expect(mapScene('constructor', [WIDE], {})).toMatchObject({ how: 'unmapped', gone: null });
});
