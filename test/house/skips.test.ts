import { expect, it } from 'vitest';
import { slips } from './skips.ts';

it.each([
  "it.skip('x', () => {});",
  "describe.only('x', () => {});",
  "test.concurrent.todo('x');",
  "it.skipIf(process.platform === 'win32')('x', () => {});",
  '// @ts-ignore',
  '// oxlint-disable-next-line no-console',
])('finds %s', (line) => expect(slips('a.test.ts', `\n${line}`)).toEqual([expect.stringContaining('a.test.ts:2')]));

it.each([
  "it('skips a cue', () => {});",
  "show.skip('cue-1');",
  '// oxlint-disable-next-line no-console -- the page of the overlay has no other log',
])('lets %s be', (line) => expect(slips('a.test.ts', line)).toEqual([]));
