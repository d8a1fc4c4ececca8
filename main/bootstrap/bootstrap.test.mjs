import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserArguments, findBrowser } from './browser.mjs';
import { stampOf } from './build.mjs';
import { entryFor, missingFrom } from './complete-lock.mjs';
import { isNewEnough } from './node24.mjs';
import { inProject } from './paths.mjs';
import { callersFolder } from './run.mjs';

it.each([
  ['v20.20.2', false],
  ['v22.17.1', false],
  ['v22.18.0', true],
  ['v24.0.0', true],
  ['v100.1.0', true],
  ['', false],
])('Node %s runs the studio: %s', (version, enough) => expect(isNewEnough(version)).toBe(enough));

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  it('holds the packages of every platform; `node main/bootstrap/complete-lock.mjs` completes it', () => {
    expect(missingFrom(lock)).toEqual([]);
  });
  it('names no registry', () => expect(JSON.stringify(lock)).not.toMatch(/"resolved"/));
  it('tells a missing package with its version', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { '@x/a-linux-x64': '1.0.0', '@x/a-darwin-arm64': '1.0.0' } },
    };
    const whole = { ...packages, 'node_modules/a/node_modules/@x/a-linux-x64': {} };
    expect(missingFrom({ packages: whole })).toEqual([{ name: '@x/a-darwin-arm64', version: '1.0.0' }]);
  });
  it.each([
    ['@x/binding-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@x/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@x/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@x/binding-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@x/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@x/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
  ])('reads the platform of %s from its name', (name, platform) => {
    expect(entryFor({ name, version: '1.2.3' })).toMatchObject({ version: '1.2.3', optional: true, ...platform });
  });
  it('does not guess', () => {
    expect(entryFor({ name: 'fsevents', version: '2.3.3' })).toBeNull();
    expect(entryFor({ name: '@x/linux-x64', version: '^1.0.0' })).toBeNull();
  });
});

describe('the browser', () => {
  const at = (path) => (candidate) => candidate === path;
  it('is the first on the path, where there is a display', () => {
    expect(findBrowser({ PATH: '/a:/b', DISPLAY: ':0' }, 'linux', at('/b/chromium'))).toBe('/b/chromium');
    expect(findBrowser({ PATH: '/a:/b', WAYLAND_DISPLAY: 'w' }, 'linux', at('/a/google-chrome'))).toBe(
      '/a/google-chrome',
    );
  });
  it('is none without a display or without a Chromium', () => {
    expect(findBrowser({ PATH: '/b' }, 'linux', at('/b/chromium'))).toBeNull();
    expect(findBrowser({ PATH: '/b', DISPLAY: ':0' }, 'linux', () => false)).toBeNull();
  });
  it('gives up its sandbox only for root', () => {
    expect(browserArguments('http://x', false)).not.toContain('--no-sandbox');
    expect(browserArguments('http://x', true)).toContain('--no-sandbox');
  });
});

describe('the stamp of the sources', () => {
  const root = mkdtempSync(join(tmpdir(), 'anchor-stamp-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (file, text, seconds) => {
    mkdirSync(join(root, 'src'), { recursive: true });
    writeFileSync(join(root, 'src', file), text);
    utimesSync(join(root, 'src', file), seconds, seconds);
  };
  const stamp = () => stampOf(root, ['src', 'absent']);

  it('changes with a name, a size or a time, and not with a test', () => {
    write('a.ts', 'one', 1000);
    const first = stamp();
    expect(stamp()).toBe(first);
    write('a.test.ts', 'a test', 2000);
    expect(stamp()).toBe(first);
    write('a.ts', 'two', 2000);
    const second = stamp();
    expect(second).not.toBe(first);
    write('b.ts', '', 1000);
    expect(stamp()).not.toBe(second);
  });
});

it('works in the folder that the person stood in', () => {
  expect(callersFolder({ npm_lifecycle_event: 'start', INIT_CWD: '/home/me/shows' })).toBe('/home/me/shows');
  expect(callersFolder({ npm_lifecycle_event: 'test', INIT_CWD: '/stale' })).toBe(process.cwd());
});
