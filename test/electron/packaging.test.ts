/** The packed program: what it holds, how its fuses stand, and that it runs. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type BuiltApp } from './support/build.ts';
import { startDesktop } from './support/desktop.ts';
import { packApp, type PackedApp } from './support/pack.ts';
import { openScreen, type Screen } from './support/screen.ts';

const FUSES_CLI = resolve(import.meta.dirname, '../../node_modules/.bin/electron-fuses');
const run = promisify(execFile);

let screen: Screen;
let built: BuiltApp;
let released: PackedApp;
let driven: PackedApp;

beforeAll(async () => {
  screen = await openScreen();
  built = await buildApp();
  released = await packApp(built.path, 'released');
  driven = await packApp(built.path, 'driven');
});
afterAll(async () => {
  for (const part of [driven, released, built]) await part?.remove();
  screen?.close();
});

async function fuses(app: PackedApp): Promise<Record<string, string>> {
  const { stdout } = await run(process.execPath, [FUSES_CLI, 'read', '--app', app.executable]);
  return Object.fromEntries([...stdout.matchAll(/^\s*(\w+) is (\w+)/gm)].map(([, name, state]) => [name, state]));
}

test('the file says what was decided', () => {
  expect(released.config).toMatchObject({
    appId: 'studio.anchor.desktop',
    asar: true,
    npmRebuild: false,
    publish: null,
    electronLanguages: ['zh-CN', 'en-US'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    nsis: { oneClick: false, perMachine: false, deleteAppDataOnUninstall: false },
    mac: { hardenedRuntime: true },
  });
  const targets = ['linux', 'win', 'mac'].map((platform) => released.config[platform as 'linux']?.target);
  expect(JSON.stringify(targets)).toMatch(/dir.*AppImage.*deb.*nsis.*dmg/);
});

test('the fuses of the released program are blown as the file says', async () => {
  expect(await fuses(released)).toMatchObject({
    RunAsNode: 'Disabled',
    EnableCookieEncryption: 'Enabled',
    EnableNodeOptionsEnvironmentVariable: 'Disabled',
    EnableNodeCliInspectArguments: 'Disabled',
    EnableEmbeddedAsarIntegrityValidation: 'Enabled',
    OnlyLoadAppFromAsar: 'Enabled',
    LoadBrowserProcessSpecificV8Snapshot: 'Disabled',
  });
  // Only the variant that is driven by tests listens to a debugger.
  expect((await fuses(driven))['EnableNodeCliInspectArguments']).toBe('Enabled');
});

test('nothing ships but bundles, resources and what has binaries or fonts', () => {
  const files = listPackage(join(released.folder, 'resources', 'app.asar'), { isPack: false });
  const below = (depth: number) =>
    new Set(
      files.map((file) =>
        file
          .split('/')
          .slice(1, depth + 1)
          .join('/'),
      ),
    );
  expect([...below(1)].toSorted()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
  expect([...below(2)].filter((path) => path.startsWith('node_modules/')).toSorted()).toEqual([
    'node_modules/@fontsource-variable',
    'node_modules/@napi-rs',
    'node_modules/better-sqlite3',
  ]);
  expect(files).toEqual(
    expect.arrayContaining([
      '/out/main/index.cjs',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
      '/out/studio/host.mjs',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
      '/node_modules/@fontsource-variable/noto-sans-sc/unicode.json',
      '/resources/compliance/lexicon.json',
      '/resources/samples/zh-4h-20sku.csv',
    ]),
  );
  const unwanted = files.filter((file) =>
    /\.(ts|tsx|map|test\.\w+)$|\/\.sources$|\/test\/|darwin-.*\.node|win32-.*\.node/.test(file),
  );
  expect(unwanted).toEqual([]);
});

test('only binaries lie outside the archive, and only two languages of Chromium ship', () => {
  const unpacked = join(released.folder, 'resources', 'app.asar.unpacked');
  const loose = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(loose.length).toBeGreaterThan(0);
  expect(loose.filter((entry) => !entry.name.endsWith('.node'))).toEqual([]);
  expect(readdirSync(join(released.folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
});

test('the packed program opens its console on the sample show', async () => {
  const desktop = await startDesktop({ screen, executable: driven.executable, program: [] });
  try {
    await desktop.page.getByRole('heading', { level: 1 }).waitFor();
    expect(desktop.page.url()).toBe('studio://app/');
    expect(desktop.log().map((line) => line.event)).toContain('studio-ready');
    // The studio reads its fonts in the background; once a show runs, nothing that it needs was missing from the package.
    await desktop.page.locator('button[aria-keyshortcuts="Space"]').click();
    await desktop.page.locator('[role=status][data-on="true"]').waitFor();
    expect(desktop.log().map((line) => line.event)).not.toContain('studio-gone');
    const log = join(desktop.data, 'studio.log');
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('cards-not-ready');
  } finally {
    await desktop.dispose();
  }
});
