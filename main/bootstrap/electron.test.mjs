import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron } from './electron.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-electron-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(...path) {
  const file = join(root, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}

const find = (env = {}, platform = 'linux') => findElectron({ env, root, platform });

test('the package without its binary is missing, and the sentence says what brings it', () => {
  put('node_modules', 'electron', 'index.js');
  expect(find().missing).toContain('install-electron');
});

test('the package’s own binary is found on every platform', () => {
  const linux = put('node_modules', 'electron', 'dist', 'electron');
  const mac = put('node_modules', 'electron', 'dist', 'Electron.app', 'Contents', 'MacOS', 'Electron');
  const windows = put('node_modules', 'electron', 'dist', 'electron.exe');
  expect(find()).toEqual({ path: linux });
  expect(find({}, 'darwin')).toEqual({ path: mac });
  expect(find({}, 'win32')).toEqual({ path: windows });
});

test('the override counts alone: an empty folder is named, not passed over', () => {
  put('node_modules', 'electron', 'dist', 'electron');
  const dist = join(root, 'other');
  mkdirSync(dist);
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: dist }).missing).toContain(dist);
  const path = put('other', 'electron');
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: dist }).missing).toContain('no default app');
  put('other', 'resources', 'default_app.asar');
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: dist })).toEqual({ path });
});
