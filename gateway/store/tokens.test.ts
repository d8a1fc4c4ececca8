import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actStore } from '../acts/acts.store.ts';
import { GATEWAY_FILE, openGatewayDb } from './gateway.store.ts';
import { tokenStore } from './tokens.ts';

test('a token opens its room until it is revoked, and its secret is nowhere on the disk', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tokens-'));
  const opened = openGatewayDb(dir);
  if (!opened.ok) throw new Error(opened.message);
  const tokens = tokenStore(opened.value, () => 5);
  const secret = tokens.create({ room: 'main', role: 'studio', label: '主控台' });
  expect(tokens.find(secret)).toEqual({ room: 'main', role: 'studio', label: '主控台' });
  expect(tokens.find(`${secret}x`)).toBeNull();
  expect(tokens.list()).toHaveLength(1);
  for (const file of readdirSync(dir)) expect(readFileSync(join(dir, file), 'latin1')).not.toContain(secret);
  expect(tokens.revoke('main', '主控台')).toBe(1);
  expect(tokens.find(secret)).toBeNull();
  expect(tokens.list()).toEqual([]);
  opened.value.close();
  rmSync(dir, { recursive: true });
});

test('a file of a newer gateway is left alone', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tokens-'));
  const first = openGatewayDb(dir);
  if (!first.ok) throw new Error(first.message);
  first.value.pragma('user_version = 99');
  first.value.close();
  expect(openGatewayDb(dir)).toMatchObject({ ok: false, code: 'gateway-store' });
  rmSync(dir, { recursive: true });
});

test('a file that is none is left as it is', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tokens-'));
  const file = join(dir, GATEWAY_FILE);
  writeFileSync(file, 'not a database, but somebody’s notes'.repeat(200));
  const before = readFileSync(file);
  expect(openGatewayDb(dir)).toMatchObject({ ok: false, code: 'gateway-store' });
  expect(readFileSync(file).equals(before)).toBe(true);
  rmSync(dir, { recursive: true });
});

test('a damaged file is refused: a key that it hides would be done twice', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tokens-'));
  const opened = openGatewayDb(dir);
  if (!opened.ok) throw new Error(opened.message);
  const acts = actStore(opened.value);
  const request = { key: '', act: { do: 'unpop' as const }, expiresAt: null };
  opened.value.transaction(() => {
    for (let n = 0; n < 2000; n++) acts.begin('main', { ...request, key: `key-${n}` }, 'x'.repeat(50), 1);
  })();
  opened.value.pragma('wal_checkpoint(TRUNCATE)');
  opened.value.close();
  const file = join(dir, GATEWAY_FILE);
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length - 8192, bytes.length - 4096);
  writeFileSync(file, bytes);
  expect(openGatewayDb(dir)).toMatchObject({ ok: false, code: 'gateway-store' });
  rmSync(dir, { recursive: true });
});
