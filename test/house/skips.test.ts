import { expect, it } from 'vitest';
import { slips } from './skips.ts';

// A mark stands in each word, so that nobody who searches the tests for skips finds these.
const lines = [
  "it.s~kip('x', () => {});",
  "describe.o~nly('x', () => {});",
  "test.concurrent.t~odo('x');",
  "it.s~kipIf(process.platform === 'win32')('x', () => {});",
  '// @ts~-ignore',
  '// oxlint~-disable-next-line no-console',
];

it.each(lines.map((line) => line.replace('~', '')))('finds %s', (line) =>
  expect(slips('a.test.ts', `\n${line}`)).toEqual([expect.stringContaining('a.test.ts:2')]),
);

it.each([
  "it('skips a cue', () => {});",
  "show.skip('cue-1');",
  '// oxlint-disable-next-line no-console -- the page of the overlay has no other log',
])('lets %s be', (line) => expect(slips('a.test.ts', line)).toEqual([]));
