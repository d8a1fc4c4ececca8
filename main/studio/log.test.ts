import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';

test('events are JSON lines and secrets are struck out', () => {
  const dir = mkdtempSync(join(tmpdir(), 'log-'));
  openLog(dir, true).info('obs connected', { url: 'ws://127.0.0.1:4455', password: 'hunter2', ticket: 'abc' });
  const [line] = readFileSync(join(dir, 'studio.log'), 'utf8').trim().split('\n');
  expect(JSON.parse(line ?? '')).toMatchObject({
    event: 'obs connected',
    url: 'ws://127.0.0.1:4455',
    password: '***',
    ticket: '***',
  });
  expect(line).not.toContain('hunter2');
  rmSync(dir, { recursive: true });
});
