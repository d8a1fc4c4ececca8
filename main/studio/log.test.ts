import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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

test('a full file is set aside while the studio runs, and both together stay bounded', () => {
  const dir = mkdtempSync(join(tmpdir(), 'log-'));
  const sizeOf = (name: string) => statSync(join(dir, name)).size;
  try {
    const log = openLog(dir, true, 10_000);
    for (let n = 0; n < 200; n++) log.info('line', { n, text: '弹'.repeat(50) });
    expect(sizeOf('studio.log')).toBeLessThanOrEqual(10_000);
    expect(sizeOf('studio.old.log')).toBeLessThanOrEqual(10_000);
    expect(sizeOf('studio.old.log')).toBeGreaterThan(9000);
    const before = sizeOf('studio.log');
    const next = openLog(dir, true, 10_000);
    next.info('the newest');
    expect(sizeOf('studio.log'), 'what an earlier studio wrote counts too').toBe(
      before + Buffer.byteLength(readFileSync(join(dir, 'studio.log'), 'utf8').trimEnd().split('\n').at(-1) ?? '') + 1,
    );
    const lines = readFileSync(join(dir, 'studio.log'), 'utf8').trimEnd().split('\n');
    expect(lines.every((line) => JSON.parse(line).event !== undefined)).toBe(true);
  } finally {
    rmSync(dir, { recursive: true });
  }
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
