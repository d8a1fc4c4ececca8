import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
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

test('a file that can no longer be written ends nothing: the lines go to stderr, and the reason is said once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'log-'));
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const log = openLog(dir, true);
    rmSync(dir, { recursive: true });
    log.info('first');
    log.info('second');
    const lines = said.mock.calls.map(([line]) => String(line).split(/[ \n]/)[0]);
    expect(lines).toEqual(['log.unwritable', 'first', 'second']);
  } finally {
    said.mockRestore();
  }
});
