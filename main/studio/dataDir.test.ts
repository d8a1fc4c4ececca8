import { expect, test } from 'vitest';
import { defaultDataDir } from './dataDir.ts';

test('data lies where the platform keeps application data', () => {
  expect(defaultDataDir('linux', {}, '/home/a')).toBe('/home/a/.local/share/anchor-studio');
  expect(defaultDataDir('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/anchor-studio');
  expect(defaultDataDir('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Anchor Studio');
});
