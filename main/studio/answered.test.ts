import { expect, it } from 'vitest';
import { ok } from '../../core/result.ts';
import { answered } from './answered.ts';

function noted() {
  const lines: unknown[] = [];
  const note = (event: string, fields: unknown) => void lines.push([event, fields]);
  return { lines, log: { info: note, warn: note } };
}

it('passes on what was answered', async () => {
  const { log, lines } = noted();
  expect(await answered(log, 'sheet.list', async () => ok({ sheets: [] }))).toEqual(ok({ sheets: [] }));
  expect(lines).toEqual([]);
});

it.each([
  [
    'thrown',
    () => {
      throw new Error('broken inside');
    },
  ],
  ['rejected', () => Promise.reject(new Error('broken inside'))],
])('answers what was %s with a fault, and logs where it came from', async (_how, answer) => {
  const { log, lines } = noted();
  expect(await answered(log, 'sheet.list', answer)).toMatchObject({ ok: false, code: 'studio-fault' });
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).toMatch(/request-failed.*sheet\.list.*broken inside.*answered\.test/);
});
