import { expect, it } from 'vitest';
import { AIR_EVENTS } from '../../main/studio/obs/obs.air.ts';
import { MIRRORED_EVENTS } from '../../main/studio/obs/obs.events.ts';
import { sourceFiles, textOf } from '../house/files.ts';
import { obsPage } from './obs.ts';
import { EVENTS, REQUESTS, type Fate } from './obs.words.ts';

it('docs/obs.md is what the words say; `npm run docs` writes it anew', () => {
  expect(textOf('docs/obs.md')).toBe(obsPage());
});

const named = (fates: Readonly<Record<string, Fate>>, is: (fate: Fate) => boolean) =>
  Object.entries(fates)
    .filter(([, fate]) => is(fate))
    .map(([name]) => name)
    .toSorted();

it('says of every request truly whether the studio knows it', () => {
  const source = sourceFiles(/\.ts$/)
    .filter((file) => file.startsWith('main/studio/obs/') && !file.endsWith('.test.ts'))
    .map((file) => textOf(file))
    .join('\n');
  const inSource = Object.keys(REQUESTS).filter((name) => source.includes(`'${name}'`));
  expect(named(REQUESTS, (fate) => !('not' in fate))).toEqual(inSource.toSorted());
});

it('says of every event truly whether the studio listens', () => {
  const heard = new Set<string>([...MIRRORED_EVENTS, ...AIR_EVENTS, 'InputVolumeMeters']);
  expect(named(EVENTS, (fate) => 'used' in fate)).toEqual([...heard].toSorted());
});
