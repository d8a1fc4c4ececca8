import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGatewayDb } from './gateway.store.ts';
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
