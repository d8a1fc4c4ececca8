import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { configuredPort, localServers, obsConfigDirs } from './obs.local.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'obs-config-'))));
afterEach(() => rmSync(dir, { recursive: true }));

it('knows no port where OBS was never started', () => expect(configuredPort([dir])).toBeNull());

it('reads the port of the old ini file, of its own section only', () => {
  writeFileSync(
    join(dir, 'global.ini'),
    '[Other]\nServerPort=1\n\n[OBSWebSocket]\nFirstLoad=false\nServerPort=4466\n\n[Z]\n',
  );
  expect(configuredPort([dir])).toBe(4466);
  writeFileSync(join(dir, 'global.ini'), '[OBSWebSocket]\nFirstLoad=false\n\n[Other]\nServerPort=1\n');
  expect(configuredPort([dir])).toBe(4455);
});

it('prefers the file that newer versions write', () => {
  mkdirSync(join(dir, 'plugin_config', 'obs-websocket'), { recursive: true });
  writeFileSync(
    join(dir, 'plugin_config', 'obs-websocket', 'config.json'),
    '{"server_enabled":true,"server_port":4477}',
  );
  writeFileSync(join(dir, 'global.ini'), '[OBSWebSocket]\nServerPort=4466\n');
  expect(configuredPort([dir])).toBe(4477);
});

it("looks where each platform's OBS keeps it", () => {
  expect(obsConfigDirs('win32', { APPDATA: 'R' }, 'H')).toEqual([join('R', 'obs-studio')]);
  expect(obsConfigDirs('darwin', {}, 'H')).toEqual([join('H', 'Library', 'Application Support', 'obs-studio')]);
  expect(obsConfigDirs('linux', {}, 'H')[0]).toBe(join('H', '.config', 'obs-studio'));
});

it('reads what else there is to know: switched on or off, locked or open, and the password as it was', () => {
  const ini = (text: string) =>
    writeFileSync(join(dir, 'global.ini'), `\uFEFF[General]\r\n\r\n[OBSWebSocket]\r\n${text}`);
  ini('ServerEnabled=true\r\nServerPort=4466\r\nAuthRequired=true\r\nServerPassword=a=b\\\\n 密\r\n');
  expect(localServers([dir])).toEqual([{ source: 'global.ini', enabled: true, port: 4466, password: 'a=b\\n 密' }]);
  ini('AuthRequired=false\r\nServerPassword=x\r\n');
  expect(localServers([dir])).toMatchObject([{ enabled: false, port: 4455, password: null }]);
  ini('ServerPort=0\r\n');
  expect(localServers([dir])).toEqual([]);
  mkdirSync(join(dir, 'plugin_config', 'obs-websocket'), { recursive: true });
  const file = join(dir, 'plugin_config', 'obs-websocket', 'config.json');
  writeFileSync(file, '{"server_enabled":true,"server_port":4477,"auth_required":true,"server_password":"p"}');
  expect(localServers([dir, join(dir, 'nowhere')])).toEqual([
    { source: 'config.json', enabled: true, port: 4477, password: 'p' },
  ]);
  writeFileSync(file, '{"server_enabled":true,');
  expect(localServers([dir])).toEqual([]);
});
