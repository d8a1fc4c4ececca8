import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { configuredPort, obsConfigDir } from './obs.local.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'obs-config-'))));
afterEach(() => rmSync(dir, { recursive: true }));

it('knows no port where OBS was never started', () => expect(configuredPort(dir)).toBeNull());

it('reads the port of the old ini file, of its own section only', () => {
  writeFileSync(
    join(dir, 'global.ini'),
    '[Other]\nServerPort=1\n\n[OBSWebSocket]\nFirstLoad=false\nServerPort=4466\n\n[Z]\n',
  );
  expect(configuredPort(dir)).toBe(4466);
  writeFileSync(join(dir, 'global.ini'), '[OBSWebSocket]\nFirstLoad=false\n\n[Other]\nServerPort=1\n');
  expect(configuredPort(dir)).toBeNull();
});

it('prefers the file that newer versions write', () => {
  mkdirSync(join(dir, 'plugin_config', 'obs-websocket'), { recursive: true });
  writeFileSync(
    join(dir, 'plugin_config', 'obs-websocket', 'config.json'),
    '{"server_enabled":true,"server_port":4477}',
  );
  writeFileSync(join(dir, 'global.ini'), '[OBSWebSocket]\nServerPort=4466\n');
  expect(configuredPort(dir)).toBe(4477);
});

it("looks where each platform's OBS keeps it", () => {
  expect(obsConfigDir('win32', { APPDATA: 'R' }, 'H')).toBe(join('R', 'obs-studio'));
  expect(obsConfigDir('darwin', {}, 'H')).toBe(join('H', 'Library', 'Application Support', 'obs-studio'));
  expect(obsConfigDir('linux', {}, 'H')).toBe(join('H', '.config', 'obs-studio'));
});
